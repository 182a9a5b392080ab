"""Search every text that the archive ever had, by distinct sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import NamedTuple

from sqlalchemy import Connection, select

from monitor.store.reading.documents import list_documents
from monitor.store.reading.timeline import Stretch, Timeline, load_timelines
from monitor.store.reading.views import DocumentView
from monitor.store.schema.tables import version
from monitor.store.sentences.replacements import Step, find_last_step, name_heir
from monitor.store.sentences.rows import DocumentSentences, load_document_sentences
from monitor.store.sentences.views import Place, Replacement, SearchAnswer, SentenceHit, Span
from monitor.store.sentences.word_index import find_candidates
from monitor.store.sentences.words import find_bringers, load_names, load_words
from monitor.text.plain import normalise, plain_text
from monitor.text.query import Query, answers_query, needs_reading
from monitor.text.words import list_search_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Say where and when a sentence must have stood."""

    document_ids: frozenset[int] | None = None
    """None: everywhere."""
    since: datetime | None = None
    """It stood at some time from this instant on; likewise `until`, before that one."""
    until: datetime | None = None
    current: bool = False
    """Whether it must stand in a document's newest text."""

    @property
    def is_timed(self) -> bool:
        """Tell whether it matters when a sentence stood."""
        return self.since is not None or self.until is not None or self.current


class _Found(NamedTuple):
    """Hold a sentence of one document."""

    document_id: int
    number: int


class _Archive:
    """Load what can be said of documents' sentences, once, each part when it is first asked for."""

    def __init__(self, connection: Connection, groups: Iterable[Iterable[_Found]]) -> None:
        self._connection = connection
        self.sentences = load_document_sentences(connection, {one.document_id for group in groups for one in group})

    @cached_property
    def timelines(self) -> dict[int, Timeline]:
        """Give what each document showed."""
        return load_timelines(self._connection, self.sentences)

    @cached_property
    def names(self) -> dict[int, str]:
        """Give the public ids of the documents' versions."""
        statement = select(version.c.id, version.c.public_id).where(version.c.document_id.in_(list(self.sentences)))
        return {row.id: row.public_id for row in self._connection.execute(statement)} if self.sentences else {}

    def spans(self, found: _Found) -> tuple[Span, ...]:
        """List when a sentence stood in its document, oldest first."""
        return list_spans(self.sentences[found.document_id], self.timelines[found.document_id], found.number, self.names)

    def stands(self, found: _Found) -> bool:
        """Tell whether a sentence stands in its document's newest text."""
        newest = self.timelines[found.document_id].stretches[-1:]
        return any(self.sentences[found.document_id].holds(one, found.number) for stretch in newest for one in stretch.readings)

    def find_step(self, found: _Found) -> Step | None:
        """Find the step at which a sentence went from its document."""
        return find_last_step(self.sentences[found.document_id], self.timelines[found.document_id], found.number)

    def load_words(self, wanted: Iterable[_Found]) -> dict[int, str]:
        """Give sentences word for word."""
        by_version: dict[int, list[int]] = {}
        for document_id, number in dict.fromkeys(wanted):
            by_version.setdefault(self.sentences[document_id].find_bringer(number).version_id, []).append(number)
        return load_words(self._connection, by_version)


def search_sentences(connection: Connection, query: Query, scope: Scope = Scope(), *, limit: int | None = 20) -> SearchAnswer:
    """Find the sentences that answer to a query, the newest to the archive first; all of them where `limit` is None.

    Of those that are only counted, nothing is read but their names.
    """
    groups = _find_groups(connection, query, scope.document_ids)
    if scope.is_timed:
        groups = _keep_standing(_Archive(connection, groups), groups, scope)
    return SearchAnswer(hits=_describe(connection, groups if limit is None else groups[:limit]), total=len(groups))


def _find_groups(connection: Connection, query: Query, document_ids: frozenset[int] | None) -> list[list[_Found]]:
    """Find the sentences that answer to a query, the newest first; the same sentence of several documents is one group."""
    candidates = find_candidates(connection, query)
    brought = find_bringers(connection, candidates)
    if document_ids is not None:
        brought = {one: numbers for one, numbers in brought.items() if one.document_id in document_ids}
    if candidates is None or needs_reading(query):
        words = load_words(connection, {one.version_id: numbers for one, numbers in brought.items()})
        brought = {
            one: [number for number in numbers if number in words and answers_query(query, list_search_words(normalise(words[number])))]
            for one, numbers in brought.items()
        }
    names = load_names(connection, brought)
    groups: dict[bytes, list[_Found]] = {}
    for one, numbers in brought.items():
        for number in numbers:
            groups.setdefault(names[number], []).append(_Found(one.document_id, number))
    return list(groups.values())


def _keep_standing(archive: _Archive, groups: list[list[_Found]], scope: Scope) -> list[list[_Found]]:
    """Keep the sentences that stood when a scope says."""
    if scope.current:  # told from the newest text alone; the spans of the many that went need not be worked out
        groups = [fits for group in groups if (fits := [one for one in group if archive.stands(one)])]
    if scope.since is not None or scope.until is not None:
        groups = [fits for group in groups if (fits := [one for one in group if _stood(archive.spans(one), scope)])]
    return groups


def list_spans(sentences: DocumentSentences, timeline: Timeline, number: int, names: dict[int, str]) -> tuple[Span, ...]:
    """List when a sentence stood in a document, oldest first, what was seen only once after what was confirmed."""
    spans: list[Span] = []
    running: list[Stretch] = []
    for stretch in [*timeline.stretches, None]:
        if stretch is not None and any(sentences.holds(one, number) for one in stretch.readings):
            running.append(stretch)
        elif running:
            spans.append(_make_span(running, names))
            running = []
    if spans:
        return tuple(spans)
    return tuple(_make_span([one], names) for one in timeline.asides if sentences.holds(one.version_id, number))


def _make_span(running: Sequence[Stretch], names: dict[int, str]) -> Span:
    first, last = running[0], running[-1]
    return Span(
        since=first.since,
        last_seen_at=last.last_seen_at,
        until=last.until,
        first_version=names[first.readings[0]],
        last_version=names[last.version_id],
        confirmed=first.confirmed,
    )


def _stood(spans: Sequence[Span], scope: Scope) -> bool:
    if scope.current:
        spans = [one for one in spans[-1:] if one.until is None and one.confirmed]
    return any(
        (scope.until is None or one.since < scope.until) and (scope.since is None or one.until is None or one.until > scope.since)
        for one in spans
    )


def _describe(connection: Connection, groups: Sequence[Sequence[_Found]]) -> tuple[SentenceHit, ...]:
    """Say of each sentence where and when it stood, reading all the words that it takes at once."""
    if not groups:
        return ()
    archive = _Archive(connection, groups)
    documents = {one.document_id: one for one in list_documents(connection)}
    spans = {one: archive.spans(one) for group in groups for one in group}
    steps = {one: archive.find_step(one) for one, stood in spans.items() if stood and stood[-1].until is not None and stood[-1].confirmed}
    wanted = [group[-1] for group in groups]
    wanted += [_Found(one.document_id, number) for one, step in steps.items() if step is not None for number in step.numbers]
    words = archive.load_words(wanted)
    hits = []
    for group in groups:
        places = [
            _make_place(documents[one.document_id], spans[one], None if (step := steps.get(one)) is None else name_heir(step, words))
            for one in group
            if spans[one]  # else: it stands only in a text that no look ever counted as shown
        ]
        places.sort(key=lambda place: place.spans[-1].since, reverse=True)
        said = words.get(group[-1].number)
        hits.append(SentenceHit(sentence=None if said is None else plain_text(said), places=tuple(places)))
    return tuple(hits)


def _make_place(document: DocumentView, spans: tuple[Span, ...], replaced_by: Replacement | None) -> Place:
    return Place(
        document_id=document.public_id,
        service=document.service,
        document=document.document,
        watched=document.watched,
        spans=spans,
        replaced_by=replaced_by,
    )
