"""Write a redline for the terminal: readable in colour, and as well without."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from monitor.compare.redline import Row
from monitor.model import BlockKind
from monitor.report.layout import Fold, Item, Place, lay_out
from monitor.report.marks import Marked, group_runs
from monitor.report.messages import say, say_count
from monitor.report.terminal import NARROWEST, Line, Piece, indent_lines, mark_pieces, paint_line, wrap_pieces, wrap_text
from monitor.report.visible import show_controls

SIGNS = {"unchanged": " ", "added": "+", "removed": "-", "edited": "~", "moved": ">"}
_SIGN_PAINTS = {"added": "insert", "removed": "delete", "moved": "moved"}
_AROUND = 120
"""Characters kept of an unchanged stretch on each side of a change, cut at a word."""
_LONG = 3 * _AROUND
"""Characters from which leaving out the middle of an unchanged stretch is worth the gap."""
_GLANCE_LINES = 2
"""Lines that an unchanged or moved block may take: enough to recognise it."""
_MARGIN = "  "


def render_redline_text(rows: Sequence[Row], *, color: bool = False, width: int = 100, context: int | None = 1) -> str:
    """Write a redline with lines of at most `width` columns (at least 20), ending in a line feed; empty for no rows.

    `~` begins an edited block, `+` an added, `-` a removed, `>` a moved one. Without colour, words are marked [-taken out-] and
    {+put in+}. `context` unchanged blocks stand around each changed one, and long unchanged stretches inside blocks are left
    out; None leaves out nothing.
    """
    width = max(width, NARROWEST)
    if rows and all(row.kind == "unchanged" for row in rows) and context is not None:
        return "".join(f"{paint_line(line, color=color)}\n" for line in wrap_text(say("redline.nothing"), width))
    lines: list[Line] = []
    for part in lay_out(rows, context=context):
        lines.extend(_set_part(part, width=width, color=color, whole=context is None))
    return "".join(f"{paint_line(line, color=color)}\n" for line in lines)


def _set_part(part: Place | Item | Fold, *, width: int, color: bool, whole: bool) -> Iterable[Line]:
    if isinstance(part, Place):
        lines = wrap_text(" › ".join(part.path) or say("redline.top"), width - 2, "heading")
        return ((Piece(""),), *indent_lines(lines, (Piece("§ ", "heading"),), _MARGIN))
    if isinstance(part, Fold):
        lines = wrap_text(f"⋯ {say_count('fold', len(part.rows))}", width - 2, "dim")
        return indent_lines(lines, (Piece(_MARGIN),), _MARGIN)
    return _set_item(part, width=width, color=color, whole=whole)


def _set_item(item: Item, *, width: int, color: bool, whole: bool) -> Iterator[Line]:
    pieces: list[Piece] = []
    if item.moved_from:
        pieces += [Piece(f"({item.moved_from})", "moved"), Piece(" ")]
    if item.block.kind is BlockKind.HEADING:
        pieces.append(Piece("#" * max(1, item.block.level) + " "))
    elif item.block.marker:
        pieces.append(Piece(show_controls(item.block.marker) + " "))
    for index, cell in enumerate(item.cells):
        pieces += [Piece(" | ")] * (index > 0)
        pieces += _mark_cell(cell, brackets=item.kind == "edited" and not color, whole=whole or item.kind != "edited")
    lines: Sequence[Line] = wrap_pieces(pieces, width - 2)
    if item.kind in ("unchanged", "moved") and not whole:
        lines = _glance(lines, width - 2)
    sign = Piece(f"{SIGNS[item.kind]} ", _SIGN_PAINTS.get(item.kind, ""))
    yield from indent_lines(lines, (sign,), _MARGIN)
    for relinked in item.relinked:
        words = f"{say('redline.link_from')} “{relinked.words}” {say('redline.link_to')} {relinked.new_target}"
        yield from indent_lines(wrap_text(words, width - 4, "dim"), (Piece("    "),), "    ")


def _glance(lines: Sequence[Line], width: int) -> Sequence[Line]:
    """Keep the first lines of a block that only gives context; an ellipsis says that it goes on."""
    if len(lines) <= _GLANCE_LINES:
        return lines
    last = wrap_pieces(lines[_GLANCE_LINES - 1], width - 1)[0]  # the last word goes where the ellipsis needs its room
    return (*lines[: _GLANCE_LINES - 1], (*last, Piece("…")))


def _mark_cell(marked: Sequence[Marked], *, brackets: bool, whole: bool) -> Iterator[Piece]:
    """Mark one cell, leaving out the middle of long unchanged stretches between changes, and most of a long unchanged cell."""
    runs = group_runs(marked)
    if whole:
        yield from mark_pieces(marked, brackets=brackets)
        return
    for index, (op, run) in enumerate(runs):
        text = "".join(one.shown for one in run).replace("\n", " ")
        if op != "equal" or len(text) <= _LONG:
            yield from mark_pieces(run, brackets=brackets)
            continue
        head = text[:_AROUND].rsplit(" ", 1)[0] if index > 0 or len(runs) == 1 else ""
        tail = text[-_AROUND:].split(" ", 1)[-1] if index < len(runs) - 1 else ""
        yield Piece(head)
        yield Piece(f" {say('redline.words_left_out')} ", "dim")
        yield Piece(tail)
