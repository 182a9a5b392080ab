"""Compare two texts of a document: blocks first, then the sentences of what changed."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain, zip_longest
from typing import NamedTuple

from monitor.compare.alignment import Gap, Run, list_gaps, match_runs
from monitor.compare.links import find_link_edits
from monitor.compare.pairing import Candidate, pair_similar
from monitor.compare.passages import Piece, list_pieces
from monitor.compare.wording import has_same_force, list_words, reduce_wording, stands_alone
from monitor.model import BlockKind, Change, Document, Edit, EditKind, LinkEdit
from monitor.text.plain import MASKED_ADDRESS, fold_addresses, measure, normalise, squeeze

REPEATED_LETTERS = 20
"""A shorter block ("Yes", "Learn more") may stand in many places and mean something else in each."""

_NOT_BETWEEN_FIGURES = re.compile(r"(?<!\d) +| +(?!\d)")
_FIGURE = re.compile(r"\d")

SHORT_LINE = 160
"""Characters below which a block is likely to stand in several places, spelt differently."""


class _Place(NamedTuple):
    """Say where a loose sentence stands: the changed region, and its place there in either text (or where it would stand)."""

    gap: int
    old: int
    new: int


class _Loose(NamedTuple):
    """Hold a sentence that has no equal at its place in the other text."""

    piece: Piece
    place: _Place


class _Settled(NamedTuple):
    """Hold an edit with the places of its sentences."""

    before: _Place | None
    after: _Place | None
    edit: Edit


@dataclass(slots=True)
class _Matching:
    """Collect what is settled, and what is not yet."""

    settled: list[_Settled] = field(default_factory=list)
    old: list[_Loose] = field(default_factory=list)
    new: list[_Loose] = field(default_factory=list)
    links: list[LinkEdit] = field(default_factory=list)

    def settle(self, before: _Loose | None, after: _Loose | None, *, kind: EditKind | None = None, cosmetic: bool = False) -> None:
        """Settle a sentence, or a pair; the kind follows from what is there unless it is given."""
        kind = kind or (EditKind.EDITED if before and after else EditKind.REMOVED if before else EditKind.ADDED)
        old, new = (loose.piece.passage if loose else None for loose in (before, after))
        edit = Edit(kind=kind, old=old, new=new, cosmetic=cosmetic)
        self.settled.append(_Settled(before.place if before else None, after.place if after else None, edit))
        if before and after:
            self.links += find_link_edits(before.piece.passage.text, after.piece.passage.text)

    def drop(self, old_taken: set[int], new_taken: set[int]) -> None:
        """Take settled sentences off the loose ones."""
        self.old = [loose for i, loose in enumerate(self.old) if i not in old_taken]
        self.new = [loose for j, loose in enumerate(self.new) if j not in new_taken]


def compare_documents(old: Document, new: Document) -> Change:
    """Say what became of every sentence, from one text of a document to the next.

    Edits come in reading order of the new text; sentences without an edit stand unchanged in both. Comparing the other way round gives
    the mirror image: the comparison is always made in one direction, whichever text sorts first, and turned round where need be.
    """
    if [block.text for block in old.blocks] <= [block.text for block in new.blocks]:
        matching = _match(old, new)
        edits = [settled.edit for settled in sorted(matching.settled, key=_reading_order)]
        links = matching.links
    else:
        matching = _match(new, old)
        edits = [_turn_round(settled.edit) for settled in sorted(matching.settled, key=_turned_order)]
        links = [LinkEdit(words=link.words, old_target=link.new_target, new_target=link.old_target) for link in matching.links]
    return Change(edits=tuple(edits), link_edits=tuple(links), old_size=_measure(old), new_size=_measure(new))


def align_blocks(old: Document, new: Document) -> tuple[tuple[Run, ...], list[str], list[str]]:
    """Match the blocks of two texts; gives the runs they share and both lists of keys. Equal keys say the same.

    A text that stands verbatim in both is its own key: most of a document never needs normalising.
    """
    shared = {block.text for block in old.blocks} & {block.text for block in new.blocks}
    old_keys, new_keys = (
        [block.text if block.text in shared else normalise(block.text) for block in document.blocks] for document in (old, new)
    )
    # a short line may stand verbatim in both and in another spelling besides ("Yes." and "Yes.\u200d"): those are the same too
    others = {
        squeeze(block.text)
        for document in (old, new)
        for block in document.blocks
        if len(block.text) < 2 * SHORT_LINE and block.text not in shared
    }
    twins: dict[str, str] = {}
    for block in old.blocks if others else ():
        if len(block.text) < SHORT_LINE and block.text in shared and squeeze(block.text) in others:
            twins.setdefault(normalise(block.text), block.text)
    if twins:
        old_keys, new_keys = ([key if key in shared else twins.get(key, key) for key in keys] for keys in (old_keys, new_keys))
    return match_runs(old_keys, new_keys), old_keys, new_keys


def _match(old: Document, new: Document) -> _Matching:
    runs, old_keys, new_keys = align_blocks(old, new)
    matching = _Matching(links=_compare_run_links(old, new, runs))
    for number, gap in enumerate(list_gaps(runs, len(old_keys), len(new_keys))):
        _match_gap(old, new, gap, number, matching)
    _settle_equal(matching)
    _settle_reworded(matching)
    _settle_masked(matching)
    _settle_similar(matching)
    _settle_rest(matching, old, new)
    return matching


def _compare_run_links(old: Document, new: Document, runs: Iterable[Run]) -> list[LinkEdit]:
    edits = []
    for run in runs:
        for before, after in zip(old.blocks[run.old : run.old + run.size], new.blocks[run.new : run.new + run.size], strict=True):
            if before.text != after.text:
                edits += find_link_edits(before.text, after.text)
    return edits


def _match_gap(old: Document, new: Document, gap: Gap, number: int, matching: _Matching) -> None:
    """Match the sentences of one changed region; those that stand in the same order on both sides are unchanged."""
    before = list_pieces(old, gap.old_from, gap.old_to)
    after = list_pieces(new, gap.new_from, gap.new_to)
    runs = match_runs([piece.key for piece in before], [piece.key for piece in after])
    for run in runs:
        for i, j in zip(range(run.old, run.old + run.size), range(run.new, run.new + run.size), strict=True):
            if not _stands_alike(before[i], after[j]):
                matching.settle(_Loose(before[i], _Place(number, i, j)), _Loose(after[j], _Place(number, i, j)))
            elif before[i].passage.text != after[j].passage.text:
                matching.links += find_link_edits(before[i].passage.text, after[j].passage.text)
    for part in list_gaps(runs, len(before), len(after)):
        removed, added = _list_loose(before, after, part, number)
        if removed and added and _have_same_letters(removed, added):
            for one, other in zip_longest(removed, added):  # cut at other places, as where a line break went
                matching.settle(one, other, cosmetic=True)
        elif len(removed) == len(added) == 1 and _stand_in_same_cell(removed[0].piece, added[0].piece):
            matching.settle(removed[0], added[0], cosmetic=_reduce(removed[0].piece) == _reduce(added[0].piece) != "")
        else:
            matching.old += removed
            matching.new += added


def _list_loose(before: Sequence[Piece], after: Sequence[Piece], part: Gap, number: int) -> tuple[list[_Loose], list[_Loose]]:
    """Give what was removed and added at one place; the first of one side stands beside the first of the other, and so on."""
    old_size, new_size = part.old_to - part.old_from, part.new_to - part.new_from
    removed = [
        _Loose(before[part.old_from + k], _Place(number, part.old_from + k, part.new_from + min(k, new_size))) for k in range(old_size)
    ]
    added = [_Loose(after[part.new_from + k], _Place(number, part.old_from + min(k, old_size), part.new_from + k)) for k in range(new_size)]
    return removed, added


def _stand_in_same_cell(before: Piece, after: Piece) -> bool:
    """Tell whether two sentences stand in one cell of a table, before and after: "Yes" became "No", without a word in common."""
    rows = before.block.cells, after.block.cells
    return before.cell == after.cell > 0 and len(rows[0]) == len(rows[1]) and rows[0][0] == rows[1][0]


def _have_same_letters(removed: Sequence[_Loose], added: Sequence[_Loose]) -> bool:
    """Tell whether sentences in a row have the same letters, only cut and spaced otherwise."""
    if not _may_begin_alike(removed[0].piece.key, added[0].piece.key):
        return False
    one, other = ("".join(chain.from_iterable(list_words(loose.piece.key) for loose in side)) for side in (removed, added))
    return one == other and _letters(removed) == _letters(added)


def _may_begin_alike(before: str, after: str) -> bool:
    """Tell whether two sentences may begin with the same letters: where both begin with a letter, it is the same one."""
    return before[0] == after[0] or not (before[0].isalnum() and after[0].isalnum())


def _letters(side: Sequence[_Loose]) -> str:
    """Give the letters of sentences in a row; what parts two figures stays ("1.5" is not "15")."""
    words = " ".join(" ".join(list_words(loose.piece.key)) for loose in side)
    return _NOT_BETWEEN_FIGURES.sub("", words)


def _settle_equal(matching: _Matching) -> None:
    """Settle sentences that left one place and stand word for word in another: moved, unless the new place turns their meaning round."""
    for before, after in _take_matches(matching, lambda piece: piece.key):
        matching.settle(before, after, kind=EditKind.MOVED if _stands_alike(before.piece, after.piece) else EditKind.EDITED)


def _settle_reworded(matching: _Matching) -> None:
    """Settle sentences that say the same in another spelling, numbering or punctuation."""
    for key in (_reduce, _spell_out):
        for before, after in _take_matches(matching, key):
            matching.settle(before, after, cosmetic=_stands_alike(before.piece, after.piece))


def _settle_masked(matching: _Matching) -> None:
    """Settle sentences in which only an e-mail address became hidden from robots, or readable again."""
    if not any(MASKED_ADDRESS in loose.piece.key for loose in (*matching.old, *matching.new)):
        return

    def fold(piece: Piece) -> str:
        return fold_addresses(piece.key) if MASKED_ADDRESS in piece.key or "@" in piece.key else ""

    for before, after in _take_matches(matching, fold):
        masked = MASKED_ADDRESS in before.piece.key or MASKED_ADDRESS in after.piece.key
        matching.settle(before, after, cosmetic=masked)


def _take_matches(matching: _Matching, key: Callable[[Piece], str]) -> list[tuple[_Loose, _Loose]]:
    """Take pairs of loose sentences with the same key off, in order; sentences with an empty key stay."""
    if not matching.old or not matching.new:
        return []
    waiting: dict[str, deque[int]] = defaultdict(deque)
    for i, loose in enumerate(matching.old):
        waiting[key(loose.piece)].append(i)
    pairs = []
    old_taken: set[int] = set()
    new_taken: set[int] = set()
    for j, loose in enumerate(matching.new):
        wanted = key(loose.piece)
        if wanted and waiting.get(wanted):
            i = waiting[wanted].popleft()
            pairs.append((matching.old[i], loose))
            old_taken.add(i)
            new_taken.add(j)
    if pairs:
        matching.drop(old_taken, new_taken)
    return pairs


def _reduce(piece: Piece) -> str:
    return reduce_wording(piece.key, language=piece.language, heading=piece.in_heading)


def _spell_out(piece: Piece) -> str:
    """Give a sentence without its spaces: converters lose some ("withOur affiliates"), and authors put them back.

    Not of a sentence with a figure in it: "1 5" is not "15".
    """
    return piece.key.replace(" ", "") if len(piece.key) >= REPEATED_LETTERS and not _FIGURE.search(piece.key) else ""


def _settle_similar(matching: _Matching) -> None:
    """Settle pairs of sentences of which one became the other."""
    old, new = ([_candidate(loose) for loose in side] for side in (matching.old, matching.new))
    pairs = pair_similar(old, new)
    for i, j in pairs:
        matching.settle(matching.old[i], matching.new[j])
    matching.drop({i for i, _ in pairs}, {j for _, j in pairs})


def _candidate(loose: _Loose) -> Candidate:
    return Candidate(key=loose.piece.key, gap=loose.place.gap, kind="heading" if loose.piece.in_heading else "clause")


def _settle_rest(matching: _Matching, old: Document, new: Document) -> None:
    """Settle what has no counterpart. What the other text says too, only not as often, says nothing new: a page printed twice."""
    for loose, known in zip(matching.old, _find_known(matching.old, new), strict=True):
        matching.settle(loose, None, cosmetic=known)
    for loose, known in zip(matching.new, _find_known(matching.new, old), strict=True):
        matching.settle(None, loose, cosmetic=known)


def _find_known(side: Sequence[_Loose], other: Document) -> list[bool]:
    """Tell of each sentence whether its whole block also stands in the other text, under a lead-in of the same force."""
    blocks = {loose.piece.passage.position: loose.piece.block for loose in side}
    keys = {position: key for position, block in blocks.items() if len(key := squeeze(block.text)) >= REPEATED_LETTERS}
    lead_ins: dict[str, set[str]] = {key: set() for key in keys.values()}
    for block in other.blocks if lead_ins else ():
        if (found := lead_ins.get(squeeze(block.text))) is not None:
            found.add(block.lead_in)
    known = {
        position: any(has_same_force(lead_in, blocks[position].lead_in) for lead_in in lead_ins[key]) for position, key in keys.items()
    }
    return [known.get(loose.piece.passage.position, False) for loose in side]


def _stands_alike(before: Piece, after: Piece) -> bool:
    """Tell whether two places give a sentence the same force: only a list's lead-in can take it away."""
    if BlockKind.LIST_ITEM not in (before.block.kind, after.block.kind):
        return True
    return has_same_force(before.block.lead_in, after.block.lead_in) or (_is_independent(before) and _is_independent(after))


def _is_independent(piece: Piece) -> bool:
    """Tell whether a sentence needs no lead-in: it comes after another one in its item, or has a subject and a verb of its own."""
    return not piece.block.text.startswith(piece.passage.text) or stands_alone(piece.key, piece.block.lead_in)


def _reading_order(settled: _Settled) -> tuple[int, int, int, int]:
    """Order edits as a reader of the new text meets them, what was removed before what stands in its place."""
    place = settled.after or settled.before
    assert place is not None
    return place.gap, place.new, settled.after is not None, place.old


def _turned_order(settled: _Settled) -> tuple[int, int, int, int]:
    place = settled.before or settled.after
    assert place is not None
    return place.gap, place.old, settled.before is not None, place.new


def _turn_round(edit: Edit) -> Edit:
    return Edit(kind=_TURNED.get(edit.kind, edit.kind), old=edit.new, new=edit.old, cosmetic=edit.cosmetic)


_TURNED = {EditKind.ADDED: EditKind.REMOVED, EditKind.REMOVED: EditKind.ADDED}


def _measure(document: Document) -> int:
    """Count the characters of a text without link targets, which outweigh the words of a page full of links."""
    return sum([measure(block.text) for block in document.blocks])
