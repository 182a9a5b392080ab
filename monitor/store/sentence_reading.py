"""Cut a stored text into the sentences that are counted, named and searched."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from monitor.model import Block
from monitor.store.sequences import NAME_BYTES
from monitor.text.markdown import parse_markdown
from monitor.text.plain import normalise
from monitor.text.sentences import split_sentences


class Sentence(NamedTuple):
    """Hold a sentence: as it stands in the text, what names it, and the comparison key that the name is made of."""

    text: str
    name: bytes
    key: str


def read_sentences(text: str, language: str | None) -> list[Sentence]:
    """List the sentences of a Markdown text in reading order: headings, items, table cell by cell; what has no words is left out.

    Two sentences have one name if they differ in nothing that the comparison counts: typography, markup and link targets do not.
    """
    return [sentence for _, _, sentence in read_blocks(text, language)]


def read_blocks(text: str, language: str | None) -> Iterator[tuple[int, Block, Sentence]]:
    """Yield the sentences of a Markdown text, each with its block and that block's position."""
    for position, block in enumerate(parse_markdown(text, language=language).blocks):
        for part in block.cells or (block.text,):
            for sentence in _read_part(part, language):
                yield position, block, sentence


@lru_cache(maxsize=16384)
def _read_part(part: str, language: str | None) -> tuple[Sentence, ...]:
    """Cut one block or cell. Cached: from one version of a document to the next nearly every block is the same."""
    return tuple(Sentence(sentence, name_key(key), key) for sentence in split_sentences(part, language) if (key := normalise(sentence)))


def name_key(key: str) -> bytes:
    """Name a sentence by its comparison key."""
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()[:NAME_BYTES]
