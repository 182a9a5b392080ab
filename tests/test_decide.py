"""The rule of what a look means, case by case."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.decide import SECOND_LOOK_AFTER, Decision, Look, decide_look, decide_overtaken, doubt_text, has_outlasted_doubt
from monitor.model import (
    AI_TRAINING,
    Assessment,
    Block,
    BlockKind,
    Change,
    DocumentKey,
    DocumentState,
    Edit,
    EditKind,
    Fault,
    FaultKind,
    Finding,
    KnownVersion,
    Outcome,
    Passage,
    PendingChange,
    Reason,
    VersionState,
)

START = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def version(text: str, *, first_seen_at: datetime = START, confirmed: bool = True) -> VersionState:
    """Make the state of a stored text."""
    return VersionState(
        version_id=1,
        public_id="v" + text,
        text_sha256=text,
        size=100,
        language="en",
        stated_on=None,
        first_seen_at=first_seen_at,
        last_seen_at=first_seen_at,
        confirmed_at=first_seen_at + HOUR if confirmed else None,
    )


def state(
    current: str | None, pending: str | None = None, *, told: bool = False, reason: str = "news", confirmed: bool = True
) -> DocumentState:
    """Make the state of a document with a current and maybe a pending text."""
    return DocumentState(
        document_id=1,
        public_id="d1",
        key=DocumentKey("Acme", "Terms"),
        revision=3,
        current=version(current, confirmed=confirmed) if current else None,
        pending=PendingChange(change_id=1, public_id="c1", version=version(pending), since=START, told=told, reason=reason)
        if pending
        else None,
    )


def edit(words: str) -> Edit:
    """Make an added sentence."""
    passage = Passage(text=words, block=Block(kind=BlockKind.PARAGRAPH, text=words), position=0)
    return Edit(kind=EditKind.ADDED, new=passage)


SUBSTANCE = Assessment(change=Change(edits=(edit("We may now do this."),)))
COSMETIC = Assessment(change=Change(edits=(replace(edit("We may now do this."), cosmetic=True),)))
NOTHING = Assessment(change=Change(edits=()))


def finding(level: str, effect: str = "introduced") -> Assessment:
    """Make a change with one finding."""
    found = Finding(topic=AI_TRAINING, effect=effect, level=level, rule="test")  # type: ignore[arg-type]
    return replace(SUBSTANCE, findings=(found,))


def faulty(kind: FaultKind) -> Assessment:
    """Make a step that is a fault."""
    return replace(SUBSTANCE, fault=Fault(kind=kind, name="cut_short", detail="Only a tenth of the text is left."))


def known(*, accepted: bool = True, left_by_report: bool = True, returned_before: bool = False) -> KnownVersion:
    """Make what is known of a text seen before."""
    return KnownVersion(version=version("X"), accepted=accepted, left_by_report=left_by_report, returned_before=returned_before)


def look(text: str, *, after: timedelta = 7 * HOUR, **more: object) -> Look:
    """Make a look at a text, hours after the start."""
    return Look(started_at=START + after, text_sha256=text, **more)  # type: ignore[arg-type]


CASES = {
    "a first text is taken at once": (state(None), look("A"), "first", "first", "accept"),
    "the same text is nothing": (state("A"), look("A"), "unchanged", "same_text", ""),
    "a first text found again is confirmed": (state("A", confirmed=False), look("A"), "unchanged", "confirmed", "confirm"),
    "a new text waits for a second look": (state("A"), look("B", assessment=SUBSTANCE), "silent", "pending", "hold"),
    "a held text found again is news": (state("A", "B"), look("B"), "changed", "news", "accept confirm report"),
    "a second look too early keeps waiting": (state("A", "B"), look("B", after=5 * HOUR), "silent", "pending", "hold"),
    "a held text that vanished is a flap": (state("A", "B"), look("A"), "silent", "flap", "drop_pending"),
    "a high finding is told at once": (state("A"), look("B", assessment=finding("high")), "changed", "news", "hold report"),
    "a low finding waits": (state("A"), look("B", assessment=finding("low")), "silent", "pending", "hold"),
    "a mention is no finding": (state("A"), look("B", assessment=finding("high", "mention")), "silent", "pending", "hold"),
    "a told text found again is only confirmed": (state("A", "B", told=True), look("B"), "unchanged", "confirmed", "accept confirm"),
    "a told text that vanished is withdrawn": (state("A", "B", told=True), look("A"), "changed", "withdrawn", "drop_pending report"),
    "a told text replaced by another is withdrawn": (
        state("A", "B", told=True),
        look("C", assessment=SUBSTANCE),
        "changed",
        "withdrawn",
        "drop_pending hold report",
    ),
    "a cosmetic edit is taken in silence": (state("A"), look("B", assessment=COSMETIC), "silent", "cosmetic", "accept"),
    "a text whose only difference is markup is taken in silence": (
        state("A"),
        look("B", assessment=NOTHING),
        "silent",
        "cosmetic",
        "accept",
    ),
    "navigation noise is taken in silence": (state("A"), look("B", assessment=faulty(FaultKind.NOISE)), "silent", "cosmetic", "accept"),
    "a cosmetic edit with a finding waits like any": (
        state("A"),
        look("B", assessment=replace(COSMETIC, findings=finding("low").findings)),
        "silent",
        "pending",
        "hold",
    ),
    "a damaged text is a fault": (state("A"), look("B", assessment=faulty(FaultKind.DAMAGED_NEW)), "fault", "cut_short", ""),
    "another language is a fault": (state("A"), look("B", assessment=faulty(FaultKind.VARIANT)), "fault", "cut_short", ""),
    "damage beside a text seen once waits for a second look": (
        state("A", confirmed=False),
        look("B", assessment=faulty(FaultKind.DAMAGED_NEW)),
        "silent",
        "pending",
        "hold",
    ),
    "a user may insist on a damaged text": (
        state("A"),
        look("B", assessment=faulty(FaultKind.DAMAGED_NEW), insist=True),
        "changed",
        "news",
        "accept confirm report",
    ),
    "a text known as good is not judged damaged": (
        state("A"),
        look("B", assessment=faulty(FaultKind.DAMAGED_NEW), known=known()),
        "silent",
        "pending",
        "hold",
    ),
    "recovery from damage waits, then is silent": (state("A", "B", reason="rebased"), look("B"), "silent", "rebased", "accept confirm"),
    "a return after a report is a rollback once it holds": (
        state("A", "B", reason="rollback"),
        look("B"),
        "changed",
        "rollback",
        "accept confirm report",
    ),
    "a quiet return stays silent": (state("A", "B", reason="known"), look("B"), "silent", "known", "accept confirm"),
    "another new text takes the pending one's place": (
        state("A", "B"),
        look("C", assessment=SUBSTANCE),
        "silent",
        "pending",
        "hold drop_pending",
    ),
}


@pytest.mark.parametrize(("before", "seen", "outcome", "reason", "flags"), CASES.values(), ids=CASES.keys())
def test_decision(before: DocumentState, seen: Look, outcome: str, reason: str, flags: str) -> None:
    """Each case ends as the design says."""
    decision = decide_look(before, seen)
    assert (decision.outcome.value, str(decision.reason)) == (outcome, reason)
    assert {name for name in ("accept", "hold", "confirm", "drop_pending", "report") if getattr(decision, name)} == set(flags.split())


OVERTAKEN = {
    "what held is told, what another edit adds waits": (state("A", "B"), SUBSTANCE, {}, "changed", "news", "hold settle"),
    "beyond what was told, the rest waits": (state("A", "B", told=True), SUBSTANCE, {}, "silent", "pending", "hold settle"),
    "a high finding beyond what was told is told at once": (
        state("A", "B", told=True),
        finding("high"),
        {},
        "changed",
        "news",
        "hold report settle",
    ),
    "where nothing but typing differs from what held, the newest text is current": (
        state("A", "B"),
        COSMETIC,
        {},
        "changed",
        "news",
        "accept settle",
    ),
    "what was told and differs by typing is only confirmed": (
        state("A", "B", told=True),
        COSMETIC,
        {},
        "unchanged",
        "confirmed",
        "accept settle",
    ),
    "which of two texts is damaged the next look says": (
        state("A", "B"),
        faulty(FaultKind.DAMAGED_NEW),
        {},
        "changed",
        "news",
        "hold settle",
    ),
    "a date that did not move since what held makes the rest undated": (
        state("A", "B", told=True),
        finding("high"),
        {"date_moved": False},
        "changed",
        "undated",
        "hold report settle",
    ),
}


@pytest.mark.parametrize(("before", "beyond", "more", "outcome", "reason", "flags"), OVERTAKEN.values(), ids=OVERTAKEN.keys())
def test_overtaken(before: DocumentState, beyond: Assessment, more: dict[str, object], outcome: str, reason: str, flags: str) -> None:
    """A pending change that held in yet another text is settled as it stood, and only the rest needs a second look."""
    assert decide_look(before, look("C", assessment=SUBSTANCE, shares_news=True)).settle
    decision = decide_overtaken(before, look("C", assessment=beyond, **more))  # type: ignore[arg-type]
    assert (decision.outcome.value, str(decision.reason)) == (outcome, reason)
    assert {name for name in ("accept", "hold", "confirm", "drop_pending", "report", "settle") if getattr(decision, name)} == set(
        flags.split()
    )


@pytest.mark.parametrize(
    ("how", "reason"),
    [
        (known(), Reason.ROLLBACK),
        (known(returned_before=True), Reason.KNOWN),
        (known(left_by_report=False), Reason.KNOWN),
        (known(accepted=False), Reason.NEWS),
    ],
)
def test_reason_of_a_return(how: KnownVersion, reason: Reason) -> None:
    """A return is a rollback only where readers had been told that the text was left, and not yet that it came back."""
    assert decide_look(state("A"), look("B", assessment=SUBSTANCE, known=how)).pending_reason == reason


def test_first_text_was_the_damaged_one() -> None:
    """A text that holds beside a damaged first one takes its place in silence."""
    decision = decide_look(state("A", confirmed=False), look("B", assessment=faulty(FaultKind.VARIANT)))
    assert decision.pending_reason == Reason.REBASED


def test_doubt_is_outlasted() -> None:
    """A damaged-looking text is believed once three looks in a row, over a day, have found it to the letter."""
    before = state("A")
    for looks, hours, believed in ((1, 0, False), (2, 12, False), (3, 24, True)):
        now = START + hours * HOUR
        assert has_outlasted_doubt(before, text_sha256="B", started_at=now) is believed, looks
        before = replace(before, doubt=doubt_text(before, text_sha256="B", finished_at=now))
        assert before.doubt is not None
        assert before.doubt.looks == looks
    assert not has_outlasted_doubt(before, text_sha256="C", started_at=START + 48 * HOUR)
    assert doubt_text(before, text_sha256="C", finished_at=START).looks == 1


def test_recovery() -> None:
    """What comes back after damage is silent, unless it carries a finding: the damage may have hidden it, or been none."""
    recovery = faulty(FaultKind.DAMAGED_OLD)
    assert decide_look(state("A"), look("B", assessment=recovery)).pending_reason == Reason.REBASED
    alarming = replace(recovery, findings=finding("high").findings)
    assert decide_look(state("A"), look("B", assessment=alarming)).reason == Reason.NEWS


def test_undated() -> None:
    """A finding whose text did not move its own date is called undated."""
    assert decide_look(state("A"), look("B", assessment=finding("high"), date_moved=False)).reason == Reason.UNDATED


def test_one_shot_second_look() -> None:
    """In a one-shot check the next run is the second look, but a look that began before the first ended is not."""
    later = look("B", after=timedelta(minutes=1))
    overlapping = look("B", after=timedelta(0))
    assert decide_look(state("A", "B"), later, second_look_after=timedelta(0)).outcome is Outcome.CHANGED
    assert decide_look(state("A", "B"), overlapping, second_look_after=timedelta(0)).outcome is Outcome.SILENT


@given(st.lists(st.sampled_from("ABC"), max_size=30))
def test_a_text_is_told_only_when_it_held(texts: list[str]) -> None:
    """Whatever order three texts come in, a text is told as news only at a look that found the text of the look before."""
    now, current, pending = START, None, None
    accepted: set[str] = set()
    previous = None
    for text in texts:
        now += SECOND_LOOK_AFTER + HOUR
        before = replace(
            state(None),
            current=version(current) if current else None,
            pending=PendingChange(
                change_id=1, public_id="c", version=version(pending), since=now - SECOND_LOOK_AFTER - HOUR, told=False, reason="news"
            )
            if pending
            else None,
        )
        seen = Look(
            started_at=now,
            text_sha256=text,
            assessment=None if text == current else SUBSTANCE,
            known=known(left_by_report=False) if text in accepted else None,
        )
        decision: Decision = decide_look(before, seen)
        if decision.outcome is Outcome.CHANGED:
            assert text == previous
        if decision.accept:
            current = text
            accepted.add(text)
        pending = text if decision.hold else None
        previous = text
    if len(texts) >= 2 and texts[-1] == texts[-2]:
        assert current == texts[-1]
