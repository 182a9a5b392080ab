"""Trouble is said once, waited out, and its end is said."""

from __future__ import annotations

from monitor.daemon.trouble import Trouble
from tests.daemon.world import SECOND, Events, World


def test_trouble_is_said_once(events: Events) -> None:
    """The same failure over hours is two lines: when it began and when it ended."""
    world = World()
    trouble = Trouble("store_lost", "store_back", monotonic=lambda: world.passed_s)
    trouble.clear()
    tries = 0
    for _ in range(3 * 3600):
        if not trouble.waits:
            trouble.note(OSError("no server"))
            tries += 1
        world.pass_time(SECOND)
    trouble.clear()
    trouble.clear()
    assert events.names() == ["store_lost", "store_back"]
    assert events.of("store_back") == [{"after_s": 3 * 3600.0, "tries": tries}]
    assert tries < 50


def test_another_failure_is_said(events: Events) -> None:
    """A failure of another kind is news."""
    world = World()
    trouble = Trouble("store_lost", "store_back", monotonic=lambda: world.passed_s)
    for words in ("no server", "no server", "wrong password"):
        trouble.note(OSError(words))
        world.pass_time(3600 * SECOND)
    assert [fields["problem"] for fields in events.of("store_lost")] == ["no server", "wrong password"]


def test_threads_that_meet_the_same_trouble_count_once(events: Events) -> None:
    """Many checks that fail together do not make the wait longer."""
    world = World()
    trouble = Trouble("store_lost", "store_back", monotonic=lambda: world.passed_s)
    for _ in range(30):
        trouble.note(OSError("no server"))
    world.pass_time(5 * SECOND)
    assert not trouble.waits
    assert events.names() == ["store_lost"]
