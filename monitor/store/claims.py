"""Let several processes share the due documents: each takes some for a while, and a crash gives them back by itself."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, func, or_, select, update

from monitor.model import DocumentKey
from monitor.store.schema.tables import document, service


def claim_due(connection: Connection, *, now: datetime, until: datetime, by: str, limit: int) -> tuple[DocumentKey, ...]:
    """Claim the documents that are due and unclaimed, the longest due first; `record_check` ends a claim, and so does `until`."""
    due = (
        select(document.c.id)
        .where(
            document.c.watched,
            or_(document.c.next_check_at.is_(None), document.c.next_check_at <= now),
            or_(document.c.claimed_until.is_(None), document.c.claimed_until <= now),
        )
        .order_by(func.coalesce(document.c.next_check_at, document.c.created_at), document.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)  # PostgreSQL: pass over what another process is claiming; SQLite has one writer anyway
    )
    ids = list(connection.scalars(due))
    if not ids:
        return ()
    connection.execute(update(document).where(document.c.id.in_(ids)).values(claimed_until=until, claimed_by=by))
    names = select(document.c.id, service.c.name.label("service"), document.c.name).join(service).where(document.c.id.in_(ids))
    keys = {row.id: DocumentKey(row.service, row.name) for row in connection.execute(names)}
    return tuple(keys[one] for one in ids)


def release_claims(connection: Connection, *, by: str) -> None:
    """Give back what a process claimed and will not check."""
    connection.execute(update(document).where(document.c.claimed_by == by).values(claimed_until=None, claimed_by=None))


def find_next_due(connection: Connection) -> datetime | None:
    """Tell when the next document is due; None where nothing is watched."""
    next_at: datetime | None = connection.scalar(
        select(func.coalesce(document.c.next_check_at, document.c.created_at).label("at")).where(document.c.watched).order_by("at").limit(1)
    )
    return next_at


def list_claimants(connection: Connection) -> tuple[str, ...]:
    """List who holds a claim, by the names given as `by`, so that those of a process that is gone can be given back."""
    held = select(document.c.claimed_by).where(document.c.claimed_by.is_not(None)).distinct().order_by(document.c.claimed_by)
    return tuple(connection.scalars(held))


def set_next_check(connection: Connection, key: DocumentKey, *, at: datetime) -> None:
    """Move a watched document's next check, where the time that was worked out after the last one no longer holds."""
    of_service = select(service.c.id).where(service.c.name == key.service).scalar_subquery()
    named = (document.c.service_id == of_service, document.c.name == key.document, document.c.watched)
    connection.execute(update(document).where(*named).values(next_check_at=at))
