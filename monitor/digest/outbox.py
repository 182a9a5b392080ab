"""Send what waits in the outbox: take a delivery, hand the message over, note what became of it; one commit each."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Literal

from monitor.deliver import build_message
from monitor.errors import DeliveryError
from monitor.model import SmtpSettings
from monitor.periods import GIVE_UP_AFTER, find_next_attempt
from monitor.report.messages import say
from monitor.store.mail.deliveries import claim_delivery, record_failed, record_put_off, record_sent
from monitor.store.mail.reading import list_due_deliveries
from monitor.store.mail.views import DeliveryView

if TYPE_CHECKING:
    from email.message import EmailMessage

    from monitor.store import Store

LEASE = timedelta(minutes=10)
"""How long a message that is being sent is kept from other processes; after a crash it is sent again then. An attempt takes at most a few
of smtplib's steps, each bounded by deliver.TIMEOUT_S."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """Say what became of one message."""

    subscription: str
    digest_id: str
    recipient: str
    subject: str
    outcome: Literal["sent", "put_off", "failed"]
    """`put_off`: to be tried again at `next_attempt_at`; `failed`: not before somebody changes the address or the mail settings."""
    error: str = ""
    next_attempt_at: datetime | None = None


def send_waiting(
    store: Store, smtp: SmtpSettings, *, now: datetime, settings: str, send: Callable[[SmtpSettings, EmailMessage], None]
) -> tuple[Sent, ...]:
    """Send every message whose turn has come, the oldest first; `settings` is the fingerprint of the mail settings.

    An error that stops every mail at this server stops the others without a further attempt.
    """
    began = time.monotonic()
    with store.read() as connection:
        due = list_due_deliveries(connection, now)
    sent: list[Sent] = []
    stopped_by: DeliveryError | None = None
    most = max((one.attempts for one in due), default=0) + 1  # what waits for the same server is tried together
    for one in due:
        if stopped_by is not None:
            sent.append(_record_error(store, one, stopped_by, now=now, settings=settings, attempts=most))
            continue
        passed = timedelta(seconds=time.monotonic() - began)  # a long outbox at a slow server takes longer than one lease
        with store.write() as connection:
            mail = claim_delivery(connection, one, until=now + passed + LEASE)
        if mail is None:
            continue  # another process sends it
        try:
            message = build_message(
                mail, smtp=smtp, recipient=one.recipient, message_id=one.message_id, sent_at=one.created_at, list_name=one.subscription
            )
            send(smtp, message)
        except DeliveryError as error:
            stopped_by = error if error.server else None
            attempts = most if error.server else one.attempts + 1
            sent.append(_record_error(store, one, error, now=now, settings=settings, attempts=attempts))
            continue
        with store.write() as connection:
            record_sent(connection, one, at=now)
        sent.append(_tell(one, "sent"))
    return tuple(sent)


def _record_error(store: Store, one: DeliveryView, error: DeliveryError, *, now: datetime, settings: str, attempts: int) -> Sent:
    words = str(error)
    if error.passing and now - one.created_at < GIVE_UP_AFTER:
        again = find_next_attempt(now, attempts)
        with store.write() as connection:
            record_put_off(connection, one, error=words, next_attempt_at=again)
        return _tell(one, "put_off", words, again)
    if error.passing:
        words = say("delivery.gave_up", error=words, count=attempts, days=GIVE_UP_AFTER.days)
    with store.write() as connection:
        record_failed(connection, one, error=words, settings=settings)
    return _tell(one, "failed", words)


def _tell(one: DeliveryView, outcome: Literal["sent", "put_off", "failed"], error: str = "", again: datetime | None = None) -> Sent:
    return Sent(
        subscription=one.subscription,
        digest_id=one.digest,
        recipient=one.recipient,
        subject=one.subject,
        outcome=outcome,
        error=error,
        next_attempt_at=again,
    )
