"""Cut blocks into the sentences that are compared, each with what it takes to compare it."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from monitor.model import Block, BlockKind, Document, Passage
from monitor.text.plain import normalise
from monitor.text.sentences import split_sentences


class Piece(NamedTuple):
    """Hold one sentence that is being compared."""

    passage: Passage
    key: str
    """The sentence as `normalise` gives it; never empty."""
    cell: int
    """The index of the table cell it stands in; -1 outside tables."""
    language: str | None

    @property
    def block(self) -> Block:
        """Give the block that the sentence stands in."""
        return self.passage.block

    @property
    def in_heading(self) -> bool:
        """Tell whether the sentence is a heading."""
        return self.passage.block.kind is BlockKind.HEADING


def list_pieces(document: Document, first: int, last: int) -> list[Piece]:
    """List the sentences of the blocks first..last (last excluded) in reading order; what has no words is left out."""
    pieces = []
    for position in range(first, last):
        block = document.blocks[position]
        parts = enumerate(block.cells) if block.cells else ((-1, block.text),)
        for cell, text in parts:
            for sentence, key in _read_sentences(text, document.language):
                passage = Passage(text=sentence, block=block, position=position)
                pieces.append(Piece(passage, key, cell, document.language))
    return pieces


@lru_cache(maxsize=4096)
def _read_sentences(text: str, language: str | None) -> tuple[tuple[str, str], ...]:
    """Split one text and normalise its sentences. Cached: the same block comes back when a page flaps, and in the redline."""
    return tuple((sentence, key) for sentence in split_sentences(text, language) if (key := normalise(sentence)))
