"""What an answer means, and whether and when to ask again, is decided by value."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from monitor.fetch.failures import explain_status, parse_retry_after, plan_retry
from monitor.fetch.limits import FetchLimits
from monitor.model.pages import Page, Unreachable

NOW = datetime(2026, 1, 1, 12, tzinfo=UTC)


def page(status: int, retry_after: str | None = None) -> Page:
    """Make an answer."""
    return Page(
        url="https://example.org/a",
        final_url="https://example.org/b",
        hops=(),
        status=status,
        request_headers=(),
        response_headers=(("retry-after", retry_after),) if retry_after is not None else (),
        body=b"",
        media_type=None,
        charset=None,
        started_at=NOW,
        finished_at=NOW,
    )


@pytest.mark.parametrize(
    ("status", "reason", "passing"),
    [
        (301, "http_301", False),
        (400, "http_400", False),
        (401, "http_401", False),
        (403, "http_403", False),
        (404, "http_404", False),
        (407, "proxy", False),
        (408, "http_408", True),
        (410, "http_410", False),
        (429, "http_429", True),
        (451, "http_451", False),
        (500, "http_500", True),
        (501, "http_501", False),
        (503, "http_503", True),
        (522, "http_522", True),
        (526, "http_526", True),
    ],
)
def test_error_statuses(status: int, reason: str, passing: bool) -> None:
    """An error status names itself, tells whether it passes, and gives the page's address."""
    failure = explain_status(page(status))
    assert failure is not None
    assert (failure.reason, failure.passing, failure.status, failure.url) == (reason, passing, status, "https://example.org/a")
    assert "https://example.org/b" in failure.detail


@pytest.mark.parametrize("status", [200, 202, 203, 206, 304])
def test_good_statuses(status: int) -> None:
    """A success, and 304, are no failure."""
    assert explain_status(page(status)) is None


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        (None, None),
        ("", None),
        ("7", 7.0),
        (" 120 ", 120.0),
        ("-3", None),
        ("1.5", None),
        ("soon", None),
        ("٣", None),
        ("9" * 400, 999999999.0),
        ("Thu, 01 Jan 2026 12:00:30 GMT", 30.0),
        ("Thu, 01 Jan 2026 11:00:00 GMT", 0.0),
        ("Thu, 01 Jan 2026 12:00:30 -0000", 30.0),
        ("Thu, 99 Foo 2026 12:00:30 GMT", None),
    ],
)
def test_retry_after(value: str | None, seconds: float | None) -> None:
    """Retry-After is read in both its forms; what cannot be read says nothing."""
    assert parse_retry_after(page(503, value)) == seconds


@pytest.mark.parametrize(
    ("retry_after_s", "try_again", "attempt", "wait_s"),
    [
        (None, True, 1, 0.5),
        (None, True, 2, 1.5),
        (None, True, 3, None),
        (None, False, 1, None),
        (0.0, True, 1, 0.5),
        (4.0, True, 1, 4.0),
        (15.0, True, 2, 15.0),
        (16.0, True, 1, None),
    ],
)
def test_retry_plan(retry_after_s: float | None, try_again: bool, attempt: int, wait_s: float | None) -> None:
    """Attempts are few, with growing pauses; a longer wait that the server asks for is left to the schedule."""
    failure = Unreachable(
        url="u", reason="http_503", detail="d", passing=True, started_at=NOW, finished_at=NOW, retry_after_s=retry_after_s
    )
    assert plan_retry(failure, try_again=try_again, attempt=attempt, limits=FetchLimits()) == wait_s
