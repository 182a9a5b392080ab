"""Read which sentences a document's versions hold, and the words of any of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from monitor.store.read_blobs import load_sound_blobs
from monitor.store.sequences import NAME_BYTES, unpack_places, unpack_sequence
from monitor.store.tables import version, version_sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceRow:
    """Hold a row of `version_sentences`."""

    version_id: int
    document_id: int
    base_id: int | None
    depth: int
    first_id: int
    added: int
    names: bytes
    steps: bytes
    places: bytes


@dataclass(slots=True)
class DocumentSentences:
    """Hold the rows of one document's versions, in the order of indexing."""

    document_id: int
    rows: list[SentenceRow] = field(default_factory=list)
    numbers: dict[bytes, int] = field(default_factory=dict)
    """The number of every sentence that the document ever had, by its name."""
    _by_id: dict[int, SentenceRow] = field(default_factory=dict)
    _firsts: list[int] = field(default_factory=list)
    _sequences: dict[int, list[int]] = field(default_factory=dict)
    _sets: dict[int, frozenset[int]] = field(default_factory=dict)

    def add(self, row: SentenceRow) -> None:
        """Add the row of the version indexed next."""
        self.rows.append(row)
        self._by_id[row.version_id] = row
        self._firsts.append(row.first_id)
        for place in range(row.added):
            self.numbers[row.names[place * NAME_BYTES : (place + 1) * NAME_BYTES]] = row.first_id + place

    def has(self, version_id: int) -> bool:
        """Tell whether a version is indexed."""
        return version_id in self._by_id

    def list_sequence(self, version_id: int) -> list[int]:
        """Give the numbers of a version's sentences in reading order; raises KeyError for one that is not indexed."""
        if version_id not in self._sequences:
            for row in self._list_chain(version_id):
                base = self._sequences[row.base_id] if row.base_id is not None else []
                self._sequences[row.version_id] = unpack_sequence(row.steps, base, row.first_id)
        return self._sequences[version_id]

    def _list_chain(self, version_id: int) -> list[SentenceRow]:
        """List what must be unpacked for a version, the first to unpack first."""
        chain = []
        wanted: int | None = version_id
        while wanted is not None and wanted not in self._sequences:
            chain.append(self._by_id[wanted])
            wanted = self._by_id[wanted].base_id
        return chain[::-1]

    def list_set(self, version_id: int) -> frozenset[int]:
        """Give the numbers of a version's sentences; none for a version that is not indexed."""
        if version_id not in self._sets:
            self._sets[version_id] = frozenset(self.list_sequence(version_id)) if version_id in self._by_id else frozenset()
        return self._sets[version_id]

    def holds(self, version_id: int, number: int) -> bool:
        """Tell whether a version has a sentence."""
        return number in self.list_set(version_id)

    def find_bringer(self, number: int) -> SentenceRow:
        """Give the row of the version that brought a sentence first."""
        return self.rows[bisect_right(self._firsts, number) - 1]

    def find_name(self, number: int) -> bytes:
        """Give the name of a sentence."""
        row = self.find_bringer(number)
        place = (number - row.first_id) * NAME_BYTES
        return bytes(row.names[place : place + NAME_BYTES])


def load_document_sentences(connection: Connection, document_ids: Iterable[int]) -> dict[int, DocumentSentences]:
    """Load the rows of documents."""
    found = {one: DocumentSentences(document_id=one) for one in sorted(set(document_ids))}
    statement = select(version_sentences).where(version_sentences.c.document_id.in_(list(found)))
    for row in connection.execute(statement.order_by(version_sentences.c.first_id, version_sentences.c.version_id)):
        found[row.document_id].add(SentenceRow(**row._mapping))
    return found


def load_words(connection: Connection, sentences: Mapping[int, DocumentSentences], numbers: Mapping[int, Iterable[int]]) -> dict[int, str]:
    """Give sentences word for word (inline Markdown), as they stood first; `numbers` by document. Those of a damaged text are left out."""
    wanted: dict[int, list[int]] = {}
    bringers: dict[int, tuple[SentenceRow, DocumentSentences]] = {}
    for document_id, some in numbers.items():
        for number in set(some):
            row = sentences[document_id].find_bringer(number)
            bringers[row.version_id] = (row, sentences[document_id])
            wanted.setdefault(row.version_id, []).append(number)
    words: dict[int, str] = {}
    for version_id, text, language in _load_texts(connection, wanted) if wanted else ():
        words |= _cut(*bringers[version_id], text, language, wanted[version_id])
    return words


def _load_texts(connection: Connection, version_ids: Mapping[int, object]) -> Iterable[tuple[int, str, str | None]]:
    statement = select(version.c.id, version.c.text_id, version.c.language).where(version.c.id.in_(list(version_ids)))
    found = connection.execute(statement).all()
    blobs = load_sound_blobs(connection, [row.text_id for row in found])
    for row in found:
        data = blobs.get(row.text_id)
        if data is not None:
            yield row.id, data.decode(), row.language


def _cut(row: SentenceRow, sentences: DocumentSentences, text: str, language: str | None, numbers: Iterable[int]) -> dict[int, str]:
    places = unpack_places(row.places)
    words: dict[int, str] = {}
    read: dict[bytes, str] | None = None
    for number in numbers:
        start, length = places[number - row.first_id]
        if length:
            words[number] = text[start : start + length]
            continue
        if read is None:
            from monitor.store.sentence_reading import read_sentences

            read = {one.name: one.text for one in reversed(read_sentences(text, language))}
        words[number] = read.get(sentences.find_name(number), "")
    return words
