"""Dates as people write them are read, and refused with advice where they are none, or two, or ahead."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.cli.when import is_version_id, parse_when
from monitor.errors import UsageError

NOW = datetime(2025, 11, 19, 15, 30, tzinfo=UTC)  # a Wednesday

DATES = [
    ("2025", "2025-01-01", "2025-12-31"),
    ("2025-11", "2025-11-01", "2025-11-30"),
    ("2024-2", "2024-02-01", "2024-02-29"),
    ("2025-11-04", "2025-11-04", "2025-11-04"),
    ("2025/11/4", "2025-11-04", "2025-11-04"),
    ("today", "2025-11-19", "2025-11-19"),
    ("Yesterday", "2025-11-18", "2025-11-18"),
    ("this week", "2025-11-17", "2025-11-23"),
    ("last week", "2025-11-10", "2025-11-16"),
    ("last month", "2025-10-01", "2025-10-31"),
    ("last  year", "2024-01-01", "2024-12-31"),
    ("wednesday", "2025-11-12", "2025-11-12"),
    ("last Tue", "2025-11-18", "2025-11-18"),
    ("3 days ago", "2025-11-16", "2025-11-16"),
    ("two weeks ago", "2025-11-05", "2025-11-05"),
    ("a month ago", "2025-10-19", "2025-10-19"),
    ("9 months ago", "2025-02-19", "2025-02-19"),
    ("1 Nov 2025", "2025-11-01", "2025-11-01"),
    ("1st of November, 2025", "2025-11-01", "2025-11-01"),
    ("Nov. 1, 2025", "2025-11-01", "2025-11-01"),
    ("Sept 2024", "2024-09-01", "2024-09-30"),
    ("2024 March", "2024-03-01", "2024-03-31"),
    ("december", "2024-12-01", "2024-12-31"),
    ("1 Nov", "2025-11-01", "2025-11-01"),
    ("24 december", "2024-12-24", "2024-12-24"),
    ("25/4/2025", "2025-04-25", "2025-04-25"),
    ("4/25/2025", "2025-04-25", "2025-04-25"),
    ("4.4.2025", "2025-04-04", "2025-04-04"),
]


@pytest.mark.parametrize(("words", "first", "last"), DATES, ids=[words for words, _, _ in DATES])
def test_dates_as_people_write_them(words: str, first: str, last: str) -> None:
    """What names a time stands for its first instant, or for its last."""
    assert parse_when(words, now=NOW) == datetime.fromisoformat(first).replace(tzinfo=UTC)
    assert parse_when(words, end=True, now=NOW) == datetime.fromisoformat(f"{last}T23:59:59.999999").replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "instant"),
    [
        ("2025-11-04T12:30", "2025-11-04T12:30+00:00"),
        ("2025-11-04 12:30:15Z", "2025-11-04T12:30:15+00:00"),
        ("2025-11-04T12:30+02:00", "2025-11-04T10:30+00:00"),
        ("2 hours ago", "2025-11-19T13:30+00:00"),
        ("now", "2025-11-19T15:30+00:00"),
    ],
)
def test_instants(words: str, instant: str) -> None:
    """An instant is itself, as the beginning and as the end."""
    assert parse_when(words, now=NOW) == parse_when(words, end=True, now=NOW) == datetime.fromisoformat(instant)


@pytest.mark.parametrize(
    ("words", "advice"),
    [
        ("03/04/2025", "may be 2025-04-03 or 2025-03-04"),
        ("2026", "lies ahead"),
        ("2025-12-24", "lies ahead"),
        ("9999", "lies ahead"),
        ("2025-02-30", "no day '2025-02-30' in the calendar"),
        ("2025-13", "in the calendar"),
        ("31 June 2024", "in the calendar"),
        ("whenever", "is not a date; write one like 2025-11-04"),
        ("", "is not a date"),
        ("ma 2025", "is not a date"),
        ("9999 years ago", "before all dates"),
        ("0001-01-01T00:00+14:00", "is not a date"),
    ],
)
def test_what_is_refused(words: str, advice: str) -> None:
    """What is no date, or two, or ahead, is wrong use, said with what to write instead."""
    with pytest.raises(UsageError, match=advice):
        parse_when(words, now=NOW)


@given(st.text(alphabet="0123456789-/. :adefghilmnorstuwy", max_size=20))
def test_whatever_is_typed(words: str) -> None:
    """Anything typed is a date with its end not before its beginning, or wrong use; nothing else is raised."""
    try:
        assert parse_when(words, now=NOW) <= parse_when(words, end=True, now=NOW)
    except UsageError:
        return


def test_version_ids_are_told_from_dates() -> None:
    """An id begins with v."""
    assert is_version_id("vq7w3e5r")
    assert is_version_id("v14b")
    assert not is_version_id("2025")
    assert not is_version_id("november")
