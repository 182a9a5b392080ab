from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from monitor.compare.alignment import list_gaps, match_runs

LINES = st.lists(st.sampled_from("abcdefg"), max_size=30)


@given(LINES, LINES)
def test_runs_are_common_and_in_order(old: list[str], new: list[str]) -> None:
    """Runs are equal on both sides, rise on both, never overlap, and with the gaps cover everything."""
    runs = match_runs(old, new)
    i = j = 0
    for run in runs:
        assert run.old >= i
        assert run.new >= j
        assert old[run.old : run.old + run.size] == new[run.new : run.new + run.size]
        i, j = run.old + run.size, run.new + run.size
    gaps = list_gaps(runs, len(old), len(new))
    assert sum(gap.old_to - gap.old_from for gap in gaps) + sum(run.size for run in runs) == len(old)
    assert sum(gap.new_to - gap.new_from for gap in gaps) + sum(run.size for run in runs) == len(new)


def test_repeated_lines() -> None:
    """Lines that occur often are matched too where what surrounds them is known."""
    assert sum(run.size for run in match_runs([*"axbxcxd"], [*"axbxxcxd"])) == 7


def test_large_texts_stay_cheap() -> None:
    """Two texts of thousands of lines without one in common, or of few lines repeated, are compared in well under a second."""
    started_s = time.process_time()
    match_runs([f"old {n}" for n in range(20_000)], [f"new {n}" for n in range(20_000)])
    match_runs([f"line {n % 7}" for n in range(5_000)], [f"line {n % 5}" for n in range(5_000)])
    assert time.process_time() - started_s < 1
