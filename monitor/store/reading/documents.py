"""Read documents: all of them, or those that words may mean."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from typing import Any

from sqlalchemy import BindParameter, Connection, Row, Select, bindparam, select

from monitor.store.ids import Kind, is_public_id
from monitor.store.reading.views import DocumentView
from monitor.store.schema.tables import change, document, finding, former_name, service, version
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
    """Find the documents that words may mean: any part of their names as `find_named` reads them, or a public id.

    The id is a document's own, or that of one of its versions, changes or findings. The caller says so where it is more than one.
    """
    everything = list_documents(connection)
    number = _find_by_id(connection, words.casefold().strip())
    by_id = tuple(one for one in everything if one.document_id == number)
    return by_id or find_named(everything, words, former=lambda one: one.former_names)


def _find_by_id(connection: Connection, public_id: str) -> int | None:
    """Give the number of the document to which what has an id belongs; None where nothing has it."""
    for kind, statement in _BY_ID.items():
        if is_public_id(public_id, kind):
            return connection.execute(statement, {"public_id": public_id}).scalar()
    return None


_WANTED: BindParameter[str] = bindparam("public_id")
_BY_ID: dict[Kind, Select[int]] = {
    "d": select(document.c.id).where(document.c.public_id == _WANTED),
    "v": select(version.c.document_id).where(version.c.public_id == _WANTED),
    "c": select(change.c.document_id).where(change.c.public_id == _WANTED),
    "f": select(change.c.document_id).join(finding, finding.c.change_id == change.c.id).where(finding.c.public_id == _WANTED),
}


def find_interval(connection: Connection, document_id: int) -> timedelta:
    """Tell how often a document is to be checked."""
    every_s: int = connection.execute(select(document.c.every_s).where(document.c.id == document_id)).scalar_one()
    return timedelta(seconds=every_s)
