"""Tests of subscriptions, digests and deliveries, on each kind of database."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from monitor.errors import NotFoundError
from monitor.model import Mail, Subscription
from monitor.store import Store, find_change
from monitor.store.ids import is_public_id
from monitor.store.mail.deliveries import claim_delivery, reconcile_deliveries, record_failed, record_put_off, record_sent
from monitor.store.mail.reading import (
    find_digest,
    find_subscription,
    find_witness,
    list_due_deliveries,
    list_news,
    list_reminders,
    list_undelivered,
    propose_digest_id,
)
from monitor.store.mail.recording import mend_subscription, record_period, register_subscriptions
from monitor.store.mail.views import DeliveryView, DigestRecord, ReminderKey, SubscriptionState
from tests.store.making import START, Walk, register

NOW = START + timedelta(days=10)
MAIL = Mail(subject="Größe", text="text\n", html="<p>html</p>")


def subscribe(*to: str, name: str = "Me") -> Subscription:
    """Make a subscription."""
    return Subscription(name=name, to=to or ("me@example.org",))


def start(store: Store, *subscriptions: Subscription) -> SubscriptionState:
    """Register subscriptions; give the first one's state."""
    chosen = subscriptions or (subscribe(),)
    with store.write() as connection:
        register_subscriptions(connection, chosen, now=START)
        state = find_subscription(connection, chosen[0].name)
    assert state is not None
    return state


def close(store: Store, state: SubscriptionState, **values: Any) -> bool:
    """Close a period with a digest of what is news."""
    with store.write() as connection:
        news = list_news(connection, state.subscription_id, until=NOW)
        given: dict[str, Any] = {
            "public_id": propose_digest_id(connection, state.name, NOW),
            "kind": "news",
            "period_start": state.covered_until,
            "period_end": NOW,
            "created_at": NOW,
            "mail": MAIL,
            "witness_sha256": find_witness(connection),
            "changes": [(one.change.change_id, one.change.reason) for one in news],
            "reminders": [],
            "corrections": [],
            "message_ids": [("me@example.org", "<1@example.org>")],
        }
        made = DigestRecord(**(given | values))
        return record_period(connection, state, covered_until=NOW, dealt_with=[event for one in news for event in one.events], made=made)


def waiting(store: Store) -> tuple[DeliveryView, ...]:
    """List the deliveries whose turn has come."""
    with store.read() as connection:
        return list_due_deliveries(connection, NOW + timedelta(minutes=1))


def news_ids(store: Store, state: SubscriptionState) -> list[str]:
    """List what is news, by public id."""
    with store.read() as connection:
        return [one.change.public_id for one in list_news(connection, state.subscription_id, until=NOW)]


def test_a_period_is_closed_once(store: Store) -> None:
    """A digest with its changes is recorded in one go, and a second process that comes with the old state writes nothing."""
    register(store)
    walk = Walk(store)
    walk.first("one")
    state = start(store)
    walk.news("two", "introduced")
    [change_id] = news_ids(store, state)
    assert close(store, state)
    assert not close(store, state)
    assert news_ids(store, state) == []
    [delivery] = waiting(store)
    assert is_public_id(delivery.digest, "g")
    with store.read() as connection:
        made = find_digest(connection, delivery.digest)
        assert made.mail == MAIL
        assert made.witness_sha256 == find_witness(connection)
        assert find_change(connection, change_id).reported_at is not None
        with pytest.raises(NotFoundError):
            find_digest(connection, "g0000000000")


def test_what_came_before_a_subscription_is_dealt_with(store: Store) -> None:
    """A new subscription, and one that comes back, starts with nothing to tell; its name counts in any spelling."""
    register(store)
    walk = Walk(store)
    walk.first("one")
    walk.news("two", "introduced")
    state = start(store)
    assert news_ids(store, state) == []
    walk.news("three")
    assert len(news_ids(store, start(store, subscribe(name="ME")))) == 1
    with store.write() as connection:
        register_subscriptions(connection, [], now=NOW)
        register_subscriptions(connection, [subscribe()], now=NOW)
    assert news_ids(store, state) == []


def test_a_delivery_is_taken_by_one_process(store: Store) -> None:
    """Of two processes that read the same waiting delivery one may send it; sent, it waits no more."""
    close(store, start(store))
    [delivery] = waiting(store)
    with store.write() as connection:
        assert claim_delivery(connection, delivery, until=NOW + timedelta(minutes=10)) == MAIL
    with store.write() as connection:
        assert claim_delivery(connection, delivery, until=NOW + timedelta(minutes=10)) is None
    assert waiting(store) == ()
    with store.write() as connection:
        record_sent(connection, delivery, at=NOW)
    with store.read() as connection:
        assert list_due_deliveries(connection, NOW + timedelta(days=1)) == ()


def test_what_cannot_be_sent_is_listed_with_its_reason(store: Store) -> None:
    """Waiting after an error and failed for good both show; a delivery that was never tried does not."""
    close(store, start(store))
    [delivery] = waiting(store)
    with store.read() as connection:
        assert list_undelivered(connection) == ()
    with store.write() as connection:
        record_put_off(connection, delivery, error="busy", next_attempt_at=NOW + timedelta(hours=1))
        [shown] = list_undelivered(connection)
        assert (shown.state, shown.error) == ("waiting", "busy")
        record_failed(connection, delivery, error="gone", settings="a")
        [shown] = list_undelivered(connection)
        assert (shown.state, shown.error) == ("failed", "gone")


@pytest.mark.parametrize(
    ("subscription", "settings", "expected"),
    [
        (subscribe(), "a", []),
        (subscribe(), "b", ["me@example.org"]),
        (subscribe("you@example.org"), "a", ["you@example.org"]),
        (subscribe(name="other"), "b", []),
    ],
)
def test_what_failed_waits_again_when_its_cause_changed(
    store: Store, subscription: Subscription, settings: str, expected: list[str]
) -> None:
    """A failed delivery waits again with other mail settings, goes to the address that replaced its own, and else stays failed."""
    close(store, start(store))
    [delivery] = waiting(store)
    with store.write() as connection:
        record_failed(connection, delivery, error="refused", settings="a")
        reconcile_deliveries(connection, [subscription], settings=settings, now=NOW, name_message=lambda one, to: f"<{one}.{to}>")
    assert [one.recipient for one in waiting(store)] == expected


def test_reminders_are_kept_once(store: Store) -> None:
    """A reminder that was dealt with is remembered for its document and day."""
    register(store)
    walk = Walk(store)
    state = start(store)
    keys = [ReminderKey(document_id=walk.state.document_id, deadline_on=date(2026, 4, 1), days_ahead=days) for days in (7, 1)]
    close(store, state, reminders=[keys[0], keys[0]])
    with store.read() as connection:
        assert list_reminders(connection, state.subscription_id, since=date(2026, 4, 1)) == {keys[0]}
        assert list_reminders(connection, state.subscription_id, since=date(2026, 4, 2)) == frozenset()


def test_a_wait_that_a_wrong_clock_wrote_is_not_waited_out(store: Store) -> None:
    """A delivery put off by years is due now, and a covered instant that lies ahead can be set back."""
    state = start(store)
    close(store, state)
    [delivery] = waiting(store)
    with store.write() as connection:
        record_put_off(connection, delivery, error="busy", next_attempt_at=NOW + timedelta(days=700))
    assert len(waiting(store)) == 1
    with store.write() as connection:
        later = find_subscription(connection, "me")
        assert later is not None
        mend_subscription(connection, later, covered_until=START)
        mended = find_subscription(connection, "me")
    assert mended is not None
    assert mended.covered_until == mended.last_made_at == START


def test_the_witness_changes_with_every_snapshot(store: Store) -> None:
    """The hash over all chains is none without a snapshot, and another after each one."""
    register(store)
    with store.read() as connection:
        assert find_witness(connection) is None
    walk, seen = Walk(store), set()
    walk.first("one")
    for text in ("two", "three"):
        walk.news(text)
        with store.read() as connection:
            seen.add(find_witness(connection))
    assert len(seen) == 2
