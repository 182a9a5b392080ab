"""Record one check: everything that it found, in the caller's one transaction, or nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Integer, bindparam, case, func, select, update

from monitor.errors import StaleStateError
from monitor.model import CheckRecord, DocumentState, FaultKind, LinkedPage, Outcome
from monitor.store.linked import record_linked_pages
from monitor.store.page_rows import write_validators
from monitor.store.recording.changes import Standing, end_pending, find_change, record_look, record_rebase, settle_pending
from monitor.store.recording.log import log_check
from monitor.store.recording.snapshots import record_snapshot
from monitor.store.recording.versions import find_origin, record_version
from monitor.store.schema.tables import change, document, finding, version
from monitor.store.schema.types import Instant
from monitor.store.selects import find_text_sha256

# Made once: every look runs them, and making a statement takes as long as running it.
_AT = bindparam("at", type_=Instant)
_TAKE = (
    update(document)
    .where(document.c.id == bindparam("document_id"), document.c.revision == bindparam("known_revision"))
    .values(
        revision=document.c.revision + 1,
        claimed_until=None,
        claimed_by=None,
        # never back: an imported look may lie before the last one
        first_checked_at=case((document.c.first_checked_at < _AT, document.c.first_checked_at), else_=_AT),
        last_checked_at=case((document.c.last_checked_at > _AT, document.c.last_checked_at), else_=_AT),
    )
)
_TAKE_GOOD = _TAKE.values(
    last_good_at=case((document.c.last_good_at > _AT, document.c.last_good_at), else_=_AT),
    faults_in_row=0,
    fault_since=None,
    fault_kind=None,
    fault_name=None,
    fault_detail=None,
)
_TAKE_FAULTY = _TAKE.values(faults_in_row=document.c.faults_in_row + 1, fault_since=func.coalesce(document.c.fault_since, _AT))
_STAND = update(document).where(document.c.id == bindparam("document_id"))
_NAMES = select(
    *(
        select(table.c.public_id).where(table.c.id == bindparam(row_id, type_=Integer)).scalar_subquery()
        for table, row_id in ((version, "seen_id"), (change, "change_id"), (change, "settled_id"))
    )
)
_FINDINGS = select(finding.c.public_id).where(finding.c.change_id == bindparam("change_id")).order_by(finding.c.position)

_NOT_READ: dict[str, Any] = {"validators": [], "page_sha256": None, "visible_sha256": None, "targets_sha256": None, "read_as": None}
"""What the next look is measured by where it has to read the page."""


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
    _take(connection, record)
    standing = _find_standing(connection, record.state)
    standing = settle_pending(connection, record, record_rebase(connection, record, standing))
    seen_id = _find_seen(connection, record, standing)
    standing = end_pending(connection, record, standing) if seen_id is None else record_look(connection, record, standing, seen_id)
    snapshot_id = _record_snapshot(connection, record, seen_id, recorded_at or record.finished_at)
    linked = record_linked_pages(connection, record)
    log_check(connection, record, version_id=seen_id)
    _stand(connection, record.state, standing, seen_id)
    return replace(_name(connection, record.state, seen_id, standing, snapshot_id), linked=linked)


def _take(connection: Connection, record: CheckRecord) -> None:
    """Move the document on by one revision, and lock its row (on PostgreSQL) for what follows."""
    state, taking = record.state, _TAKE_GOOD if _is_good(record) else _TAKE_FAULTY
    named = {"document_id": state.document_id, "known_revision": state.revision, "at": record.finished_at}
    next_check = {} if record.next_check_at is None else {"next_check_at": record.next_check_at}
    values = {**next_check, **_describe_look(record), **_describe_fault(record), **_describe_doubt(record)}
    if not connection.execute(taking, {**named, **values}).rowcount:
        raise StaleStateError(f"{state.key}: another process recorded a check first. Read the state anew and check again.")


def _is_good(record: CheckRecord) -> bool:
    return record.outcome not in (Outcome.FAULT, Outcome.UNREACHABLE)


def _find_standing(connection: Connection, state: DocumentState) -> Standing:
    current_id = None if state.current is None else state.current.version_id
    pending = None if state.pending is None else find_change(connection, state.pending.change_id)
    return Standing(current_id=current_id, pending=pending)


def _stand(connection: Connection, state: DocumentState, standing: Standing, seen_id: int | None) -> None:
    """Note which text is current, which pending and which was seen, where that is not as it was."""
    last_seen = state.last_seen if seen_id is None else standing.find_last_seen(seen_id)
    if last_seen == "pending" and standing.pending is None:
        last_seen = None
    stands = {
        "current_version_id": standing.current_id,
        "pending_change_id": None if standing.pending is None else standing.pending.id,
        "last_seen": last_seen,
    }
    if last_seen is None:
        # the text that the digests belong to is neither current nor pending
        connection.execute(_STAND, {"document_id": state.document_id, **stands, **_NOT_READ})
    elif stands != _describe_stand(state):
        connection.execute(_STAND, {"document_id": state.document_id, **stands})


def _describe_stand(state: DocumentState) -> dict[str, Any]:
    """Give the columns of `document` by which a state stands."""
    return {
        "current_version_id": None if state.current is None else state.current.version_id,
        "pending_change_id": None if state.pending is None else state.pending.change_id,
        "last_seen": state.last_seen,
    }


def _find_seen(connection: Connection, record: CheckRecord, standing: Standing) -> int | None:
    """Tell which text the look saw: the one that it brought, or the one of the last look, found unchanged."""
    if record.version is not None:
        return record_version(connection, record, record.version, origin=find_origin(record))
    if not _is_good(record):
        return None
    if record.state.last_seen == "pending" and standing.pending is not None:
        return int(standing.pending.new_version_id)
    return standing.current_id if record.state.last_seen == "current" else None


def _record_snapshot(connection: Connection, record: CheckRecord, seen_id: int | None, recorded_at: datetime) -> str | None:
    if record.snapshot is None:
        return None
    version_id = seen_id if record.snapshot.fault is None else None
    return record_snapshot(
        connection,
        record.snapshot,
        document_id=record.state.document_id,
        document_public_id=record.state.public_id,
        version_id=version_id,
        text_sha256=None if version_id is None else _find_text_sha256(connection, record, version_id),
        recorded_at=recorded_at,
    )


def _find_text_sha256(connection: Connection, record: CheckRecord, seen_id: int) -> str | None:
    """Give the hash of the text seen; one that the record brings need not be looked up."""
    return find_text_sha256(connection, seen_id) if record.version is None else record.version.text_sha256


def _describe_look(record: CheckRecord) -> dict[str, Any]:
    """Give what the next look is measured by."""
    values: dict[str, Any] = {}
    if record.validators is not None:
        values["validators"] = write_validators(record.validators)
    for name in ("page_sha256", "visible_sha256", "targets_sha256", "read_as"):
        if getattr(record, name):
            values[name] = getattr(record, name)
    return values


def _describe_fault(record: CheckRecord) -> dict[str, Any]:
    """Name what kept the document from being read; nothing for a good look."""
    if _is_good(record):
        return {}
    fault = record.snapshot.fault if record.snapshot is not None else None
    if fault is None and record.assessment is not None:
        fault = record.assessment.fault
    kind = FaultKind.DAMAGED_NEW if fault is None else fault.kind
    return {
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
    if not _is_good(record):
        return {}
    return {"doubted_sha256": None, "doubted_since": None, "doubted_looks": None}


def _name(connection: Connection, state: DocumentState, seen_id: int | None, standing: Standing, snapshot_id: str | None) -> Recorded:
    """Give the public ids of what a check made or touched; a text that was known before it needs no asking."""
    change_id = standing.change_id
    pending = None if state.pending is None else state.pending.version
    known = {one.version_id: one.public_id for one in (state.current, pending) if one is not None}
    if change_id is None and standing.settled_id is None and (seen_id is None or seen_id in known):
        return Recorded(version_id=None if seen_id is None else known[seen_id], snapshot_id=snapshot_id)
    names = connection.execute(_NAMES, {"seen_id": seen_id, "change_id": change_id, "settled_id": standing.settled_id}).one()
    findings = () if change_id is None else connection.scalars(_FINDINGS, {"change_id": change_id})
    return Recorded(
        version_id=names[0],
        change_id=names[1],
        finding_ids=tuple(findings),
        snapshot_id=snapshot_id,
        settled_change_id=names[2],
    )
