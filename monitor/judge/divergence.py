"""Measure how far apart two texts of a document are, without comparing them sentence by sentence.

The judge must be quick and must not depend on the comparison: it asks only how much of one text also stands in the other.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from monitor.model import Block, Document
from monitor.text.plain import measure, squeeze, squeeze_words, strip_targets

_ENDS = re.compile(r"[.!?;<](?:(?<!<)[\"'”’)*_]*\s+|(?<=<)[bB][rR]\s*/?>)")
"""The first mark belongs to the sentence; sought with it, because an expression that does not begin with a set of characters is tried at
every one."""

SHORT_BLOCK = 160
"""A block of fewer characters is looked up by its letters, wherever it stands: a table of contents repeats headings as links."""


class Fragment(NamedTuple):
    """Hold a sentence, roughly cut, that stands in one text only."""

    text: str
    """Inline Markdown; links without their targets."""
    letters: str
    """What identifies it: letters and digits, lower case."""
    block: Block


@dataclass(frozen=True, slots=True, kw_only=True)
class Divergence:
    """Hold what two texts do not share. Sizes count characters, link targets left out."""

    old_size: int
    new_size: int
    removed: tuple[Fragment, ...]
    added: tuple[Fragment, ...]
    removed_size: int
    added_size: int
    """Of the removed and the added fragments, each distinct one counted once."""
    dropped_copies: int
    """Size of what the old text says more often than the new one; likewise `added_copies`."""
    added_copies: int
    old_distinct: int
    """Size of the old text, each block counted once; likewise `new_distinct`."""
    new_distinct: int

    @property
    def differs(self) -> bool:
        """Tell whether either text says anything that the other does not, or says it more often."""
        return bool(self.removed or self.added or self.dropped_copies or self.added_copies)

    @property
    def removed_share(self) -> float:
        """Give the part of the old text that is gone, 0 to 1."""
        return self.removed_size / max(1, self.old_distinct)

    @property
    def added_share(self) -> float:
        """Give the part of the new text that is new, 0 to 1."""
        return self.added_size / max(1, self.new_distinct)

    @property
    def turned(self) -> Divergence:
        """Give the same, seen from the new text to the old one."""
        return Divergence(
            old_size=self.new_size,
            new_size=self.old_size,
            removed=self.added,
            added=self.removed,
            removed_size=self.added_size,
            added_size=self.removed_size,
            dropped_copies=self.added_copies,
            added_copies=self.dropped_copies,
            old_distinct=self.new_distinct,
            new_distinct=self.old_distinct,
        )


def measure_divergence(old: Document, new: Document) -> Divergence:
    """Find what stands in only one of two texts, at the cost of reading what differs."""
    old_texts, new_texts = ([block.text for block in document.blocks] for document in (old, new))
    in_old, in_new = dict(zip(old_texts, old.blocks, strict=True)), dict(zip(new_texts, new.blocks, strict=True))
    shared = in_old.keys() & in_new.keys()
    old_only, new_only = ({text: block for text, block in side.items() if text not in shared} for side in (in_old, in_new))
    known = _short_letters(shared)
    old_short, new_short = known | _short_letters(old_only), known | _short_letters(new_only)
    old_parts, new_parts = _cut(old_only.values(), new_short), _cut(new_only.values(), old_short)
    removed = _without(old_parts, new_parts, new_short)
    added = _without(new_parts, old_parts, old_short)
    old_copies, new_copies = _count_copies(old_texts, in_old.keys()), _count_copies(new_texts, in_new.keys())
    shared_size = sum(map(measure, shared))
    old_distinct, new_distinct = (shared_size + sum(map(measure, only)) for only in (old_only, new_only))
    return Divergence(
        old_size=old_distinct + _measure_copies(old_copies),
        new_size=new_distinct + _measure_copies(new_copies),
        removed=removed,
        added=added,
        removed_size=sum([len(fragment.text) for fragment in removed]),
        added_size=sum([len(fragment.text) for fragment in added]),
        dropped_copies=_measure_copies(old_copies - new_copies, shared),
        added_copies=_measure_copies(new_copies - old_copies, shared),
        old_distinct=old_distinct,
        new_distinct=new_distinct,
    )


def _count_copies(texts: Sequence[str], distinct: Collection[str]) -> Counter[str]:
    """Count of each text how often it stands there again; most documents repeat nothing."""
    return Counter(texts) - Counter(distinct) if len(distinct) < len(texts) else Counter()


def _measure_copies(copies: Counter[str], among: Collection[str] | None = None) -> int:
    """Sum up the sizes of copies, of all or of those among some texts."""
    return sum(measure(text) * count for text, count in copies.items() if among is None or text in among)


def _cut(blocks: Iterable[Block], known: set[str]) -> dict[str, Fragment]:
    """Cut blocks into sentences by their letters; a short block that the other text knows is left out whole."""
    parts: dict[str, Fragment] = {}
    for block in blocks:
        if len(block.text) < 2 * SHORT_BLOCK and squeeze(block.text) in known:
            continue
        for text in block.cells or (block.text,):
            for part in _split_roughly(strip_targets(text)):
                letters = squeeze_words(part)
                if letters and letters not in parts:
                    parts[letters] = Fragment(part, letters, block)
    return parts


def _split_roughly(text: str) -> Iterator[str]:
    start = 0
    for end in _ENDS.finditer(text):
        first = end.start()
        yield text[start : first if text[first] == "<" else first + 1]
        start = end.end()
    yield text[start:]


def _short_letters(texts: Iterable[str]) -> set[str]:
    return {squeeze(text) for text in texts if len(text) < SHORT_BLOCK}


def _without(parts: dict[str, Fragment], others: dict[str, Fragment], known: set[str]) -> tuple[Fragment, ...]:
    return tuple(fragment for letters, fragment in parts.items() if letters not in others and letters not in known)
