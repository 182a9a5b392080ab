"""Keep the terms that documents link to, and propose those that were linked anew and that nothing watches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, select

from monitor.model import CheckRecord, LinkedPage
from monitor.store.reading.watch_views import LinkedView
from monitor.store.schema.tables import document, linked_page, service

# Made once: making a statement takes as long as running it.
_SIBLING = document.alias("sibling")
_OF_SERVICE = (
    select(linked_page.c.url, linked_page.c.document_id)
    .join(_SIBLING, linked_page.c.document_id == _SIBLING.c.id)
    .join(document, document.c.service_id == _SIBLING.c.service_id)
    .where(document.c.id == bindparam("of_document"))
)
_SERVICE = select(document.c.service_id).where(document.c.id == bindparam("of_document"))


def record_linked_pages(connection: Connection, record: CheckRecord) -> tuple[LinkedPage, ...]:
    """Keep the terms that a look found linked, and give those to propose: linked anew, and neither watched nor linked from a sibling.

    A language's copy of such a page, and a link that only names a watched document of the service, lead to nothing new either; nor does
    what stands there when the document is read for the first time.
    """
    if record.linked is None:
        return ()
    document_id = record.state.document_id
    rows = connection.execute(_OF_SERVICE, {"of_document": document_id}).all()
    own = {_fold(row.url) for row in rows if row.document_id == document_id}
    by_address = {_fold(page.url): page for page in reversed(record.linked)}
    fresh = [page for address, page in by_address.items() if address not in own]
    if not fresh:
        return ()
    had_links = record.state.last_good_at is not None
    known = {_fold(row.url) for row in rows} | _list_watched(connection)
    names = _list_names(connection)[connection.execute(_SERVICE, {"of_document": document_id}).scalar_one()]
    proposed = [page for page in fresh if had_links and _is_new(page, known, names)]
    connection.execute(
        insert(linked_page),
        [
            {
                "document_id": document_id,
                "url": page.url,
                "words": page.words,
                "kind": page.kind,
                "first_seen_at": record.finished_at,
                "is_new": page in proposed,
            }
            for page in fresh
        ],
    )
    return tuple(proposed)


def list_linked_pages(connection: Connection, *, since: datetime | None = None, until: datetime | None = None) -> tuple[LinkedView, ...]:
    """List the terms that were linked anew and that nothing watches by now, the newest first; by when a look first found the link."""
    statement = (
        select(linked_page, document.c.service_id, service.c.name.label("service"), document.c.name.label("document"))
        .join(document, linked_page.c.document_id == document.c.id)
        .join(service, document.c.service_id == service.c.id)
        .where(linked_page.c.is_new, document.c.watched)
        .order_by(linked_page.c.first_seen_at.desc(), service.c.name, document.c.name, linked_page.c.url)
    )
    if since is not None:
        statement = statement.where(linked_page.c.first_seen_at > since)
    if until is not None:
        statement = statement.where(linked_page.c.first_seen_at <= until)
    rows = connection.execute(statement).all()
    if not rows:
        return ()
    watched, names = _list_watched(connection), _list_names(connection)
    oldest = {(row.service_id, _fold(row.url)): row for row in rows}
    return tuple(
        LinkedView(
            document_id=row.document_id,
            service=row.service,
            document=row.document,
            url=row.url,
            words=row.words,
            kind=row.kind,
            since=row.first_seen_at,
        )
        for row in rows
        if row is oldest[row.service_id, _fold(row.url)] and _is_new(row, watched, names[row.service_id])
    )


def _is_new(page: LinkedPage | Row[Any], known: Collection[str], names: Collection[str]) -> bool:
    """Tell whether a page is none of those known by their folded addresses, nor a document that its link's words name."""
    from monitor.discover.same import names_one_of

    return _fold(page.url) not in known and not names_one_of(page.words, page.kind, names)


def _fold(url: str) -> str:
    """Make addresses equal that lead to one document."""
    from monitor.discover.same import fold_edition  # only a check that found other links, or a list of them, needs it

    return fold_edition(url)


def _list_names(connection: Connection) -> dict[int, list[str]]:
    """List the names of the watched documents of each service."""
    names: dict[int, list[str]] = defaultdict(list)
    for service_id, name in connection.execute(select(document.c.service_id, document.c.name).where(document.c.watched)):
        names[service_id].append(name)
    return names


def _list_watched(connection: Connection) -> set[str]:
    """List the addresses of every document that is or was in sources.yaml: who took one out does not want it back."""
    return {_fold(url) for urls in connection.scalars(select(document.c.urls)) for url in urls}
