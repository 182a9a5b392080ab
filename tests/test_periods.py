"""Tests of the hours at which digests are due."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.model import Subscription
from monitor.periods import find_due, find_hour, find_next_hour, find_previous_hour, mend_covered

ZONES = (
    "UTC", "Europe/Paris", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "America/Nuuk", "America/Sao_Paulo", "Asia/Beirut",
    "Pacific/Apia", "Pacific/Kiritimati", "Africa/Casablanca", "Africa/Cairo", "Asia/Kathmandu", "America/St_Johns", "Antarctica/Troll",
)  # fmt: skip
"""Whole, half and quarter hours; changes of one hour, half an hour and two, at midnight and in Ramadan; a day left out (Apia, 2011)."""

INSTANTS = st.integers(0, 20 * 365 * 24 * 60).map(lambda minutes: datetime(2010, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes))
"""Twenty years of minutes."""


def subscription(at: time = time(7, 30), zone: str = "Europe/Paris") -> Subscription:
    """Make a subscription with an hour."""
    return Subscription(name="me", to=("me@example.org",), at=at, timezone=zone)


@pytest.mark.parametrize(
    ("day", "at", "zone", "expected"),
    [
        (date(2026, 7, 1), time(7, 30), "Europe/Paris", "2026-07-01T05:30"),
        (date(2026, 12, 1), time(7, 30), "Europe/Paris", "2026-12-01T06:30"),
        (date(2026, 3, 29), time(2, 30), "Europe/Paris", "2026-03-29T01:00"),  # left out: at 03:00, the first instant that exists
        (date(2026, 10, 25), time(2, 30), "Europe/Paris", "2026-10-25T00:30"),  # twice: the first
        (date(2026, 3, 8), time(2, 0), "America/New_York", "2026-03-08T07:00"),
        (date(2026, 11, 1), time(1, 15), "America/New_York", "2026-11-01T05:15"),
        (date(2024, 3, 30), time(23, 30), "America/Nuuk", "2024-03-31T01:00"),  # the gap ends with the day
        (date(2026, 6, 1), time(7, 30), "Asia/Kolkata", "2026-06-01T02:00"),
        (date(2011, 12, 30), time(7, 30), "Pacific/Apia", None),  # the day that Samoa left out
        (date(2011, 12, 31), time(7, 30), "Pacific/Apia", "2011-12-30T17:30"),
    ],
)
def test_hours_at_clock_changes(day: date, at: time, zone: str, expected: str | None) -> None:
    """A day's hour is found also where clocks leave it out or show it twice."""
    found = find_hour(day, at, ZoneInfo(zone))
    assert found == (datetime.fromisoformat(expected).replace(tzinfo=UTC) if expected else None)


@settings(deadline=None, max_examples=60)
@given(
    zone=st.sampled_from(ZONES),
    at=st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    start=INSTANTS,
    ticks=st.lists(st.integers(1, 300), min_size=1, max_size=8),
)
def test_one_digest_for_each_local_day(zone: str, at: time, start: datetime, ticks: list[int]) -> None:
    """However the ticks fall, each local day within a week has exactly one digest, at or after its hour and before the next tick's end."""
    mine = subscription(at, zone)
    now = covered = start
    days: list[date] = []
    step = 0
    while now < start + timedelta(days=7):
        wait = timedelta(minutes=ticks[step % len(ticks)])
        step += 1
        now += wait
        due = find_due(mine, covered, now)
        if due is None:
            continue
        assert covered == due.start < due.end <= now < due.end + wait
        days.append(due.day)
        covered = now
    zone_info = ZoneInfo(zone)
    local = [start.astimezone(zone_info).date() + timedelta(days=offset) for offset in range(-1, 10)]
    hours = {day: find_hour(day, at, zone_info) for day in local}
    assert days == [day for day in local if (hour := hours[day]) is not None and start < hour <= now]


@settings(deadline=None, max_examples=60)
@given(
    zone=st.sampled_from(ZONES),
    at=st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    now=INSTANTS,
)
def test_neighbouring_hours(zone: str, at: time, now: datetime) -> None:
    """Yesterday's hour and the next one enclose now, and at the next one a digest is due."""
    mine = subscription(at, zone)
    following, previous = find_next_hour(mine, now), find_previous_hour(mine, now)
    assert previous < now < following
    assert find_due(mine, now, following - timedelta(microseconds=1)) is None
    due = find_due(mine, now, following)
    assert due is not None
    assert due.end == following
    assert previous.astimezone(ZoneInfo(zone)).date() < now.astimezone(ZoneInfo(zone)).date() or zone == "America/Nuuk"


@pytest.mark.parametrize("zone", ["Europe/Paris", "America/New_York", "Asia/Kolkata"])
def test_a_year_of_days(zone: str) -> None:
    """A year of ticks brings a digest each day, at the tick of half past seven by the local clock, also over clock changes."""
    mine = subscription(zone=zone)
    now = covered = datetime(2026, 3, 2, 12, tzinfo=UTC)
    end, days = now + timedelta(days=365), []
    while now < end:
        now += timedelta(minutes=30)
        due = find_due(mine, covered, now)
        if due is not None:
            covered = now
            assert now.astimezone(ZoneInfo(zone)).time() == time(7, 30)
            days.append(due.day)
    assert days == [days[0] + timedelta(days=number) for number in range(365)]


def test_missed_days_make_one_period() -> None:
    """After a week of standstill one digest covers the week."""
    covered, now = datetime(2026, 3, 1, 8, tzinfo=UTC), datetime(2026, 3, 8, 12, tzinfo=UTC)
    due = find_due(subscription(), covered, now)
    assert due is not None
    assert (due.start, due.end) == (covered, datetime(2026, 3, 8, 6, 30, tzinfo=UTC))
    assert find_due(subscription(), now, now) is None


def test_a_clock_set_back_sends_nothing_twice() -> None:
    """Where the covered instant lies ahead, nothing is due; far ahead, it is mended."""
    now = datetime(2026, 3, 8, 12, tzinfo=UTC)
    assert find_due(subscription(), now + timedelta(hours=5), now) is None
    assert mend_covered(now + timedelta(hours=5), now) == now + timedelta(hours=5)
    assert mend_covered(now + timedelta(days=700), now) == now
    assert mend_covered(now - timedelta(days=700), now) == now - timedelta(days=700)
