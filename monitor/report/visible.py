"""Make hostile characters harmless: what a policy's text holds must not steer a terminal or reorder a line.

A page's text may carry escape sequences, and marks that turn the direction of writing so that a sentence reads other than
it is written ("Trojan Source", CVE-2021-42574). Those are shown as what they are; characters without any shape are left out.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_STEERING = "\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069"
"""Controls (but tab and line feed), and marks that embed, override or isolate a direction of writing."""
_SHAPELESS = "\u00ad\u061c\u180e\u200b\u200e\u200f\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
"""Soft hyphen, zero-width space and the like, single direction marks, tag characters. Joiners stay: Persian and emoji need them."""
_SPACES = "\t\u2028\u2029"
_SURROGATES = "\ud800-\udfff"
CONTROLS = re.compile(f"(?P<steering>[{_STEERING}])|(?P<shapeless>[{_SHAPELESS}])|(?P<space>[{_SPACES}])|(?P<half>[{_SURROGATES}])")
"""A character that is not shown as it is; `replace_control` says what is shown instead."""


def show_controls(text: str) -> str:
    """Replace characters that steer by their code in brackets, drop shapeless ones, keep line feeds."""
    return CONTROLS.sub(replace_control, text)


def replace_control(match: re.Match[str]) -> str:
    """Give what a reader may see in place of a match of CONTROLS."""
    if match["steering"]:
        return f"⟨U+{ord(match[0]):04X}⟩"
    if match["space"]:
        return " "
    return "\ufffd" if match["half"] else ""


def measure_width(text: str) -> int:
    """Count the columns that a text takes in a terminal: two for wide East Asian characters, none for combining ones."""
    if text.isascii():
        return len(text)
    return sum(map(_width, text))


def cut_to_width(text: str, width: int) -> tuple[str, str]:
    """Split a text so that the first part takes no more than `width` columns and holds at least one character."""
    used = 0
    for index, character in enumerate(text):
        used += _width(character)
        if used > width and index > 0:
            return text[:index], text[index:]
    return text, ""


@lru_cache(maxsize=4096)
def _width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
