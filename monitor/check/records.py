"""Make the one record to commit of a look: what it saw, what was decided, and when the document is due again. Pure."""

from __future__ import annotations

from monitor.check.look import Read, SeenAgain, Unreadable, read_as
from monitor.decide import Decision, doubt_text
from monitor.flag import RULES_VERSION
from monitor.model import (
    Assessment,
    CheckRecord,
    DocumentState,
    Fault,
    Fetched,
    Outcome,
    SnapshotRecord,
    Source,
    Unreachable,
    VersionRecord,
)
from monitor.schedule import find_next_check


def record_unreachable(source: Source, state: DocumentState, look: Unreachable) -> CheckRecord:
    """Make the record of a look that got no answer; a passing failure is tried again sooner."""
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


def record_fault(source: Source, state: DocumentState, look: Unreadable) -> CheckRecord:
    """Make the record of a look whose answer holds no page of the document."""
    return CheckRecord(
        state=state,
        started_at=look.started_at,
        finished_at=look.finished_at,
        outcome=Outcome.FAULT,
        reason=look.fault.name,
        detail=look.fault.detail,
        status=look.fetched.pages[-1].status,
        size_bytes=_size(look.fetched),
        snapshot=_prove_fault(state, look, look.fault),
        next_check_at=find_next_check(look.finished_at, every=source.every, key=str(source.key), pending=state.pending is not None),
    )


def record_look(
    source: Source,
    state: DocumentState,
    look: Read | SeenAgain,
    decision: Decision,
    *,
    seen: VersionRecord | None = None,
    rebase: VersionRecord | None = None,
    assessment: Assessment | None = None,
) -> CheckRecord:
    """Make the record of a look that found a text, as the decision says; a faulty one leaves no measure for the next look."""
    faulty = decision.outcome is Outcome.FAULT
    fetched, digests = look.fetched, look.digests
    fault = assessment.fault if faulty and assessment is not None else None
    snapshot = _prove_fault(state, look, fault) if fault is not None and isinstance(look, Read) else None
    if fetched is not None and seen is not None and (decision.accept or decision.hold):
        snapshot = SnapshotRecord(pages=fetched.pages, observed_at=look.finished_at)
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
        snapshot=snapshot,
        version=None if faulty else seen,
        rebase=rebase,
        assessment=assessment,
        rules_version=RULES_VERSION if assessment is not None else None,
        doubt=doubt_text(state, text_sha256=seen.text_sha256, finished_at=look.finished_at)
        if fault is not None and seen is not None
        else None,
        pending_reason=decision.pending_reason,
        accept=decision.accept,
        hold=decision.hold,
        confirm=decision.confirm,
        drop_pending=decision.drop_pending,
        report=decision.report,
        validators=fetched.validators if fetched is not None and not faulty else None,
        page_sha256=digests.page_sha256 if digests is not None else None,
        visible_sha256=digests.visible_sha256 if digests is not None else None,
        targets_sha256=digests.targets_sha256 if digests is not None else None,
        linked=None if faulty else look.linked,
        read_as=read_as(source) if not faulty else None,
        next_check_at=find_next_check(look.finished_at, every=source.every, key=str(source.key), pending=decision.hold),
    )


def _prove_fault(state: DocumentState, look: Read | Unreadable, fault: Fault) -> SnapshotRecord | None:
    """Keep one page of each fault in a row: the same wall seen a hundred times is not kept a hundred times."""
    if state.faults_in_row and state.fault_name == fault.name:
        return None
    return SnapshotRecord(pages=look.fetched.pages, observed_at=look.finished_at, fault=fault)


def _size(fetched: Fetched) -> int:
    return sum(len(page.body) for page in fetched.pages)
