"""Give sentences by their numbers: which version brought each, what names it, and its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, select

from monitor.store.batches import list_batches
from monitor.store.blobs.reading import load_sound_blobs
from monitor.store.schema.tables import version, version_sentences
from monitor.store.sentences.rows import cut_names
from monitor.store.sentences.sequences import unpack_places


class Bringer(NamedTuple):
    """Name a version that brought sentences: so many, numbered from `first_id` on."""

    version_id: int
    document_id: int
    first_id: int
    added: int


def find_bringers(connection: Connection, numbers: Sequence[int] | None) -> dict[Bringer, list[int]]:
    """Tell which version brought each sentence; of all sentences where `numbers` is None. Numbers run downwards, given and answered."""
    rows = map(Bringer._make, connection.execute(_BRINGERS))
    if numbers is None:
        return {one: list(range(one.first_id + one.added - 1, one.first_id - 1, -1)) for one in rows}
    brought: dict[Bringer, list[int]] = {}
    one = next(rows, None)
    for number in numbers:
        while one is not None and one.first_id > number:
            one = next(rows, None)
        if one is not None and number < one.first_id + one.added:
            brought.setdefault(one, []).append(number)
    return brought


def load_names(connection: Connection, brought: Mapping[Bringer, Sequence[int]]) -> dict[int, bytes]:
    """Give the name of each sentence: the same for the same sentence of another document."""
    by_id = {one.version_id: numbers for one, numbers in brought.items()}
    names: dict[int, bytes] = {}
    for some in list_batches(by_id):
        for version_id, first_id, held in connection.execute(_NAMES.where(version_sentences.c.version_id.in_(some))):
            cut = cut_names(held)
            names |= {number: cut[number - first_id] for number in by_id[version_id]}
    return names


def load_words(connection: Connection, wanted: Mapping[int, Iterable[int]]) -> dict[int, str]:
    """Give sentences word for word (inline Markdown), as they stood first; `wanted` by the version that brought them.

    Those of a damaged text are left out.
    """
    words: dict[int, str] = {}
    for some in list_batches(wanted):
        rows = connection.execute(_TEXTS.where(version.c.id.in_(some))).all()
        texts = load_sound_blobs(connection, [row.text_id for row in rows])
        for row in rows:
            if row.text_id in texts:
                words |= _cut(row, texts[row.text_id].decode(), wanted[row.id])
    return words


def _cut(row: Any, text: str, numbers: Iterable[int]) -> Iterator[tuple[int, str]]:
    """Cut sentences out of the text that brought them; `row` as `_TEXTS` gives it."""
    places = unpack_places(row.places)
    read: dict[bytes, str] | None = None
    for number in numbers:
        start, length = places[number - row.first_id]
        if length:
            yield number, text[start : start + length]
            continue
        if read is None:
            from monitor.store.sentences.reading import read_sentences

            read = {one.name: one.text for one in reversed(read_sentences(text, row.language))}
        yield number, read.get(cut_names(row.names)[number - row.first_id], "")


# Made once: making a statement takes longer than running it.
_BRINGERS = (
    select(version_sentences.c.version_id, version_sentences.c.document_id, version_sentences.c.first_id, version_sentences.c.added)
    .where(version_sentences.c.added > 0)
    .order_by(version_sentences.c.first_id.desc())
)
_NAMES = select(version_sentences.c.version_id, version_sentences.c.first_id, version_sentences.c.names)
_TEXTS = select(
    version.c.id, version.c.text_id, version.c.language, version_sentences.c.first_id, version_sentences.c.names, version_sentences.c.places
).join(version_sentences, version_sentences.c.version_id == version.c.id)
