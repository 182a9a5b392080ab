"""The tick of the digests calls what delivers them, logs each, and survives what it raises."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Literal

from monitor.digest import Sent
from monitor.errors import NetworkError
from monitor.model import Subscription
from monitor.store import Store
from tests.daemon.world import START, Events, World, make_daemon, make_sources

ME = Subscription(name="me", to=("me@example.org",))


def make_sent(subscription: str, outcome: Literal["sent", "put_off", "failed"] = "sent", **more: Any) -> Sent:
    """Say what became of a message."""
    given = {"digest_id": "g1", "recipient": "me@example.org", "subject": "1 AI-training change: Acme"} | more
    return Sent(subscription=subscription, outcome=outcome, **given)


class Post:
    """Stand for the delivery: raise while it has an error, and send one message a day at seven."""

    def __init__(self) -> None:
        self.error: Exception | None = None
        self.asked: list[datetime] = []
        self.sent_on: set[object] = set()

    def __call__(self, store: Store, subscriptions: Sequence[Subscription], *, now: datetime) -> Sequence[Sent]:
        """Send what is due."""
        self.asked.append(now)
        if self.error is not None:
            raise self.error
        if now.hour < 7 or now.date() in self.sent_on:
            return ()
        self.sent_on.add(now.date())
        return tuple(make_sent(one.name) for one in subscriptions)


def test_each_digest_is_one_line(store: Store, events: Events) -> None:
    """A week of minutes gives seven lines, one for each digest, and what delivers them is asked each minute."""
    world, post = World(START.replace(hour=0)), Post()
    daemon = make_daemon(store, world, make_sources(subscriptions=(ME,)), deliver=post)
    for _ in range(7 * 24 * 60):
        daemon.tick_digests()
        world.pass_time(timedelta(minutes=1))
    assert events.names() == ["digest"] * 7
    assert events.of("digest")[0] == {
        "subscription": "me",
        "digest": "g1",
        "recipient": "me@example.org",
        "outcome": "sent",
        "subject": "1 AI-training change: Acme",
    }
    assert len(post.asked) == 7 * 24 * 60


def test_without_a_mail_server(store: Store, events: Events) -> None:
    """Where subscriptions stand in the list and no mail server is set, it is said when the list is read, and nothing fails."""
    daemon = make_daemon(store, World(), make_sources("Privacy", subscriptions=(ME,)), deliver=None)
    daemon.tick_digests()
    daemon.reread_sources()
    assert events.names() == ["sources_read", "mail_missing"]


def test_a_message_that_cannot_be_sent_needs_attention(store: Store, events: Events) -> None:
    """What became of each message stands in its line, and a run that could not send one says so at its end."""

    def deliver(store: Store, subscriptions: Sequence[Subscription], *, now: datetime) -> Sequence[Sent]:
        return (
            make_sent("me"),
            make_sent("me", "put_off", error="timed out", next_attempt_at=now),
            make_sent("me", "failed", error="refused"),
        )

    daemon = make_daemon(store, World(), make_sources(), deliver=deliver)
    daemon.tick_digests()
    assert [fields.get("problem") for fields in events.of("digest")] == [None, "timed out", "refused"]
    assert daemon.stop().failures == 2


def test_a_failure_is_said_once_and_tried_again(store: Store, events: Events) -> None:
    """A delivery that cannot be made is tried again, every five minutes at last, and said when it begins and ends."""
    world, post = World(), Post()
    daemon = make_daemon(store, world, make_sources(subscriptions=(ME,)), deliver=post)
    post.error = NetworkError("refused", "the mail server refuses", passing=True)
    for _ in range(60):
        daemon.tick_digests()
        world.pass_time(timedelta(minutes=1))
    post.error = None
    for _ in range(6):
        daemon.tick_digests()
        world.pass_time(timedelta(minutes=1))
    assert events.names() == ["digests_paused", "digest", "digests_resumed"]
    assert 12 <= len(post.asked) <= 25


def test_a_digest_that_is_being_sent_is_waited_for(store: Store) -> None:
    """A daemon that is told to stop waits for a digest on its way, and starts no other."""
    begun, go_on = threading.Event(), threading.Event()

    def deliver(store: Store, subscriptions: Sequence[Subscription], *, now: datetime) -> Sequence[Sent]:
        begun.set()
        go_on.wait(5)
        return ()

    daemon = make_daemon(store, World(), make_sources(subscriptions=(ME,)), deliver=deliver)
    sending = threading.Thread(target=daemon.tick_digests)
    sending.start()
    assert begun.wait(5)
    threading.Timer(0.05, go_on.set).start()
    report = daemon.stop()
    sending.join()
    assert not report.digest_left
    begun.clear()
    daemon.tick_digests()
    assert not begun.is_set()


def test_a_digest_that_hangs_is_left(store: Store) -> None:
    """A mail server that hangs keeps a daemon that is told to stop no longer than the bound."""
    begun, go_on = threading.Event(), threading.Event()

    def deliver(store: Store, subscriptions: Sequence[Subscription], *, now: datetime) -> Sequence[Sent]:
        begun.set()
        go_on.wait(5)
        return ()

    daemon = make_daemon(store, World(), make_sources(subscriptions=(ME,)), deliver=deliver, stop_within_s=0.05)
    sending = threading.Thread(target=daemon.tick_digests)
    sending.start()
    assert begun.wait(5)
    assert daemon.stop().digest_left
    go_on.set()
    sending.join()
