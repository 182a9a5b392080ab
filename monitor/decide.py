"""Decide what a look at a document means: news, noise, or wait and look again.

One pure rule, used by the daemon and by a one-shot check. News is a text that the document never had before and that a
second look found again. Until then it is pending; only a high finding is told at once. All cases are in `decide_look`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from monitor.model import Assessment, DocumentState, Doubt, Fault, FaultKind, KnownVersion, Outcome, PendingChange, Reason, is_alert

SECOND_LOOK_AFTER = timedelta(hours=6)
"""How long a new text must hold in a daemon. Of 19 new texts that vanished again in recorded pages, 13 were gone by the
next fetch, 6 to 12 hours later. A one-shot check uses zero: its next run is the second look, whenever it comes."""

LOOKS_TO_BELIEVE = 3
"""How many looks in a row must find a damaged-looking text before it is believed: a wall or a half-loaded page rarely stays
the same to the letter that long, and a document that was really shortened must not be lost behind its fault."""

BELIEVE_AFTER_SECOND_LOOKS = 4
"""How many times the wait for a second look the text must have held besides: a day in the daemon."""

_TOLD_WHEN_CONFIRMED = (Reason.NEWS, Reason.UNDATED, Reason.ROLLBACK)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Hold one look that brought a readable text, with what is known of that text.

    `assessment` is the step from the current text (None where the text is the current one or the first);
    `shares_news` says whether that step shares a changed sentence with a pending change of another text.
    """

    started_at: datetime
    text_sha256: str
    known: KnownVersion | None = None
    assessment: Assessment | None = None
    shares_news: bool = False
    date_moved: bool = True
    """Whether the date that the text gives for itself moved (or it gives none): False makes news "undated"."""
    insist: bool = False
    """Whether to take this text as the document's though it looks damaged: the user asked for it, or it outlasted the doubt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Say how the check ends and what becomes of the text seen; the flags are those of CheckRecord."""

    outcome: Outcome
    reason: str
    pending_reason: str | None = None
    accept: bool = False
    hold: bool = False
    confirm: bool = False
    drop_pending: bool = False
    report: bool = False
    settle: bool = False
    """Whether what is pending held, in another text than the one that was pending: see `settle_pending`."""


def decide_look(state: DocumentState, look: Look, *, second_look_after: timedelta = SECOND_LOOK_AFTER) -> Decision:
    """Decide what a look with a readable text means for a document."""
    if state.current is None:
        return Decision(outcome=Outcome.FIRST, reason=Reason.FIRST, accept=True)
    if look.text_sha256 == state.current.text_sha256:
        return _decide_return_to_current(state, look, second_look_after)
    if state.pending is not None and look.text_sha256 == state.pending.version.text_sha256:
        return _decide_same_pending(state, look, second_look_after)
    return _decide_other_text(state, look, second_look_after)


def settle_pending(state: DocumentState) -> DocumentState:
    """Give the state in which the pending text has become the current one, for a look whose own text says more than it did.

    What was pending held and is told as it stood; only what the text seen now has beyond it is new, and needs a second look of its own.
    The pending text itself was seen once, so nobody can tell yet which of the two is damaged where one of them looks it.
    """
    assert state.pending is not None
    return replace(state, current=replace(state.pending.version, confirmed_at=None), pending=None)


def is_told_once_confirmed(pending: PendingChange) -> bool:
    """Tell whether readers hear of a pending change when it is confirmed: it is theirs, and they have not heard of it yet."""
    return not pending.told and pending.reason in _TOLD_WHEN_CONFIRMED


def decide_overtaken(state: DocumentState, look: Look) -> Decision:
    """Decide how a check ends that settles what was pending and found another text; `look` stands against the settled state.

    The flags are those of what becomes of the text seen; what becomes of the pending change, `settle_pending` and its own reason say.
    """
    assert state.pending is not None
    settled = _confirm(state.pending.reason, told=state.pending.told)
    beyond = _decide_other_text(settle_pending(state), look, timedelta(0))
    shown = settled if settled.outcome is Outcome.CHANGED or (beyond.outcome is not Outcome.CHANGED and not beyond.hold) else beyond
    return replace(beyond, outcome=shown.outcome, reason=shown.reason, settle=True)


def doubt_text(state: DocumentState, *, text_sha256: str, finished_at: datetime) -> Doubt:
    """Count a look that found a text which looks damaged beside the current one."""
    if state.doubt is not None and state.doubt.text_sha256 == text_sha256:
        return replace(state.doubt, looks=state.doubt.looks + 1)
    return Doubt(text_sha256=text_sha256, since=finished_at, looks=1)


def has_outlasted_doubt(
    state: DocumentState, *, text_sha256: str, started_at: datetime, second_look_after: timedelta = SECOND_LOOK_AFTER
) -> bool:
    """Tell whether this look finds a doubted text again for as long as it takes to believe it."""
    doubt = state.doubt
    if doubt is None or doubt.text_sha256 != text_sha256:
        return False
    return doubt.looks + 1 >= LOOKS_TO_BELIEVE and started_at >= doubt.since + BELIEVE_AFTER_SECOND_LOOKS * second_look_after


def _is_second_look(first_at: datetime, look: Look, after: timedelta) -> bool:
    # a look that began before the first one ended saw the same moment, not a later one
    return look.started_at >= first_at + after and look.started_at > first_at


def _decide_return_to_current(state: DocumentState, look: Look, after: timedelta) -> Decision:
    assert state.current is not None
    confirm = state.current.confirmed_at is None and _is_second_look(state.current.first_seen_at, look, after)
    if state.pending is not None:
        if state.pending.told:
            return Decision(outcome=Outcome.CHANGED, reason=Reason.WITHDRAWN, confirm=confirm, drop_pending=True, report=True)
        return Decision(outcome=Outcome.SILENT, reason=Reason.FLAP, confirm=confirm, drop_pending=True)
    return Decision(outcome=Outcome.UNCHANGED, reason=Reason.CONFIRMED if confirm else Reason.SAME_TEXT, confirm=confirm)


def _decide_same_pending(state: DocumentState, look: Look, after: timedelta) -> Decision:
    assert state.pending is not None
    if not _is_second_look(state.pending.since, look, after):
        return Decision(outcome=Outcome.SILENT, reason=Reason.PENDING, hold=True, pending_reason=state.pending.reason)
    return _confirm(state.pending.reason, told=state.pending.told)


def _confirm(reason: str, *, told: bool, drop_pending: bool = False) -> Decision:
    if told:
        return Decision(outcome=Outcome.UNCHANGED, reason=Reason.CONFIRMED, accept=True, confirm=True, drop_pending=drop_pending)
    if reason in _TOLD_WHEN_CONFIRMED:
        return Decision(outcome=Outcome.CHANGED, reason=reason, accept=True, confirm=True, report=True, drop_pending=drop_pending)
    return Decision(outcome=Outcome.SILENT, reason=reason, accept=True, confirm=True, drop_pending=drop_pending)


def _decide_other_text(state: DocumentState, look: Look, after: timedelta) -> Decision:
    assert look.assessment is not None
    returned = look.known is not None and look.known.accepted
    damage = _damage(look.assessment)
    if damage is not None and not returned and not look.insist and state.current is not None and state.current.confirmed_at is not None:
        return Decision(outcome=Outcome.FAULT, reason=damage.name)
    pending = state.pending
    if not returned and _says_the_same(look.assessment):
        withdrawn = pending is not None and pending.told
        return Decision(
            outcome=Outcome.CHANGED if withdrawn else Outcome.SILENT,
            reason=Reason.WITHDRAWN if withdrawn else Reason.COSMETIC,
            accept=True,
            report=withdrawn,
            drop_pending=pending is not None,
        )
    # beside a text that was seen only once, nobody can tell yet which of the two is the damaged one
    distrusted = damage is not None and not returned and not look.insist
    reason = Reason.REBASED if distrusted else _reason_once_confirmed(look)
    if look.insist:
        return _confirm(reason, told=False, drop_pending=pending is not None)
    if pending is not None and look.shares_news and _is_second_look(pending.since, look, after):
        # the page differs a little at every look, or was edited again at once, but what was new in it held
        return Decision(outcome=Outcome.CHANGED, reason=pending.reason, settle=True)
    if pending is not None and pending.told and not look.shares_news:
        return Decision(outcome=Outcome.CHANGED, reason=Reason.WITHDRAWN, report=True, drop_pending=True, hold=True, pending_reason=reason)
    told = pending is not None and pending.told
    tell_now = reason in (Reason.NEWS, Reason.UNDATED) and _is_urgent(look.assessment)
    return Decision(
        outcome=Outcome.CHANGED if tell_now and not told else Outcome.SILENT,
        reason=reason if tell_now and not told else Reason.PENDING,
        hold=True,
        pending_reason=reason,
        drop_pending=pending is not None,
        report=tell_now or told,
    )


def _damage(assessment: Assessment) -> Fault | None:
    fault = assessment.fault
    return fault if fault is not None and fault.kind in (FaultKind.DAMAGED_NEW, FaultKind.VARIANT) else None


def _says_the_same(assessment: Assessment) -> bool:
    if any(is_alert(finding) for finding in assessment.findings):
        return False
    if assessment.fault is not None:
        return assessment.fault.kind is FaultKind.NOISE
    return not assessment.change.substantive


def _is_urgent(assessment: Assessment) -> bool:
    return any(is_alert(finding) and finding.level == "high" for finding in assessment.findings)


def _reason_once_confirmed(look: Look) -> str:
    assert look.assessment is not None
    if look.known is not None and look.known.accepted:
        told = look.known.left_by_report and not look.known.returned_before
        return Reason.ROLLBACK if told else Reason.KNOWN
    alarming = any(is_alert(finding) for finding in look.assessment.findings)
    recovered = look.assessment.fault is not None and look.assessment.fault.kind is FaultKind.DAMAGED_OLD
    if recovered and not alarming:
        return Reason.REBASED
    return Reason.UNDATED if alarming and not look.date_moved else Reason.NEWS
