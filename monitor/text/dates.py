"""Find the dates that a text gives for itself: in its header lines, and in sentences that announce a change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from monitor.model import Block, BlockKind, Document, StatedDate
from monitor.text.date_formats import FoundDate, find_dates, parse_date
from monitor.text.date_words import ANNOUNCEMENTS, ENDING_WORDS, FORMER_WORDS, ROLES, STARTS
from monitor.text.deadline_words import is_deadline
from monitor.text.plain import plain_text
from monitor.text.sentences import split_sentences

__all__ = ["choose_effective_date", "find_dates", "find_header_date", "find_stated_dates", "parse_date"]

_TOP_BLOCKS = 40
"""Blocks from the start that count as the document's head; of the recorded texts' header dates nine in ten stand in the first 12."""
_BOTTOM_BLOCKS = 10
_LINE_LENGTH = 160
"""Plain characters of a header line, with its link to earlier versions."""
_ROLE_GAP = 30
"""Plain characters between a role word and its date ("Effective Date: the earlier of 5 March 2026")."""
_ROLE_START = 70
"""Plain characters before the role word, for the document's own name."""
_LABEL_LENGTH = 40
_ANNOUNCED_BEFORE = timedelta(days=31)
_HAS_YEAR = re.compile(r"(?:19[89]|20)\d\d|\d/\d\d\b")
_ENDING = re.compile(ENDING_WORDS, re.IGNORECASE)
_FORMER = re.compile(FORMER_WORDS, re.IGNORECASE)
_SELF = re.compile(
    r"\b(?:this|these|our|the|we|present)\b.{0,60}\b(?:polic|notice|terms|statement|agreement|version|document|"
    r"conditions|guidelines|addendum|contract)"
    r"|\b(?:la présente|le présent|les présentes|cette|ces|notre|nos|diese[rs]?|unsere|la presente|esta|estos|"
    r"nuestra|questa|deze|dit|ons|este|nossa)\b",
    re.IGNORECASE,
)
_UNTIL_THEN = re.compile(
    r"(?i)\b(?:appl\w+|stays?|remains?|holds?|is|are|valid|in force|in effect)(?: \w+){0,3} until (?:then|that (?:date|day|time))\b"
    r"|\bjusqu['’]à cette date\b|\bbis dahin\b|\bhasta (?:entonces|esa fecha)\b|\bfino (?:ad allora|a tale data)\b|\btot dan\b"
)
"""Beside the day from which a text holds: another one holds until then, so that the day lies ahead."""
_ROLE_ORDER = {"effective": 0, "updated": 1, "version": 2, "announced": 3}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    """Hold a date found, with what decides how good it is."""

    stated: StatedDate
    place: int
    """0 head, 1 foot, 2 between."""
    is_line: bool
    position: int

    @property
    def rank(self) -> tuple[int, int, int, int]:
        return (self.place, not self.is_line, _ROLE_ORDER[self.stated.role], self.position)


def find_stated_dates(document: Document) -> tuple[StatedDate, ...]:
    """Find the dates that a document gives for itself, the best header date first, announced ones last.

    Header dates stand in a short line, or in a sentence about the document near its head or foot, after a word that says what the date is
    for. Announced ones stand anywhere in a sentence about a coming change. "Effective until", dates of earlier versions and
    dates of laws are left out. Each date and role is given once; empty where there is none.
    """
    candidates = sorted(_find_candidates(document), key=lambda candidate: (candidate.stated.role == "announced", *candidate.rank))
    best: dict[tuple[date, str], StatedDate] = {}
    for candidate in candidates:
        best.setdefault((candidate.stated.on, candidate.stated.role), candidate.stated)
    return _settle_order(document, tuple(best.values()))


def find_header_date(document: Document) -> date | None:
    """Give the date that a document's header gives for itself, the best where there are several; None where it has none."""
    return next((one.on for one in find_stated_dates(document) if one.role != "announced"), None)


def choose_effective_date(stated: tuple[StatedDate, ...], *, seen_on: date) -> StatedDate | None:
    """Choose the date from which a text first seen on a day says that it holds: one announced for later, else the header's.

    `stated` as `find_stated_dates` gives it. Of several header dates the latest speaks: a text says when it was updated and from
    which later day it holds, and a part with a header of its own that changed has the newer date. An announced date that lies more than
    a month back belongs to an older change, and counts only where there is no header's. None where nothing is stated.
    """
    read = [_read_near(one, seen_on) for one in stated]
    headers = [one for one in read if one.role != "announced"]
    ahead = [one for one in read if one.role == "announced" and (one.on >= seen_on - _ANNOUNCED_BEFORE or not headers)]
    return max(ahead, key=_day, default=None) or max(headers, key=_day, default=None)


def _read_near(stated: StatedDate, seen_on: date) -> StatedDate:
    """Read a date that can stand either way as the one nearer to the day it was seen; one announced for later lies ahead."""
    if stated.other is not None and stated.role == "announced" and (stated.on > seen_on) != (stated.other > seen_on):
        ahead = max(stated.on, stated.other)
        return replace(stated, on=ahead, other=min(stated.on, stated.other))
    if stated.other is None or abs(stated.on - seen_on) <= abs(stated.other - seen_on):
        return stated
    return replace(stated, on=stated.other, other=stated.on)


def _day(stated: StatedDate) -> date:
    return stated.on


def _find_candidates(document: Document) -> Iterator[_Candidate]:
    blocks, language = document.blocks, document.language
    for position, block in enumerate(blocks):
        if not _names_year(block.text) or block.kind is BlockKind.PREFORMATTED:
            continue
        place = 0 if position < _TOP_BLOCKS else 1 if position >= len(blocks) - _BOTTOM_BLOCKS else 2
        label = _read_label(blocks[position - 1], language) if position else ""
        awaited = _UNTIL_THEN.search(block.text) is not None
        for unit, is_whole in _split_units(block, language):
            words = f"{label}: {unit}" if label and is_whole and len(unit) <= _LABEL_LENGTH else unit
            for found in find_dates(words, language):
                stated = _judge_date(words, found, place, is_whole, language)
                if stated is not None:
                    stated = replace(stated, role="announced") if awaited and stated.role == "effective" else stated
                    yield _Candidate(stated=stated, place=place, is_line=is_whole and len(words) <= _LINE_LENGTH, position=position)


def _names_year(text: str) -> bool:
    return ("20" in text or "19" in text or "/" in text) and _HAS_YEAR.search(text) is not None


def _split_units(block: Block, language: str | None) -> list[tuple[str, bool]]:
    """Give the plain sentences of a block that name a year, and whether the sentence is a line by itself."""
    if block.cells:
        return [(plain_text(block.text), True)]
    sentences = split_sentences(block.text, language)
    lines = block.text.split("<br>")
    return [
        (plain_text(sentence), len(sentences) == 1 or sentence in lines or len(plain_text(sentence)) <= _LABEL_LENGTH)
        for sentence in sentences
        if _names_year(sentence)
    ]


def _read_label(block: Block, language: str | None) -> str:
    """Give the words of a block that only says what the date in the next block is for ("Last updated"); else nothing."""
    words = plain_text(block.text).rstrip(": ")
    if len(words) > _LABEL_LENGTH or not any(pattern.fullmatch(words) for _, pattern in _roles(language)):
        return ""
    return words


def _judge_date(words: str, found: FoundDate, place: int, is_whole: bool, language: str | None) -> StatedDate | None:
    before = words[: found.start]
    if found.precise and is_deadline(before, words[found.end :]):
        return StatedDate(on=found.on, role="announced", words=words, other=found.other)
    if _ENDING.search(before):
        return None
    stated = StatedDate(on=found.on, role="version", words=words, precise=found.precise, other=found.other)
    rest = f"{before} {words[found.end :]}"
    is_line = is_whole and len(words) <= _LINE_LENGTH
    if found.precise and not _is_bare_header(words, before, language) and any(pattern.search(rest) for pattern in _announcements()):
        return None if _FORMER.search(before) and not _SELF.search(before) else replace(stated, role="announced")
    if found.precise and _is_start(before, rest):
        return replace(stated, role="announced")
    role = _find_role(before, language)
    if role is None:
        is_alone = place == 0 and is_whole and len(words) - (found.end - found.start) <= 4
        return stated if is_alone else None
    name, role_start = role
    if _FORMER.search(before[:role_start]) or role_start > _ROLE_START:
        return None
    opens_head = place == 0 and role_start <= 3 and name != "version"
    if opens_head or (is_line and (place < 2 or before[:role_start].count(" ") <= 4)):
        return replace(stated, role=name)
    return replace(stated, role=name) if place < 2 and name != "version" and _SELF.search(before) else None


def _is_start(before: str, rest: str) -> bool:
    """Tell whether a sentence says that something may be done from the date on ("From 1 June 2026 we may also use ...")."""
    return any(start.search(before) and practice.search(rest) for start, practice in _starts())


def _is_bare_header(words: str, before: str, language: str | None) -> bool:
    """Tell whether a sentence is no more than a role and a date, with what a header line may add."""
    role = _find_role(before, language)
    return role is not None and role[1] <= 3 and len(words) <= _LINE_LENGTH


def _find_role(before: str, language: str | None) -> tuple[str, int] | None:
    """Give the role of the date behind `before` by the nearest word ("version" if no other is near), with that word's start."""
    matches = [
        (name != "version", match.end(), name, match.start())
        for name, pattern in _roles(language)
        for match in pattern.finditer(before, max(0, len(before) - _ROLE_GAP - 40))
        if len(before) - match.end() <= _ROLE_GAP
    ]
    return max(matches)[2:] if matches else None


def _settle_order(document: Document, stated: tuple[StatedDate, ...]) -> tuple[StatedDate, ...]:
    """Read 08/12/2026 as the text's other dates (24/07/2024) or its spelling tell; where neither does, both readings stay.

    British spelling puts the day first; American spelling proves nothing, because European companies write it too.
    """
    if not any(one.other for one in stated):
        return stated
    plain = " ".join(plain_text(block.text) for block in document.blocks)
    day_first = len(_DAY_FIRST.findall(plain)) - len(_MONTH_FIRST.findall(plain))
    is_british = len(_BRITISH.findall(plain)) > len(_AMERICAN.findall(plain))
    if not day_first and not is_british:
        return stated
    swaps = day_first > 0 or (not day_first and is_british)
    return tuple(replace(one, on=one.other if swaps else one.on, other=None) if one.other else one for one in stated)


_DAY_FIRST = re.compile(r"(?<![\d/.-])(?:1[3-9]|2\d|3[01])[/-](?:0?[1-9]|1[0-2])[/-]20\d\d(?!\d)")
_MONTH_FIRST = re.compile(r"(?<![\d/.-])(?:0?[1-9]|1[0-2])[/-](?:1[3-9]|2\d|3[01])[/-]20\d\d(?!\d)")
_BRITISH = re.compile(
    r"\b(?:organis|personalis|authoris|recognis|customis|optimis|utilis|minimis|behaviour|favour|honour|colour|"
    r"centres?\b|licence|programmes?\b)",
    re.IGNORECASE,
)
_AMERICAN = re.compile(
    r"\b(?:organiz|personaliz|authoriz|recogniz|customiz|optimiz|utiliz|minimiz|behavior|favor|honor|color|centers?\b|license|programs?\b)",
    re.IGNORECASE,
)


@lru_cache(maxsize=32)
def _roles(language: str | None) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Give a pattern for each role: the words of the language and of English, or of all where the language is not known or not listed."""
    rows = [row for row in ROLES if row.language in (language, "en")] if any(row.language == language for row in ROLES) else ROLES
    patterns = {name: "|".join(row.pattern for row in rows if row.name == name) for name in _ROLE_ORDER if name != "announced"}
    return tuple((name, re.compile(rf"(?<![^\W\d_])(?:{pattern})(?![^\W\d_])", re.IGNORECASE)) for name, pattern in patterns.items())


@lru_cache(maxsize=1)
def _announcements() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(row.pattern, re.IGNORECASE) for row in ANNOUNCEMENTS)


@lru_cache(maxsize=1)
def _starts() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple((re.compile(row.pattern, re.IGNORECASE), re.compile(row.practice, re.IGNORECASE)) for row in STARTS)
