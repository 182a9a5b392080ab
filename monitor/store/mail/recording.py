"""Write subscriptions and the digests that were made for them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, exists, insert, literal, select, update

from monitor.model import Subscription
from monitor.store.dialects import insert_once, insert_row
from monitor.store.mail.reading import fold_name
from monitor.store.mail.views import DigestRecord, Event, SubscriptionState
from monitor.store.marks import record_corrections
from monitor.store.schema.mail_tables import delivery, digest, digest_change, reminder, subscription, subscription_change
from monitor.store.schema.tables import change


def register_subscriptions(connection: Connection, subscriptions: Sequence[Subscription], *, now: datetime) -> None:
    """Make the archive's subscriptions those of a source list, by name.

    A new one, and one that comes back after it was no longer listed, starts now: whatever was told until now is no news for it.
    """
    known = {row.key: row for row in connection.execute(select(subscription))}
    listed = {fold_name(one.name): one.name for one in subscriptions}
    for key, name in listed.items():
        row = known.get(key)
        if row is None:
            values = {"key": key, "name": name, "listed": True, "started_at": now, "covered_until": now}
            insert_once(connection, subscription, values)
            _start(connection, connection.execute(select(subscription.c.id).where(subscription.c.key == key)).scalar_one())
        elif not row.listed:
            values = {"name": name, "listed": True, "started_at": now, "covered_until": now, "last_made_at": None}
            connection.execute(update(subscription).where(subscription.c.id == row.id).values(values))
            _start(connection, row.id)
        elif row.name != name:
            connection.execute(update(subscription).where(subscription.c.id == row.id).values(name=name))
    for key, row in known.items():
        if key not in listed and row.listed:
            connection.execute(update(subscription).where(subscription.c.id == row.id).values(listed=False))


def _start(connection: Connection, subscription_id: int) -> None:
    """Note all that was told until now as dealt with."""
    for event, column in (("reported", change.c.reported_at), ("withdrawn", change.c.withdrawn_at)):
        known = exists().where(
            subscription_change.c.subscription_id == subscription_id,
            subscription_change.c.change_id == change.c.id,
            subscription_change.c.event == event,
        )
        chosen = select(literal(subscription_id), change.c.id, literal(event)).where(column.is_not(None), ~known)
        connection.execute(insert(subscription_change).from_select(["subscription_id", "change_id", "event"], chosen))


def mend_subscription(connection: Connection, state: SubscriptionState, *, covered_until: datetime) -> None:
    """Set back what a wrong clock wrote; what was dealt with stays dealt with."""
    connection.execute(
        update(subscription)
        .where(subscription.c.id == state.subscription_id, subscription.c.covered_until == state.covered_until)
        .values(covered_until=covered_until, last_made_at=min(state.last_made_at or covered_until, covered_until))
    )


def record_period(
    connection: Connection,
    state: SubscriptionState,
    *,
    covered_until: datetime,
    dealt_with: Sequence[tuple[int, Event]],
    made: DigestRecord | None,
) -> bool:
    """Close a period of a subscription: what it dealt with, and the digest made for it, if any, with a waiting delivery for each recipient.

    Returns False, and has then written nothing, where another process closed the period first.
    """
    values: dict[str, Any] = {"covered_until": covered_until}
    if made is not None:
        values["last_made_at"] = made.created_at
    taken = connection.execute(
        update(subscription)
        .where(subscription.c.id == state.subscription_id, subscription.c.covered_until == state.covered_until)
        .values(values)
    )
    if taken.rowcount == 0:
        return False
    for change_id, event in dealt_with:
        insert_once(connection, subscription_change, {"subscription_id": state.subscription_id, "change_id": change_id, "event": event})
    if made is not None:
        _insert_digest(connection, state.subscription_id, made)
    return True


def _insert_digest(connection: Connection, subscription_id: int, made: DigestRecord) -> None:
    row = {
        "public_id": made.public_id,
        "subscription_id": subscription_id,
        "kind": made.kind,
        "period_start": made.period_start,
        "period_end": made.period_end,
        "created_at": made.created_at,
        "subject": made.mail.subject,
        "text": made.mail.text,
        "html": made.mail.html,
        "witness_sha256": made.witness_sha256,
    }
    digest_id = insert_row(connection, digest, row)
    for position, (change_id, told_as) in enumerate(made.changes):
        connection.execute(insert(digest_change).values(digest_id=digest_id, change_id=change_id, position=position, told_as=told_as))
    for key in made.reminders:
        named = {"document_id": key.document_id, "deadline_on": key.deadline_on, "days_ahead": key.days_ahead}
        insert_once(connection, reminder, {"subscription_id": subscription_id, "digest_id": digest_id, **named})
    record_corrections(connection, subscription_id, digest_id, made.corrections)
    for recipient, message_id in made.message_ids:
        waiting = {"state": "waiting", "attempts": 0, "next_attempt_at": made.created_at}
        insert_once(connection, delivery, {"digest_id": digest_id, "recipient": recipient, "message_id": message_id, **waiting})
