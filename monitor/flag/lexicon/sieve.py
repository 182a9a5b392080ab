"""Find the letters without which an expression cannot match, so that it need not be run where they are missing.

Looking for letters in a string costs a fiftieth of running an expression over it, and most rows match in few sentences.
"""

from __future__ import annotations

from re import _constants as codes  # type: ignore[attr-defined]  # the parser has no public name; without its tree there is no sieve
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_MOST_LETTERS = 40
"""Alternatives above which looking for them all costs as much as the expression."""
_FEWEST_LETTERS = 2
"""Shorter letters stand in nearly every sentence."""


def find_needed_letters(pattern: str) -> tuple[str, ...]:
    """Give lower-case letters one of which stands in everything that the expression matches; empty where that cannot be told."""
    return tuple(sorted(_needed(parser.parse(pattern)) or ()))


def _needed(tree: Any) -> set[str] | None:
    """Give the best set of a sequence: each element that must match offers one; the one with the longest letters wins."""
    offers: list[set[str]] = []
    run = ""
    for code, argument in tree:
        if code is codes.LITERAL:
            run += chr(argument).lower()
            continue
        if code is codes.AT:
            continue
        if run:
            offers.append({run})
            run = ""
        offer = _offer(code, argument)
        if offer:
            offers.append(offer)
    if run:
        offers.append({run})
    usable = [offer for offer in offers if len(offer) <= _MOST_LETTERS and min(map(len, offer)) >= _FEWEST_LETTERS]
    return max(usable, key=lambda offer: (min(map(len, offer)), -len(offer)), default=None)


def _offer(code: Any, argument: Any) -> set[str] | None:
    if code is codes.SUBPATTERN:
        return _needed(argument[3])
    if code is codes.BRANCH:
        offers = [_needed(branch) for branch in argument[1]]
        return None if any(offer is None for offer in offers) else set().union(*(offer for offer in offers if offer))
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT) and argument[0] >= 1:
        return _needed(argument[2])
    return None
