"""Find the letters without which an expression cannot match, so that it need not be run where they are missing.

Looking for letters in a string costs a fiftieth of running an expression over it, and most rows match in few sentences. The expression
is read here, not by the library's own parser, which has no public name. What this reader does not know it takes for something that
may match anything: then fewer letters are found, or none, and the expression is run more often than it need be.
"""

from __future__ import annotations

import re
from functools import lru_cache

_MOST_LETTERS = 40
"""Alternatives above which looking for them all costs as much as the expression."""
_FEWEST_LETTERS = 2
"""Shorter letters stand in nearly every sentence."""

_ATOM = re.compile(
    r"(?P<open>\((?P<kind>\?(?:[:=!]|<[=!]|P<\w+>|-?i:))?)"
    r"|(?P<close>\))|(?P<bar>\|)|(?P<edge>[\^$]|\\[AZbB])"
    r"|(?P<any>\\[wWdDsS1-9]|\.|\[\^?\]?(?:[^\]\\]|\\.)*\])"
    r"|(?P<letter>\\[^\w\s]|[^\\()|\[\]{}*+?^$.])"
)
_TIMES = re.compile(r"(?P<none>[?*]|\{0?,\d*\})[?+]?|(?P<some>\+|\{[1-9]\d*(?:,\d*)?\})[?+]?")
_LOOKS = ("?=", "?!", "?<=", "?<!")

Letters = frozenset[str]
"""Letters one of which must stand there; empty where none need."""


class _UnknownError(Exception):
    """Say that an expression has a part that this reader does not know."""


@lru_cache(maxsize=4096)
def find_needed_letters(pattern: str) -> tuple[str, ...]:
    """Give lower-case letters one of which stands in everything that the expression matches; empty where that cannot be told."""
    try:
        found, end = _read_branches(pattern, 0)
    except _UnknownError:
        return ()
    return tuple(sorted(one for one in found if not any(other in one for other in found - {one}))) if end == len(pattern) else ()


def _read_branches(pattern: str, position: int) -> tuple[Letters, int]:
    """Read alternatives up to a closing parenthesis or the end: each must offer letters, or the whole offers none."""
    offers: list[Letters] = []
    while True:
        offer, position = _read_sequence(pattern, position)
        offers.append(offer)
        if position == len(pattern) or pattern[position] == ")":
            return (frozenset().union(*offers) if all(offers) else frozenset()), position
        position += 1


def _read_sequence(pattern: str, position: int) -> tuple[Letters, int]:
    """Read atoms in a row; each that must match offers letters, and the longest ones are taken."""
    offers: list[Letters] = []
    run = ""
    while position < len(pattern):
        atom = _ATOM.match(pattern, position)
        if atom is None:
            raise _UnknownError
        if atom["close"] or atom["bar"]:
            break
        position = atom.end()
        offer: Letters = frozenset()
        if atom["open"]:
            offer, position = _read_branches(pattern, position)
            if pattern[position : position + 1] != ")":
                raise _UnknownError
            position += 1
            if atom["kind"] in _LOOKS:
                continue
        times = _TIMES.match(pattern, position)
        position = times.end() if times else position
        if atom["edge"]:
            continue
        if atom["letter"] and not times:
            run += atom["letter"][-1].lower()
            continue
        if atom["letter"] and times and times["some"]:
            run += atom["letter"][-1].lower()
        offers.append(frozenset([run] if run else []))
        run = ""
        if not times or times["some"]:
            offers.append(offer)
    offers.append(frozenset([run] if run else []))
    usable = [offer for offer in offers if offer and len(offer) <= _MOST_LETTERS and min(map(len, offer)) >= _FEWEST_LETTERS]
    return max(usable, key=lambda offer: (min(map(len, offer)), -len(offer)), default=frozenset()), position
