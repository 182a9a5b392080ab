"""Write what one check means for a document's texts: which is current, which pending, and the changes between them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, func, insert, literal, select, update

from monitor.model import Assessment, CheckRecord, EditKind, Outcome, Reason
from monitor.store.dialects import insert_row
from monitor.store.faults import record_fault
from monitor.store.ids import make_public_id
from monitor.store.recording.versions import inherit_times, record_version, see_version
from monitor.store.rows import write_finding
from monitor.store.schema.tables import change, finding, version
from monitor.store.schema.types import Instant, format_instant

_REASONS_OF_CHANGES = frozenset({Reason.NEWS, Reason.UNDATED, Reason.ROLLBACK, Reason.KNOWN, Reason.REBASED, Reason.COSMETIC})
"""A check's other reasons (pending, confirmed, flap, withdrawn) say what became of a change, not what it is."""

# Made once: making a statement takes as long as running it.
_CHANGE = select(change).where(change.c.id == bindparam("change_id"))
_ENDS = select(version).where(version.c.id.in_(bindparam("version_ids", expanding=True)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Hold which of a document's texts is current and which change is pending (its row)."""

    current_id: int | None
    pending: Row[Any] | None = None
    change_id: int | None = None
    """The change that the check's outcome speaks of."""
    settled_id: int | None = None
    """The change that was pending and is confirmed, though another text was seen."""

    def find_last_seen(self, seen_id: int) -> str | None:
        """Say which of the two a version is."""
        if seen_id == self.current_id:
            return "current"
        return "pending" if self.pending is not None and seen_id == self.pending.new_version_id else None


def record_rebase(connection: Connection, record: CheckRecord, standing: Standing) -> Standing:
    """Make the current text, as it is read now, the current one: silently, with the times of the text it stands for."""
    if record.rebase is None or standing.current_id is None:
        return standing
    new_id = record_version(connection, record, record.rebase, origin="rebased")
    if new_id == standing.current_id:
        return standing
    inherit_times(connection, old_id=standing.current_id, new_id=new_id, at=record.finished_at)
    change_id = _insert_change(
        connection,
        record,
        standing,
        new_id,
        at=record.finished_at,
        reason=Reason.REBASED,
        state="confirmed",
        accepted_at=record.finished_at,
        extractor_version=record.rebase.extractor_version,
    )
    return replace(standing, current_id=new_id, change_id=change_id)


def settle_pending(connection: Connection, record: CheckRecord, standing: Standing) -> Standing:
    """Confirm the pending change though the text seen is yet another one: its text is current from now on, the one seen comes after it."""
    pending = standing.pending
    if record.settlement is None or pending is None:
        return standing
    at = record.finished_at
    values: dict[str, Any] = {"accepted_at": at, "confirmed_at": at}
    if record.settlement.report and pending.reported_at is None:
        values["reported_at"] = at
    connection.execute(update(change).where(change.c.id == pending.id).values(values))
    times, now = version.c, literal(at, Instant)
    connection.execute(
        update(version)
        .where(times.id == pending.new_version_id)
        .values(confirmed_at=func.coalesce(times.confirmed_at, now), accepted_at=func.coalesce(times.accepted_at, now))
    )
    return Standing(current_id=pending.new_version_id, settled_id=pending.id)


def record_look(connection: Connection, record: CheckRecord, standing: Standing, seen_id: int) -> Standing:
    """Move the seen text's times on, then make it current or pending, and end what was pending, as the record's flags say."""
    see_version(connection, seen_id, record.finished_at, confirmed=record.confirm, accepted=record.accept)
    pending = standing.pending
    if pending is not None and pending.new_version_id == seen_id and (record.hold or record.accept):
        return _settle_pending(connection, record, standing, pending)
    made_id: int | None = None
    if record.hold:
        made_id = _insert_change(
            connection,
            record,
            standing,
            seen_id,
            at=record.first_seen_at,
            reason=record.pending_reason or Reason.NEWS,
            state="pending",
            reported_at=_find_reported_at(record, pending),
            **_describe_assessment(connection, record),
        )
    elif record.accept and standing.current_id not in (None, seen_id):
        made_id = _insert_change(
            connection,
            record,
            standing,
            seen_id,
            at=record.first_seen_at,
            reason=_find_reason(record, pending),
            state="confirmed",
            accepted_at=record.finished_at,
            confirmed_at=record.finished_at if record.confirm else None,
            reported_at=_find_reported_at(record, pending),
            **_describe_assessment(connection, record),
        )
    elif record.confirm:
        _confirm_step_to(connection, record, seen_id)
    if made_id is not None and record.assessment is not None:
        _write_findings(connection, made_id, record.assessment)
    change_id = made_id if made_id is not None else standing.change_id
    if pending is not None and (record.drop_pending or record.hold or record.accept):
        _drop(connection, record, pending, replaced_by_id=made_id)
        change_id = pending.id if record.reason == Reason.WITHDRAWN else change_id
        pending = None
    return Standing(
        current_id=seen_id if record.accept else standing.current_id,
        pending=find_change(connection, made_id) if record.hold and made_id is not None else pending,
        change_id=change_id,
        settled_id=standing.settled_id,
    )


def _settle_pending(connection: Connection, record: CheckRecord, standing: Standing, pending: Row[Any]) -> Standing:
    """Hold on to the pending change whose text was seen again, or make it a confirmed one."""
    values: dict[str, Any] = {}
    if record.report and pending.reported_at is None:
        values["reported_at"] = record.finished_at
    if record.accept:
        values |= {"accepted_at": record.finished_at, "reason": _find_reason(record, pending)}
    elif record.pending_reason is not None:
        values["reason"] = record.pending_reason
    if record.confirm:
        values["confirmed_at"] = record.finished_at
    # What readers were shown is not rewritten; a change that nobody saw yet may be read anew, against a current text read anew.
    if pending.reported_at is None and record.assessment is not None:
        values |= {"old_version_id": standing.current_id, **_describe_assessment(connection, record)}
        connection.execute(delete(finding).where(finding.c.change_id == pending.id))
        _write_findings(connection, pending.id, record.assessment)
    if values:
        connection.execute(update(change).where(change.c.id == pending.id).values(values))
    return Standing(
        current_id=pending.new_version_id if record.accept else standing.current_id,
        pending=None if record.accept else find_change(connection, pending.id),
        change_id=pending.id,
    )


def end_pending(connection: Connection, record: CheckRecord, standing: Standing) -> Standing:
    """Drop what was pending at a check that saw no text, where the record says so."""
    if standing.pending is None or not record.drop_pending:
        return standing
    _drop(connection, record, standing.pending, replaced_by_id=None)
    return replace(standing, pending=None, change_id=standing.pending.id)


def _drop(connection: Connection, record: CheckRecord, pending: Row[Any], *, replaced_by_id: int | None) -> None:
    told = pending.reported_at is not None
    values: dict[str, Any] = {"dropped_at": record.finished_at}
    if told and record.reason == Reason.WITHDRAWN:
        values |= {"reason": Reason.WITHDRAWN.value, "withdrawn_at": record.finished_at}
    elif replaced_by_id is not None:
        values["replaced_by_id"] = replaced_by_id
    elif not told:
        values["reason"] = Reason.FLAP.value
    connection.execute(update(change).where(change.c.id == pending.id).values(values))


def _confirm_step_to(connection: Connection, record: CheckRecord, version_id: int) -> None:
    """Note the second look on the change that led to the current text unseen a second time until now."""
    connection.execute(
        update(change)
        .where(change.c.document_id == record.state.document_id, change.c.new_version_id == version_id)
        .where(change.c.state == "confirmed", change.c.confirmed_at.is_(None))
        .values(confirmed_at=record.finished_at)
    )


def _find_reason(record: CheckRecord, pending: Row[Any] | None) -> str:
    """Say what the change is that makes the seen text current."""
    if record.settlement is not None:
        return Reason.COSMETIC.value  # the outcome speaks of what was pending; beyond it, only what says the same is taken at once
    if record.reason in _REASONS_OF_CHANGES:
        return str(record.reason)
    if record.reason == Reason.WITHDRAWN:
        return Reason.COSMETIC.value  # told is the end of what was pending; the text taken instead says what the current one said
    return str(pending.reason) if pending is not None else str(record.reason)


def _find_reported_at(record: CheckRecord, pending: Row[Any] | None) -> Any:
    """Say when a new change was told: now, or with the pending one that it takes over from."""
    if record.reason == Reason.WITHDRAWN:
        return None  # what is told is the end of the other one
    if record.report and record.outcome is Outcome.CHANGED:
        return record.finished_at
    if pending is not None and pending.reported_at is not None:
        return pending.reported_at
    return record.finished_at if record.report else None


def _describe_assessment(connection: Connection, record: CheckRecord) -> dict[str, Any]:
    """Give the columns of `change` that an assessment fills."""
    assessment = record.assessment
    values: dict[str, Any] = {"rules_version": record.rules_version}
    if record.version is not None:
        values["extractor_version"] = record.version.extractor_version
    if assessment is None:
        return values
    counts = assessment.counts or dict.fromkeys(EditKind)
    return values | {"fault_id": record_fault(connection, assessment.fault), **{kind.value: counts[kind] for kind in EditKind}}


def _insert_change(
    connection: Connection, record: CheckRecord, standing: Standing, new_id: int, *, at: datetime, state: str, **values: Any
) -> int:
    """Insert a change from the current text to one first seen `at`; return its row's id. What state it begins in is part of its name."""
    ends = {row.id: row for row in connection.execute(_ENDS, {"version_ids": [standing.current_id, new_id]})}
    old = ends.get(standing.current_id) if standing.current_id is not None else None
    identity = ("" if old is None else old.public_id, ends[new_id].public_id, format_instant(record.finished_at), state)
    row = {
        "public_id": make_public_id(connection, change, "c", record.state.public_id, *identity),
        "document_id": record.state.document_id,
        "old_version_id": standing.current_id,
        "new_version_id": new_id,
        "old_last_seen_at": None if old is None else old.last_seen_at,
        "new_first_seen_at": at,
        **values,
    }
    row["reason"] = str(row["reason"])
    return insert_row(connection, change, row)


def _write_findings(connection: Connection, change_id: int, assessment: Assessment) -> None:
    if not assessment.findings:
        return
    of_change = find_change(connection, change_id).public_id
    for position, one in enumerate(assessment.findings):
        row = {
            "public_id": make_public_id(connection, finding, "f", of_change, str(position), one.topic, one.old or "", one.new or ""),
            "change_id": change_id,
            "position": position,
            **write_finding(one),
        }
        connection.execute(insert(finding), row)


def find_change(connection: Connection, change_id: int) -> Row[Any]:
    """Read the row of a change."""
    return connection.execute(_CHANGE, {"change_id": change_id}).one()
