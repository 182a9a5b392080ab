"""Tell of each sentence of a version which version brought it, and since when it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from monitor.store.blobs.texts import load_text
from monitor.store.reading.timeline import Stretch, Timeline, load_timelines
from monitor.store.reading.views import VersionView
from monitor.store.schema.tables import version
from monitor.store.sentences.rows import DocumentSentences, load_document_sentences
from monitor.store.sentences.views import BlamedSentence
from monitor.text.plain import plain_text


@dataclass(frozen=True, slots=True)
class _Bringers:
    """Say in which stretch each sentence came: for this time, and for the first time."""

    now: dict[int, Stretch]
    first: dict[int, Stretch]


def blame_version(connection: Connection, shown: VersionView, *, at: datetime | None = None) -> tuple[BlamedSentence, ...]:
    """Say of each sentence of a version, in reading order, since when it stands there without a break.

    A version that the document showed more than once counts at `at`, or where it was shown last. Raises CorruptTextError.
    """
    from monitor.store.sentences.reading import read_blocks

    text = load_text(connection, shown.version_id)
    sentences = load_document_sentences(connection, [shown.document_id])[shown.document_id]
    timeline = load_timelines(connection, [shown.document_id])[shown.document_id]
    rows = connection.execute(select(version.c.id, version.c.public_id).where(version.c.document_id == shown.document_id))
    names = {row.id: row.public_id for row in rows}
    bringers = _find_bringers(sentences, _list_until(timeline, shown, at))
    blamed = []
    for position, block, sentence in read_blocks(text, shown.language):
        number = sentences.numbers.get(sentence.name)
        if number is None or number not in bringers.now:
            continue  # not indexed: `monitor db reindex` mends it
        now, first = bringers.now[number], bringers.first[number]
        blamed.append(
            BlamedSentence(
                sentence=plain_text(sentence.text),
                kind=block.kind.value,
                block=position,
                version=names[now.readings[0]],
                since=now.since,
                first_since=first.since,
                first_version=names[first.readings[0]],
                confirmed=now.confirmed,
            )
        )
    return tuple(blamed)


def _list_until(timeline: Timeline, shown: VersionView, at: datetime | None) -> list[Stretch]:
    """List what the document showed up to the time in which it showed this version."""
    places = [
        place
        for place, stretch in enumerate(timeline.stretches)
        if shown.version_id in stretch.readings and (at is None or stretch.since <= at)
    ]
    if places:
        return timeline.stretches[: places[-1] + 1]
    aside = [one for one in timeline.asides if one.version_id == shown.version_id]
    return [one for one in timeline.stretches if not aside or one.since <= aside[0].since] + aside[:1]


def _find_bringers(sentences: DocumentSentences, stretches: Sequence[Stretch]) -> _Bringers:
    """Walk through what the document showed, looking only at what came."""
    found = _Bringers({}, {})
    before: frozenset[int] = frozenset()
    for stretch in stretches:
        held = frozenset().union(*(sentences.list_set(one) for one in stretch.readings))
        for number in held - before:
            found.now[number] = stretch
            found.first.setdefault(number, stretch)
        before = held
    return found
