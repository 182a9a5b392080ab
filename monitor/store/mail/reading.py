"""Read what digests are made from, and what was made."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, exists, or_, select

from monitor.errors import NotFoundError
from monitor.model import Mail
from monitor.store.chain import write_canonical_json
from monitor.store.ids import make_public_id
from monitor.store.mail.views import DeliveryView, DigestView, News, ReminderKey, SubscriptionState
from monitor.store.reading.chain import list_newest_links
from monitor.store.reading.changes import list_changes
from monitor.store.reading.views import ChangeView
from monitor.store.schema.mail_tables import delivery, digest, reminder, subscription, subscription_change
from monitor.store.schema.tables import change
from monitor.store.schema.types import format_instant
from monitor.store.selects import is_loud

WAIT_MAX = timedelta(days=2)


def fold_name(name: str) -> str:
    """Give what identifies a subscription: its name, upper and lower case alike."""
    return name.casefold()


def find_subscription(connection: Connection, name: str) -> SubscriptionState | None:
    """Tell how far a subscription's digests have come; None where none was ever due for it."""
    row = connection.execute(select(subscription).where(subscription.c.key == fold_name(name))).one_or_none()
    if row is None:
        return None
    return SubscriptionState(
        subscription_id=row.id, name=row.name, started_at=row.started_at, covered_until=row.covered_until, last_made_at=row.last_made_at
    )


def list_news(connection: Connection, subscription_id: int, *, until: datetime) -> tuple[News, ...]:
    """List what was told up to an instant and a subscription's digests have not dealt with yet, newest first.

    Where it begins is not an instant but what is noted as dealt with, so that neither a check recorded late nor a clock set wrong hides or
    repeats anything.
    """
    unreported = _lacks(subscription_id, "reported")
    unwithdrawn = _lacks(subscription_id, "withdrawn")
    told = [change.c.reported_at <= until, change.c.replaced_by_id.is_(None)]
    came = list_changes(connection, [*told, or_(change.c.withdrawn_at.is_(None), change.c.withdrawn_at > until), unreported])
    gone = list_changes(connection, [*told, change.c.withdrawn_at <= until, unwithdrawn])
    continued = _find_continued(connection, subscription_id, [one.change_id for one in came])
    news = [News(change=one, event="reported", continues=one.change_id in continued) for one in came]
    news += [News(change=one, event="withdrawn") for one in gone]
    return tuple(sorted(news, key=lambda one: (one.change.new_first_seen_at, one.change.change_id), reverse=True))


def _lacks(subscription_id: int, event: str) -> ColumnElement[bool]:
    dealt_with = subscription_change.c
    return ~exists().where(dealt_with.subscription_id == subscription_id, dealt_with.change_id == change.c.id, dealt_with.event == event)


def _find_continued(connection: Connection, subscription_id: int, change_ids: Sequence[int]) -> set[int]:
    """Tell which changes took over one, directly or not, that was dealt with."""
    heirs = dict.fromkeys(change_ids)
    origin: dict[int, int] = {one: one for one in heirs}  # a predecessor -> the change in question
    continued: set[int] = set()
    front = set(heirs)
    while front:
        rows = connection.execute(select(change.c.id, change.c.replaced_by_id).where(change.c.replaced_by_id.in_(front))).all()
        front = {row.id for row in rows} - origin.keys()
        origin |= {row.id: origin[row.replaced_by_id] for row in rows}
        statement = select(subscription_change.c.change_id).where(
            subscription_change.c.subscription_id == subscription_id, subscription_change.c.change_id.in_(front)
        )
        continued |= {origin[one] for one in connection.scalars(statement)}
    return continued


def list_reported(connection: Connection, since: datetime, until: datetime) -> tuple[News, ...]:
    """List what was told, to whomever, from one instant to another, newest first."""
    told, gone = change.c.reported_at.between(since, until), change.c.withdrawn_at.between(since, until)
    changes = list_changes(connection, [is_loud(), or_(told, gone)])
    return tuple(News(change=one, event="withdrawn" if one.withdrawn_at is not None else "reported") for one in changes)


def list_told(connection: Connection, since: datetime, until: datetime) -> tuple[ChangeView, ...]:
    """List the changes first seen since an instant that were told by another and still hold, newest first."""
    told = change.c.reported_at <= until
    return list_changes(connection, [is_loud(), told, change.c.state != "dropped", change.c.new_first_seen_at >= since])


def list_standing(connection: Connection, since: datetime) -> tuple[ChangeView, ...]:
    """List the changes first seen since an instant that are news and still hold, told or (imported ones) not, newest first."""
    return list_changes(connection, [is_loud(), change.c.state != "dropped", change.c.new_first_seen_at >= since])


def list_reminders(connection: Connection, subscription_id: int, *, since: date) -> frozenset[ReminderKey]:
    """List the reminders of days not before `since` that a subscription's digests have dealt with."""
    statement = select(reminder).where(reminder.c.subscription_id == subscription_id, reminder.c.deadline_on >= since)
    return frozenset(
        ReminderKey(document_id=row.document_id, deadline_on=row.deadline_on, days_ahead=row.days_ahead)
        for row in connection.execute(statement)
    )


def count_told(connection: Connection, document_ids: Sequence[int], since: datetime) -> int:
    """Count the changes of documents that were told, to whomever, since an instant."""
    told = select(change.c.document_id).where(is_loud(), change.c.reported_at > since)
    wanted = set(document_ids)
    return sum(one in wanted for one in connection.scalars(told))


def find_witness(connection: Connection) -> str | None:
    """Give one hash over the newest link of every document's chain of snapshots; None where no snapshot is kept.

    It is the SHA-256 of the canonical JSON (as chain.py writes it) of [[document's id, seq, link], ...], ordered by id. Whoever holds a
    mail with it can later show that nothing recorded before was altered: a chain's link depends on all before it.
    """
    links = list_newest_links(connection)
    return hashlib.sha256(write_canonical_json(links)).hexdigest() if links else None


def propose_digest_id(connection: Connection, name: str, period_end: datetime) -> str:
    """Give the public id of the digest of a subscription for a period, to be recorded with it."""
    return make_public_id(connection, digest, "g", fold_name(name), format_instant(period_end))


def find_digest(connection: Connection, public_id: str) -> DigestView:
    """Read a digest as it was sent; raises NotFoundError."""
    found = _list_digests(connection, select(digest).where(digest.c.public_id == public_id))
    if not found:
        raise NotFoundError(f"No digest {public_id} was made.")
    return found[0]


def list_digests(connection: Connection, *, limit: int = 50) -> tuple[DigestView, ...]:
    """List the digests that were made, newest first."""
    return _list_digests(connection, select(digest).order_by(digest.c.created_at.desc(), digest.c.id.desc()).limit(limit))


def _list_digests(connection: Connection, statement: Select[Any]) -> tuple[DigestView, ...]:
    rows = connection.execute(statement.add_columns(subscription.c.name).join(subscription, digest.c.subscription_id == subscription.c.id))
    return tuple(
        DigestView(
            public_id=row.public_id,
            subscription=row.name,
            kind=row.kind,
            period_start=row.period_start,
            period_end=row.period_end,
            created_at=row.created_at,
            mail=Mail(subject=row.subject, text=row.text, html=row.html),
            witness_sha256=row.witness_sha256,
        )
        for row in rows
    )


def list_due_deliveries(connection: Connection, now: datetime) -> tuple[DeliveryView, ...]:
    """List the deliveries whose turn has come, those of the oldest digests first.

    No wait is as long as WAIT_MAX: what should wait longer was written by a clock that was set wrong.
    """
    turn = or_(delivery.c.next_attempt_at <= now, delivery.c.next_attempt_at > now + WAIT_MAX)
    return list_deliveries(connection, [delivery.c.state == "waiting", turn])


def list_undelivered(connection: Connection) -> tuple[DeliveryView, ...]:
    """List what could not be delivered: failed for good, or waiting after an attempt that failed; the oldest first."""
    return list_deliveries(connection, [or_(delivery.c.state == "failed", (delivery.c.state == "waiting") & delivery.c.error.is_not(None))])


def list_deliveries(connection: Connection, conditions: Sequence[ColumnElement[bool]] = ()) -> tuple[DeliveryView, ...]:
    """List the deliveries that meet conditions on the table `delivery`, those of the oldest digests first."""
    statement = (
        select(
            delivery, digest.c.public_id.label("digest"), digest.c.subject, digest.c.created_at, subscription.c.name.label("subscription")
        )
        .join(digest, delivery.c.digest_id == digest.c.id)
        .join(subscription, digest.c.subscription_id == subscription.c.id)
        .where(*conditions)
        .order_by(digest.c.created_at, digest.c.id, delivery.c.recipient)
    )
    return tuple(_read_delivery(row) for row in connection.execute(statement))


def _read_delivery(row: Row[Any]) -> DeliveryView:
    return DeliveryView(**{name: getattr(row, name) for name in DeliveryView.__dataclass_fields__})
