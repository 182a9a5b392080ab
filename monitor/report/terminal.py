"""Set text for a terminal: wrap it to a width, and paint it or leave it plain."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from monitor.report.visible import cut_to_width, measure_width

if TYPE_CHECKING:
    from monitor.report.marks import Marked


class Piece(NamedTuple):
    """Hold a stretch of text with one paint."""

    text: str
    paint: str = ""
    """A key of PAINTS; empty for none."""


Line = tuple[Piece, ...]

PAINTS = {
    "bold": "1",
    "dim": "2",
    "heading": "1",
    "delete": "31;9",
    "insert": "32;4",
    "moved": "36",
    "high": "1;31",
    "medium": "1;33",
    "low": "1",
}
"""Select Graphic Rendition codes (ECMA-48, section 8.3.117); struck through and underlined too, for who sees no colours."""
NARROWEST = 20
"""Columns below which nothing is laid out; a narrower terminal gets lines of this width."""


def paint_line(pieces: Iterable[Piece], *, color: bool) -> str:
    """Put a line's pieces together, with escape sequences only if `color`."""
    if not color:
        return "".join(piece.text for piece in pieces).rstrip()
    return "".join(f"\x1b[{PAINTS[paint]}m{text}\x1b[0m" if paint and text else text for text, paint in pieces).rstrip()


def mark_pieces(marked: Sequence[Marked], *, brackets: bool) -> tuple[Piece, ...]:
    """Turn marked stretches into pieces: painted, and in brackets as `wdiff` writes them if asked: [-old-]{+new+}."""
    from monitor.report.marks import group_runs  # with the comparison behind it: only a redline needs it

    pieces: list[Piece] = []
    for op, run in group_runs(marked):
        text = "".join(one.shown for one in run).replace("\n", " ")
        if op == "equal":
            pieces.append(Piece(text))
            continue
        words = text.strip()
        before, after = (text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]) if words else (text, "")
        if words and brackets:
            words = f"[-{words}-]" if op == "delete" else f"{{+{words}+}}"
        pieces += [Piece(before), Piece(words, op), Piece(after)]
    return tuple(piece for piece in pieces if piece.text)


def wrap_pieces(pieces: Iterable[Piece], width: int) -> tuple[Line, ...]:
    """Break pieces into lines of at most `width` columns, between words where possible; never empty."""
    lines: list[list[Piece]] = [[]]
    used = 0
    for word in _split_words(pieces):
        length = sum(measure_width(piece.text) for piece in word)
        if used and used + 1 + length <= width:
            lines[-1] += [Piece(" ", word[0].paint if lines[-1][-1].paint == word[0].paint else ""), *word]
            used += 1 + length
            continue
        for row in _cut_word(word, width):
            if lines[-1]:
                lines.append([])
            lines[-1] = row
            used = sum(measure_width(piece.text) for piece in row)
    return tuple(tuple(_join(line)) for line in lines)


def wrap_text(text: str, width: int, paint: str = "") -> tuple[Line, ...]:
    """Break a text of one paint into lines."""
    return wrap_pieces((Piece(text, paint),), width)


def indent_lines(lines: Sequence[Line], first: Sequence[Piece], rest: str) -> tuple[Line, ...]:
    """Put something before the first line and blanks (or another mark) before the others."""
    return tuple((*(first if index == 0 else (Piece(rest),)), *line) for index, line in enumerate(lines))


def _split_words(pieces: Iterable[Piece]) -> Iterable[tuple[Piece, ...]]:
    """Split at blanks; a word may hold several pieces ("[-old-]{+new+}")."""
    word: list[Piece] = []
    for text, paint in pieces:
        parts = text.split()
        if word and (not parts or text[0].isspace()):
            yield tuple(word)
            word = []
        for part, following in pairwise((*parts, None)):
            assert part is not None
            word.append(Piece(part, paint))
            if following is not None or text[-1].isspace():
                yield tuple(word)
                word = []
    if word:
        yield tuple(word)


def _cut_word(word: Sequence[Piece], width: int) -> Iterable[list[Piece]]:
    """Cut a word that is longer than a line (an address) into lines."""
    row: list[Piece] = []
    used = 0
    for text, paint in word:
        rest = text
        while rest:
            if used >= width:
                yield row
                row, used = [], 0
            part, rest = cut_to_width(rest, width - used)
            if used and used + measure_width(part) > width:
                yield row
                row, used = [], 0
                continue_with = part + rest
                part, rest = cut_to_width(continue_with, width)
            row.append(Piece(part, paint))
            used += measure_width(part)
    if row:
        yield row


def _join(line: Sequence[Piece]) -> Iterable[Piece]:
    """Join neighbours of one paint, so that fewer escape sequences are written."""
    for paint, run in groupby(line, key=lambda piece: piece.paint):
        yield Piece("".join(piece.text for piece in run), paint)
