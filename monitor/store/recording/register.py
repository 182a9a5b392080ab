"""Take over the list of sources: new documents, new names, and those no longer watched."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from monitor.model import DocumentKey, Source
from monitor.store.dialects import insert_once
from monitor.store.ids import make_public_id
from monitor.store.schema.tables import document, former_name, service


def register_sources(connection: Connection, sources: Sequence[Source], *, now: datetime) -> None:
    """Make the archive's documents those of a source list, in one go.

    A new source makes a document. `formerly` renames one, so that its history goes on, unless the old name is itself still a source or the
    new name has a document already. A document no longer listed keeps its history and is not watched; listed again, it comes back.
    """
    known = _list_documents(connection)
    listed = {source.key for source in sources}
    for source in sources:
        row = known.get(source.key)
        if row is None:
            old = next((key for key in source.formerly if key in known and key not in listed), None)
            if old is None:
                _create(connection, source, now=now)
                continue
            row = known.pop(old)
            _rename(connection, row.id, old, source.key, now=now)
        _describe(connection, row, source)
    for key, row in known.items():
        if key not in listed and row.watched:
            gone = {"watched": False, "next_check_at": None, "claimed_until": None, "claimed_by": None}
            connection.execute(update(document).where(document.c.id == row.id).values(gone))


def _list_documents(connection: Connection) -> dict[DocumentKey, Row[Any]]:
    rows: Iterable[Row[Any]] = connection.execute(_DOCUMENTS)
    return {DocumentKey(row.service, row.name): row for row in rows}


def find_service(connection: Connection, name: str, *, now: datetime) -> int:
    """Find a service by its name, or make it; give its row's id."""
    insert_once(connection, service, {"name": name, "created_at": now})
    return int(connection.execute(select(service.c.id).where(service.c.name == name)).scalar_one())


def _rename(connection: Connection, document_id: int, old: DocumentKey, new: DocumentKey, *, now: datetime) -> None:
    service_id = find_service(connection, new.service, now=now)
    connection.execute(update(document).where(document.c.id == document_id).values(service_id=service_id, name=new.document))
    connection.execute(insert(former_name).values(document_id=document_id, service=old.service, name=old.document, until=now))


def _create(connection: Connection, source: Source, *, now: datetime) -> None:
    row = {
        "public_id": make_public_id(connection, document, "d", source.service, source.document),
        "service_id": find_service(connection, source.service, now=now),
        "name": source.document,
        **_list_what_is_said(source),
        "created_at": now,
        "revision": 0,
        "validators": [],
        "faults_in_row": 0,
    }
    insert_once(connection, document, row)


def _describe(connection: Connection, row: Row[Any], source: Source) -> None:
    """Take over what the list says of a document, where that is not what it said last."""
    wanted = _list_what_is_said(source)
    if any(getattr(row, name) != value for name, value in wanted.items()):
        connection.execute(update(document).where(document.c.id == row.id).values(wanted))


def _list_what_is_said(source: Source) -> dict[str, Any]:
    """Give the columns that follow the list."""
    return {
        "urls": list(source.urls),
        "tags": list(source.tags),
        "regions": list(source.regions),
        "every_s": round(source.every.total_seconds()),
        "watched": True,
    }


_DOCUMENTS = select(
    service.c.name.label("service"),
    *(document.c[name] for name in ("name", "id", "urls", "tags", "regions", "every_s", "watched")),
).join(service)
