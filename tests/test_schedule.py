"""When a document is due again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from monitor.decide import SECOND_LOOK_AFTER
from monitor.schedule import RETRY_AFTER_MAX, find_next_check

NOW = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)
DAY = timedelta(days=1)


@given(st.text(min_size=1))
def test_spread(key: str) -> None:
    """Documents spread by at most a twentieth of their interval to either side, each always at its own place."""
    at = find_next_check(NOW, every=DAY, key=key)
    assert abs(at - NOW - DAY) <= DAY / 20
    assert at == find_next_check(NOW, every=DAY, key=key)


def test_pending_is_looked_at_as_soon_as_it_counts() -> None:
    """A pending text gets its second look right after six hours, or sooner where the document is checked more often."""
    assert NOW + SECOND_LOOK_AFTER < find_next_check(NOW, every=DAY, key="a", pending=True) < NOW + timedelta(hours=6, minutes=5)
    assert find_next_check(NOW, every=timedelta(hours=1), key="a", pending=True) < NOW + timedelta(hours=2)


def test_backoff_doubles_and_stops_at_the_interval() -> None:
    """Passing failures are retried after 15 minutes, then twice as long each time, never later than an ordinary check."""
    waits = [find_next_check(NOW, every=DAY, key="a", passing_failures=n) - NOW for n in range(1, 12)]
    assert waits[:3] == [timedelta(minutes=15), timedelta(minutes=30), timedelta(minutes=60)]
    assert waits == sorted(waits)
    assert waits[-1] <= DAY + DAY / 20


def test_retry_after_is_honoured_within_reason() -> None:
    """A server's Retry-After puts a check off, but not for ever."""
    assert find_next_check(NOW, every=timedelta(hours=1), key="a", passing_failures=1, retry_after_s=7200) == NOW + timedelta(hours=2)
    assert find_next_check(NOW, every=DAY, key="a", retry_after_s=1e9) == NOW + RETRY_AFTER_MAX
