"""Say things to readers: the one door to all reader-facing words, and to how dates and counts are worded.

The words themselves stand in a table for each language (`english.py`); another language is another table with the same keys.
"""

from __future__ import annotations

from datetime import UTC, date, datetime

from monitor.report.english import ENGLISH
from monitor.report.visible import show_controls

CATALOGUES: dict[str, dict[str, str]] = {"en": ENGLISH}
"""Language (ISO 639-1) -> key -> words."""


def say(key: str, *, language: str = "en", **values: object) -> str:
    """Give the words of a key with its gaps filled; raise KeyError for a key that no table has.

    Values are put in as they are: whoever renders HTML escapes the result.
    """
    words = CATALOGUES.get(language, ENGLISH).get(key) or ENGLISH[key]
    return words.format(**values) if values else words


def say_count(key: str, count: int, *, language: str = "en") -> str:
    """Give the words for a number of things: the key's `.one` for exactly one, `.other` else."""
    return say(f"{key}.one" if count == 1 else f"{key}.other", language=language, count=count)


def has_words(key: str) -> bool:
    """Tell whether the catalogue knows a key."""
    return key in ENGLISH


def say_effect(topic: str, effect: str) -> str:
    """Name what happened to a topic ("AI training introduced"), for a user's own and those of later versions too."""
    key = f"effect.{topic}.{effect}"
    if has_words(key):
        return say(key)
    own = f"effect.own.{effect}"
    return say(own, topic=say_topic(topic)) if has_words(own) else say("effect.other", topic=say_topic(topic), effect=effect)


def say_topic(topic: str) -> str:
    """Name a topic ("AI training")."""
    key = f"topic.{topic}"
    return say(key) if has_words(key) else say("topic.other", topic=_spaced(topic).capitalize())


def say_reason(reason: str) -> str:
    """Put a check's reason into a sentence; a verdict's name becomes what happened."""
    key = f"reason.{reason}"
    return say(key) if has_words(key) else f"{say_fault(reason)}."


def say_reason_briefly(reason: str) -> str:
    """Put the reason of a change into a few words, for lists of changes."""
    key = f"reason.brief.{reason}"
    return say(key) if has_words(key) else _spaced(reason)


def say_observer(observer: str, reference: str | None = None) -> str:
    """Say who saw a text ("monitor", "import: archive", "user: words"), and how the record is called there."""
    kind, _, whom = observer.partition(":")
    key = f"observer.{kind}"
    said = say(key, whom=show_controls(whom.strip())) if has_words(key) else show_controls(observer)
    return say("observer.record", observer=said, reference=show_controls(reference)) if reference and kind == "import" else said


def say_fault(name: str) -> str:
    """Put a fault's or a failure's name into plain words, without a full stop."""
    return _say_fault_part(name, "what")


def say_advice(name: str) -> str:
    """Say what to do about a fault or a failure, in one sentence."""
    return _say_fault_part(name, "advice")


def say_day(day: date) -> str:
    """Word a day: "3 November 2025"."""
    return say("time.day", day=day.day, month=say(f"month.{day.month}"), year=day.year)


def say_month(day: date) -> str:
    """Word the month of a day: "November 2025"."""
    return say("time.month", month=say(f"month.{day.month}"), year=day.year)


def say_instant(instant: datetime) -> str:
    """Word an instant in UTC to the minute: "18 Sep 2025, 12:34 UTC"."""
    at = instant.astimezone(UTC)
    return say("time.instant", day=at.day, month=say(f"month.{at.month}")[:3], year=at.year, clock=f"{at:%H:%M}")


def say_list(words: list[str]) -> str:
    """Join a list of the text's words, with semicolons where the items have commas of their own."""
    return ("; " if any("," in word for word in words) else ", ").join(words)


def _say_fault_part(name: str, part: str) -> str:
    """Look a fault up by its own name, an HTTP status by its class, anything else by its name in plain letters."""
    key = f"fault.{name}.{part}"
    if has_words(key):
        return say(key)
    status = name.removeprefix("http_")
    if status != name and status.isascii() and status.isdigit():
        family = f"fault.http_{status[0]}xx.{part}"
        return say(family if has_words(family) else f"fault.http_other.{part}", status=status)
    return say(f"fault.other.{part}", name=_spaced(name))


def _spaced(name: str) -> str:
    return show_controls(name).replace("_", " ").strip() or "?"
