"""Cut a long sentence for quoting, so that what it allows and what it makes that depend on stay whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

LEFT_OUT = "[…]"
"""Stands where words of a quotation were left out."""
_SHORTEST = 20
"""Characters; a shorter part between two that stay is no longer than the mark that would stand for it."""
_PART_END = re.compile(r"(?<=[,;:]) |(?<=\w{3}[.!?]) (?=[A-Z])| (?=\([^()]{4})|(?<=[^\s()]{4}\)) ")
"""Between sentences and clauses, and around brackets that hold more than a number."""
_BRACKETS = re.compile(r"\([^()]{4,}\)")
_CONDITION = (
    r"(?i)\b(?:unless|except\w*|excluding|other than|apart from|provided that|as long as|until|if (?:you|a user|users)"
    r"|opt(?:ed|ing|s)?[- ]?(?:out|in)|object(?:s|ed|ion)?(?= to\b|,)"
    r"|(?:with|without|your|prior) (?:\w+ )?(?:consent|permission)|you (?:consent|agree)"
    r"|sauf|hormis|à condition|à moins|si vous|consentement|accord préalable|opposer"
    r"|außer|sofern|soweit|wenn (?:sie|du)|einwilligung|widersprech\w+|widerspruch"
    r"|salvo|excepto|a menos que|siempre que|consentimiento|oponer\w*"
    r"|tranne|eccetto|a meno che|purché|consenso|opporsi|tenzij|behalve|mits|toestemming|bezwaar)\b"
)
"""An exception, a condition, or a choice of the reader's (en, fr, de, es, it, nl). Compiled when first asked: most quotations are short."""
_LIMIT = (
    r"(?i)\b(?:subject to|without|notwithstanding|even (?:if|though)|regardless|only|however|never|not|cannot|disabl\w+"
    r"|sous réserve|sans|ne|pas|nicht|ohne|nur|sin|solo|sólo|senza|non(?!-)|niet|zonder|alleen)\b|n['’]t\b"
)
"""A denial, or what narrows or widens."""
_NUMBERED = re.compile(r"^(?:(?:and|or|et|ou|und|oder|y|o|e|en|of) )?\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\)", re.IGNORECASE)


class _Part(NamedTuple):
    start: int
    end: int
    stays: bool


def cut_excerpt(words: str, room: int, *, proofs: Sequence[str] = (), left_out: str = LEFT_OUT) -> str:
    """Cut plain words of a text to about `room` characters, between clauses; `left_out` stands for what is not shown.

    The clause that the words begin with, those that hold one of the `proofs` (other words of the text), and every exception, condition
    and denial stay, even where they need more room. Of the rest as much stays as there is room for, what stands nearest to them first.
    """
    if len(words) <= room:
        return words
    parts = _part(words, [span for proof in proofs if (span := _locate(words, proof)) is not None])
    kept = {number for number, part in enumerate(parts) if part.stays}
    left = room - sum(part.end - part.start for part in parts if part.stays)
    others = sorted(set(range(len(parts))) - kept, key=lambda number: (min(abs(number - stay) for stay in kept), number))
    for number in others:
        length = parts[number].end - parts[number].start
        if length <= left:
            kept.add(number)
            left -= length
    kept |= {number for number, part in enumerate(parts) if part.end - part.start <= _SHORTEST and {number - 1, number + 1} <= kept}
    return _join([words[part.start : part.end].strip() if number in kept else "" for number, part in enumerate(parts)], left_out)


def holds_condition(words: str) -> bool:
    """Tell whether words hold an exception, a condition, or a choice that the reader has."""
    return re.search(_CONDITION, words) is not None


def _locate(words: str, proof: str) -> tuple[int, int] | None:
    at = words.replace("’", "'").find(proof.replace("’", "'")) if proof else -1
    return (at, at + len(proof)) if at >= 0 else None


def _part(words: str, proofs: Sequence[tuple[int, int]]) -> list[_Part]:
    """Part words into clauses, and tell which of them stay: of numbered exceptions each one."""
    inside = {place for match in _BRACKETS.finditer(words) for place in range(match.start() + 1, match.end())}
    starts = [0, *(match.end() for match in _PART_END.finditer(words) if match.end() not in inside)]
    parts: list[_Part] = []
    numbered = False
    for start, end in zip(starts, [*starts[1:], len(words)], strict=True):
        text = words[start:end].strip()
        hinge = holds_condition(text) or re.search(_LIMIT, text) is not None or (numbered and _NUMBERED.match(text) is not None)
        numbered = numbered or (hinge and text.endswith(":"))
        parts.append(_Part(start, end, start == 0 or hinge or any(start < stop and begin < end for begin, stop in proofs)))
    return parts


def _join(parts: Sequence[str], left_out: str) -> str:
    """Join what stays; one mark stands for any number of parts in a row that do not."""
    joined: list[str] = []
    for part in parts:
        if part or joined[-1:] != [left_out]:
            joined.append(part or left_out)
    return " ".join(joined)
