"""Read where the import of a document's history from one observer stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, exists, func, select

from monitor.errors import NotFoundError
from monitor.model import DocumentKey, Reason
from monitor.model.imports import KnownText, Step, StrandChange, StrandPast, StrandState
from monitor.store.blobs.reading import find_root, load_blob, measure_chain
from monitor.store.blobs.texts import load_text
from monitor.store.blobs.writing import may_lean_on
from monitor.store.edit_words import list_hushed_edits, list_told_edits
from monitor.store.reading.changes import list_changes
from monitor.store.reading.versions import find_version
from monitor.store.schema.tables import change, document, service, snapshot, strand, version
from monitor.store.schema.tables import observer as seer
from monitor.store.selects import SNAPSHOTS, VERSIONS, observed_by, text

TOLD_REASONS = (Reason.NEWS.value, Reason.UNDATED.value, Reason.ROLLBACK.value)

OWN_OBSERVER = "monitor"


def load_strand(connection: Connection, key: DocumentKey, observer: str, *, formerly: Sequence[DocumentKey] = ()) -> StrandPast:
    """Read what going on with a strand needs; of a document or an observer that the archive does not know, an empty past.

    `formerly` are earlier names, the newest first: the archive may know the document by one of them.
    """
    ids = (find_document_id(connection, one) for one in (key, *formerly))
    document_id = next((one for one in ids if one is not None), None)
    if document_id is None:
        return StrandPast(state=StrandState(key=key, observer=observer), hushed=list_hushed_edits(connection))
    ends_at = find_end(connection, document_id, observer)
    row = connection.execute(select(strand).where(strand.c.document_id == document_id, strand.c.observer == observer)).one_or_none()
    if row is None:
        return StrandPast(state=StrandState(key=key, observer=observer, ends_at=ends_at), hushed=list_hushed_edits(connection))
    versions = {one.id: one for one in connection.execute(VERSIONS.where(version.c.document_id == document_id))}
    pending = _load_pending(connection, row, versions)
    current = versions.get(row.current_version_id)
    depth, chain_bytes = measure_chain(connection, current.text_id) if current is not None else (0, 0)
    return StrandPast(
        state=StrandState(
            key=key,
            observer=observer,
            cursor=row.cursor,
            observed_until=row.observed_until,
            current_sha256=current.text_sha256 if current is not None else None,
            last_sha256=row.last_sha256,
            pending=pending,
            fault_name=row.fault_name,
            ends_at=ends_at,
        ),
        known=tuple(_read_known(one) for one in versions.values()),
        steps=_load_steps(connection, document_id, versions),
        current_text=load_text(connection, current.id) if current is not None else None,
        pending_text=load_text(connection, _find_id(versions, pending.new_sha256)) if pending is not None else None,
        depth=depth,
        chain_bytes=chain_bytes,
        root_text=None if current is None or may_lean_on(depth, chain_bytes) else _load_root(connection, current.text_id),
        told=list_told_edits(connection, document_id),
        hushed=list_hushed_edits(connection),
    )


def load_past_at(connection: Connection, key: DocumentKey, observer: str, at: datetime) -> StrandPast:
    """Read what placing one text into a document's history needs: the text that it showed at an instant, whoever saw that."""
    document_id = find_document_id(connection, key)
    empty = StrandPast(state=StrandState(key=key, observer=observer), hushed=list_hushed_edits(connection))
    if document_id is None:
        return empty
    try:
        shown = find_version(connection, document_id, at=at)
    except NotFoundError:
        return empty
    versions = {one.id: one for one in connection.execute(VERSIONS.where(version.c.document_id == document_id))}
    depth, chain_bytes = measure_chain(connection, versions[shown.version_id].text_id)
    return StrandPast(
        state=StrandState(key=key, observer=observer, current_sha256=shown.text_sha256, last_sha256=shown.text_sha256),
        known=tuple(_read_known(one) for one in versions.values() if one.first_seen_at <= at),
        steps=_load_steps(connection, document_id, versions, until=at),
        current_text=load_text(connection, shown.version_id),
        depth=depth,
        chain_bytes=chain_bytes,
        told=list_told_edits(connection, document_id, until=at),
        hushed=empty.hushed,
    )


def load_first_after(connection: Connection, key: DocumentKey, at: datetime) -> tuple[datetime, str] | None:
    """Give the text that a document's history began with so far, and when, where that lies after an instant and no change leads to it."""
    document_id = find_document_id(connection, key)
    of_document = change.c.document_id == document_id
    led = exists().where(of_document, change.c.new_version_id == version.c.id, change.c.accepted_at <= version.c.accepted_at)
    first = connection.execute(
        select(version.c.id, version.c.first_seen_at, version.c.accepted_at)
        .where(version.c.document_id == document_id, version.c.accepted_at > at, ~led)
        .order_by(version.c.accepted_at)
        .limit(1)
    ).one_or_none()
    return None if first is None else (first.first_seen_at, load_text(connection, first.id))


def may_lead(connection: Connection, key: DocumentKey, at: datetime) -> bool:
    """Tell whether a text seen at an instant is the newest known of a document, with nothing pending beside it."""
    row = connection.execute(select(document).where(document.c.id == find_document_id(connection, key))).one_or_none()
    if row is None:
        return True
    last = connection.scalar(select(func.max(version.c.last_seen_at)).where(version.c.document_id == row.id))
    return row.pending_change_id is None and (last is None or last <= at)


def is_recorded(connection: Connection, key: DocumentKey, observer: str, *, at: datetime, text_sha256: str | None) -> bool:
    """Tell whether an observation of a document is recorded already."""
    same = (
        snapshot.c.document_id == find_document_id(connection, key),
        snapshot.c.observer_id == observed_by(observer),
        snapshot.c.observed_at == at,
        text.c.sha256 == text_sha256,
    )
    return connection.execute(SNAPSHOTS.where(*same).limit(1)).first() is not None


def find_document_id(connection: Connection, key: DocumentKey) -> int | None:
    """Find a document by its name."""
    statement = select(document.c.id).join(service).where(service.c.name == key.service, document.c.name == key.document)
    found: int | None = connection.scalar(statement)
    return found


def find_end(connection: Connection, document_id: int, observer: str) -> datetime | None:
    """Tell from when on others (the monitor itself, or an archive imported before) saw a text of a document; None: nobody else did."""
    others = select(seer.c.id).where(seer.c.name != observer, ~seer.c.name.startswith("user"))
    theirs = (snapshot.c.document_id == document_id, snapshot.c.fault_id.is_(None), snapshot.c.observer_id.in_(others))
    found: datetime | None = connection.scalar(select(func.min(snapshot.c.observed_at)).where(*theirs))
    return found


def find_successor(connection: Connection, document_id: int, state: StrandState) -> Row[Any] | None:
    """Find the first text (its row) that others saw after a strand; None where nobody did."""
    if state.ends_at is None:
        return None
    theirs = (snapshot.c.document_id == document_id, snapshot.c.observed_at == state.ends_at, snapshot.c.version_id.is_not(None))
    statement = VERSIONS.join(snapshot, snapshot.c.version_id == version.c.id).where(*theirs)
    return connection.execute(statement.order_by(snapshot.c.seq).limit(1)).one_or_none()


def load_successor(connection: Connection, key: DocumentKey, state: StrandState) -> str | None:
    """Give the first text that others saw after a strand, where it differs and no change leads to it yet."""
    document_id = find_document_id(connection, key)
    first = find_successor(connection, document_id, state) if document_id is not None else None
    if first is None or first.text_sha256 == state.current_sha256:
        return None
    led = (change.c.document_id == document_id, change.c.new_version_id == first.id, change.c.state == "confirmed")
    at = max(state.ends_at or first.first_seen_at, first.first_seen_at)
    if connection.scalar(select(change.c.id).where(*led, change.c.new_first_seen_at == at).limit(1)) is not None:
        return None
    return load_text(connection, first.id)


def _read_known(row: Row[Any]) -> KnownText:
    return KnownText(
        text_sha256=row.text_sha256,
        stated_on=row.stated_on,
        first_seen_at=row.first_seen_at,
        last_seen_at=row.last_seen_at,
        confirmed_at=row.confirmed_at,
        accepted_at=row.accepted_at,
    )


def _load_steps(
    connection: Connection, document_id: int, versions: dict[int, Row[Any]], *, until: datetime | None = None
) -> tuple[Step, ...]:
    statement = select(change.c.new_version_id, change.c.reason).where(change.c.document_id == document_id, change.c.state == "confirmed")
    if until is not None:
        statement = statement.where(change.c.accepted_at <= until)
    return tuple(
        Step(
            new_sha256=versions[one.new_version_id].text_sha256,
            told=one.reason in TOLD_REASONS,
            rollback=one.reason == Reason.ROLLBACK,
        )
        for one in connection.execute(statement.order_by(change.c.accepted_at, change.c.id))
    )


def _load_pending(connection: Connection, row: Row[Any], versions: dict[int, Row[Any]]) -> StrandChange | None:
    if row.pending_change_id is None:
        return None
    pending = connection.execute(select(change).where(change.c.id == row.pending_change_id)).one()
    (found,) = list_changes(connection, [change.c.id == pending.id])
    return StrandChange(
        number=0,
        old_sha256=versions[pending.old_version_id].text_sha256,
        new_sha256=versions[pending.new_version_id].text_sha256,
        state="pending",
        reason=pending.reason,
        old_last_seen_at=pending.old_last_seen_at,
        new_first_seen_at=pending.new_first_seen_at,
        told=row.pending_told,
        findings=tuple(one.as_finding() for one in found.findings),
    )


def _load_root(connection: Connection, text_id: int) -> str:
    return load_blob(connection, find_root(connection, text_id), naming="A first text").decode()


def _find_id(versions: dict[int, Row[Any]], text_sha256: str) -> int:
    return next(int(one.id) for one in versions.values() if one.text_sha256 == text_sha256)
