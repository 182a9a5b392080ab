"""Keep the terms that documents link to, and propose those that were linked anew and that nothing watches."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, insert, select

from monitor.model import CheckRecord, LinkedPage
from monitor.store.reading.watch_views import LinkedView
from monitor.store.schema.tables import document, linked_page, service


def record_linked_pages(connection: Connection, record: CheckRecord, *, service_id: int, had_links: bool) -> tuple[LinkedPage, ...]:
    """Keep the terms that a look found linked, and give those to propose: linked anew, and neither watched nor linked from a sibling.

    `had_links` says whether an earlier look read the page's links: what stands there at the first look is nothing new.
    """
    if record.linked is None:
        return ()
    document_id = record.state.document_id
    of_service = (
        select(linked_page.c.url, linked_page.c.document_id)
        .join(document, linked_page.c.document_id == document.c.id)
        .where(document.c.service_id == service_id)
    )
    rows = connection.execute(of_service).all()
    own = {fold_address(row.url) for row in rows if row.document_id == document_id}
    fresh = [page for page in record.linked if fold_address(page.url) not in own]
    if not fresh:
        return ()
    known = {fold_address(row.url) for row in rows} | _list_watched(connection)
    proposed = [page for page in fresh if had_links and fold_address(page.url) not in known]
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
        select(linked_page, service.c.name.label("service"), document.c.name.label("document"))
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
    watched = _list_watched(connection) if rows else set()
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
        if fold_address(row.url) not in watched
    )


def fold_address(url: str) -> str:
    """Make addresses equal that lead to one page."""
    from monitor.discover.links import fold_address as fold  # only a check that found other links, or a list of them, needs it

    return fold(url)


def _list_watched(connection: Connection) -> set[str]:
    """List the addresses of every document that is or was in sources.yaml: who took one out does not want it back."""
    return {fold_address(url) for urls in connection.scalars(select(document.c.urls)) for url in urls}
