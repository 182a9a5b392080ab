"""Read whom a sentence is about, by where they live."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from monitor.regions.codes import list_parts
from monitor.regions.names import CUES, EVERYWHERE, LAW, NAMES

_BEFORE = 60
"""Characters before a name in which its cue stands."""
_JOIN = (
    r"(?:the|and|or|in|of|any|from|/|&|et|ou|le|la|les|l['’]|du|de|des|d['’]|en|au|aux|dans|und|oder|der|die|das|den|dem|im|y|o|el|los"
    r"|las|del|e|il|lo|gli|i|della|dello|dell['’]|negli|degli|nel|nell['’]|of|de|het|bewohner\w*|residents?|users?|members?|those|people)"
)
_CONNECTED = re.compile(rf"[\s,;()/&“”\"]*(?:{_JOIN}[\s,;()/&]*)*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Regions:
    """Hold the parts of the world a sentence names: those it is about, and those it leaves out."""

    named: frozenset[str] = frozenset()
    outside: frozenset[str] = frozenset()
    everywhere: bool = False


@cache
def read_regions(plain: str) -> Regions:
    """Read the regions of a plain sentence; names of laws, and places where data lie, are nobody's home."""
    named: set[str] = set()
    outside: set[str] = set()
    sense, end = "", -1
    for code, start, stop in _find_names(plain):
        joined = end >= 0 and _CONNECTED.fullmatch(plain, end, start) is not None
        if not joined:
            sense = _find_sense(plain, start)
        end = stop
        if sense == "place" or _law().match(plain, stop):
            continue
        (outside if sense == "outside" else named).update(list_parts(code))
    return Regions(frozenset(named), frozenset(outside), _everywhere().search(plain) is not None)


def _find_names(plain: str) -> Iterator[tuple[str, int, int]]:
    last = 0
    for match in _names().finditer(plain):
        if match.start() >= last:
            assert match.lastgroup is not None
            yield NAMES[int(match.lastgroup[1:])].code, match.start(), match.end()
            last = match.end()


def _find_sense(plain: str, start: int) -> str:
    before = plain[max(0, start - _BEFORE) : start]
    return next((sense for sense, pattern in _cues() if pattern.search(before)), "")


@cache
def _names() -> re.Pattern[str]:
    return re.compile("|".join(rf"(?P<n{number}>(?<!\w)(?:{row.pattern})(?!\w))" for number, row in enumerate(NAMES)), re.IGNORECASE)


@cache
def _cues() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((cue.sense, re.compile(rf"(?<!\w)(?:{cue.pattern})[\s,]*(?:{_JOIN}\s*)*$", re.IGNORECASE)) for cue in CUES)


@cache
def _law() -> re.Pattern[str]:
    return re.compile(LAW)


@cache
def _everywhere() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{EVERYWHERE})(?!\w)", re.IGNORECASE)
