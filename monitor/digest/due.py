"""Close the periods that are due: compose, commit, and only then send."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from monitor.deliver import identify_settings, make_message_id, send_message
from monitor.digest.compose import Composed, compose_digest
from monitor.digest.outbox import Sent, send_waiting
from monitor.model import SmtpSettings, Subscription
from monitor.periods import Period, find_due, is_heartbeat_due, mend_covered
from monitor.report import render_digest_mail
from monitor.store.mail.deliveries import reconcile_deliveries
from monitor.store.mail.reading import find_subscription, list_news, propose_digest_id
from monitor.store.mail.recording import mend_subscription, record_period, register_subscriptions
from monitor.store.mail.views import DigestRecord

if TYPE_CHECKING:
    from email.message import EmailMessage

    from monitor.store import Store

Send = Callable[[SmtpSettings, "EmailMessage"], None]


def deliver_due_digests(
    store: Store, subscriptions: Sequence[Subscription], *, smtp: SmtpSettings | None, now: datetime, send: Send | None = None
) -> tuple[Sent, ...]:
    """Make every digest that is due at `now`, and send all that waits; says what became of each message.

    `subscriptions` are all of sources.yaml: one that is no longer among them gets nothing more. Calling it again at once does nothing;
    several processes may call it. Where `smtp` is None nothing is made either, and the first call with a mail server starts from there.
    `send` hands a message over and raises DeliveryError; whatever else it raises ends the call, and the message is sent again ten minutes
    later.
    """
    if smtp is None:
        return ()
    server = smtp

    def name_message(digest_id: str, recipient: str) -> str:
        return make_message_id(digest_id, recipient, smtp=server)

    settings = identify_settings(smtp)
    with store.write() as connection:
        register_subscriptions(connection, subscriptions, now=now)
        reconcile_deliveries(connection, subscriptions, settings=settings, now=now, name_message=name_message)
    for subscription in subscriptions:
        _close_period(store, subscription, now=now, name_message=name_message)
    return send_waiting(store, smtp, now=now, settings=settings, send=send or send_message)


def _close_period(store: Store, subscription: Subscription, *, now: datetime, name_message: Callable[[str, str], str]) -> None:
    """Make the digest of a period that is due, or note that there was nothing to tell."""
    with store.read() as connection:
        state = find_subscription(connection, subscription.name)
        if state is None:
            return
        covered = mend_covered(state.covered_until, now)
        due = find_due(subscription, covered, now)
        if due is not None:
            news = list_news(connection, state.subscription_id, until=now)
            digest_id = propose_digest_id(connection, subscription.name, due.end)
            composed = compose_digest(
                connection,
                subscription,
                state,
                news,
                now=now,
                covers_from=due.start,
                heartbeat=is_heartbeat_due(subscription, state.last_made_at or state.started_at, due),
                digest_id=digest_id,
            )
    if due is None:
        if covered != state.covered_until:
            with store.write() as connection:
                mend_subscription(connection, state, covered_until=covered)
        return
    dealt_with = [event for one in news for event in one.events]
    made = _make_record(subscription, composed, due, digest_id, now=now, name_message=name_message)
    with store.write() as connection:
        record_period(connection, state, covered_until=now, dealt_with=dealt_with, made=made)


def _make_record(
    subscription: Subscription, composed: Composed, due: Period, digest_id: str, *, now: datetime, name_message: Callable[[str, str], str]
) -> DigestRecord | None:
    if composed.digest.kind == "nothing":
        return None
    return DigestRecord(
        public_id=digest_id,
        kind=composed.digest.kind,
        period_start=due.start,
        period_end=due.end,
        created_at=now,
        mail=render_digest_mail(composed.digest),
        witness_sha256=composed.digest.witness_sha256,
        changes=composed.changes,
        reminders=composed.reminders,
        corrections=composed.corrections,
        message_ids=[(recipient, name_message(digest_id, recipient)) for recipient in subscription.to],
    )
