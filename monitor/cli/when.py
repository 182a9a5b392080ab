"""Read instants and version ids as people write them on the command line: a small grammar, since a library for all dates starts slowly."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from monitor.errors import UsageError

_VERSION_ID = re.compile(r"v[0-9a-z]+", re.IGNORECASE)

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_MONTH = r"(?P<month>[a-z]{3,9})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"

HINT = "write one like 2025-11-04, 2025-11, 2025, 1 Nov 2025, yesterday, last week or 3 days ago"


class _Stretch(NamedTuple):
    """Hold what words like "last week" mean: from an instant to another, the second excluded."""

    start: datetime
    end: datetime


def is_version_id(words: str) -> bool:
    """Tell a version's public id, or its beginning, from a date."""
    return _VERSION_ID.fullmatch(words) is not None


def parse_when(words: str, *, end: bool = False, now: datetime | None = None) -> datetime:
    """Read a date as people write it, ISO or not; days are those of UTC.

    What names a day, week, month or year stands for its first instant, or with `end` for its last. Raises UsageError for what is no date,
    for one that may be two (03/04/2025), and for one that lies ahead.
    """
    at_once = now or datetime.now(UTC)
    text = " ".join(words.casefold().replace(",", " ").split())
    found = next((stretch for read in _WAYS if (stretch := read(text, at_once)) is not None), None)
    if found is None:
        raise UsageError(f"{words!r} is not a date; {HINT}")
    if found.start > at_once + timedelta(days=1):  # somewhere it is tomorrow already
        raise UsageError(f"{words!r} lies ahead ({found.start:%Y-%m-%d}), and the archive holds only what was: {HINT}")
    return found.end - timedelta(microseconds=1) if end and found.end > found.start else found.start


def parse_span(since: str | None, until: str | None) -> tuple[datetime | None, datetime | None]:
    """Read the first and the last day of a stretch of time, each of which may be missing; given backwards, they change places.

    That is said on standard error.
    """
    start, end = (parse_when(since) if since else None), (parse_when(until, end=True) if until else None)
    if since is None or until is None or start is None or end is None or start <= end:
        return start, end
    import click

    click.echo(say_exchanged(since, until), err=True)
    return parse_when(until), parse_when(since, end=True)


def say_exchanged(first: str, second: str) -> str:
    """Say that two dates were given backwards."""
    return f"{first} is later than {second}: taken in the order of time"


def _read_numbers(text: str, _now: datetime) -> _Stretch | None:
    """Read 2025, 2025-11, 2025-11-04, also with slashes or points."""
    match = re.fullmatch(r"(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?", text)
    if match is None:
        return None
    return _make_stretch(text, int(match[1]), int(match[3]) if match[3] else None, int(match[4]) if match[4] else None)


def _read_instant(text: str, _now: datetime) -> _Stretch | None:
    try:
        at = datetime.fromisoformat(text.upper())
        at = at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
    except (ValueError, OverflowError):  # the latter for the first hours of the year 1 east of Greenwich
        return None
    return _Stretch(at, at)


def _read_day_first(text: str, _now: datetime) -> _Stretch | None:
    """Read 25/4/2025 or 4.25.2025; one that may be two days is refused with both."""
    match = re.fullmatch(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})", text)
    if match is None:
        return None
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if first == second or first > 12 or second > 12:
        return _make_stretch(text, year, min(first, second) if first > 12 else second if second <= 12 else first, max(first, second))
    raise UsageError(f"{text!r} may be {year}-{second:02}-{first:02} or {year}-{first:02}-{second:02}: write the one that you mean")


def _read_named_month(text: str, now: datetime) -> _Stretch | None:
    """Read 1 Nov 2025, November 1st 2025, 1 November (the last one), Nov 2025, November."""
    for form in (rf"(?:{_DAY} (?:of )?)?{_MONTH}(?: {_YEAR})?", rf"{_MONTH}(?: {_DAY})(?: {_YEAR})?", rf"{_YEAR} {_MONTH}(?: {_DAY})?"):
        match = re.fullmatch(form, text)
        month = next((number for number, name in enumerate(_MONTHS, 1) if match and _is_short_for(match["month"], name)), None)
        if match is None or month is None:
            continue
        parts = match.groupdict()
        day = int(parts["day"]) if parts.get("day") else None
        if parts.get("year"):
            return _make_stretch(text, int(parts["year"]), month, day)
        this_year = _make_stretch(text, now.year, month, day)
        return this_year if this_year.start <= now else _make_stretch(text, now.year - 1, month, day)
    return None


def _is_short_for(words: str, name: str) -> bool:
    return name.startswith(words) or (words == "sept" and name == "september")


def _read_ago(text: str, now: datetime) -> _Stretch | None:
    """Read 3 days ago, two weeks ago, an hour ago."""
    match = re.fullmatch(rf"(\d{{1,4}}|{'|'.join(_NUMBERS)}) (minute|hour|day|week|month|year)s? ago", text)
    if match is None:
        return None
    count, unit = _NUMBERS.get(match[1]) or int(match[1]), match[2]
    if unit in ("minute", "hour"):
        at = now - timedelta(**{f"{unit}s": count})
        return _Stretch(at, at)
    if unit in ("day", "week"):
        return _whole_days(now.date() - timedelta(days=count * (7 if unit == "week" else 1)), 1)
    months = now.year * 12 + now.month - 1 - count * (12 if unit == "year" else 1)
    if months < 12:
        raise UsageError(f"{text!r} lies before all dates; {HINT}")
    return _whole_days(_clip_day(months // 12, months % 12 + 1, now.day), 1)


def _read_named_time(text: str, now: datetime) -> _Stretch | None:
    """Read now, today, yesterday, this or last week, month or year, and (last) Monday."""
    today = now.date()
    monday = today - timedelta(days=today.weekday())
    if text == "now":
        return _Stretch(now, now)
    if text in ("today", "yesterday"):
        return _whole_days(today - timedelta(days=text == "yesterday"), 1)
    match = re.fullmatch(r"(?:the )?(this|last|past|previous) (week|month|year)", text)
    if match is not None:
        last, unit = match[1] != "this", match[2]
        if unit == "week":
            return _whole_days(monday - timedelta(days=7 * last), 7)
        if unit == "year":
            return _make_stretch(text, today.year - last, None, None)
        month = today.year * 12 + today.month - 1 - last
        return _make_stretch(text, month // 12, month % 12 + 1, None)
    day = text.removeprefix("last ")
    number = next((number for number, name in enumerate(_WEEKDAYS) if name == day or (len(day) == 3 and name.startswith(day))), None)
    if number is None:
        return None
    return _whole_days(today - timedelta(days=(today.weekday() - number - 1) % 7 + 1), 1)


_WAYS: tuple[Callable[[str, datetime], _Stretch | None], ...] = (
    _read_numbers,
    _read_instant,
    _read_day_first,
    _read_named_time,
    _read_ago,
    _read_named_month,
)


def _make_stretch(text: str, year: int, month: int | None, day: int | None) -> _Stretch:
    """Give a year, month or day; raises UsageError where there is none such."""
    try:
        start = date(year, month or 1, day or 1)
    except ValueError as error:
        raise UsageError(f"there is no day {text!r} in the calendar; {HINT}") from error
    if day:
        return _whole_days(start, 1)
    if year == date.max.year:
        raise UsageError(f"{text!r} lies ahead, and the archive holds only what was: {HINT}")
    following = date(year + 1, 1, 1) if not month or month == 12 else date(year, month + 1, 1)
    return _whole_days(start, (following - start).days)


def _whole_days(start: date, days: int) -> _Stretch:
    at = datetime.combine(start, time(), tzinfo=UTC)
    return _Stretch(at, at + timedelta(days=min(days, (date.max - start).days)))


def _clip_day(year: int, month: int, day: int) -> date:
    """Give a day of a month, or the month's last where it is shorter."""
    last = (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day
    return date(year, month, min(day, last))
