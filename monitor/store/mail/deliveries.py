"""Write how the way of each digest to each recipient goes: the outbox."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Update, insert, select, update

from monitor.model import Mail, Subscription
from monitor.store.mail.reading import fold_name
from monitor.store.mail.views import DeliveryView
from monitor.store.schema.mail_tables import delivery, digest, subscription

REPLACEMENT_WINDOW = timedelta(days=7)
"""How old a digest may be for an address that takes the place of one that failed to get it."""


def claim_delivery(connection: Connection, one: DeliveryView, *, until: datetime) -> Mail | None:
    """Take a waiting delivery for one attempt, and give the mail; None where another process took it first.

    The attempt is counted before it is made. If the process dies, the delivery's turn comes again at `until`.
    """
    taken = connection.execute(
        _update(one, delivery.c.state == "waiting", delivery.c.attempts == one.attempts).values(
            attempts=one.attempts + 1, next_attempt_at=until
        )
    )
    if taken.rowcount == 0:
        return None
    row = connection.execute(select(digest.c.subject, digest.c.text, digest.c.html).where(digest.c.id == one.digest_id)).one()
    return Mail(subject=row.subject, text=row.text, html=row.html)


def record_sent(connection: Connection, one: DeliveryView, *, at: datetime) -> None:
    """Note that the mail server took a message."""
    connection.execute(_update(one).values(state="sent", sent_at=at, next_attempt_at=None, error=None, failed_settings=None))


def record_put_off(connection: Connection, one: DeliveryView, *, error: str, next_attempt_at: datetime) -> None:
    """Note why a message could not be sent yet, and when to try again."""
    connection.execute(_update(one, delivery.c.state == "waiting").values(error=error, next_attempt_at=next_attempt_at))


def record_failed(connection: Connection, one: DeliveryView, *, error: str, settings: str) -> None:
    """Note that a message cannot be sent with these mail settings (their fingerprint)."""
    connection.execute(
        _update(one, delivery.c.state == "waiting").values(state="failed", error=error, next_attempt_at=None, failed_settings=settings)
    )


def _update(one: DeliveryView, *conditions: ColumnElement[bool]) -> Update:
    return update(delivery).where(delivery.c.digest_id == one.digest_id, delivery.c.recipient == one.recipient, *conditions)


def reconcile_deliveries(
    connection: Connection,
    subscriptions: Sequence[Subscription],
    *,
    settings: str,
    now: datetime,
    name_message: Callable[[str, str], str],
) -> None:
    """Bring the outbox to what sources.yaml and the mail settings say now.

    What failed with other settings waits again. An address that left its subscription gets nothing more; where a digest of the last week
    could not be delivered to it, the subscription's new addresses get that digest in its place. `name_message` makes a Message-ID of a
    digest's public id and a recipient.
    """
    recipients = {fold_name(one.name): one.to for one in subscriptions}
    statement = (
        select(delivery, digest.c.public_id, digest.c.created_at, subscription.c.key)
        .join(digest, delivery.c.digest_id == digest.c.id)
        .join(subscription, digest.c.subscription_id == subscription.c.id)
        .where(delivery.c.state.in_(("waiting", "failed")))
    )
    for row in connection.execute(statement).all():
        this = update(delivery).where(delivery.c.digest_id == row.digest_id, delivery.c.recipient == row.recipient)
        if row.recipient not in recipients.get(row.key, ()):
            connection.execute(this.values(state="dropped", next_attempt_at=None))
            if row.error is not None and row.created_at > now - REPLACEMENT_WINDOW:
                for recipient in recipients.get(row.key, ()):
                    _add_delivery(connection, row.digest_id, recipient, name_message(row.public_id, recipient), now)
        elif row.state == "failed" and row.failed_settings != settings:
            connection.execute(this.values(state="waiting", attempts=0, next_attempt_at=now))


def _add_delivery(connection: Connection, digest_id: int, recipient: str, message_id: str, now: datetime) -> None:
    known = select(delivery.c.state).where(delivery.c.digest_id == digest_id, delivery.c.recipient == recipient)
    if connection.scalar(known) is not None:
        return
    values: dict[str, Any] = {"state": "waiting", "attempts": 0, "next_attempt_at": now, "message_id": message_id}
    connection.execute(insert(delivery).values(digest_id=digest_id, recipient=recipient, **values))
