"""Find next checks that lie farther ahead than they should. Pure.

A next check is worked out when a check ends and then stands in the database. It is wrong afterwards where `every` was shortened in
sources.yaml, and where the clock was ahead when it was worked out: a machine without a clock of its own that woke up in the wrong year.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Protocol

from monitor.model import DocumentKey
from monitor.schedule import RETRY_AFTER_MAX, SPREAD


class Planned(Protocol):
    """What is stored of a document's schedule."""

    @property
    def next_check_at(self) -> datetime | None:
        """Give when it is due; None: now."""

    @property
    def last_checked_at(self) -> datetime | None:
        """Give when its last check ended; None: never."""

    @property
    def faults_in_row(self) -> int:
        """Give how many checks failed since it was last read."""


def find_belated(
    planned: Mapping[DocumentKey, Planned], every: Mapping[DocumentKey, timedelta], *, now: datetime
) -> dict[DocumentKey, datetime]:
    """Find the documents whose next check lies too far ahead, and when they should be checked instead.

    After a failure a server may have asked for a longer wait than `every`; that is left to it.
    """
    latest = {key: find_latest(plan, every[key], now=now) for key, plan in planned.items() if key in every}
    return {key: at for key, at in latest.items() if (due := planned[key].next_check_at) is not None and due > at}


def find_latest(plan: Planned, every: timedelta, *, now: datetime) -> datetime:
    """Give the latest instant at which a document must be checked again."""
    last = plan.last_checked_at
    if last is None or last > now:
        return now  # a check that ended in the future was dated by a wrong clock: nothing worked out from it holds
    longest = max(every, RETRY_AFTER_MAX) if plan.faults_in_row else every
    return max(now, last + longest * (1 + SPREAD))
