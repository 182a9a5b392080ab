"""The tick of the digests calls what delivers them, logs each, and survives what it raises."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from monitor.errors import NetworkError
from monitor.model import Subscription
from monitor.store import Store
from tests.daemon.world import START, Events, World, make_daemon, make_sources

ME = Subscription(name="me", to=("me@example.org",))


@dataclass(frozen=True, kw_only=True)
class Message:
    """Stand for what was sent."""

    subscription: str
    subject: str
    changes: tuple[str, ...] = ()


class Post:
    """Stand for the delivery: raise while it has an error, and send one message a day at seven."""

    def __init__(self) -> None:
        self.error: Exception | None = None
        self.asked: list[datetime] = []
        self.sent_on: set[object] = set()

    def __call__(self, store: Store, subscriptions: Sequence[Subscription], *, now: datetime) -> Sequence[Message]:
        """Send what is due."""
        self.asked.append(now)
        if self.error is not None:
            raise self.error
        if now.hour < 7 or now.date() in self.sent_on:
            return ()
        self.sent_on.add(now.date())
        return tuple(Message(subscription=one.name, subject="1 AI-training change: Acme", changes=("c1",)) for one in subscriptions)


def test_each_digest_is_one_line(store: Store, events: Events) -> None:
    """A week of minutes gives seven lines, one for each digest, and what delivers them is asked each minute."""
    world, post = World(START.replace(hour=0)), Post()
    daemon = make_daemon(store, world, make_sources(subscriptions=(ME,)), deliver=post)
    for _ in range(7 * 24 * 60):
        daemon.tick_digests()
        world.pass_time(timedelta(minutes=1))
    assert events.seen == [("digest", {"subscription": "me", "subject": "1 AI-training change: Acme"})] * 7
    assert len(post.asked) == 7 * 24 * 60


def test_nobody_subscribed(store: Store) -> None:
    """Without a subscription nothing is asked."""
    post = Post()
    make_daemon(store, World(), make_sources(), deliver=post).tick_digests()
    assert post.asked == []


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

    def deliver(store: Store, subscriptions: Sequence[Subscription], *, now: datetime) -> Sequence[Message]:
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

    def deliver(store: Store, subscriptions: Sequence[Subscription], *, now: datetime) -> Sequence[Message]:
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
