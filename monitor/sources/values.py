"""Read single values of sources.yaml: durations, times of day, time zones, languages, choices, selectors.

Each function takes the text as typed and answers the value, or raises WrongValueError with what to write instead.
"""

from __future__ import annotations

import re
from datetime import time, timedelta

from monitor.regions.codes import ALIASES, UNIONS, US_STATES, is_region
from monitor.sources.languages import CODES, NAMES
from monitor.sources.mistakes import WrongValueError, find_nearest, list_words, show

LEAST_EVERY = timedelta(minutes=5)
"""More often would be rude to a server, and terms do not change by the minute."""
MOST_EVERY = timedelta(weeks=52)
MOST_GAP = timedelta(hours=1)

_UNITS = {"s": timedelta(seconds=1), "m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}
_DURATION = re.compile(r"(?:(?:^|\s*)\d{1,6}[smhdw])+$", re.ASCII)
_DURATION_PART = re.compile(r"(\d{1,6})([smhdw])", re.ASCII)
_SPELLED_DURATION = re.compile(r"^\s*(?:every\s+)?(\d{1,6})?\s*(second|sec|minute|min|hour|hr|day|week|s|m|h|d|w)s?\b", re.IGNORECASE)
_DURATION_WORDS = {"hourly": "1h", "daily": "1d", "weekly": "1w", "twice a day": "12h", "monthly": "4w", "once a day": "1d"}
_TIME = re.compile(r"^(\d{1,2}):(\d{2})$", re.ASCII)
_SPELLED_TIME = re.compile(r"^\s*(\d{1,2})(?:\s*[.:h]\s*(\d{2}))?(?::\d{2})?\s*([ap])?\.?(?:m\.?)?\s*$", re.IGNORECASE | re.ASCII)
_LANGUAGE_TAG = re.compile(r"^([A-Za-z]{2})[-_][A-Za-z0-9_-]+$")


def read_every(text: str) -> timedelta:
    """Read how often to check: "30m", "6h", "1d12h", "1w"; from 5 minutes to 52 weeks."""
    example = "such as 30m, 6h, 12h, 1d or 1d12h"
    value = _read_duration(text, units="mhdw", example=example)
    if value < LEAST_EVERY:
        raise WrongValueError(f"{show(text)} is too often; write 5m or more, {example}")
    if value > MOST_EVERY:
        raise WrongValueError(f"{show(text)} is too seldom; write 52w or less, {example}")
    return value


def read_gap(text: str) -> timedelta:
    """Read the time between two requests to one host: "2s", "1m", "0s"; up to an hour."""
    value = _read_duration(text, units="smh", example="such as 2s, 30s or 1m")
    if value > MOST_GAP:
        raise WrongValueError(f"{show(text)} is too long between two requests; write 1h or less, such as 2s or 30s")
    return value


def _read_duration(text: str, *, units: str, example: str) -> timedelta:
    plain = text.strip().lower()
    parts = _DURATION_PART.findall(plain) if _DURATION.match(plain) else []
    seen = [unit for _, unit in parts]
    if parts and all(unit in units for unit in seen) and len(set(seen)) == len(seen):
        return sum((int(count) * _UNITS[unit] for count, unit in parts), timedelta())
    guess = _guess_duration(plain, units)
    if guess:
        raise WrongValueError(f"{show(text)} is not a duration; write {guess}")
    raise WrongValueError(f"{show(text)} is not a duration; write numbers with their units, {example}")


def _guess_duration(plain: str, units: str) -> str | None:
    if plain in _DURATION_WORDS and _DURATION_WORDS[plain][-1] in units:
        return _DURATION_WORDS[plain]
    if re.fullmatch(r"\d{1,6}", plain, re.ASCII):
        usual = "s" if "s" in units else "h"
        return f"{plain}{usual} (or another unit: {', '.join(units)})"
    spelled = _SPELLED_DURATION.match(plain)
    if spelled and spelled.group(2)[0].lower() in units:
        return f"{spelled.group(1) or 1}{spelled.group(2)[0].lower()}"
    return None


def read_time(text: str) -> time:
    """Read a time of day: "07:30" or "7:30", quoted or not, 24 hours."""
    matched = _TIME.match(text.strip())
    if matched and int(matched.group(1)) < 24 and int(matched.group(2)) < 60:
        return time(int(matched.group(1)), int(matched.group(2)))
    guess = _guess_time(text)
    advice = f'write "{guess:%H:%M}"' if guess else 'write hours and minutes of a 24-hour clock in quotes, such as "07:30"'
    raise WrongValueError(f"{show(text)} is not a time of day; {advice}")


def _guess_time(text: str) -> time | None:
    # YAML 1.1 reads an unquoted 07:30 as a number to the base of 60; a tool that wrote the file may have left that number.
    if re.fullmatch(r"\d{3,4}", text, re.ASCII) and int(text) < 24 * 60:
        return time(int(text) // 60, int(text) % 60)
    spelled = _SPELLED_TIME.match(text)
    if not spelled:
        return None
    hour, minute, half = int(spelled.group(1)), int(spelled.group(2) or 0), (spelled.group(3) or "").lower()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def read_timezone(text: str) -> str:
    """Read the name of a time zone of the IANA database, such as "Europe/Paris"."""
    from zoneinfo import ZoneInfo, available_timezones

    try:
        ZoneInfo(text)
    except (LookupError, ValueError, OSError):
        known = available_timezones()
        cities = {zone.rsplit("/", 1)[-1].replace("_", " "): zone for zone in sorted(known, reverse=True) if "/" in zone}
        word = text.strip()
        near = find_nearest(word.replace(" ", "_"), known) or cities.get(find_nearest(word, cities) or "")
        advice = f"write {near}" if near else "write region and city, such as Europe/Paris, America/New_York or UTC"
        raise WrongValueError(f"{show(text)} is not a known time zone; {advice}") from None
    return text


def read_language(text: str) -> str:
    """Read a two-letter language code of ISO 639-1 into lower case."""
    code = text.strip().lower()
    if code in CODES:
        return code
    tag = _LANGUAGE_TAG.match(text.strip())
    guess = tag.group(1).lower() if tag and tag.group(1).lower() in CODES else NAMES.get(code) or NAMES.get(find_nearest(code, NAMES) or "")
    advice = (
        f"write {guess}"
        if guess
        else "write the two letters of ISO 639-1, such as en, de or fr, or leave it out to have it read from the page"
    )
    raise WrongValueError(f"{show(text)} is not a language code; {advice}")


def read_region(text: str) -> str:
    """Read a region: a country's two letters (ISO 3166-1), EU, EEA, UK, EUROPE, US, or a state of the US such as US-CA."""
    code = text.strip().upper().replace("_", "-")
    code = ALIASES.get(code, code)
    if is_region(code):
        return code
    states = {name.casefold(): f"US-{state}" for state, name in US_STATES.items()}
    guess = states.get(text.strip().casefold()) or _find_region_by_name(text) or find_nearest(code, (*UNIONS, *states.values()))
    advice = f"write {guess}" if guess else "write EU, EEA, UK, US, US-CA (a state), or the two letters of a country, such as CH or BR"
    raise WrongValueError(f"{show(text)} is no region; {advice}")


def _find_region_by_name(text: str) -> str | None:
    from monitor.regions.names import NAMES

    word = text.strip()
    return next((row.code for row in NAMES if re.fullmatch(row.pattern, word.title() if word.islower() else word, re.IGNORECASE)), None)


def read_choice(text: str, choices: tuple[str, ...], synonyms: dict[str, str]) -> str:
    """Read one of a few words; synonyms name what people write instead, and are proposed, not taken."""
    word = text.strip().lower()
    if word in choices:
        return word
    near = synonyms.get(word) or find_nearest(word, choices)
    advice = f"write {near}" if near else f"write {list_words(choices)}"
    raise WrongValueError(f"{show(text)} is none of {', '.join(choices)}; {advice}")


def read_selector(text: str) -> str:
    """Read a CSS selector, compiling it to make sure that it is one."""
    import soupsieve

    selector = text.strip()
    try:
        soupsieve.compile(selector)
    except (soupsieve.SelectorSyntaxError, ValueError, RecursionError) as error:
        reason = str(error).split("\n", 1)[0].split(". If the syntax", 1)[0]
        raise WrongValueError(
            f'{show(text)} is not a CSS selector ({reason}); write one such as main, "#content", ".legal-text" or "div[role=main]"'
        ) from None
    return selector
