"""Pair the rows of tables in which a cell changed, however much of the cell did."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from monitor.model import Block, Change, Document, Passage

_Key = tuple[tuple[str, ...], str]
"""A heading path and a cell under it: what a row is known by while its other cells change."""


def pair_rows(change: Change, old: Document, new: Document) -> Iterator[tuple[int, Passage, Passage]]:
    """Yield the number of an edit with the passage of the old and of the new row.

    A cell that was written anew is a removed passage and an added one; a cell whose list grew or shrank is an added or a removed one
    alone. In either case the rows belong together where another cell stands in both, under the same heading.
    """
    gone: dict[_Key, Passage] = {}
    for edit in change.substantive:
        if edit.old is not None and edit.new is None and edit.old.block.cells:
            gone.update({(edit.old.block.path, cell): edit.old for cell in _other_cells(edit.old)})
    old_rows, new_rows = cache(lambda: _index_rows(old)), cache(lambda: _index_rows(new))
    for number, edit in enumerate(change.substantive):
        before, after = edit.old, edit.new
        if after is not None and after.block.cells and before is None:
            before = next((gone[key] for key in _keys_of(after) if key in gone), None) or _find_row(after, old_rows())
        elif before is not None and before.block.cells and after is None:
            after = _find_row(before, new_rows())
        if before is not None and after is not None and before.block.cells and after.block.cells:
            yield number, before, after


def _find_row(passage: Passage, rows: dict[_Key, tuple[int, Block]]) -> Passage | None:
    """Find the row of the other text to whose list, a cell, a line was added, or from which one left, as the passage of that cell."""
    column = next((place for place, cell in enumerate(passage.block.cells) if passage.text in cell), -1)
    position, row = next((rows[key] for key in _keys_of(passage) if key in rows), (0, None))
    if row is None or not 0 <= column < len(row.cells):
        return None
    theirs, ours = _lines_of(row.cells[column]), _lines_of(passage.block.cells[column])
    if not theirs or not (theirs < ours or ours < theirs):
        return None  # written anew
    return Passage(text=row.cells[column], block=row, position=position)


def _lines_of(cell: str) -> frozenset[str]:
    return frozenset(line.strip() for line in cell.split("<br>") if line.strip())


def _index_rows(document: Document) -> dict[_Key, tuple[int, Block]]:
    return {(row.path, cell): (place, row) for place, row in enumerate(document.blocks) for cell in row.cells}


def _keys_of(passage: Passage) -> list[_Key]:
    return [(passage.block.path, cell) for cell in _other_cells(passage)]


def _other_cells(passage: Passage) -> list[str]:
    return [cell for cell in passage.block.cells if cell.strip() and passage.text not in cell]
