"""Notice when the clock moved otherwise than time passed: it was set, or the machine slept."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

JUMP = timedelta(seconds=5)
"""Smaller differences are the steady corrections that a time service makes."""


def now_utc() -> datetime:
    """Give the time of day, in UTC."""
    return datetime.now(UTC)


class ClockWatch:
    """Compare the time of day, which people and daemons set, with the time that passed since the start, which nobody sets.

    On Linux the latter stands still while the machine sleeps (clock_gettime(2), CLOCK_MONOTONIC), so that waking up looks like a clock set
    ahead: both mean that much may be due at once.
    """

    def __init__(self, now: Callable[[], datetime] = now_utc, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._monotonic = monotonic
        self._last = (now(), monotonic())

    def find_jump(self) -> timedelta | None:
        """Say by how much the clock jumped since the last call (ahead: positive); None where it just went on."""
        at, passed = self._now(), self._monotonic()
        jump = (at - self._last[0]) - timedelta(seconds=passed - self._last[1])
        self._last = (at, passed)
        return jump if abs(jump) >= JUMP else None
