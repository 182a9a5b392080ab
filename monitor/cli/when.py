"""Read instants and version ids as people write them on the command line."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta

from monitor.errors import UsageError

_VERSION_ID = re.compile(r"v[0-9a-z]{4,}", re.IGNORECASE)


def is_version_id(words: str) -> bool:
    """Tell a version's public id, or its beginning, from a date."""
    return _VERSION_ID.fullmatch(words) is not None


def parse_when(words: str, *, end: bool = False) -> datetime:
    """Read an ISO date or instant (UTC where it names no zone); `end` takes a bare date as the end of its day.

    A month ("2025-11") and a year ("2025") stand for their first instant, or with `end` for their last. Raises UsageError.
    """
    text = words.strip()
    first = _read_day(text)
    if first is not None:
        start, length = first
        at = datetime.combine(start, time(), tzinfo=UTC)
        return at + length - timedelta(microseconds=1) if end else at
    try:
        at = datetime.fromisoformat(text)
    except ValueError as error:
        raise UsageError(f"{words!r} is not a date; write one like 2025-11-04, 2025-11 or 2025-11-04T12:30") from error
    return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)


def _read_day(text: str) -> tuple[date, timedelta] | None:
    """Give the first day of a year, month or day, and how long it lasts."""
    match = re.fullmatch(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?", text)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    try:
        start = date(year, month or 1, day or 1)
    except ValueError:
        return None
    if day:
        return start, timedelta(days=1)
    following = date(year + 1, 1, 1) if not month or month == 12 else date(year, month + 1, 1)
    return start, following - start
