"""Number list items as the reader sees them: digits, letters or Roman numerals."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bs4 import Tag

BULLET = "-"

_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*[^;]*?\b(none|disc|circle|square|decimal|(?:lower|upper)-(?:alpha|latin|roman))\b")
_TYPES = {
    "1": "decimal",
    "a": "lower-alpha",
    "A": "upper-alpha",
    "i": "lower-roman",
    "I": "upper-roman",
}
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip

MAX_NUMBER = 99_999
"""A larger start is a mistake in the page; numbering from 1 reads better."""


@dataclass(slots=True, kw_only=True)
class ListState:
    """Count the items of one list while it is read."""

    ordered: bool
    style: str = "decimal"
    number: int = 1
    step: int = 1

    def next_marker(self, item: Tag) -> str:
        """Give the next item's marker: its own `value` first, else the list's count."""
        if not self.ordered:
            return BULLET
        self.number = read_number(item.get("value"), self.number)
        style = _TYPES.get(str(item.get("type", "")), self.style)
        marker = format_number(self.number, style)
        self.number += self.step
        return marker


def open_list(tag: Tag) -> ListState:
    """Start counting a list: its kind, where it starts, in which direction and style."""
    if tag.name != "ol":
        return ListState(ordered=False)
    style = _TYPES.get(str(tag.get("type", "")), "decimal")
    match = _STYLE.search(str(tag.get("style", "")))
    if match:
        style = match.group(1)
    backwards = tag.get("reversed") is not None
    first = len(tag.find_all("li", recursive=False)) if backwards else 1
    ordered = style not in ("none", "disc", "circle", "square")
    return ListState(ordered=ordered, style=style, number=read_number(tag.get("start"), first), step=-1 if backwards else 1)


def read_number(value: object, default: int) -> int:
    """Read a whole number that an attribute states, or give the default where it states none."""
    words = str(value).strip() if value is not None else ""
    if re.fullmatch(r"-?[0-9]{1,6}", words) and abs(int(words)) <= MAX_NUMBER:
        return int(words)
    return default


def format_number(number: int, style: str) -> str:
    """Write a list number in a CSS list style, with the full stop that browsers add."""
    if number > 0 and style.endswith(("alpha", "latin")):
        word = _to_letters(number)
    elif 0 < number < 4000 and style.endswith("roman"):
        word = _to_roman(number)
    else:
        return f"{number}."
    return f"{word.upper() if style.startswith('upper') else word}."


def _to_letters(number: int) -> str:
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def _to_roman(number: int) -> str:
    word = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        word += letters * count
    return word
