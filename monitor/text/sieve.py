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
_PLAIN = re.compile(r"[^\\()|\[\]{}*+?^$.]+(?![?*+{])")
"""Letters in a row, none of which is repeated: most of an expression, and read at one go."""
_TIMES = re.compile(r"(?P<none>[?*]|\{0?,\d*\})[?+]?|(?P<some>\+|\{[1-9]\d*(?:,\d*)?\})[?+]?")
_LOOKS = ("?=", "?!", "?<=", "?<!")

_MOST_PARTS = 3
"""Parts of one alternative that are looked for; more tell little that these do not."""

Letters = frozenset[str]
"""Letters one of which must stand there; never empty."""
Needs = tuple[tuple[tuple[str, ...], ...], ...]
"""Alternatives of an expression; of each its parts, of all of which one of the letters must stand in a text. No alternative: any text
may match."""


class _UnknownError(Exception):
    """Say that an expression has a part that this reader does not know."""


@lru_cache(maxsize=4096)
def find_needs(pattern: str) -> Needs:
    """Give the lower-case letters without which an expression cannot match; see `Needs`."""
    try:
        branches, _, end = _read_branches(pattern, 0)
    except _UnknownError:
        return ()
    if end < len(pattern) or not all(branches):
        return ()
    return tuple(tuple(tuple(sorted(part)) for part in sorted(parts, key=_rarity, reverse=True)[:_MOST_PARTS]) for parts in branches)


def may_match(needs: Needs, low: str) -> bool:
    """Tell whether a text in lower case has what an expression needs."""
    for parts in needs:
        for letters in parts:
            for one in letters:
                if one in low:
                    break
            else:
                break
        else:
            return True
    return not needs


def _read_branches(pattern: str, position: int) -> tuple[list[list[Letters]], list[str], int]:
    """Read alternatives up to a closing parenthesis or the end: the parts that must stand in what each matches, and its first letters."""
    branches: list[list[Letters]] = []
    heads: list[str] = []
    while True:
        parts, head, position = _read_sequence(pattern, position)
        branches.append(parts)
        heads.append(head)
        if position == len(pattern) or pattern[position] == ")":
            return branches, heads, position
        position += 1


def _read_sequence(pattern: str, position: int) -> tuple[list[Letters], str, int]:
    """Read atoms in a row: the parts that must match, each with the letters it needs, and the letters that all begins with."""
    parts: list[Letters] = []
    run = ""
    head: str | None = None
    while position < len(pattern):
        plain = _PLAIN.match(pattern, position)
        if plain is not None:
            run += plain[0].lower()
            position = plain.end()
            continue
        atom = _ATOM.match(pattern, position)
        if atom is None:
            raise _UnknownError
        if atom["close"] or atom["bar"]:
            break
        position = atom.end()
        group: list[Letters] = []
        if atom["open"]:
            group, position = _read_group(pattern, position, run)
            if atom["kind"] in _LOOKS:
                continue
        times = _TIMES.match(pattern, position)
        position = times.end() if times else position
        if atom["edge"]:
            continue
        if atom["letter"] and not (times and times["none"]):
            run += atom["letter"][-1].lower()
            if not times:
                continue
        needed = group if not (times and times["none"]) else []
        if not any(all(one.startswith(run) for one in letters) for letters in needed):
            _add_run(parts, run)
        parts += needed
        head = run if head is None else head
        run = ""
    _add_run(parts, run)
    return parts, run if head is None else head, position


def _read_group(pattern: str, position: int, before: str) -> tuple[list[Letters], int]:
    """Read a group: the parts of its only alternative, or the letters of which each alternative needs some.

    `before` are the letters directly before it: where each alternative begins with letters too, all of them stand together.
    """
    branches, heads, position = _read_branches(pattern, position)
    if pattern[position : position + 1] != ")":
        raise _UnknownError
    if before and len(branches) > 1 and all(heads):
        branches = [[frozenset((before + head,)), *parts] for head, parts in zip(heads, branches, strict=True)]
    if len(branches) == 1:
        return branches[0], position + 1
    if not all(branches):
        return [], position + 1
    together = frozenset().union(*(parts[0] if len(parts) == 1 else max(parts, key=_rarity) for parts in branches))
    fewest = _leave_out_longer(together)
    return [fewest] if len(fewest) <= _MOST_LETTERS else [], position + 1


def _leave_out_longer(letters: Letters) -> Letters:
    """Leave out letters that hold others of the same set: those stand there as well."""
    kept: list[str] = []
    for one in sorted(letters, key=len):
        for shorter in kept:
            if shorter in one:
                break
        else:
            kept.append(one)
    return frozenset(kept)


def _add_run(parts: list[Letters], run: str) -> None:
    if len(run) >= _FEWEST_LETTERS:
        parts.append(frozenset((run,)))


def _rarity(letters: Letters) -> tuple[int, int]:
    return min(map(len, letters)), -len(letters)
