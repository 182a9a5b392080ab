"""Weeks of checks and digests together: the real delivery, with a mail server that only gathers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from email.message import EmailMessage
from functools import partial
from zoneinfo import ZoneInfo

from monitor.daemon import Daemon
from monitor.digest import deliver_due_digests
from monitor.model import SmtpSettings, Subscription
from monitor.store import Store
from tests.cli.pages import edited_policy, training_policy
from tests.daemon.world import DAY, HOUR, World, make_daemon, make_sources

PARIS = ZoneInfo("Europe/Paris")
SMTP = SmtpSettings(host="mail.example.org", port=587, security="starttls", sender="monitor@example.org")
ME = Subscription(name="me", to=("me@example.org",), at=time(7, 30), timezone="Europe/Paris")
HALF_HOUR = timedelta(minutes=30)


class Mailbox:
    """Gather messages with the instant of their arrival."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.messages: list[tuple[datetime, str]] = []

    def take(self, _: SmtpSettings, message: EmailMessage) -> None:
        """Take a message."""
        self.messages.append((self.world.now, str(message["Subject"])))


def start(store: Store, world: World, mailbox: Mailbox) -> Daemon:
    """Start a daemon with one document and one subscriber."""
    deliver = partial(deliver_due_digests, smtp=SMTP, send=mailbox.take)
    return make_daemon(store, world, make_sources("Privacy", subscriptions=(ME,)), deliver=deliver)


def live(daemon: Daemon, world: World, until: datetime, *, at_each: Callable[[], None] = lambda: None) -> None:
    """Let both ticks run every half hour."""
    while world.now < until:
        daemon.tick_checks()
        daemon.tick_digests()
        at_each()
        world.pass_time(HALF_HOUR)


def test_digests_come_at_the_local_hour_when_summer_time_begins(store: Store) -> None:
    """News of the days before and after 29 March 2026 come at half past seven in Paris, each once."""
    world = World(datetime(2026, 3, 24, 8, 0, tzinfo=UTC))
    mailbox = Mailbox(world)
    daemon = start(store, world, mailbox)
    live(daemon, world, world.now + 2 * DAY)
    world.pages["Privacy"] = training_policy()
    live(daemon, world, datetime(2026, 3, 29, 12, 0, tzinfo=UTC))
    world.pages["Privacy"] = edited_policy()
    live(daemon, world, datetime(2026, 4, 2, 8, 0, tzinfo=UTC))
    arrived = [at.astimezone(PARIS) for at, _ in mailbox.messages]
    assert {at.time() for at in arrived} == {time(7, 30)}
    assert {at.astimezone(UTC).hour for at in arrived} == {5, 6}
    assert len({at.date() for at in arrived}) == len(arrived)
    assert "AI" in mailbox.messages[0][1]


def test_news_of_a_time_switched_off_come_once(store: Store) -> None:
    """A daemon that was killed and stands still for days sends one digest when it is back, and no other for the days between."""
    world = World(datetime(2026, 5, 4, 8, 0, tzinfo=UTC))
    mailbox = Mailbox(world)
    live(start(store, world, mailbox), world, world.now + DAY)
    world.pages["Privacy"] = training_policy()
    live(start(store, world, mailbox), world, world.now + 14 * HOUR)
    world.now += 3 * DAY
    live(start(store, world, mailbox), world, world.now + HOUR)
    assert len(mailbox.messages) == 1
    live(start(store, world, mailbox), world, world.now + 8 * HOUR)
    assert len(mailbox.messages) <= 2
    assert sum("AI" in subject for _, subject in mailbox.messages) == 1


def test_a_clock_that_jumps_sends_nothing_twice(store: Store) -> None:
    """A day ahead and back again, and an hour back: the same news is not sent again."""
    world = World(datetime(2026, 5, 4, 8, 0, tzinfo=UTC))
    mailbox = Mailbox(world)
    daemon = start(store, world, mailbox)
    live(daemon, world, world.now + DAY)
    world.pages["Privacy"] = training_policy()
    live(daemon, world, world.now + 2 * DAY)
    told = [subject for _, subject in mailbox.messages]
    for jump in (DAY, -DAY, -HOUR):
        world.now += jump
        daemon.take_over()
        live(daemon, world, world.now + 2 * HOUR)
    live(daemon, world, world.now + 2 * DAY)
    assert [subject for _, subject in mailbox.messages if "AI" in subject] == [subject for subject in told if "AI" in subject]
    assert len(told) >= 1
