"""Next checks that lie too far ahead are found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest

from monitor.daemon.timetable import find_belated
from tests.daemon.world import DAY, HOUR, START, key


@dataclass(frozen=True, kw_only=True)
class Plan:
    """Hold what is stored of a document's schedule."""

    next_check_at: datetime | None
    last_checked_at: datetime | None
    faults_in_row: int = 0


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        pytest.param(Plan(next_check_at=START + 12.6 * HOUR, last_checked_at=START), None, id="usual, at the end of the spread"),
        pytest.param(Plan(next_check_at=None, last_checked_at=None), None, id="never checked"),
        pytest.param(Plan(next_check_at=START - DAY, last_checked_at=START - 2 * DAY), None, id="overdue"),
        pytest.param(Plan(next_check_at=START + 7 * DAY, last_checked_at=START), START + 13.2 * HOUR, id="every was a week"),
        pytest.param(Plan(next_check_at=START + 6 * DAY, last_checked_at=START - DAY), START, id="every was a week, and it is late now"),
        pytest.param(Plan(next_check_at=START + 1.5 * DAY, last_checked_at=START + DAY), START, id="checked by a clock a day ahead"),
        pytest.param(Plan(next_check_at=START + 6 * DAY, last_checked_at=START, faults_in_row=1), None, id="the server asked for six days"),
        pytest.param(Plan(next_check_at=START + 90 * DAY, last_checked_at=START, faults_in_row=1), START + 7.7 * DAY, id="too long"),
        pytest.param(Plan(next_check_at=START + DAY, last_checked_at=None), START, id="put off without ever being checked"),
    ],
)  # fmt: skip
def test_next_checks(plan: Plan, expected: datetime | None) -> None:
    """A next check farther ahead than the interval allows is brought forward; others stay."""
    found = find_belated({key("Terms"): plan}, {key("Terms"): timedelta(hours=12)}, now=START)
    assert found.get(key("Terms")) == expected


def test_documents_out_of_the_list_are_left_alone() -> None:
    """What the list does not have has no interval to be measured by."""
    assert find_belated({key("Old"): Plan(next_check_at=START + 90 * DAY, last_checked_at=START)}, {}, now=START) == {}
