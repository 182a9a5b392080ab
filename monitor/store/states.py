"""Read what a check needs to know before it starts."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from monitor.errors import NotFoundError
from monitor.model import DocumentKey, DocumentState, Doubt, KnownVersion, PendingChange, Reason, VersionState
from monitor.store.blobs.reading import find_blob
from monitor.store.page_rows import read_validators
from monitor.store.schema.tables import change, document, service, version
from monitor.store.selects import VERSIONS

# Made once: a check asks them of every document, and making a statement takes as long as running it.
_DOCUMENT = select(document).join(service).where(service.c.name == bindparam("service_name"), document.c.name == bindparam("name"))
_VERSION = VERSIONS.where(version.c.id == bindparam("version_id"))
_CHANGE = select(change).where(change.c.id == bindparam("change_id"))


def find_state(connection: Connection, key: DocumentKey) -> DocumentState:
    """Read a document's state by its name; raises NotFoundError where it is not registered."""
    row = connection.execute(_DOCUMENT, {"service_name": key.service, "name": key.document}).one_or_none()
    if row is None:
        raise NotFoundError(f"{key} is not in the archive yet: add it to sources.yaml and run `monitor check`.")
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
        current=find_version_state(connection, row.current_version_id),
        pending=_find_pending(connection, row),
        last_seen=row.last_seen,
        faults_in_row=row.faults_in_row,
        fault_name=row.fault_name,
        doubt=_read_doubt(row),
        next_check_at=row.next_check_at,
        first_checked_at=row.first_checked_at,
    )


def _read_doubt(row: Row[Any]) -> Doubt | None:
    if row.doubted_sha256 is None:
        return None
    return Doubt(text_sha256=row.doubted_sha256, since=row.doubted_since, looks=row.doubted_looks)


def find_version_state(connection: Connection, version_id: int | None) -> VersionState | None:
    """Read a version without its text."""
    if version_id is None:
        return None
    return _read_version(connection.execute(_VERSION, {"version_id": version_id}).one())


def _find_pending(connection: Connection, row: Row[Any]) -> PendingChange | None:
    if row.pending_change_id is None:
        return None
    pending = connection.execute(_CHANGE, {"change_id": row.pending_change_id}).one()
    seen = find_version_state(connection, pending.new_version_id)
    assert seen is not None
    return PendingChange(
        change_id=pending.id,
        public_id=pending.public_id,
        version=seen,
        since=pending.new_first_seen_at,
        told=pending.reported_at is not None,
        reason=pending.reason,
    )


def find_known_version(connection: Connection, document_id: int, text_sha256: str) -> KnownVersion | None:
    """Tell what a document's past says of a text; None where it never had it."""
    statement = VERSIONS.where(version.c.document_id == document_id, version.c.text_id == find_blob(connection, text_sha256))
    row = connection.execute(statement).one_or_none()
    if row is None:
        return None
    steps = connection.execute(
        select(change.c.new_version_id, change.c.reason, change.c.reported_at)
        .where(change.c.document_id == document_id, change.c.state == "confirmed")
        .order_by(change.c.accepted_at, change.c.id)
    )
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
