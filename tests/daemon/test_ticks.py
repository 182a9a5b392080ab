"""The scheduler calls ticks, whatever the clock does."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta

from monitor.daemon.ticks import TickTrigger, start_ticks, stop_ticks, wake_ticks


def test_the_first_tick_comes_at_once_and_others_follow() -> None:
    """A tick is called at the start and again after its interval, though one of them fails."""
    called = threading.Semaphore(0)
    scheduler = start_ticks({called.release: timedelta(seconds=0.02)})
    try:
        for _ in range(3):
            assert called.acquire(timeout=5)
    finally:
        stop_ticks(scheduler)


def test_a_clock_set_back_does_not_stop_the_ticks() -> None:
    """A tick that lies hours ahead, as after the clock went back, is called when woken, and then goes on."""
    called = threading.Semaphore(0)
    scheduler = start_ticks({called.release: timedelta(hours=1)})
    try:
        assert called.acquire(timeout=5)
        wake_ticks(scheduler)
        assert called.acquire(timeout=5)
    finally:
        stop_ticks(scheduler)


def test_a_clock_set_ahead_by_decades_costs_one_tick() -> None:
    """The next tick is counted from now, not through every second since 1970."""
    now = datetime(2026, 3, 2, tzinfo=UTC)
    assert TickTrigger(timedelta(seconds=1)).get_next_fire_time(datetime(1970, 1, 1, tzinfo=UTC), now) == now + timedelta(seconds=1)
