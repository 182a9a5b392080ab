"""Pair the rows of tables in which a cell changed, however much of the cell did."""

from __future__ import annotations

from collections.abc import Iterator

from monitor.model import Change, Passage


def pair_rows(change: Change) -> Iterator[tuple[int, Passage, Passage]]:
    """Yield the number of an edit with the passage of the old and of the new row.

    A cell that was written anew is a removed passage and an added one; they belong together where another cell of the row stands
    in both, under the same heading.
    """
    gone: dict[tuple[tuple[str, ...], str], Passage] = {}
    for edit in change.substantive:
        if edit.old is not None and edit.new is None and edit.old.block.cells:
            gone.update({(edit.old.block.path, cell): edit.old for cell in _other_cells(edit.old)})
    for number, edit in enumerate(change.substantive):
        if edit.new is None or not edit.new.block.cells:
            continue
        if edit.old is not None:
            if edit.old.block.cells:
                yield number, edit.old, edit.new
            continue
        old = next((gone[key] for cell in _other_cells(edit.new) if (key := (edit.new.block.path, cell)) in gone), None)
        if old is not None:
            yield number, old, edit.new


def _other_cells(passage: Passage) -> list[str]:
    return [cell for cell in passage.block.cells if cell.strip() and passage.text not in cell]
