"""Work out when a subscription's digest is due: once for each local day, at its local hour; and when a mail is tried again. Pure.

A day's digest belongs to the instant at which the subscription's clock shows its hour. Where a clock change leaves that hour out, it is the
next instant that exists; where the hour comes twice, the first. A day that a time zone leaves out altogether has no digest.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from monitor.model import Subscription

CLOCK_SLACK = timedelta(days=1)
"""How far in the future a covered instant may lie before the clock must have been wrong; no digest covers what is yet to come."""

RETRY_FIRST = timedelta(minutes=1)
"""First wait after a mail that could not be sent; doubled with each further attempt, up to RETRY_MAX (RFC 5321, section 4.5.4.1)."""
RETRY_MAX = timedelta(hours=6)
GIVE_UP_AFTER = timedelta(days=30)
"""How long a mail is tried; longer than a mail server tries, since an outbox on a laptop may be offline for weeks."""

HEARTBEAT_DAYS = 7
"""Days without a digest after which a mail says that the monitor is alive."""

_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Hold what one digest covers: from what was covered last up to the hour at which it is due (which has come)."""

    start: datetime
    end: datetime
    day: date
    """The local day that the digest is for."""


def find_due(subscription: Subscription, last_covered_until: datetime, now: datetime) -> Period | None:
    """Tell which digest of a subscription is due at `now`; None where nothing is.

    Hours missed since `last_covered_until` make one period. What was covered up to or past the newest hour is not covered again, so
    neither an edited hour nor a clock set back makes a second digest of the same news.
    """
    day, end = _find_last_hour(subscription, now)
    if end <= last_covered_until:
        return None
    return Period(start=last_covered_until, end=end, day=day)


def find_previous_hour(subscription: Subscription, now: datetime) -> datetime:
    """Find from where today's digest counts, whether its hour has come or not: the hour of the local day before."""
    zone = ZoneInfo(subscription.timezone)
    day = now.astimezone(zone).date()
    while True:
        day -= timedelta(days=1)
        due = find_hour(day, subscription.at, zone)
        if due is not None and due < now:
            return due


def find_next_hour(subscription: Subscription, now: datetime) -> datetime:
    """Find the first hour of a digest after `now`."""
    zone = ZoneInfo(subscription.timezone)
    day = now.astimezone(zone).date() - timedelta(days=1)
    while True:
        due = find_hour(day, subscription.at, zone)
        if due is not None and due > now:
            return due
        day += timedelta(days=1)


def find_local_day(subscription: Subscription, now: datetime) -> date:
    """Tell which day it is for the subscribers."""
    return now.astimezone(ZoneInfo(subscription.timezone)).date()


def mend_covered(last_covered_until: datetime, now: datetime) -> datetime:
    """Set back a covered instant that only a wrong clock can have written, so that digests do not stay away until then."""
    return now if last_covered_until > now + CLOCK_SLACK else last_covered_until


def is_heartbeat_due(subscription: Subscription, last_made_at: datetime, period: Period) -> bool:
    """Tell whether a quiet period should end with a sign of life: the last digest (or the subscription's start) is a week of days ago."""
    return subscription.heartbeat and (period.day - find_local_day(subscription, last_made_at)).days >= HEARTBEAT_DAYS


def find_next_attempt(failed_at: datetime, attempts: int) -> datetime:
    """Find when to send a mail again that could not be sent, after so many attempts (1: the first failed)."""
    wait: timedelta = min(RETRY_FIRST * 2 ** min(attempts - 1, 20), RETRY_MAX)
    return failed_at + wait


def find_hour(day: date, at: time, zone: ZoneInfo) -> datetime | None:
    """Find the instant (UTC) at which clocks show `at` on a local day; None where the zone has no such day.

    Of an hour that is left out: the first instant after it. Of one that comes twice: the first.
    """
    if _first_instant(datetime.combine(day, time()), zone).astimezone(zone).date() != day:
        return None
    return _first_instant(datetime.combine(day, at), zone)


def _find_last_hour(subscription: Subscription, now: datetime) -> tuple[date, datetime]:
    zone = ZoneInfo(subscription.timezone)
    day = now.astimezone(zone).date() + timedelta(days=1)  # where clocks go back at midnight, a day's hour may come before the day
    while True:
        due = find_hour(day, subscription.at, zone)
        if due is not None and due <= now:
            return day, due
        day -= timedelta(days=1)


def _first_instant(wall: datetime, zone: ZoneInfo) -> datetime:
    """Give the first instant at which clocks show a wall time, or the first after the gap that swallows it (PEP 495)."""
    instant = wall.replace(tzinfo=zone, fold=0).astimezone(UTC)
    if instant.astimezone(zone).replace(tzinfo=None) == wall:
        return instant
    # In a gap, fold 0 reads the wall time by the offset before it (too late), fold 1 by the one after it (too early).
    early, late = wall.replace(tzinfo=zone, fold=1).astimezone(UTC), instant
    before = early.astimezone(zone).utcoffset()
    while late - early > _SECOND:
        middle = early + timedelta(seconds=(late - early) // _SECOND // 2)
        early, late = (middle, late) if middle.astimezone(zone).utcoffset() == before else (early, middle)
    return late
