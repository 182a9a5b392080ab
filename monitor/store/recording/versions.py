"""Find or store a document's texts."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Update, bindparam, case, func, literal, select, update

from monitor.model import CheckRecord, VersionRecord
from monitor.store.blobs.reading import find_blob
from monitor.store.blobs.writing import store_blob
from monitor.store.dialects import find_or_insert, insert_row
from monitor.store.ids import choose_public_id
from monitor.store.rows import Json, write_stated
from monitor.store.schema.tables import provenance, stated_dates, version
from monitor.store.schema.types import Instant
from monitor.store.selects import VERSIONS
from monitor.store.sentences.index import index_version

# Made once: making a statement takes as long as running it.
_SAME_TEXT = select(version.c.id).where(version.c.document_id == bindparam("of_document"), version.c.text_id == bindparam("of_text"))
_NEWEST = VERSIONS.where(version.c.document_id == bindparam("of_document")).order_by(version.c.id.desc()).limit(1)
_NAMES = select(version.c.public_id).where(version.c.document_id == bindparam("of_document"))


def record_version(connection: Connection, record: CheckRecord, text: VersionRecord, *, origin: str) -> int:
    """Find a document's version by its text, or store it; return its row's id."""
    document_id = record.state.document_id
    text_id = find_blob(connection, text.text_sha256)
    found = None if text_id is None else connection.scalar(_SAME_TEXT, {"of_document": document_id, "of_text": text_id})
    if found is not None:
        return int(found)
    newest = connection.execute(_NEWEST, {"of_document": document_id}).one_or_none()
    kept = store_blob(connection, text.text.encode(), role="text", base_id=None if newest is None else newest.text_id)
    if kept.sha256 != text.text_sha256:
        raise ValueError(f"the text of {record.state.key} has the digest {kept.sha256}, not {text.text_sha256}")
    taken = set(connection.scalars(_NAMES, {"of_document": document_id}))
    stated = write_stated(text.stated)
    provenance_row = {"origin": origin, "read_as": text.read_as, "extractor_version": text.extractor_version}
    row = {
        "public_id": choose_public_id("v", (record.state.public_id, text.text_sha256), taken.__contains__),
        "document_id": document_id,
        "text_id": kept.id,
        "size": len(text.text),
        "language": text.language,
        "stated_on": text.stated_on,
        "stated_id": newest.stated_id if newest is not None and newest.stated == stated else record_stated(connection, stated),
        "first_seen_at": record.first_seen_at if text is record.version else record.finished_at,
        "last_seen_at": record.finished_at,
        "provenance_id": find_or_insert(connection, provenance, provenance_row),
    }
    version_id = insert_row(connection, version, row)
    index_version(connection, version_id=version_id, document_id=document_id, text=text.text, language=text.language)
    return version_id


def record_stated(connection: Connection, stated: Json) -> int | None:
    """Store the days that a text states of itself; return their row's id, None where there are none."""
    return insert_row(connection, stated_dates, {"dates": stated}) if stated else None


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
