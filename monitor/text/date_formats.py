"""Find dates in words, however they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from monitor.text.date_words import MONTHS


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDate:
    """Hold a date and where it stands in the words searched."""

    on: date
    start: int
    end: int
    precise: bool = True
    """False where only month and year are given; `on` is the month's first day."""
    other: date | None = None
    """The other reading of a date like 08/12/2026, where day and month could stand either way."""


_NUMBER_BY_MONTH = {name: number for row in MONTHS for number, names in enumerate(row.names.split(), 1) for name in names.split("/")}
_MONTH = "(?:" + "|".join(sorted(map(re.escape, _NUMBER_BY_MONTH), key=len, reverse=True)) + r")(?![^\W\d_])"
_YEAR = r"(?:19[89]\d|20\d\d)(?!\d)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_HAS_YEAR = re.compile(r"(?:19[89]|20\d)\d|\d/\d\d(?!\d)")
_FORMATS = re.compile(
    rf"(?<![^\W\d_])(?P<month_1>{_MONTH})\.?\s*(?P<day_1>{_DAY})(?:st|nd|rd|th)?(?!\d)\s*(?:,|\.|of|de)?\s*(?P<year_1>{_YEAR})"
    rf"|(?<![\d.,/])(?P<day_2>{_DAY})(?:st|nd|rd|th|er|re|:e|º|°|\.º)?\.?[\s-]*(?:of\s+|de\s+|del\s+|"
    rf"d[’'])?(?P<month_2>{_MONTH})\.?,?[\s-]*(?:of\s+|de\s+|del\s+)?(?P<year_2>{_YEAR})"
    rf"|(?<![\d./-])(?P<year_3>{_YEAR})(?P<mark_3>[-./])\s?(?P<month_3>0?[1-9]|1[0-2])(?P=mark_3)\s?(?P<day_3>{_DAY})(?!\d)"
    rf"|(?P<year_4>{_YEAR})\s*[年년]\s*(?P<month_4>\d{{1,2}})\s*[月월]\s*(?P<day_4>\d{{1,2}})\s*[日일]"
    rf"|(?<![\d./-])(?P<one>\d{{1,2}})(?P<mark_5>\s?[./-]\s?)(?P<two>\d{{1,2}})(?P=mark_5)(?P<year_5>{_YEAR}|(?<=/)\d\d(?!\d))(?![./-]\d)"
    rf"|(?<![^\W\d_])(?P<month_6>{_MONTH})\.?,?\s*(?:of\s+|de\s+|del\s+)?(?P<year_6>{_YEAR})"
    rf"|(?<![\d./-])(?P<month_7>0?[1-9]|1[0-2])/(?P<year_7>{_YEAR})",
    re.IGNORECASE,
)
_GLUED = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ][a-zà-ÿ]{2,9}\.? \d)")
"""Where a template lost the space: "UpdatedNovember 14, 2023"."""


def find_dates(words: str, language: str | None = None) -> Iterator[FoundDate]:
    """Find the dates in plain words, in order.

    Of 08/12/2026 the month comes first in English, unless only the other order gives a date; the day in all other languages.
    With full stops (25.2.2022) the day always comes first. Days that do not exist (31 February) are passed over.
    """
    if not _HAS_YEAR.search(words):
        return
    glued = [match.start() for match in _GLUED.finditer(words)]
    spaced = _GLUED.sub(" ", words) if glued else words
    for match in _FORMATS.finditer(spaced):
        found = _read_match(match, language)
        if found is not None:
            shift = sum(position + order < found[3] for order, position in enumerate(glued))
            on, precise, other, start, end = found
            yield FoundDate(on=on, precise=precise, other=other, start=start - shift, end=end - shift)


def _read_match(match: re.Match[str], language: str | None) -> tuple[date, bool, date | None, int, int] | None:
    group = match.groupdict()
    other = None
    if group["one"]:
        month_first = (language or "en") == "en" and "." not in group["mark_5"]
        year = int(group["year_5"]) + (2000 if len(group["year_5"]) == 2 else 0)
        first, second = (group["one"], group["two"]) if month_first else (group["two"], group["one"])
        on, other = _make_date(year, first, second), _make_date(year, second, first)
        if on is None:
            on = other
        if not month_first or other == on:
            other = None
    else:
        number = next(index for index in "123467" if group[f"year_{index}"])
        on = _make_date(int(group[f"year_{number}"]), group[f"month_{number}"], group.get(f"day_{number}") or "1")
    if on is None:
        return None
    return on, not (group["month_6"] or group["month_7"]), other, match.start(), match.end()


def _make_date(year: int, month: str, day: str) -> date | None:
    try:
        return date(year, int(month) if month.isdigit() else _NUMBER_BY_MONTH[month.lower()], int(day))
    except ValueError:
        return None


def parse_date(words: str, language: str | None) -> date | None:
    """Read the first date in words, in any format of `find_dates`, else as dateparser reads the whole of short words.

    A date without a day is read as the month's first. None where there is no whole date.
    """
    found = next(find_dates(words, language), None)
    if found is not None:
        return found.on
    if not re.search(r"\d{4}", words) or len(words) > 40 or not re.search(r"[^\W\d_]{3}", words):
        return None
    import dateparser

    read = dateparser.parse(words, languages=[language] if language else None, settings={"STRICT_PARSING": True})
    return read.date() if read else None
