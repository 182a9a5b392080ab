"""Lay two texts side by side for a reader: which blocks stayed, went, came or moved, and inside edited ones which words."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from monitor.compare.alignment import Gap, list_gaps
from monitor.compare.comparison import align_blocks
from monitor.compare.pairing import Candidate, pair_similar
from monitor.compare.spans import Span, diff_words
from monitor.model import Block, BlockKind, Document
from monitor.text.plain import normalise, plain_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Hold one block of a redline. A moved block appears once, at its new place."""

    kind: Literal["unchanged", "removed", "added", "edited", "moved"]
    old: Block | None = None
    new: Block | None = None
    spans: tuple[Span, ...] = ()
    """For an edited block: its plain words, from old to new; else empty. Link targets and emphasis are no part of them."""


def diff_blocks(old: Document, new: Document) -> tuple[Row, ...]:
    """Show block by block how one text became another, in the new text's reading order.

    Every block of either text appears in exactly one row. Blocks that say the same to a reader are unchanged, in the new text's form.
    """
    runs, old_keys, new_keys = align_blocks(old, new)
    gaps = list_gaps(runs, len(old_keys), len(new_keys))
    gone = list(chain.from_iterable(range(gap.old_from, gap.old_to) for gap in gaps))
    come = list(chain.from_iterable(range(gap.new_from, gap.new_to) for gap in gaps))
    moved = _find_moved(gone, come, old_keys, new_keys)
    left = set(moved.values())
    edited = _find_edited(old, new, gaps, left, set(moved))
    left |= set(edited.values())
    rows: list[Row] = []
    by_run = {(run.old, run.new): run for run in runs}
    by_gap = {(gap.old_from, gap.new_from): gap for gap in gaps}
    i = j = 0
    while i < len(old.blocks) or j < len(new.blocks):
        run = by_run.get((i, j))
        if run:
            pairs = zip(old.blocks[i : i + run.size], new.blocks[j : j + run.size], strict=True)
            rows += [Row(kind="unchanged", old=before, new=after) for before, after in pairs]
            i, j = i + run.size, j + run.size
            continue
        gap = by_gap[i, j]
        rows += _show_gap(old, new, gap, moved, edited, left)
        i, j = gap.old_to, gap.new_to
    return tuple(rows)


def _find_moved(gone: Iterable[int], come: Iterable[int], old_keys: Sequence[str], new_keys: Sequence[str]) -> dict[int, int]:
    """Give for blocks that stand elsewhere now: index in the new text -> index in the old one."""
    waiting: dict[str, deque[int]] = defaultdict(deque)
    for i in gone:
        waiting[old_keys[i]].append(i)
    return {j: waiting[new_keys[j]].popleft() for j in come if waiting.get(new_keys[j])}


def _find_edited(old: Document, new: Document, gaps: Iterable[Gap], left: set[int], come: set[int]) -> dict[int, int]:
    """Give for blocks whose words changed: index in the new text -> index in the old one."""
    before: list[tuple[int, Candidate]] = []
    after: list[tuple[int, Candidate]] = []
    for number, gap in enumerate(gaps):
        before += [(i, _candidate(old.blocks[i], number)) for i in range(gap.old_from, gap.old_to) if i not in left]
        after += [(j, _candidate(new.blocks[j], number)) for j in range(gap.new_from, gap.new_to) if j not in come]
    pairs = pair_similar([candidate for _, candidate in before], [candidate for _, candidate in after])
    return {after[j][0]: before[i][0] for i, j in pairs}


def _candidate(block: Block, gap: int) -> Candidate:
    return Candidate(key=normalise(block.text), gap=gap, kind="heading" if block.kind is BlockKind.HEADING else "clause")


def _show_gap(old: Document, new: Document, gap: Gap, moved: dict[int, int], edited: dict[int, int], left: set[int]) -> list[Row]:
    """Show one changed region: each removed block before the first block that stands in its place or behind it."""
    rows: list[Row] = []
    i = gap.old_from
    for j in range(gap.new_from, gap.new_to):
        source = edited.get(j, -1)
        if gap.old_from <= source < gap.old_to:
            rows += _show_removed(old, i, source, left)
            i = max(i, source + 1)
        rows.append(_show_block(old, new, j, moved, edited))
    return rows + _show_removed(old, i, gap.old_to, left)


def _show_removed(old: Document, first: int, last: int, left: set[int]) -> list[Row]:
    return [Row(kind="removed", old=old.blocks[i]) for i in range(first, last) if i not in left]


def _show_block(old: Document, new: Document, index: int, moved: dict[int, int], edited: dict[int, int]) -> Row:
    block = new.blocks[index]
    if index in moved:
        return Row(kind="moved", old=old.blocks[moved[index]], new=block)
    if index in edited:
        before = old.blocks[edited[index]]
        return Row(kind="edited", old=before, new=block, spans=diff_words(plain_text(before.text), plain_text(block.text)))
    return Row(kind="added", new=block)
