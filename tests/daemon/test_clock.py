"""Clock jumps are noticed."""

from __future__ import annotations

from datetime import timedelta

import pytest

from monitor.daemon.clock import ClockWatch
from tests.daemon.world import DAY, HOUR, SECOND, World


@pytest.mark.parametrize("jump", [DAY, -HOUR, timedelta(days=20_000), -DAY])
def test_a_jump_is_found_once(jump: timedelta) -> None:
    """A clock that moves apart from the time that passed is found, with how far, and then it just goes on."""
    world = World()
    watch = ClockWatch(lambda: world.now, lambda: world.passed_s)
    world.pass_time(5 * SECOND)
    assert watch.find_jump() is None
    world.now += jump
    world.pass_time(5 * SECOND)
    assert watch.find_jump() == jump
    world.pass_time(5 * SECOND)
    assert watch.find_jump() is None


def test_small_corrections_are_none() -> None:
    """What a time service corrects in passing is no jump."""
    world = World()
    watch = ClockWatch(lambda: world.now, lambda: world.passed_s)
    world.now += timedelta(seconds=0.4)
    world.pass_time(600 * SECOND)
    assert watch.find_jump() is None
