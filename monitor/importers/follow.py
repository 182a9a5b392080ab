"""Follow a row of observations of one document: what is current, pending, a flap, a return, news, by the rule of live checks.

Pure: nothing is read but what is handed in. `Follower` keeps what the rule needs, and gathers what changed since it was last asked
(`take`), so that a long history is handed over in stretches.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from monitor.assess import hush_assessment, note_told_before
from monitor.compare import shares_news
from monitor.decide import Decision, Look, decide_look, decide_overtaken
from monitor.flag import RULES_VERSION
from monitor.flag.same_edit import hash_edit
from monitor.importers.observation import Observation
from monitor.importers.reading import Reader, Reading
from monitor.importers.text_history import TextHistory, describe_version
from monitor.model import (
    Assessment,
    DocumentState,
    Fault,
    Outcome,
    PendingChange,
    Reason,
    is_alert,
)
from monitor.model.imports import Origin, StrandChange, StrandPast, StrandRecord, StrandSnapshot, StrandState

SECOND_RECORD_AFTER = timedelta(hours=5)
"""How far apart two records must lie to be two looks: archives look every 6, 12 or 24 hours, and a round takes a while."""

_REASONS_OF_CHANGES = frozenset({Reason.NEWS, Reason.UNDATED, Reason.ROLLBACK, Reason.KNOWN, Reason.REBASED, Reason.COSMETIC})
_TOLD = frozenset({Reason.NEWS, Reason.UNDATED, Reason.ROLLBACK})


def would_be_told(change: StrandChange) -> bool:
    """Tell whether live checks would have told readers of a change, for the counts of an import; what took its place counts instead."""
    told = change.reason in _TOLD or change.reason == Reason.WITHDRAWN
    return told and change.state != "pending" and change.replaced_by is None


class Follower:
    """Hold where a document's history stands while its observations come in, oldest first."""

    def __init__(self, past: StrandPast, reader: Reader, *, origin: Origin = "imported", read_as: str, extractor_version: int) -> None:
        self._reader, self._origin = reader, origin
        self._state: StrandState = past.state
        self._hushed, self._told = past.hushed, dict(past.told)
        self.texts = TextHistory(past, read_as=read_as, extractor_version=extractor_version)
        self._current = reader.read(past.current_text) if past.current_text is not None else None
        self._pending = past.state.pending
        self._pending_reading = reader.read(past.pending_text) if past.pending_text is not None else None
        self._number = 0
        self._changes: dict[int, StrandChange] = {}
        self._snapshots: list[StrandSnapshot] = []
        self._confirmed: list[tuple[str, datetime]] = []

    def observe(self, seen: Observation) -> None:
        """Take in the next observation, and what is known of how long its text held."""
        if self._must_reread(seen):
            self._rebase(seen)
        else:
            self._look(seen, at=seen.at, first=True)
        self.settle(seen)
        self._state = replace(self._state, cursor=seen.reference, last_sha256=seen.reading.text_sha256)

    def place(self, seen: Observation) -> None:
        """Take in a text that somebody vouches for: it is the document's, whatever it looks like beside the one before."""
        self._look(seen, at=seen.at, first=True, insist=True)
        if not self._snapshots:
            self._prove(seen)  # a text that is known already: that it stood then too is worth keeping

    def settle(self, seen: Observation) -> None:
        """Take in how long the text of the last observation held, as far as that is known by now."""
        if seen.confirmed_at is not None and self._state.fault_name is None:
            self._look(seen, at=seen.confirmed_at)
        if seen.believed_at is not None and self._state.fault_name is not None and seen.reading.fault is None:
            self._look(seen, at=seen.believed_at, insist=True)
        if seen.seen_until is not None and seen.reading.text_sha256 in self.texts and self._state.fault_name is None:
            self.texts.see(seen.reading, seen.seen_until)
        self._state = replace(self._state, observed_until=seen.seen_until or seen.confirmed_at or seen.at)

    def skip(self, reference: str, *, at: datetime) -> None:
        """Note a record that brings no text."""
        self._state = replace(self._state, cursor=reference, observed_until=at)

    def take(self) -> StrandRecord:
        """Hand over what changed since the last time."""
        record = StrandRecord(
            state=replace(self._state, current_sha256=self._current.text_sha256 if self._current else None, pending=self._pending),
            origin=self._origin,
            texts=self.texts.take(),
            changes=tuple(self._changes.values()),
            snapshots=tuple(self._snapshots),
            confirmed=tuple(self._confirmed),
            rules_version=RULES_VERSION,
        )
        self._changes, self._snapshots, self._confirmed = {}, [], []
        return record

    def _must_reread(self, seen: Observation) -> bool:
        """Tell whether an observation is only the current text read in another way."""
        current, sha256 = self._current, seen.reading.text_sha256
        standing = current is not None and self._pending is None and self._state.last_sha256 == current.text_sha256
        return seen.reread and standing and current is not None and sha256 != current.text_sha256 and seen.reading.fault is None

    def _look(self, seen: Observation, *, at: datetime, first: bool = False, insist: bool = False) -> None:
        """Take in one look that found a text: decide what it means, and apply it."""
        if seen.reading.fault is not None:
            self._fail(seen, seen.reading.fault)
            return
        sha256 = seen.reading.text_sha256
        known = self.texts.find_known(sha256)
        trusted = insist or (known is not None and known.accepted)
        assessment, shared = self._assess(seen, trusted=trusted)
        old_date = self._current.stated_on if self._current is not None else None
        look = Look(
            started_at=at,
            text_sha256=sha256,
            known=known,
            assessment=assessment,
            shares_news=shared,
            date_moved=old_date is None or seen.reading.stated_on is None or seen.reading.stated_on != old_date,
            insist=insist,
        )
        decision = decide_look(self._describe_state(), look, second_look_after=SECOND_RECORD_AFTER)
        if decision.settle:
            decision, assessment = self._settle_overtaken(seen, look, at)
        if decision.outcome is Outcome.FAULT:
            assert assessment is not None
            assert assessment.fault is not None
            self._fail(seen, assessment.fault)
            return
        self._state = replace(self._state, fault_name=None)
        if (first or insist) and (decision.accept or decision.hold):
            self.texts.see(seen.reading, seen.at)
            self._prove(seen)
        self._apply(seen, decision, assessment, at=at)

    def _settle_overtaken(self, seen: Observation, look: Look, at: datetime) -> tuple[Decision, Assessment]:
        """Confirm what was pending and held, though in another text; decide what the text seen has beyond it."""
        state, pending, overtaken = self._describe_state(), self._pending, self._pending_reading
        assert pending is not None
        assert overtaken is not None
        self._enter(pending)
        beyond = self._weigh(self._reader.assess(overtaken, seen.reading, seen_on=at.date(), trusted=look.known is not None), seen.reading)
        moved = overtaken.stated_on is None or seen.reading.stated_on is None or seen.reading.stated_on != overtaken.stated_on
        decision = decide_overtaken(state, replace(look, assessment=beyond, shares_news=False, date_moved=moved))
        self.texts.see(overtaken, pending.new_first_seen_at, confirmed_at=at, accepted_at=at)
        self._changes[pending.number] = replace(pending, state="confirmed", accepted_at=at, confirmed_at=at)
        self._current, self._pending, self._pending_reading = overtaken, None, None
        return decision, beyond

    def _assess(self, seen: Observation, *, trusted: bool) -> tuple[Assessment | None, bool]:
        """Assess the step from the current text, and tell whether it shares its news with the pending one."""
        current, pending, reading = self._current, self._pending_reading, seen.reading
        if current is None or reading.text_sha256 == current.text_sha256:
            return None, False
        if pending is not None and reading.text_sha256 == pending.text_sha256:
            return None, False
        assessment = self._weigh(self._reader.assess(current, reading, seen_on=seen.at.date(), trusted=trusted), reading)
        if pending is None or self._pending is None:
            return assessment, False
        held = self._reader.assess(current, pending, seen_on=self._pending.new_first_seen_at.date(), trusted=True)
        return assessment, shares_news(held.change, assessment.change)

    def _weigh(self, assessment: Assessment, reading: Reading) -> Assessment:
        """Keep what readers hushed, and what was told of the document before, from alarming anyone again; a whole text put back is news."""
        known = self.texts.find_known(reading.text_sha256)
        told = {} if known is not None and known.accepted else self._told
        return note_told_before(hush_assessment(assessment, self._hushed), told)

    def _enter(self, change: StrandChange) -> None:
        """Note that a change led to the current text, and which edits readers would have been told with it."""
        told = change.reason in _TOLD
        self.texts.enter(change.new_sha256, told=told, rollback=change.reason == Reason.ROLLBACK)
        for one in filter(is_alert, change.findings if told else ()):
            self._told.setdefault(hash_edit(one.topic, one.old, one.new), change.new_first_seen_at.date())

    def _apply(self, seen: Observation, decision: Decision, assessment: Assessment | None, *, at: datetime) -> None:
        """Move the text's times on, then make it current or pending, and end what was pending, as the decision at this time says.

        A change is dated by the observation, also where its text was doubted at first and is believed only now.
        """
        reading = seen.reading
        self.texts.see(reading, at, confirmed_at=at if decision.confirm else None, accepted_at=at if decision.accept else None)
        sha256, pending = reading.text_sha256, self._pending
        old = self._current.text_sha256 if self._current is not None else None
        if pending is not None and pending.new_sha256 == sha256 and (decision.hold or decision.accept):
            self._settle_pending(pending, decision, at)
            if decision.accept:
                self._current, self._pending, self._pending_reading = reading, None, None
            return
        made: StrandChange | None = None
        if decision.hold:
            made = self._make_change(reading, seen.at, assessment, state="pending", reason=decision.pending_reason or Reason.NEWS)
            made = replace(made, told=decision.report and decision.reason != Reason.WITHDRAWN)
        elif decision.accept and old not in (None, sha256):
            reason = _find_reason(decision, pending)
            made = self._make_change(reading, seen.at, assessment, state="confirmed", reason=reason, accepted_at=at)
            made = replace(made, confirmed_at=at if decision.confirm else None)
            self._enter(made)
        elif decision.confirm:
            self._confirmed.append((sha256, at))
        if made is not None:
            self._changes[made.number] = made
        if pending is not None and (decision.drop_pending or decision.hold or decision.accept):
            self._drop(pending, decision, at, replaced_by=made.number if made is not None else None)
            self._pending = self._pending_reading = None
        if decision.hold:
            self._pending, self._pending_reading = made, reading
        if decision.accept:
            self._current = reading

    def _settle_pending(self, pending: StrandChange, decision: Decision, at: datetime) -> None:
        values: dict[str, Any] = {}
        if decision.accept:
            reason = _find_reason(decision, pending)
            values = {"state": "confirmed", "accepted_at": at, "reason": reason}
            self._enter(replace(pending, reason=reason))
        elif decision.pending_reason is not None:
            values["reason"] = decision.pending_reason
        if decision.confirm:
            values["confirmed_at"] = at
        self._pending = replace(pending, **values)
        self._changes[pending.number] = self._pending

    def _drop(self, pending: StrandChange, decision: Decision, at: datetime, *, replaced_by: int | None) -> None:
        values: dict[str, Any] = {"state": "dropped", "dropped_at": at}
        if pending.told and decision.reason == Reason.WITHDRAWN:
            values |= {"reason": Reason.WITHDRAWN.value, "withdrawn_at": at}
        elif replaced_by is not None:
            values["replaced_by"] = replaced_by
        elif not pending.told:
            values["reason"] = Reason.FLAP.value
        self._changes[pending.number] = replace(pending, **values)

    def _rebase(self, seen: Observation) -> None:
        """Make the current text, as it is read now, the current one: silently, with the times of the text it stands for."""
        assert self._current is not None
        old = self.texts.find(self._current.text_sha256)
        at = max(seen.at, old.last_seen_at)
        made = self._make_change(seen.reading, at, None, state="confirmed", reason=Reason.REBASED, accepted_at=at)
        self._changes[made.number] = made
        self.texts.see(seen.reading, at, accepted_at=at)
        new = self.texts.find(seen.reading.text_sha256)
        # it was there all along, as the page that it was read from was
        first, confirmed = min(old.first_seen_at, new.first_seen_at), new.confirmed_at or old.confirmed_at
        self.texts.keep(replace(new, first_seen_at=first, confirmed_at=confirmed))
        self.texts.enter(seen.reading.text_sha256, told=False, rollback=False)
        self._current = seen.reading
        self._state = replace(self._state, fault_name=None)
        self._prove(seen)

    def _make_change(
        self, reading: Reading, at: datetime, assessment: Assessment | None, *, state: Any, reason: str, accepted_at: datetime | None = None
    ) -> StrandChange:
        assert self._current is not None
        self._number += 1
        counts = assessment.counts if assessment is not None else None
        return StrandChange(
            number=self._number,
            old_sha256=self._current.text_sha256,
            new_sha256=reading.text_sha256,
            state=state,
            reason=str(reason),
            old_last_seen_at=self.texts.find(self._current.text_sha256).last_seen_at,
            new_first_seen_at=at,
            accepted_at=accepted_at,
            fault=assessment.fault if assessment is not None else None,
            counts=None if counts is None else tuple(counts.values()),  # type: ignore[arg-type]
            findings=assessment.findings if assessment is not None else (),
        )

    def _fail(self, seen: Observation, fault: Fault) -> None:
        """Note that an observation brought no document; one of a row of alike ones is kept as proof."""
        if self._state.fault_name != fault.name:
            self._snapshots.append(
                StrandSnapshot(observed_at=seen.at, text_sha256=None, reference=seen.reference, fault=fault, pages=seen.pages)
            )
        self._state = replace(self._state, fault_name=fault.name)

    def _prove(self, seen: Observation) -> None:
        self._snapshots.append(
            StrandSnapshot(observed_at=seen.at, text_sha256=seen.reading.text_sha256, reference=seen.reference, pages=seen.pages)
        )

    def _describe_state(self) -> DocumentState:
        """Give the state in the form that the rule reads."""
        pending = self._pending
        return DocumentState(
            document_id=0,
            public_id="",
            key=self._state.key,
            revision=0,
            current=describe_version(self.texts.find(self._current.text_sha256)) if self._current is not None else None,
            pending=None
            if pending is None
            else PendingChange(
                change_id=0,
                public_id="",
                version=describe_version(self.texts.find(pending.new_sha256)),
                since=pending.new_first_seen_at,
                told=pending.told,
                reason=pending.reason,
            ),
        )


def _find_reason(decision: Decision, pending: StrandChange | None) -> str:
    """Say what the change is that makes the seen text current."""
    if decision.settle:
        return Reason.COSMETIC.value  # the reason speaks of what was pending; beyond it, only what says the same is taken at once
    if decision.reason in _REASONS_OF_CHANGES:
        return str(decision.reason)
    if decision.reason == Reason.WITHDRAWN:
        return Reason.COSMETIC.value
    return pending.reason if pending is not None else decision.reason
