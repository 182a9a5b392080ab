"""Read which sentences a document's versions hold."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from sqlalchemy import Connection, select

from monitor.store.schema.tables import version_sentences
from monitor.store.sentences.sequences import NAME_BYTES, unpack_sequence


class SentenceRow(NamedTuple):
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
    _by_id: dict[int, SentenceRow] = field(default_factory=dict)
    _firsts: list[int] = field(default_factory=list)
    _numbers: dict[bytes, int] = field(default_factory=dict)
    _numbered: int = 0
    _sequences: dict[int, list[int]] = field(default_factory=dict)
    _sets: dict[int, frozenset[int]] = field(default_factory=dict)

    def add(self, row: SentenceRow) -> None:
        """Add the row of the version indexed next."""
        self.rows.append(row)
        self._by_id[row.version_id] = row
        self._firsts.append(row.first_id)

    @property
    def numbers(self) -> dict[bytes, int]:
        """Give the number of every sentence that the document ever had, by its name."""
        for row in self.rows[self._numbered :]:
            self._numbers |= {name: number for number, name in enumerate(cut_names(row.names), row.first_id)}
        self._numbered = len(self.rows)
        return self._numbers

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


def cut_names(names: bytes) -> list[bytes]:
    """List the names that a row holds."""
    return [names[start : start + NAME_BYTES] for start in range(0, len(names), NAME_BYTES)]


def load_document_sentences(connection: Connection, document_ids: Iterable[int]) -> dict[int, DocumentSentences]:
    """Load the rows of documents."""
    found = {one: DocumentSentences(document_id=one) for one in sorted(set(document_ids))}
    if found:
        for row in connection.execute(_ROWS.where(version_sentences.c.document_id.in_(list(found)))):
            found[row[1]].add(SentenceRow._make(row))
    return found


_ROWS = select(*(version_sentences.c[name] for name in SentenceRow._fields)).order_by(
    version_sentences.c.first_id, version_sentences.c.version_id
)
