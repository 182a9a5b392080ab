"""Record one check: everything that it found, in the caller's one transaction, or nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, ScalarSelect, Table, bindparam, select, update

from monitor.errors import StaleStateError
from monitor.model import CheckRecord, DocumentState, FaultKind, LinkedPage, Outcome
from monitor.store.linked import record_linked_pages
from monitor.store.page_rows import write_validators
from monitor.store.recording.changes import Standing, end_pending, record_look, record_rebase, settle_pending
from monitor.store.recording.log import log_check
from monitor.store.recording.snapshots import record_snapshot
from monitor.store.recording.versions import find_origin, record_version
from monitor.store.schema.tables import change, document, finding, version
from monitor.store.selects import find_text_sha256

# Made once: every look runs them, and making a statement takes as long as running it.
_TAKE = (
    select(document).where(document.c.id == bindparam("document_id"), document.c.revision == bindparam("known_revision")).with_for_update()
)
_MOVE_ON = update(document).where(document.c.id == bindparam("document_id"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """Name what a check made or touched, by public ids."""

    version_id: str | None = None
    """The version seen; None where the look brought no text."""
    change_id: str | None = None
    """The change that the outcome speaks of: made, held, confirmed, or withdrawn."""
    finding_ids: tuple[str, ...] = ()
    """The change's findings, in order."""
    snapshot_id: str | None = None
    linked: tuple[LinkedPage, ...] = ()
    """Terms that the page links to since this check, and that nothing watches."""
    settled_change_id: str | None = None
    """With a settlement: the change that was pending, and is confirmed."""


def record_check(connection: Connection, record: CheckRecord, *, recorded_at: datetime | None = None) -> Recorded:
    """Write everything that one check found; the caller commits.

    `recorded_at` is when the archive learnt of it, where that is not when the check ended (an import). Raises StaleStateError, and has
    then written nothing, where the document's revision is no longer that of `record.state`.
    """
    row = _take(connection, record)
    standing = Standing(current_id=row.current_version_id, pending=_find_pending(connection, row))
    standing = settle_pending(connection, record, record_rebase(connection, record, standing))
    seen_id = _find_seen(connection, record, row, standing)
    standing = end_pending(connection, record, standing) if seen_id is None else record_look(connection, record, standing, seen_id)
    snapshot_id = _record_snapshot(connection, record, seen_id, recorded_at or record.finished_at)
    linked = record_linked_pages(connection, record, service_id=row.service_id, had_links=row.last_good_at is not None)
    log_check(connection, record, version_id=seen_id, every_s=row.every_s)
    values = {
        "revision": row.revision + 1,
        "current_version_id": standing.current_id,
        "pending_change_id": None if standing.pending is None else standing.pending.id,
        **_describe_look(record, row, standing, seen_id),
        **_describe_fault(record, row),
        **_describe_doubt(record),
        **_describe_times(record, row),
    }
    connection.execute(_MOVE_ON, {"document_id": row.id, **values})
    return replace(_name(connection, record.state, seen_id, standing, snapshot_id), linked=linked)


def _take(connection: Connection, record: CheckRecord) -> Row[Any]:
    """Read the document's row and (on PostgreSQL) lock it; its revision moves on with the rest, at the end."""
    state = record.state
    row = connection.execute(_TAKE, {"document_id": state.document_id, "known_revision": state.revision}).one_or_none()
    if row is None:
        raise StaleStateError(f"{state.key}: another process recorded a check first. Read the state anew and check again.")
    return row


def _find_pending(connection: Connection, row: Row[Any]) -> Row[Any] | None:
    if row.pending_change_id is None:
        return None
    return connection.execute(select(change).where(change.c.id == row.pending_change_id)).one()


def _find_seen(connection: Connection, record: CheckRecord, row: Row[Any], standing: Standing) -> int | None:
    """Tell which text the look saw: the one that it brought, or the one of the last look, found unchanged."""
    if record.version is not None:
        return record_version(connection, record, record.version, origin=find_origin(record))
    if record.outcome in (Outcome.FAULT, Outcome.UNREACHABLE):
        return None
    if row.last_seen == "pending" and standing.pending is not None:
        return int(standing.pending.new_version_id)
    return standing.current_id if row.last_seen == "current" else None


def _record_snapshot(connection: Connection, record: CheckRecord, seen_id: int | None, recorded_at: datetime) -> str | None:
    if record.snapshot is None:
        return None
    version_id = seen_id if record.snapshot.fault is None else None
    text_sha256 = find_text_sha256(connection, version_id) if version_id is not None else None
    return record_snapshot(
        connection,
        record.snapshot,
        document_id=record.state.document_id,
        document_public_id=record.state.public_id,
        version_id=version_id,
        text_sha256=text_sha256,
        recorded_at=recorded_at,
    )


def _describe_look(record: CheckRecord, row: Row[Any], standing: Standing, seen_id: int | None) -> dict[str, Any]:
    """Give what the next look is measured by."""
    last_seen = standing.find_last_seen(seen_id) if seen_id is not None else row.last_seen
    if last_seen == "pending" and standing.pending is None:
        last_seen = None
    if last_seen is None:
        # The text that the digests belong to is neither current nor pending: the next look must read the page.
        return {"validators": [], "page_sha256": None, "visible_sha256": None, "targets_sha256": None, "read_as": None, "last_seen": None}
    values: dict[str, Any] = {"last_seen": last_seen}
    if record.validators is not None:
        values["validators"] = write_validators(record.validators)
    for name in ("page_sha256", "visible_sha256", "targets_sha256", "read_as"):
        if getattr(record, name):
            values[name] = getattr(record, name)
    return values


def _describe_fault(record: CheckRecord, row: Row[Any]) -> dict[str, Any]:
    """Count faults in a row, and keep the last one's name; a good look ends the row."""
    if record.outcome not in (Outcome.FAULT, Outcome.UNREACHABLE):
        return {"faults_in_row": 0, "fault_since": None, "fault_kind": None, "fault_name": None, "fault_detail": None}
    fault = record.snapshot.fault if record.snapshot is not None else None
    if fault is None and record.assessment is not None:
        fault = record.assessment.fault
    kind = FaultKind.DAMAGED_NEW if fault is None else fault.kind
    return {
        "faults_in_row": row.faults_in_row + 1,
        "fault_since": row.fault_since or record.finished_at,
        "fault_kind": kind.value if record.outcome is Outcome.FAULT else None,
        "fault_name": str(record.reason),
        "fault_detail": record.detail or (fault.detail if fault is not None else ""),
    }


def _describe_doubt(record: CheckRecord) -> dict[str, Any]:
    """Keep the text that is doubted; a good look ends the doubt, a look without any text leaves it."""
    if record.doubt is not None:
        return {
            "doubted_sha256": record.doubt.text_sha256,
            "doubted_since": record.doubt.since,
            "doubted_looks": record.doubt.looks,
        }
    if record.outcome in (Outcome.FAULT, Outcome.UNREACHABLE):
        return {}
    return {"doubted_sha256": None, "doubted_since": None, "doubted_looks": None}


def _describe_times(record: CheckRecord, row: Row[Any]) -> dict[str, Any]:
    """Move the document's own times on, never back: an imported look may lie before the last one."""
    at = record.finished_at
    good = record.outcome not in (Outcome.FAULT, Outcome.UNREACHABLE)
    return {
        "first_checked_at": min(row.first_checked_at or at, at),
        "last_checked_at": max(row.last_checked_at or at, at),
        "last_good_at": max(row.last_good_at or at, at) if good else row.last_good_at,
        "next_check_at": record.next_check_at or row.next_check_at,
        "claimed_until": None,
        "claimed_by": None,
    }


def _name(connection: Connection, state: DocumentState, seen_id: int | None, standing: Standing, snapshot_id: str | None) -> Recorded:
    """Give the public ids of what a check made or touched; a text that was known before it needs no asking."""

    def naming(table: Table, row_id: int | None) -> ScalarSelect[Any]:
        return select(table.c.public_id).where(table.c.id == row_id).scalar_subquery()

    change_id = standing.change_id
    pending = None if state.pending is None else state.pending.version
    known = {one.version_id: one.public_id for one in (state.current, pending) if one is not None}
    if change_id is None and standing.settled_id is None and (seen_id is None or seen_id in known):
        return Recorded(version_id=None if seen_id is None else known[seen_id], snapshot_id=snapshot_id)
    names = connection.execute(
        select(naming(version, seen_id), naming(change, change_id), naming(change, standing.settled_id)),
    ).one()
    findings = select(finding.c.public_id).where(finding.c.change_id == change_id).order_by(finding.c.position)
    return Recorded(
        version_id=names[0],
        change_id=names[1],
        finding_ids=tuple(connection.scalars(findings)) if change_id is not None else (),
        snapshot_id=snapshot_id,
        settled_change_id=names[2],
    )
