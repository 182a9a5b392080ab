"""Read how the watch of each document goes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, select, true

from monitor.model import Reason
from monitor.store.reading.documents import list_former_names, read_document
from monitor.store.reading.watch_views import StatusView
from monitor.store.schema.tables import change, document, service, version
from monitor.store.selects import is_loud

FLIPS = (Reason.FLAP.value, Reason.KNOWN.value, Reason.ROLLBACK.value)
"""Changes that are a page going back and forth between texts: one that was gone at the next look, and returns to an earlier one."""

FLIPS_WITHIN = timedelta(days=30)


def list_status(connection: Connection, *, everything: bool = False) -> tuple[StatusView, ...]:
    """Say of every watched document how its watch goes, by name; with `everything` also of those that sources.yaml no longer lists.

    Flips are counted over the `FLIPS_WITHIN` before a document's last check.
    """
    loud = _list_last_loud_changes(connection)
    flips = _list_flips(connection)
    former = list_former_names(connection)
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
        document=read_document(row, former),
        last_change=None if loud is None else loud.public_id,
        last_change_at=None if loud is None else loud.new_first_seen_at,
        **{name: getattr(row, name) for name in StatusView.__dataclass_fields__ if name not in own},
    )
