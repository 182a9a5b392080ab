"""Lay a redline's rows out for reading: which rows show, which fold away, and under which headings they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from monitor.compare.redline import Row
from monitor.model import Block, BlockKind
from monitor.report.marks import Marked, Op, Relinked, find_relinked, mark_text, mark_texts
from monitor.report.messages import say, say_count
from monitor.report.visible import show_controls
from monitor.text.plain import plain_text

KINDS = ("edited", "added", "removed", "moved")
"""What a row can be besides unchanged, in the order a summary counts them."""
_OPS: dict[str, Op] = {"added": "insert", "removed": "delete"}
_SHORTEST_FOLD = 2
"""A single unchanged row takes no more room than the line that would fold it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Say under which headings the next rows stand."""

    path: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Hold one block of the redline as it is shown."""

    kind: str
    """unchanged, added, removed, edited or moved."""
    block: Block
    """The block whose shape (heading, list item, table row) the row takes: the new one, where there is one."""
    cells: tuple[tuple[Marked, ...], ...]
    """One for each cell of a table row, else one."""
    relinked: tuple[Relinked, ...] = ()
    moved_from: str = ""
    """What to say of a moved block: from where it came."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fold:
    """Hold unchanged rows that a reader opens only at will."""

    rows: tuple[Row, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """Give the rows as they show when opened; the terminal never asks."""
        return tuple(map(make_item, self.rows))


def lay_out(rows: Sequence[Row], *, context: int | None = 1) -> tuple[Place | Item | Fold, ...]:
    """Give what a reader sees from top to bottom.

    `context` unchanged rows stay visible around each changed one, the others fold; None folds nothing. Headings above a visible
    row are named where the reader has not just read them.
    """
    rows = _removed_first(rows)
    title = _find_title(rows)
    shown = _choose_shown(rows, context)
    laid: list[Place | Item | Fold] = []
    path: tuple[str, ...] = ()
    start = 0
    for is_shown, run in groupby(shown):
        chosen = rows[start : (start := start + len(list(run)))]
        if not is_shown:
            laid.append(Fold(rows=tuple(chosen)))
            path = ("",)  # whatever was read before the fold is forgotten
            continue
        for item in map(make_item, chosen):
            if _needs_place(item.block, path, title):
                named = item.block.path[1:] if len(item.block.path) > 1 and item.block.path[0] == title else item.block.path
                laid.append(Place(path=tuple(map(show_controls, named))))
            path = _path_after(item.block)
            laid.append(item)
    return tuple(laid)


def make_item(row: Row) -> Item:
    """Turn one row into what is shown of it."""
    block = row.new or row.old
    assert block is not None, "a row holds at least one block"
    relinked = find_relinked(row.old.text, row.new.text) if row.kind == "edited" and row.old and row.new else ()
    moved_from = _say_moved(row.old, block) if row.kind == "moved" and row.old else ""
    return Item(kind=row.kind, block=block, cells=_mark_cells(row, block), relinked=relinked, moved_from=moved_from)


def summarise_rows(rows: Sequence[Row]) -> str:
    """Count what changed: "3 edited, 1 added"."""
    counts = {kind: sum(row.kind == kind for row in rows) for kind in KINDS}
    return ", ".join(say_count(f"count.{kind}", count) for kind, count in counts.items() if count) or say("count.none")


def _choose_shown(rows: Sequence[Row], context: int | None) -> list[bool]:
    if context is None:
        return [True] * len(rows)
    shown = [False] * len(rows)
    for index, row in enumerate(rows):
        if row.kind != "unchanged":
            for near in range(max(0, index - context), min(len(rows), index + context + 1)):
                shown[near] = True
    start = 0
    for is_shown, run in groupby(list(shown)):
        length = len(list(run))
        if not is_shown and length < _SHORTEST_FOLD < len(rows):
            shown[start : start + length] = [True] * length
        start += length
    return shown


def _mark_cells(row: Row, block: Block) -> tuple[tuple[Marked, ...], ...]:
    """Mark each cell for itself where both texts have as many, so that a change shows in its column."""
    is_table = block.kind is BlockKind.TABLE_ROW and bool(block.cells)
    if row.kind == "edited" and row.old and row.new:
        if is_table and len(row.old.cells) == len(row.new.cells):
            return tuple(mark_texts(old, new) for old, new in zip(row.old.cells, row.new.cells, strict=True))
        raw_old, raw_new = (side.kind is BlockKind.PREFORMATTED for side in (row.old, row.new))
        old_text, new_text = (side.cells or side.text for side in (row.old, row.new))
        return (mark_texts(old_text, new_text, spans=row.spans, raw_old=raw_old, raw_new=raw_new),)
    op = _OPS.get(row.kind, "equal")
    if block.kind is BlockKind.PREFORMATTED:
        return (mark_text(block.text, op, raw=True),)
    return tuple(mark_text(cell, op) for cell in (block.cells if is_table else (block.text,)))


def _needs_place(block: Block, path: tuple[str, ...], title: str | None) -> bool:
    """Tell whether a reader who last read under `path` would not know where a block stands."""
    if block.path == path or (block.kind is BlockKind.HEADING and block.path == (title,)):
        return False
    return bool(block.path) or path not in ((), ("",))


def _find_title(rows: Sequence[Row]) -> str | None:
    """Give the heading above everything, which no place needs to repeat; None where there is none."""
    roots = {block.path[0] for row in rows for block in (row.old, row.new) if block and block.path}
    return next(iter(roots)) if len(roots) == 1 else None


def _path_after(block: Block) -> tuple[str, ...]:
    return (*block.path, plain_text(block.text)) if block.kind is BlockKind.HEADING else block.path


def _say_moved(old: Block, new: Block) -> str:
    if old.path == new.path:
        return say("redline.moved_within")
    return say("redline.moved_from", place=show_controls(" › ".join(old.path)) if old.path else say("redline.top"))


def _removed_first(rows: Sequence[Row]) -> list[Row]:
    """Put what went before what came, where nothing else stands between them."""
    ordered: list[Row] = []
    for is_exchange, run in groupby(rows, key=lambda row: row.kind in ("added", "removed")):
        ordered += sorted(run, key=lambda row: is_exchange and row.kind == "added")
    return ordered
