"""Read plain text: lines put together into paragraphs and list items."""

from __future__ import annotations

import re
from collections.abc import Sequence

from monitor.extract.writing.inline import fold_spaces
from monitor.model import Block, BlockKind
from monitor.text.plain import escape_inline

WRAPPED_SHARE = 0.75
"""A line shorter than this share of the usual width ends its paragraph, if it ends a sentence too."""

LONGEST_WORD = 20
"""Characters before a line's end in which a compound's first word is looked for."""

_BULLET = re.compile(r"([-*•·◦▪●‣○■–])\s+(?=\S)")
_NUMBER = re.compile(
    r"(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]|\d{1,2}(?:\.\d{1,2})+\.?|§\s*\d+|article\s+\d+|section\s+\d+)\s+\S", re.IGNORECASE
)
_ENDED = re.compile(r"[.:;!?…。：；！？][\"'”’»)\]]*$")
_HYPHEN = re.compile(r"[^\W\d_]-$")
_COMPOUND = re.compile(
    r"\b(?:opt|self|third|non|co|re|pre|cross|long|short|in|on|e|multi|sub|up|real|so|user|age|one|two)-$", re.IGNORECASE
)
_RULE = re.compile(r"[-=_*~\s]{3,}")


def read_plain(text: str) -> tuple[Block, ...]:
    """Give the blocks of a plain text; may be empty."""
    return join_lines(
        [fold_spaces(line).strip() for line in text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").split("\n")]
    )


def join_lines(lines: Sequence[str]) -> tuple[Block, ...]:
    """Put lines together into blocks: a blank line, a bullet, a number or a short last line parts two of them."""
    lengths = sorted(len(line) for line in lines if line)
    usual = lengths[int(len(lengths) * 0.9)] if lengths else 0
    blocks: list[Block] = []
    held: list[str] = []
    for line in lines:
        starts = bool(_BULLET.match(line) or _NUMBER.match(line))
        if held and (not line or starts or _ends_block(held[-1], usual)):
            blocks.append(_make_block(held))
            held = []
        if line and not _RULE.fullmatch(line):
            held.append(line)
    if held:
        blocks.append(_make_block(held))
    return tuple(block for block in blocks if block.text)


def _ends_block(line: str, usual: int) -> bool:
    """Tell whether a line is the last of its block: text that is not wrapped at all, or a short line that ends a sentence."""
    if usual > 200:
        return True
    return len(line) < WRAPPED_SHARE * usual and bool(_ENDED.search(line))


def _make_block(lines: list[str]) -> Block:
    text = _join_words(lines)
    bullet = _BULLET.match(text)
    if bullet is not None:
        return Block(kind=BlockKind.LIST_ITEM, text=escape_inline(text[bullet.end() :]), level=1, marker="-")
    return Block(kind=BlockKind.PARAGRAPH, text=escape_inline(text))


def _join_words(lines: Sequence[str]) -> str:
    """Join the lines of a block; a word that the line's end parts is put together, and a compound keeps its hyphen."""
    pieces = [lines[0]]
    for line in lines[1:]:
        if _HYPHEN.search(pieces[-1][-2:]) and line[:1].islower():
            if not _COMPOUND.search(pieces[-1][-LONGEST_WORD:]):
                pieces[-1] = pieces[-1][:-1]
        else:
            pieces.append(" ")
        pieces.append(line)
    return "".join(pieces)
