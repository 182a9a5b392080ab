"""Conclude what a look means: read what is stored, compare, decide, and make the one record to commit.

The store is only read here. `run` commits the record; where another process recorded first, it concludes anew.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from monitor.assess import assess_texts
from monitor.check.look import Digests, LookResult, Read, SeenAgain, Unreadable, read_as, read_pages
from monitor.compare import shares_news
from monitor.decide import Decision, Look, decide_look
from monitor.extract import EXTRACTOR_VERSION
from monitor.flag import RULES_VERSION
from monitor.model import (
    Assessment,
    CheckRecord,
    Document,
    DocumentState,
    Fetched,
    Outcome,
    Reason,
    SnapshotRecord,
    Source,
    Unreachable,
    VersionRecord,
    is_alert,
)
from monitor.schedule import find_next_check
from monitor.store import find_known_version, load_pages, load_text
from monitor.text.dates import find_header_date, find_stated_dates
from monitor.text.markdown import render_markdown

if TYPE_CHECKING:
    from monitor.store import Connection

FAULT_FREE = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult:
    """Hold what one check found, for whoever prints or reports it."""

    source: Source
    record: CheckRecord
    old_text: str | None = None
    """The text compared against, where there was a comparison."""
    version_id: str | None = None
    """Public ids, where the record made or touched such a row."""
    old_version_id: str | None = None
    change_id: str | None = None
    finding_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Conclusion:
    """Hold the record to commit, and the old text that a report shows beside the new one."""

    record: CheckRecord
    old_text: str | None = None


def conclude_look(
    connection: Connection, source: Source, state: DocumentState, look: LookResult, *, second_look_after: timedelta, insist: bool = False
) -> Conclusion:
    """Make the record of a look from what it saw and what is stored of the document's past."""
    if isinstance(look, Unreachable):
        return Conclusion(record=_record_unreachable(source, state, look))
    if isinstance(look, Unreadable):
        return Conclusion(record=_record_fault(source, state, look))
    if isinstance(look, SeenAgain):
        return Conclusion(record=_record_seen_again(source, state, look, second_look_after))
    return _conclude_read(connection, source, state, look, second_look_after, insist)


def _record_unreachable(source: Source, state: DocumentState, look: Unreachable) -> CheckRecord:
    return CheckRecord(
        state=state,
        started_at=look.started_at,
        finished_at=look.finished_at,
        outcome=Outcome.UNREACHABLE,
        reason=look.reason,
        detail=look.detail,
        status=look.status,
        next_check_at=find_next_check(
            look.finished_at,
            every=source.every,
            key=str(source.key),
            passing_failures=state.faults_in_row + 1 if look.passing else 0,
            retry_after_s=look.retry_after_s,
        ),
    )


def _record_fault(source: Source, state: DocumentState, look: Unreadable) -> CheckRecord:
    return CheckRecord(
        state=state,
        started_at=look.started_at,
        finished_at=look.finished_at,
        outcome=Outcome.FAULT,
        reason=look.fault.name,
        detail=look.fault.detail,
        status=look.fetched.pages[-1].status,
        size_bytes=_size(look.fetched),
        # one page proves a fault; the same wall seen a hundred times is not kept a hundred times
        snapshot=SnapshotRecord(pages=look.fetched.pages, observed_at=look.finished_at, fault=look.fault)
        if state.faults_in_row == FAULT_FREE
        else None,
        next_check_at=find_next_check(look.finished_at, every=source.every, key=str(source.key), pending=state.pending is not None),
    )


def _record_seen_again(source: Source, state: DocumentState, look: SeenAgain, second_look_after: timedelta) -> CheckRecord:
    seen = state.pending.version if state.last_seen == "pending" and state.pending is not None else state.current
    assert seen is not None, "a digest of a last look is stored only with a version"
    decision = decide_look(state, Look(started_at=look.started_at, text_sha256=seen.text_sha256), second_look_after=second_look_after)
    reason = look.reason if decision.outcome is Outcome.UNCHANGED and decision.reason == Reason.SAME_TEXT else decision.reason
    return _record(source, state, look, replace(decision, reason=reason))


def _conclude_read(
    connection: Connection, source: Source, state: DocumentState, look: Read, second_look_after: timedelta, insist: bool
) -> Conclusion:
    seen = make_version(look.document, source)
    old_text = load_text(connection, state.current.version_id) if state.current is not None else None
    rebase, trusted = None, True
    if state.current is not None and state.read_as is not None and state.read_as != read_as(source):
        rebase, trusted = _rebase(connection, source, state)
    past = state
    if rebase is not None and state.current is not None:
        old_text = rebase.text
        past = replace(state, current=replace(state.current, text_sha256=rebase.text_sha256), pending=None)
    known = find_known_version(connection, state.document_id, seen.text_sha256)
    assessment = None
    shared = False
    if past.current is not None and seen.text_sha256 != past.current.text_sha256:
        assert old_text is not None
        assessment = assess_texts(old_text, seen.text, seen_on=look.finished_at.date(), language=seen.language)
        if past.pending is not None and past.pending.version.text_sha256 != seen.text_sha256:
            held = assess_texts(
                old_text, load_text(connection, past.pending.version.version_id), seen_on=past.pending.since.date(), language=seen.language
            )
            shared = shares_news(held.change, assessment.change)
    decision = decide_look(
        past,
        Look(
            started_at=look.started_at,
            text_sha256=seen.text_sha256,
            known=known,
            assessment=assessment,
            shares_news=shared,
            date_moved=_date_moved(past, seen),
            insist=insist,
        ),
        second_look_after=second_look_after,
    )
    decision = _silence_upgrade(decision, state, rebase, assessment, trusted=trusted)
    record = _record(source, state, look, decision, seen=seen, rebase=rebase, assessment=assessment)
    return Conclusion(record=record, old_text=old_text)


def _rebase(connection: Connection, source: Source, state: DocumentState) -> tuple[VersionRecord | None, bool]:
    """Read the current version's stored page anew; the second answer is False where that could not be done."""
    assert state.current is not None
    pages = load_pages(connection, state.current.version_id)
    if not pages:
        return None, False
    anew = read_pages(source, Fetched(pages=pages), Digests(page_sha256="", visible_sha256=""))
    if isinstance(anew, Unreadable):
        return None, False
    version = make_version(anew.document, source)
    return (version if version.text_sha256 != state.current.text_sha256 else None), True


def _silence_upgrade(
    decision: Decision, state: DocumentState, rebase: VersionRecord | None, assessment: Assessment | None, *, trusted: bool
) -> Decision:
    """Keep an upgrade of the extractor, or an edited selection, from being told as a change of the terms."""
    if rebase is not None and decision.outcome is Outcome.UNCHANGED:
        return replace(decision, outcome=Outcome.SILENT, reason=Reason.REBASED, drop_pending=state.pending is not None)
    alarming = assessment is not None and any(is_alert(finding) for finding in assessment.findings)
    if not trusted and assessment is not None and decision.outcome is not Outcome.FAULT and not alarming:
        # the stored page cannot be read the new way, so the two texts are not comparable
        return Decision(outcome=Outcome.SILENT, reason=Reason.REBASED, accept=True, drop_pending=state.pending is not None)
    return decision


def make_version(document: Document, source: Source) -> VersionRecord:
    """Write a document down as the text that is stored, hashed and compared."""
    text = render_markdown(document)
    return VersionRecord(
        text=text,
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        language=source.language or document.language,
        stated=find_stated_dates(document),
        read_as=read_as(source),
        extractor_version=EXTRACTOR_VERSION,
    )


def _date_moved(state: DocumentState, seen: VersionRecord) -> bool:
    new = find_header_date(seen.stated)
    old = state.current.stated_on if state.current is not None else None
    return old is None or new is None or new.on != old


def _record(
    source: Source,
    state: DocumentState,
    look: Read | SeenAgain,
    decision: Decision,
    *,
    seen: VersionRecord | None = None,
    rebase: VersionRecord | None = None,
    assessment: Assessment | None = None,
) -> CheckRecord:
    faulty = decision.outcome is Outcome.FAULT
    fetched, digests = look.fetched, look.digests
    fault = assessment.fault if faulty and assessment is not None else None
    keep_page = fetched is not None and (
        (faulty and state.faults_in_row == FAULT_FREE) or (not faulty and seen is not None and (decision.accept or decision.hold))
    )
    # what a damaged page looked like must not become the measure of the next look
    digests = None if faulty else digests
    return CheckRecord(
        state=state,
        started_at=look.started_at,
        finished_at=look.finished_at,
        outcome=decision.outcome,
        reason=decision.reason,
        detail=fault.detail if fault is not None else "",
        status=fetched.pages[-1].status if fetched is not None else 304,
        size_bytes=_size(fetched) if fetched is not None else None,
        snapshot=SnapshotRecord(pages=fetched.pages, observed_at=look.finished_at, fault=fault)
        if keep_page and fetched is not None
        else None,
        version=None if faulty else seen,
        rebase=rebase,
        assessment=assessment,
        rules_version=RULES_VERSION if assessment is not None else None,
        pending_reason=decision.pending_reason,
        accept=decision.accept,
        hold=decision.hold,
        confirm=decision.confirm,
        drop_pending=decision.drop_pending,
        report=decision.report,
        validators=fetched.validators if fetched is not None and not faulty else None,
        page_sha256=digests.page_sha256 if digests is not None else None,
        visible_sha256=digests.visible_sha256 if digests is not None else None,
        read_as=read_as(source) if not faulty else None,
        next_check_at=find_next_check(look.finished_at, every=source.every, key=str(source.key), pending=decision.hold),
    )


def _size(fetched: Fetched) -> int:
    return sum(len(page.body) for page in fetched.pages)
