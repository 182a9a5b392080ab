"""Find or store a document's texts."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Update, bindparam, case, func, literal, select, update

from monitor.model import CheckRecord, VersionRecord
from monitor.store.blobs import store_blob
from monitor.store.dialects import insert_row
from monitor.store.ids import make_public_id
from monitor.store.rows import write_stated
from monitor.store.sentence_index import index_version
from monitor.store.tables import version
from monitor.store.types import Instant

# Made once: making a statement takes as long as running it.
_SAME_TEXT = select(version.c.id).where(version.c.document_id == bindparam("of_document"), version.c.text_sha256 == bindparam("wanted"))
_NEWEST = select(version.c.text_sha256).where(version.c.document_id == bindparam("of_document")).order_by(version.c.id.desc()).limit(1)


def record_version(connection: Connection, record: CheckRecord, text: VersionRecord, *, origin: str) -> int:
    """Find a document's version by its text, or store it; return its row's id."""
    document_id = record.state.document_id
    found = connection.scalar(_SAME_TEXT, {"of_document": document_id, "wanted": text.text_sha256})
    if found is not None:
        return int(found)
    newest = connection.scalar(_NEWEST, {"of_document": document_id})
    stored_sha256 = store_blob(connection, text.text.encode(), role="text", base_sha256=newest)
    if stored_sha256 != text.text_sha256:
        raise ValueError(f"the text of {record.state.key} has the digest {stored_sha256}, not {text.text_sha256}")
    row = {
        "public_id": make_public_id(connection, version, "v", record.state.public_id, text.text_sha256),
        "document_id": document_id,
        "text_sha256": text.text_sha256,
        "size": len(text.text),
        "language": text.language,
        "stated_on": text.stated_on,
        "stated": write_stated(text.stated),
        "first_seen_at": record.finished_at,
        "last_seen_at": record.finished_at,
        "origin": origin,
        "read_as": text.read_as,
        "extractor_version": text.extractor_version,
    }
    version_id = insert_row(connection, version, row)
    index_version(connection, version_id=version_id, document_id=document_id, text=text.text, language=text.language)
    return version_id


def find_origin(record: CheckRecord) -> str:
    """Say how a text came into the archive: fetched, imported or by the user's hand."""
    observer = record.snapshot.observer if record.snapshot is not None else "monitor"
    return {"user": "user", "import": "imported"}.get(observer.partition(":")[0], "fetched")


def see_version(connection: Connection, version_id: int, at: datetime, *, confirmed: bool, accepted: bool) -> None:
    """Move a version's times on: seen at an instant (which may lie before others, in an import), confirmed, accepted."""
    connection.execute(_make_seeing(confirmed, accepted), {"version_id": version_id, "now": at})


@cache
def _make_seeing(confirmed: bool, accepted: bool) -> Update:
    """Make the statement of `see_version` once: every look runs it, and making it takes as long as running it."""
    times, now = version.c, bindparam("now", type_=Instant)
    values: dict[str, Any] = {
        "first_seen_at": case((times.first_seen_at > now, now), else_=times.first_seen_at),
        "last_seen_at": case((times.last_seen_at < now, now), else_=times.last_seen_at),
    }
    if confirmed:
        values["confirmed_at"] = func.coalesce(times.confirmed_at, now)
    if accepted:
        values["accepted_at"] = func.coalesce(times.accepted_at, now)
    return update(version).where(times.id == bindparam("version_id")).values(values)


def inherit_times(connection: Connection, *, old_id: int, new_id: int, at: datetime) -> None:
    """Give a version that reads an older one's pages anew the times of that text: it was there all along."""
    old = connection.execute(select(version).where(version.c.id == old_id)).one()
    new = connection.execute(select(version).where(version.c.id == new_id)).one()
    only_read_anew = new.first_seen_at == at
    values = {
        "first_seen_at": min(old.first_seen_at, new.first_seen_at),
        "last_seen_at": old.last_seen_at if only_read_anew else max(old.last_seen_at, new.last_seen_at),
        "confirmed_at": old.confirmed_at if new.confirmed_at is None else new.confirmed_at,
        "accepted_at": func.coalesce(version.c.accepted_at, literal(at, Instant)),
    }
    connection.execute(update(version).where(version.c.id == new_id).values(values))
