"""Put what a finding states into words that are safe to print: names, days, addresses, the text's own words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from monitor.report.inline import read_plain, safe_target
from monitor.report.messages import say, say_day, say_list
from monitor.report.visible import show_controls


@dataclass(frozen=True, slots=True, kw_only=True)
class CardRow:
    """Hold one row of a card; every part is safe to print, and to be escaped into HTML."""

    key: str
    label: str
    value: str = ""
    """Our words, or the fact's plain value."""
    quote: str = ""
    """Words of the text, to be set in quotation marks."""
    notes: tuple[str, ...] = ()
    target: str | None = None
    """A harmless address."""
    missing: bool = False
    """Whether the row only says that the text is silent."""


def name_document(service: str, document: str) -> str:
    """Name a document in a sentence: "LinkedIn Privacy Policy"; the service once where the document's name begins with it."""
    name = document if document.casefold().startswith(service.casefold()) else f"{service} {document}"
    return clean_words(name)


def show_words(value: Any) -> str:
    """Put a fact's value into words a reader may see."""
    if isinstance(value, bool):
        return say("value.yes" if value else "value.no")
    if isinstance(value, (list, tuple)):
        return say_list([clean_words(read_plain(str(item))) for item in value])
    return clean_words(read_plain(str(value)))


def choose_target(*values: Any) -> str | None:
    """Give the first harmless address among fact values."""
    return next((target for value in values if isinstance(value, str) and (target := safe_target(value))), None)


def read_announced_day(facts: dict[str, Any]) -> date | None:
    """Give the day that a finding's text announced; None where it announced none."""
    return read_day(facts.get("effective_date")) if facts.get("effective_date_role") == "announced" else None


def read_day(value: Any) -> date | None:
    """Read a fact's day; None where it is none."""
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None


def word_days(values: Any) -> list[str]:
    """Word the days that stand before a remark: "2026-06-16 (updated)" becomes "16 June 2026 (updated)"."""
    worded = []
    for value in values if isinstance(values, (list, tuple)) else [values]:
        first, _, remark = show_words(value).partition(" ")
        day = read_day(first)
        worded.append(" ".join(part for part in (say_day(day) if day is not None else first, remark) if part))
    return worded


def clean_words(words: str) -> str:
    """Put words on one line, with what hides in them shown."""
    return " ".join(show_controls(words).split())
