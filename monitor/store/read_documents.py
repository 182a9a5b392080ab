"""Read documents: by any part of their names, and how their watch goes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, select, true

from monitor.model import Reason
from monitor.store.read_changes import is_loud
from monitor.store.tables import change, document, former_name, service, version
from monitor.store.views import DocumentView, StatusView
from monitor.text.naming import find_named

FLIPS = (Reason.FLAP.value, Reason.KNOWN.value, Reason.ROLLBACK.value)
"""Changes that are a page going back and forth between texts: one that was gone at the next look, and returns to an earlier one."""

FLIPS_WITHIN = timedelta(days=30)


def list_documents(connection: Connection) -> tuple[DocumentView, ...]:
    """List every document of the archive by name, the unwatched ones included."""
    former = _list_former_names(connection)
    statement = select(document, service.c.name.label("service")).join(service).order_by(service.c.name, document.c.name)
    return tuple(_read_document(row, former) for row in connection.execute(statement))


def _list_former_names(connection: Connection) -> dict[int, list[str]]:
    former: dict[int, list[str]] = defaultdict(list)
    for row in connection.execute(select(former_name).order_by(former_name.c.id)):
        former[row.document_id].append(f"{row.service}/{row.name}")
    return former


def _read_document(row: Row[Any], former: dict[int, list[str]]) -> DocumentView:
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


def list_status(connection: Connection, *, everything: bool = False) -> tuple[StatusView, ...]:
    """Say of every watched document how its watch goes, by name; with `everything` also of those that sources.yaml no longer lists.

    Flips are counted over the `FLIPS_WITHIN` before a document's last check.
    """
    loud = _list_last_loud_changes(connection)
    flips = _list_flips(connection)
    former = _list_former_names(connection)
    pending = change.alias("pending")
    statement = (
        select(
            document,
            service.c.name.label("service"),
            version.c.public_id.label("current_version"),
            version.c.language,
            version.c.stated_on,
            pending.c.public_id.label("pending_change"),
            pending.c.new_first_seen_at.label("pending_since"),
        )
        .join(service, document.c.service_id == service.c.id)
        .outerjoin(version, document.c.current_version_id == version.c.id)
        .outerjoin(pending, document.c.pending_change_id == pending.c.id)
        .where(true() if everything else document.c.watched)
        .order_by(service.c.name, document.c.name)
    )
    return tuple(_read_status(row, former, loud.get(row.id), flips.get(row.id, ())) for row in connection.execute(statement))


def _list_flips(connection: Connection) -> dict[int, list[datetime]]:
    """List when each document stood at a text that was gone at the next look, or went back to an earlier one."""
    flips: dict[int, list[datetime]] = defaultdict(list)
    statement = select(change.c.document_id, change.c.new_first_seen_at).where(change.c.reason.in_(FLIPS)).order_by(change.c.id)
    for row in connection.execute(statement):
        flips[row.document_id].append(row.new_first_seen_at)
    return flips


def _list_last_loud_changes(connection: Connection) -> dict[int, Any]:
    statement = select(change.c.document_id, change.c.public_id, change.c.new_first_seen_at).where(is_loud())
    return {row.document_id: row for row in connection.execute(statement.order_by(change.c.new_first_seen_at, change.c.id))}


def _read_status(row: Row[Any], former: dict[int, list[str]], loud: Any, flips: Sequence[datetime]) -> StatusView:
    own = {"document", "last_change", "last_change_at", "flips", "last_flip_at"}
    recent = [at for at in flips if row.last_checked_at is not None and row.last_checked_at - at <= FLIPS_WITHIN]
    return StatusView(
        flips=len(recent),
        last_flip_at=max(recent, default=None),
        document=_read_document(row, former),
        last_change=None if loud is None else loud.public_id,
        last_change_at=None if loud is None else loud.new_first_seen_at,
        **{name: getattr(row, name) for name in StatusView.__dataclass_fields__ if name not in own},
    )


def find_interval(connection: Connection, document_id: int) -> timedelta:
    """Tell how often a document is to be checked."""
    every_s: int = connection.execute(select(document.c.every_s).where(document.c.id == document_id)).scalar_one()
    return timedelta(seconds=every_s)
