"""Decide how fast due checks are started and how long to wait after trouble. Pure."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import timedelta

from monitor.model import Source

TICK = timedelta(seconds=1)
"""How often the database is asked what is due."""

CATCH_UP = 4
"""How many times as fast as documents fall due a backlog is worked off: after a night's sleep of the machine, everything is due at once."""

WAIT_FIRST_S = 5.0
"""Wait after a first failure of the database or of a digest; doubled with each further one in a row."""

WAIT_MAX_S = 300.0
"""The longest such wait: a database that is back is found within five minutes."""


def plan_starts(sources: Sequence[Source], *, tick: timedelta = TICK) -> int:
    """Give how many checks one tick may start: at least one, and enough to work off a backlog `CATCH_UP` times as fast as it grows.

    130 documents checked twice a day that are due all at once begin within 130 seconds, one each second; of 20,000 two begin each second.
    """
    due_each_tick = sum(tick / source.every for source in sources)
    return max(1, math.ceil(CATCH_UP * due_each_tick))


def plan_wait(failures: int) -> float:
    """Give the seconds to wait after failures in a row, from 1."""
    return min(WAIT_FIRST_S * 2.0 ** min(failures - 1, 30), WAIT_MAX_S)
