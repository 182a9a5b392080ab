"""Conclude what a look means: compare, decide, and make the one record to commit.

Pure but for `load_past`, which reads from the store what the conclusion needs before anything is worked out: nothing is
open during the analysis. `run` commits the record; where another process recorded first, it concludes anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from monitor.assess import assess_texts, hush_assessment, note_told_before
from monitor.check.look import Digests, LookResult, Read, SeenAgain, Unreadable, read_as, read_pages
from monitor.check.records import record_fault, record_look, record_unreachable
from monitor.compare import shares_news
from monitor.decide import (
    Decision,
    Look,
    decide_look,
    decide_overtaken,
    has_outlasted_doubt,
    is_told_once_confirmed,
    settle_pending,
)
from monitor.model import (
    Assessment,
    CheckRecord,
    DocumentState,
    Fetched,
    KnownVersion,
    Outcome,
    Page,
    Reason,
    Settlement,
    Source,
    Unreachable,
    VersionRecord,
    is_alert,
)
from monitor.store import find_known_version, load_pages, load_text
from monitor.store.edit_words import list_hushed_edits, list_told_edits

if TYPE_CHECKING:
    from monitor.store import Connection


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """Hold what is stored of a document and matters for the text just seen."""

    current_text: str | None = None
    pending_text: str | None = None
    """Only where it is the text seen again, or has to be compared with the one just seen."""
    known: KnownVersion | None = None
    pages: tuple[Page, ...] = ()
    """The pages that prove the current version, only where they have to be read anew."""
    hushed: frozenset[str] = frozenset()
    """The edits (their hashes) that readers marked as wrong, or muted."""
    told: Mapping[str, date] = field(default_factory=dict)
    """The edits that readers were told of this document before, with the day."""

    def weigh(self, assessment: Assessment) -> Assessment:
        """Keep what readers hushed, and what they were told before, from alarming anyone again; a whole text put back is news."""
        put_back = self.known is not None and self.known.accepted
        return note_told_before(hush_assessment(assessment, self.hushed), {} if put_back else self.told)


@dataclass(frozen=True, slots=True, kw_only=True)
class Conclusion:
    """Hold the record to commit, and the texts that a report shows beside each other."""

    record: CheckRecord
    old_text: str | None = None
    new_text: str | None = None
    settled_text: str | None = None
    """With a settlement: the text that was pending; `old_text` stands before it, `new_text` after it."""


NO_PAST = Past()


def needs_past(state: DocumentState, look: LookResult, *, reread: bool = True) -> bool:
    """Tell whether concluding a look takes what is stored: where a text was read, or (`reread`) a pending one seen again."""
    if state.current is None:
        return False
    return isinstance(look, Read) or (reread and isinstance(look, SeenAgain) and state.last_seen == "pending" and state.pending is not None)


def load_past(connection: Connection, source: Source, state: DocumentState, look: LookResult) -> Past:
    """Read from the store what concluding a look needs (`needs_past`)."""
    pending = state.pending
    if pending is not None and state.current is not None and isinstance(look, SeenAgain):
        return Past(
            current_text=load_text(connection, state.current.version_id),
            pending_text=load_text(connection, pending.version.version_id),
            known=find_known_version(connection, state.document_id, pending.version.text_sha256),
            hushed=list_hushed_edits(connection),
            told=list_told_edits(connection, state.document_id),
        )
    if not isinstance(look, Read) or state.current is None:
        return NO_PAST
    apart = pending is not None and look.version.text_sha256 not in (pending.version.text_sha256, state.current.text_sha256)
    return Past(
        current_text=load_text(connection, state.current.version_id),
        pending_text=load_text(connection, pending.version.version_id) if pending is not None and apart else None,
        known=find_known_version(connection, state.document_id, look.version.text_sha256),
        pages=load_pages(connection, state.current.version_id) if _read_otherwise(state, source) else (),
        hushed=list_hushed_edits(connection),
        told=list_told_edits(connection, state.document_id),
    )


def _read_otherwise(state: DocumentState, source: Source) -> bool:
    return state.read_as is not None and state.read_as != read_as(source)


def conclude_look(
    source: Source, state: DocumentState, look: LookResult, past: Past, *, second_look_after: timedelta, insist: bool = False
) -> Conclusion:
    """Make the record of a look from what it saw and what is stored of the document's past."""
    if isinstance(look, Unreachable):
        return Conclusion(record=record_unreachable(source, state, look))
    if isinstance(look, Unreadable):
        return Conclusion(record=record_fault(source, state, look))
    if isinstance(look, SeenAgain):
        return _conclude_seen_again(source, state, look, past, second_look_after)
    return _conclude_read(source, state, look, past, second_look_after, insist)


def _conclude_seen_again(source: Source, state: DocumentState, look: SeenAgain, past: Past, second_look_after: timedelta) -> Conclusion:
    """Conclude a look that found the text of the last good look; a pending one is assessed again, for whoever reports it."""
    seen = state.pending.version if state.last_seen == "pending" and state.pending is not None else state.current
    assert seen is not None, "a digest of a last look is stored only with a version"
    decision = decide_look(state, Look(started_at=look.started_at, text_sha256=seen.text_sha256), second_look_after=second_look_after)
    reason = look.reason if decision.outcome is Outcome.UNCHANGED and decision.reason == Reason.SAME_TEXT else decision.reason
    assessment = None
    if past.current_text is not None and past.pending_text is not None:
        seen_on = look.finished_at.date()
        assessment = _assess_step(source, past.current_text, past.pending_text, language=seen.language, seen_on=seen_on, trusted=True)
        assessment = past.weigh(assessment)
    record = record_look(source, state, look, replace(decision, reason=reason), assessment=assessment)
    return Conclusion(record=record, old_text=past.current_text, new_text=past.pending_text)


def _conclude_read(source: Source, state: DocumentState, look: Read, past: Past, second_look_after: timedelta, insist: bool) -> Conclusion:
    seen, old_text, rebase, comparable = look.version, past.current_text, None, True
    as_read_now = state
    if state.current is not None and _read_otherwise(state, source):
        rebase, comparable = _rebase(source, state, past.pages)
        if rebase is not None:
            old_text = rebase.text
            as_read_now = replace(state, current=replace(state.current, text_sha256=rebase.text_sha256), pending=None)
    insist = insist or has_outlasted_doubt(
        state, text_sha256=seen.text_sha256, started_at=look.started_at, second_look_after=second_look_after
    )
    trusted = insist or (past.known is not None and past.known.accepted)
    assessed = _assess(as_read_now, source, look, old_text, past.pending_text, trusted=trusted)
    assessment, held = (past.weigh(one) if one is not None else None for one in assessed)
    seen_as = Look(
        started_at=look.started_at,
        text_sha256=seen.text_sha256,
        known=past.known,
        assessment=assessment,
        shares_news=held is not None and assessment is not None and shares_news(held.change, assessment.change),
        date_moved=_date_moved(state, seen),
        insist=insist,
    )
    decision = decide_look(as_read_now, seen_as, second_look_after=second_look_after)
    if decision.settle and held is not None and past.pending_text is not None:
        return _conclude_overtaken(source, state, look, seen_as, held, past)
    decision = _silence_upgrade(decision, state, rebase, assessment, comparable=comparable)
    record = record_look(source, state, look, decision, seen=seen, rebase=rebase, assessment=assessment)
    return Conclusion(record=record, old_text=old_text, new_text=seen.text)


def _assess(
    state: DocumentState, source: Source, look: Read, old_text: str | None, pending_text: str | None, *, trusted: bool
) -> tuple[Assessment | None, Assessment | None]:
    """Assess the step from the current text to the one seen, and the one to the text that is pending, where that is another."""
    if state.current is None or old_text is None or look.version.text_sha256 == state.current.text_sha256:
        return None, None
    language = look.version.language
    assessment = _assess_step(source, old_text, look.version.text, language=language, seen_on=look.finished_at.date(), trusted=trusted)
    if state.pending is None or pending_text is None:
        return assessment, None
    pending_on = state.pending.since.date()
    return assessment, _assess_step(source, old_text, pending_text, language=language, seen_on=pending_on, trusted=True)


def _assess_step(source: Source, old: str, new: str, *, language: str | None, seen_on: date, trusted: bool) -> Assessment:
    """Assess the step between two texts of a document whose page is in, or was found to be in, this language."""
    return assess_texts(
        old, new, seen_on=seen_on, language=source.language, stated_language=language, trusted=trusted, topics=source.topics
    )


def _conclude_overtaken(source: Source, state: DocumentState, look: Read, seen_as: Look, held: Assessment, past: Past) -> Conclusion:
    """Conclude a look in which what was pending held, in a text that says more, or less, than the pending one did."""
    assert state.pending is not None
    assert past.pending_text is not None
    beyond = _assess_step(
        source,
        past.pending_text,
        look.version.text,
        language=look.version.language,
        seen_on=look.finished_at.date(),
        trusted=seen_as.known is not None,
    )
    beyond = past.weigh(beyond)
    moved = _date_moved(settle_pending(state), look.version)
    decision = decide_overtaken(state, replace(seen_as, assessment=beyond, shares_news=False, date_moved=moved))
    record = record_look(source, state, look, decision, seen=look.version, assessment=beyond)
    settlement = Settlement(assessment=held, report=is_told_once_confirmed(state.pending))
    return Conclusion(
        record=replace(record, settlement=settlement),
        old_text=past.current_text,
        new_text=look.version.text,
        settled_text=past.pending_text,
    )


def _rebase(source: Source, state: DocumentState, pages: tuple[Page, ...]) -> tuple[VersionRecord | None, bool]:
    """Read the current version's stored pages anew; the second answer is False where that could not be done."""
    assert state.current is not None
    if not pages:
        return None, False
    anew = read_pages(source, Fetched(pages=pages), Digests(page_sha256="", visible_sha256=""))
    if isinstance(anew, Unreadable):
        return None, False
    return (anew.version if anew.version.text_sha256 != state.current.text_sha256 else None), True


def _silence_upgrade(
    decision: Decision, state: DocumentState, rebase: VersionRecord | None, assessment: Assessment | None, *, comparable: bool
) -> Decision:
    """Keep an upgrade of the extractor, or an edited selection, from being told as a change of the terms."""
    if rebase is not None and decision.outcome is Outcome.UNCHANGED:
        return replace(decision, outcome=Outcome.SILENT, reason=Reason.REBASED, drop_pending=state.pending is not None)
    if rebase is not None and decision.hold and decision.report and state.pending is not None and state.pending.told:
        # the same news as before the upgrade, read anew: it was told, and stays told
        return replace(decision, outcome=Outcome.SILENT, reason=Reason.PENDING, drop_pending=True)
    alarming = assessment is not None and any(is_alert(finding) for finding in assessment.findings)
    if not comparable and assessment is not None and decision.outcome is not Outcome.FAULT and not alarming:
        # the stored page cannot be read the new way, so the two texts are not comparable
        return Decision(outcome=Outcome.SILENT, reason=Reason.REBASED, accept=True, drop_pending=state.pending is not None)
    return decision


def _date_moved(state: DocumentState, seen: VersionRecord) -> bool:
    old = state.current.stated_on if state.current is not None else None
    return old is None or seen.stated_on is None or seen.stated_on != old
