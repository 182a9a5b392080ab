"""Cut a stored text into the sentences that are counted, named and searched."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from monitor.model import Block
from monitor.model.imports import NewSentence, TextSentences
from monitor.store.sentences.sequences import NAME_BYTES
from monitor.text.markdown import parse_markdown
from monitor.text.markdown_grammar import guard
from monitor.text.plain import normalise
from monitor.text.sentences import split_sentences
from monitor.text.words import list_search_words


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
    yield from _read_blocks(parse_markdown(text, language=language).blocks, language)


def _read_blocks(blocks: Iterable[Block], language: str | None) -> Iterator[tuple[int, Block, Sentence]]:
    for position, block in enumerate(blocks):
        for part in block.cells or (block.text,):
            for sentence in _read_part(part, language):
                yield position, block, sentence


@lru_cache(maxsize=16384)
def _read_part(part: str, language: str | None) -> tuple[Sentence, ...]:
    """Cut one block or cell. Cached: from one version of a document to the next nearly every one is the same."""
    return tuple(Sentence(sentence, name_key(key), key) for sentence in split_sentences(part, language) if (key := normalise(sentence)))


def name_key(key: str) -> bytes:
    """Name a sentence by its comparison key."""
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()[:NAME_BYTES]


def cut_text(
    text: str, language: str | None, *, known: Container[bytes], blocks: Iterable[Block] | None = None, text_sha256: str = ""
) -> TextSentences:
    """Cut a text for the index; `known` are the names that its document had before, `blocks` its parsed form where that is at hand."""
    blocks = parse_markdown(text, language=language).blocks if blocks is None else blocks
    sentences = [sentence for _, _, sentence in _read_blocks(blocks, language)]
    new = list({one.name: one for one in reversed(sentences) if one.name not in known}.values())[::-1]
    return TextSentences(text_sha256=text_sha256, names=tuple(one.name for one in sentences), new=tuple(_place(text, new)))


def _place(text: str, sentences: Sequence[Sentence]) -> Iterator[NewSentence]:
    position = 0
    for sentence in sentences:
        words = tuple(list_search_words(sentence.key))
        start, length = _find(text, sentence, position)
        yield NewSentence(name=sentence.name, start=start, length=length, words=words)
        position = start + length if length else position


def _find(text: str, sentence: Sentence, position: int) -> tuple[int, int]:
    """Find where a sentence stands in a text: word for word, or with escapes and line breaks in it; length 0 where it does not.

    Nearly all that do not stand there word for word begin with a number that is escaped, and an expression need not be made for them.
    """
    for written in dict.fromkeys((sentence.text, guard(sentence.text))):
        for begin in (position, 0):
            start = text.find(written, begin)
            if start >= 0:
                return start, len(written)
    loose = re.compile("".join(r"\s+" if one.isspace() else one if one.isalnum() else rf"\\?{re.escape(one)}" for one in sentence.text))
    for begin in (position, 0):
        match = loose.search(text, begin)
        if match is not None and normalise(match[0]) == sentence.key:
            return match.start(), len(match[0])
    return 0, 0
