"""How fast checks start, and how long trouble is waited out."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.daemon.pace import WAIT_MAX_S, plan_starts, plan_wait
from tests.daemon.world import make_sources


@pytest.mark.parametrize(
    ("documents", "every", "starts"),
    [(0, timedelta(hours=12), 1), (130, timedelta(hours=12), 1), (20_000, timedelta(hours=12), 2), (3_000, timedelta(minutes=5), 40)],
)
def test_starts_each_second(documents: int, every: timedelta, starts: int) -> None:
    """A usual list starts one check a second; a list that needs more gets four times what it needs."""
    assert plan_starts(make_sources(*map(str, range(documents)), every=every).sources) == starts


@given(st.integers(1, 3000), st.integers(300, 700_000))
def test_a_backlog_is_always_worked_off(documents: int, every_s: int) -> None:
    """Everything due at once has begun before a quarter of its interval has gone by, or at one a second."""
    starts = plan_starts(make_sources("A", every=timedelta(seconds=every_s)).sources * documents)
    assert starts == 1 or documents / starts <= every_s / 4


def test_waits_grow_to_a_bound() -> None:
    """Each failure in a row doubles the wait, up to five minutes and never beyond."""
    assert [plan_wait(failures) for failures in (1, 2, 3, 6, 7, 10**6)] == [5, 10, 20, 160, WAIT_MAX_S, WAIT_MAX_S]
