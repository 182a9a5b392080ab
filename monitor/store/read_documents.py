"""Read documents: all of them, or those that words may mean."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, Row, select

from monitor.store.tables import document, former_name, service
from monitor.store.views import DocumentView
from monitor.text.naming import find_named


def list_documents(connection: Connection) -> tuple[DocumentView, ...]:
    """List every document of the archive by name, the unwatched ones included."""
    former = list_former_names(connection)
    statement = select(document, service.c.name.label("service")).join(service).order_by(service.c.name, document.c.name)
    return tuple(read_document(row, former) for row in connection.execute(statement))


def list_former_names(connection: Connection) -> dict[int, list[str]]:
    """List the names that each document had before, as `Service/Document`, oldest first."""
    former: dict[int, list[str]] = defaultdict(list)
    for row in connection.execute(select(former_name).order_by(former_name.c.id)):
        former[row.document_id].append(f"{row.service}/{row.name}")
    return former


def read_document(row: Row[Any], former: dict[int, list[str]]) -> DocumentView:
    """Read a row of `document` that has its service's name as `service`."""
    return DocumentView(
        document_id=row.id,
        public_id=row.public_id,
        service=row.service,
        document=row.name,
        watched=row.watched,
        urls=tuple(row.urls),
        tags=tuple(row.tags),
        regions=tuple(row.regions),
        former_names=tuple(former.get(row.id, ())),
    )


def find_documents(connection: Connection, words: str) -> tuple[DocumentView, ...]:
    """Find the documents that words may mean: a public id, or any part of their names as `find_named` reads them.

    The caller says so where it is more than one.
    """
    everything = list_documents(connection)
    wanted = words.casefold().strip()
    by_id = tuple(one for one in everything if one.public_id == wanted)
    return by_id or find_named(everything, words, former=lambda one: one.former_names)


def find_interval(connection: Connection, document_id: int) -> timedelta:
    """Tell how often a document is to be checked."""
    every_s: int = connection.execute(select(document.c.every_s).where(document.c.id == document_id)).scalar_one()
    return timedelta(seconds=every_s)
