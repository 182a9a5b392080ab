"""Read what a check needs to know before it starts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from monitor.errors import NotFoundError
from monitor.model import DocumentKey, DocumentState, Doubt, KnownVersion, PendingChange, Reason, VersionState
from monitor.store.batches import list_batches
from monitor.store.blobs.reading import find_blob
from monitor.store.page_rows import read_validators
from monitor.store.schema.tables import change, document, service, version
from monitor.store.selects import VERSIONS

# Made once: a check asks them of every document, and making a statement takes as long as running it.
_DOCUMENTS = (
    select(
        service.c.name.label("service"),
        *(
            document.c[name]
            for name in (
                "name", "id", "public_id", "revision", "every_s", "next_check_at", "first_checked_at", "last_good_at",
                "validators", "page_sha256", "visible_sha256", "targets_sha256", "read_as",
                "current_version_id", "pending_change_id", "last_seen",
                "faults_in_row", "fault_name", "doubted_sha256", "doubted_since", "doubted_looks",
            )
        ),
    )
    .join(service)
    .where(service.c.name.in_(bindparam("services", expanding=True)), document.c.name.in_(bindparam("names", expanding=True)))
)  # fmt: skip
_CHANGES = select(change).where(change.c.id.in_(bindparam("change_ids", expanding=True)))
_VERSIONS = VERSIONS.where(version.c.id.in_(bindparam("version_ids", expanding=True)))
_KNOWN = VERSIONS.where(version.c.document_id == bindparam("of_document"), version.c.text_id == bindparam("of_text"))
_STEPS = (
    select(change.c.new_version_id, change.c.reason, change.c.reported_at)
    .where(change.c.document_id == bindparam("of_document"), change.c.state == "confirmed")
    .order_by(change.c.accepted_at, change.c.id)
)


def find_state(connection: Connection, key: DocumentKey) -> DocumentState:
    """Read a document's state by its name; raises NotFoundError where it is not registered."""
    return find_states(connection, [key])[key]


def find_states(connection: Connection, keys: Iterable[DocumentKey]) -> dict[DocumentKey, DocumentState]:
    """Read the states of documents by their names; raises NotFoundError where one is not registered."""
    states: dict[DocumentKey, DocumentState] = {}
    for some in list_batches(keys):
        rows = _find_documents(connection, some)
        held = [row.pending_change_id for row in rows.values() if row.pending_change_id is not None]
        changes = {row.id: row for row in connection.execute(_CHANGES, {"change_ids": held})} if held else {}
        texts = {row.current_version_id for row in rows.values()} | {row.new_version_id for row in changes.values()}
        versions = _find_versions(connection, texts - {None})
        states |= {key: _read_state(key, row, changes, versions) for key, row in rows.items()}
    return states


def _find_documents(connection: Connection, keys: list[DocumentKey]) -> dict[DocumentKey, Row[Any]]:
    """Read the rows of documents, in the order of their names as they are given."""
    wanted = {"services": list({key.service for key in keys}), "names": list({key.document for key in keys})}
    # Two lists stand for more than these pairs, but are looked up in an index; for pairs SQLite would read every document.
    rows = {DocumentKey(row.service, row.name): row for row in connection.execute(_DOCUMENTS, wanted)}
    for key in keys:
        if key not in rows:
            raise NotFoundError(f"{key} is not in the archive yet: add it to sources.yaml and run `monitor check`.")
    return {key: rows[key] for key in keys}


def _find_versions(connection: Connection, version_ids: Iterable[int]) -> dict[int, VersionState]:
    """Read versions without their texts."""
    wanted = list(version_ids)
    if not wanted:
        return {}
    return {row.id: _read_version(row) for row in connection.execute(_VERSIONS, {"version_ids": wanted})}


def _read_state(key: DocumentKey, row: Row[Any], changes: dict[int, Row[Any]], versions: dict[int, VersionState]) -> DocumentState:
    return DocumentState(
        document_id=row.id,
        public_id=row.public_id,
        key=key,
        revision=row.revision,
        validators=read_validators(row.validators),
        page_sha256=row.page_sha256,
        visible_sha256=row.visible_sha256,
        targets_sha256=row.targets_sha256,
        read_as=row.read_as,
        current=None if row.current_version_id is None else versions[row.current_version_id],
        pending=None if row.pending_change_id is None else _read_pending(changes[row.pending_change_id], versions),
        last_seen=row.last_seen,
        faults_in_row=row.faults_in_row,
        fault_name=row.fault_name,
        doubt=_read_doubt(row),
        every=timedelta(seconds=row.every_s),
        next_check_at=row.next_check_at,
        first_checked_at=row.first_checked_at,
        last_good_at=row.last_good_at,
    )


def _read_doubt(row: Row[Any]) -> Doubt | None:
    if row.doubted_sha256 is None:
        return None
    return Doubt(text_sha256=row.doubted_sha256, since=row.doubted_since, looks=row.doubted_looks)


def _read_pending(row: Row[Any], versions: dict[int, VersionState]) -> PendingChange:
    return PendingChange(
        change_id=row.id,
        public_id=row.public_id,
        version=versions[row.new_version_id],
        since=row.new_first_seen_at,
        told=row.reported_at is not None,
        reason=row.reason,
    )


def find_known_version(connection: Connection, document_id: int, text_sha256: str) -> KnownVersion | None:
    """Tell what a document's past says of a text; None where it never had it."""
    text_id = find_blob(connection, text_sha256)
    if text_id is None:
        return None
    row = connection.execute(_KNOWN, {"of_document": document_id, "of_text": text_id}).one_or_none()
    if row is None:
        return None
    steps = connection.execute(_STEPS, {"of_document": document_id})
    left_by_report = returned_before = False
    for step in steps:
        told = step.reported_at is not None
        if step.new_version_id == row.id:
            left_by_report = False
            returned_before = returned_before or (told and step.reason == Reason.ROLLBACK)
        else:
            left_by_report = left_by_report or told
    return KnownVersion(
        version=_read_version(row),
        accepted=row.accepted_at is not None,
        left_by_report=left_by_report and row.accepted_at is not None,
        returned_before=returned_before,
    )


def _read_version(row: Row[Any]) -> VersionState:
    return VersionState(
        version_id=row.id,
        public_id=row.public_id,
        text_sha256=row.text_sha256,
        size=row.size,
        language=row.language,
        stated_on=row.stated_on,
        first_seen_at=row.first_seen_at,
        last_seen_at=row.last_seen_at,
        confirmed_at=row.confirmed_at,
    )
