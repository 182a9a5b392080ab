"""Keep the index of sentences: which a version holds, and their words; in the transaction that records the version."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Select, bindparam, delete, func, insert, select, update

from monitor.store.batches import list_batches
from monitor.store.blobs.reading import load_sound_blobs
from monitor.store.dialects import insert_once
from monitor.store.schema.tables import sentence_index, version, version_sentences
from monitor.store.sentences.rows import DocumentSentences, SentenceRow, load_document_sentences
from monitor.store.sentences.sequences import INDEX_VERSION, Place, pack_places, pack_sequence
from monitor.store.sentences.word_index import add_words, clear_words, pack_words

if TYPE_CHECKING:
    from monitor.model.imports import TextSentences

MAX_DEPTH = 64
"""How many differences in a row are read before a version is written in full."""

_TEXTS_AT_ONCE = 64
"""Texts held in memory while everything is indexed anew."""

# Made once: making a statement takes as long as running it.
_INDEX_VERSION = select(sentence_index.c.index_version).where(sentence_index.c.id == 1)
_NEXT_NUMBER = select(sentence_index.c.next_id).where(sentence_index.c.id == 1)
_TAKE_NUMBERS = update(sentence_index).where(sentence_index.c.id == 1).values(next_id=sentence_index.c.next_id + bindparam("count"))


def index_version(connection: Connection, *, version_id: int, document_id: int, text: str, language: str | None) -> None:
    """Index a version that was just recorded; does nothing where the index is an older program's, which is to be built anew."""
    if _find_index_version(connection) == INDEX_VERSION:
        known = load_document_sentences(connection, [document_id])[document_id]
        _index(connection, known, version_id=version_id, text=text, language=language)


def _index(connection: Connection, known: DocumentSentences, *, version_id: int, text: str, language: str | None) -> None:
    # Imported here: whoever only reads the archive need not load what cuts texts.
    from monitor.store.sentences.reading import cut_text

    _index_cut(connection, known, version_id=version_id, cut=cut_text(text, language, known=known.numbers))


def _index_cut(connection: Connection, known: DocumentSentences, *, version_id: int, cut: TextSentences) -> None:
    numbers = known.numbers
    brought = [one for one in cut.new if one.name not in numbers]
    first_id = _take_numbers(connection, len(brought))
    fresh = {one.name: first_id + place for place, one in enumerate(brought)}
    sequence = [fresh.get(name) or numbers[name] for name in cut.names]
    last = known.rows[-1] if known.rows and known.rows[-1].depth < MAX_DEPTH else None
    base = known.list_sequence(last.version_id) if last is not None else []
    row = SentenceRow(
        version_id=version_id,
        document_id=known.document_id,
        base_id=None if last is None else last.version_id,
        depth=0 if last is None else last.depth + 1,
        first_id=first_id,
        added=len(brought),
        names=b"".join(one.name for one in brought),
        steps=pack_sequence(sequence, base, first_id),
        places=pack_places(Place(one.start, one.length) for one in brought),
    )
    connection.execute(insert(version_sentences), row._asdict())
    known.add(row)
    add_words(connection, [(first_id + place, one.words) for place, one in enumerate(brought)])


def index_cut_texts(connection: Connection, known: DocumentSentences, cuts: Sequence[tuple[int, TextSentences]]) -> None:
    """Index versions of one document that were just recorded, each cut already; `known` is the document's, and grows."""
    if _find_index_version(connection) == INDEX_VERSION:
        for version_id, cut in cuts:
            if not known.has(version_id):
                _index_cut(connection, known, version_id=version_id, cut=cut)


def _find_index_version(connection: Connection) -> int:
    found = connection.scalar(_INDEX_VERSION)
    if found is None:
        insert_once(connection, sentence_index, {"id": 1, "index_version": INDEX_VERSION, "next_id": 1})
        return INDEX_VERSION
    return int(found)


def _take_numbers(connection: Connection, count: int) -> int:
    """Take the next free numbers for sentences, and with them (on PostgreSQL) the lock on the counter until the transaction ends."""
    connection.execute(_TAKE_NUMBERS, {"count": count})
    return int(connection.execute(_NEXT_NUMBER).scalar_one()) - count


def is_index_whole(connection: Connection) -> bool:
    """Tell whether the index is this program's and holds every version."""
    stored = connection.scalar(_INDEX_VERSION)
    versions = count_versions(connection)
    indexed = connection.scalar(select(func.count()).select_from(version_sentences))
    return stored == INDEX_VERSION and versions == indexed if versions else True


def count_versions(connection: Connection) -> int:
    """Count the versions of all documents."""
    return int(connection.scalar(select(func.count()).select_from(version)) or 0)


def rebuild_index(connection: Connection) -> Iterator[str]:
    """Index every version anew, yielding the public id of each; in one transaction, so that a search sees the old index or the new.

    A version whose text is damaged is indexed as holding nothing.
    """
    clear_words(connection)
    connection.execute(delete(version_sentences))
    connection.execute(delete(sentence_index))
    _find_index_version(connection)
    known = DocumentSentences(document_id=0)
    for row, text in _list_texts(connection, _VERSIONS):
        if row.document_id != known.document_id:
            known = DocumentSentences(document_id=row.document_id)
        _index(connection, known, version_id=row.id, text=text, language=row.language)
        yield row.public_id
    pack_words(connection)


def _list_texts(connection: Connection, versions: Select[Any]) -> Iterator[tuple[Any, str]]:
    """Yield versions with their texts ("" for a damaged one), document by document in the order of recording."""
    rows = connection.execute(versions.order_by(version.c.document_id, version.c.id)).all()
    for some in list_batches(rows, _TEXTS_AT_ONCE):
        texts = load_sound_blobs(connection, [row.text_id for row in some])
        for row in some:
            yield row, texts.get(row.text_id, b"").decode()


_VERSIONS = select(version.c.document_id, version.c.id, version.c.public_id, version.c.language, version.c.text_id)
