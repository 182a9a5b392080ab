"""Weeks of the daemon's life, with a clock that the tests move."""

from __future__ import annotations

import sqlite3
from datetime import timedelta
from itertools import pairwise

import pytest

from monitor.daemon.due import CLAIM
from monitor.decide import SECOND_LOOK_AFTER
from monitor.store import Store, release_claims
from tests.cli.pages import edited_policy, policy, training_policy
from tests.daemon.world import (
    DAY,
    HOUR,
    SECOND,
    START,
    Events,
    World,
    drive,
    key,
    lock,
    make_daemon,
    make_sources,
    next_checks,
    outcomes,
)


def test_two_quiet_weeks(store: Store, events: Events) -> None:
    """Every document is checked at its interval, neither early nor late, and nothing else is logged."""
    world, sources = World(), make_sources("Privacy", "Terms")
    drive(make_daemon(store, world, sources), store, world, 14 * DAY)
    for document in ("Privacy", "Terms"):
        times = world.times(document)
        assert 26 <= len(times) <= 30
        gaps = [later - earlier for earlier, later in pairwise(times)]
        assert all(11.4 * HOUR <= gap <= 12.6 * HOUR + 2 * SECOND for gap in gaps)
        assert outcomes(store, document)[0] == "first first"
    assert set(events.names()) == {"check"}
    assert {fields["outcome"] for fields in events.of("check")} == {"first", "unchanged"}


def test_news_is_told_after_six_hours(store: Store) -> None:
    """A new text is looked at again as soon as six hours have passed, and is news then."""
    world = World()
    daemon = make_daemon(store, world, make_sources("Privacy", every=DAY))
    drive(daemon, store, world, 3 * DAY)
    world.pages["Privacy"] = edited_policy()
    drive(daemon, store, world, 2 * DAY)
    first, second = world.times("Privacy")[-3:-1]
    assert SECOND_LOOK_AFTER <= second - first <= SECOND_LOOK_AFTER + timedelta(minutes=2)
    assert outcomes(store, "Privacy")[-3:-1] == ["silent pending", "changed news"]


def test_what_a_check_tells_is_logged(store: Store, events: Events) -> None:
    """Each change is a line with its level and headline, once: a high one at first sight, one without a finding once it held."""
    world = World()
    daemon = make_daemon(store, world, make_sources("Privacy", "Terms", every=DAY))
    drive(daemon, store, world, 3 * DAY)
    world.pages |= {"Privacy": training_policy(), "Terms": edited_policy()}
    drive(daemon, store, world, 3 * DAY)
    told = {str(fields["document"]): fields for fields in events.of("change")}
    assert len(events.of("change")) == len(told) == 2
    assert told["Acme/Privacy"]["importance"] == "high"
    assert "AI training on your data" in told["Acme/Privacy"]["says"]
    assert (told["Acme/Terms"]["importance"], told["Acme/Terms"]["says"]) == ("none", "new text")
    assert all(str(fields["change"]).startswith("c") for fields in told.values())


def test_a_flap_stays_silent(store: Store, events: Events) -> None:
    """A text that is gone after six hours is never told."""
    world = World()
    daemon = make_daemon(store, world, make_sources("Privacy"))
    drive(daemon, store, world, DAY)
    world.pages["Privacy"] = edited_policy()
    for _ in range(13):
        if outcomes(store, "Privacy")[-1] != "silent pending":
            drive(daemon, store, world, HOUR)
    world.pages["Privacy"] = policy()
    drive(daemon, store, world, 2 * DAY)
    assert "silent flap" in outcomes(store, "Privacy")
    assert "changed" not in {fields["outcome"] for fields in events.of("check")}


@pytest.mark.parametrize("away", [8 * HOUR, DAY, 30 * DAY], ids=["a night's sleep", "a day ahead", "a month switched off"])
def test_a_backlog_is_spread(store: Store, away: timedelta) -> None:
    """After the machine slept, or the clock was set ahead, each due document is checked once, at most one begins each second."""
    world, names = World(), [f"Document {number}" for number in range(30)]
    daemon = make_daemon(store, world, make_sources(*names, every=6 * HOUR))
    drive(daemon, store, world, 2 * HOUR)
    world.requests.clear()
    world.now += away
    drive(daemon, store, world, timedelta(minutes=2))
    times = [at for at, _ in world.requests]
    assert sorted(name for _, name in world.requests) == sorted(names)
    assert len(set(times)) == len(times)
    assert max(times) - min(times) <= timedelta(minutes=1)


def test_an_hour_back(store: Store) -> None:
    """A clock set back an hour checks nothing twice, and every document is late by an hour at most."""
    world = World()
    daemon = make_daemon(store, world, make_sources("Privacy", "Terms", every=6 * HOUR))
    drive(daemon, store, world, DAY)
    before = {name: len(world.times(name)) for name in ("Privacy", "Terms")}
    world.now -= HOUR
    daemon.take_over()
    drive(daemon, store, world, timedelta(minutes=5))
    soon = {name: len(world.times(name)) - before[name] for name in before}
    drive(daemon, store, world, 8 * HOUR)
    for name in before:
        assert soon[name] <= 1
        assert 1 <= len(world.times(name)) - before[name] <= 3


def test_a_wrong_day_is_made_good(store: Store) -> None:
    """Checks made while the clock was a month ahead do not keep the documents from being checked for a month."""
    world = World()
    daemon = make_daemon(store, world, make_sources("Privacy"))
    drive(daemon, store, world, DAY)
    world.now += 30 * DAY
    drive(daemon, store, world, HOUR)
    world.now -= 30 * DAY
    daemon.take_over()
    world.requests.clear()
    drive(daemon, store, world, 2 * DAY)
    assert 4 <= len(world.times("Privacy")) <= 6


def test_a_mistake_in_one_check(store: Store, events: Events) -> None:
    """An error nobody thought of is logged and stands in `status`; the others go on, and it is tried again more and more rarely."""
    world = World()
    world.pages["Terms"] = ZeroDivisionError("odd page")
    daemon = make_daemon(store, world, make_sources("Terms", "Privacy"))
    drive(daemon, store, world, timedelta(minutes=50))
    assert [fields["document"] for fields in events.of("check_failed")] == [key("Terms")] * 3
    assert outcomes(store, "Terms") == ["unreachable program_error"]
    assert len(world.times("Privacy")) == 1
    first, second, third = world.times("Terms")
    assert timedelta(minutes=15) <= second - first < third - second
    world.pages["Terms"] = policy()
    drive(daemon, store, world, HOUR)
    assert outcomes(store, "Terms")[-1] == "first first"


def test_a_check_that_cannot_be_recorded(store: Store, events: Events) -> None:
    """What a check found while the archive was locked is found again when its claim has run out."""
    world = World()
    daemon = make_daemon(store, world, make_sources("Privacy"))
    held: list[sqlite3.Connection] = []

    def answer_while_locked() -> str:
        held.append(lock(store))
        return policy()

    world.pages["Privacy"] = answer_while_locked
    daemon.tick_checks()
    world.pages["Privacy"] = policy()
    assert events.names() == ["check_not_recorded", "checks_paused"]
    held.pop().close()
    drive(daemon, store, world, CLAIM + timedelta(minutes=11))
    assert len(world.times("Privacy")) == 2
    assert outcomes(store, "Privacy") == ["first first"]


def test_an_archive_that_is_gone(store: Store, events: Events) -> None:
    """While the archive cannot be written it is said once and tried more and more rarely; when it is back, the checks go on."""
    world = World()
    daemon = make_daemon(store, world, make_sources("Privacy"))
    held = lock(store)
    for _ in range(400):
        daemon.tick_checks()
        world.pass_time(SECOND)
    assert events.names() == ["checks_paused"]
    assert "locked" in str(events.of("checks_paused")[0]["problem"])
    held.close()
    for _ in range(301):
        daemon.tick_checks()
        world.pass_time(SECOND)
    assert events.names() == ["checks_paused", "check", "checks_resumed"]
    assert 5 <= events.of("checks_resumed")[0]["tries"] <= 9


def test_an_interval_made_shorter_counts_at_once(store: Store) -> None:
    """A document whose `every` went from a week to six hours is not left for a week."""
    world = World()
    weekly, often = make_sources("Privacy", every=7 * DAY), make_sources("Privacy", every=6 * HOUR)
    daemon = make_daemon(store, world, weekly, reread=lambda: often)
    drive(daemon, store, world, 2 * DAY)
    assert len(world.times("Privacy")) == 1
    daemon.reread_sources()
    drive(daemon, store, world, DAY)
    assert len(world.times("Privacy")) >= 4


def test_two_daemons_share(store: Store) -> None:
    """Two daemons on one archive check each document once in each interval."""
    world, sources = World(), make_sources("Privacy", "Terms", "Cookies")
    one, two = make_daemon(store, world, sources), make_daemon(store, world, sources)
    while world.now < START + 3 * DAY:
        one.tick_checks()
        two.tick_checks()
        world.pass_time(HOUR / 6)
    assert all(6 <= len(world.times(name)) <= 7 for name in ("Privacy", "Terms", "Cookies"))


def test_a_list_that_another_process_read_is_read(store: Store, events: Events) -> None:
    """A due document that the list at hand does not have makes the daemon reread its list, and is checked then."""
    world, older, newer = World(), make_sources("Privacy"), make_sources("Privacy", "Terms")
    daemon = make_daemon(store, world, older, reread=lambda: newer)
    make_daemon(store, world, newer)
    drive(daemon, store, world, timedelta(minutes=1))
    assert events.names().count("sources_outdated") == 1
    daemon.reread_sources()
    with store.write() as connection:
        release_claims(connection, by=daemon.name)
    drive(daemon, store, world, timedelta(minutes=1))
    assert {name for _, name in world.requests} == {"Privacy", "Terms"}


def test_nothing_is_claimed_beyond_the_room(store: Store) -> None:
    """A daemon with one worker claims one document at a time, so that another daemon finds the rest."""
    world, sources = World(), make_sources("Privacy", "Terms", every=timedelta(minutes=5))
    daemon = make_daemon(store, world, sources, workers=1)
    daemon.tick_checks()
    assert len(world.requests) == 1
    assert sorted(at is None for at in next_checks(store).values()) == [False, True]
