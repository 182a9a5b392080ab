"""Search every text that the archive ever had, by distinct sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from monitor.store.read_documents import list_documents
from monitor.store.replacements import Step, find_last_step, name_heir
from monitor.store.search_views import Place, Replacement, SearchAnswer, SentenceHit, Span
from monitor.store.search_words import find_candidates
from monitor.store.sentence_rows import DocumentSentences, load_document_sentences, load_words
from monitor.store.tables import version, version_sentences
from monitor.store.timeline import Stretch, Timeline, load_timelines
from monitor.store.views import DocumentView
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


@dataclass(frozen=True, slots=True)
class _Found:
    """Hold a sentence of one document."""

    document_id: int
    number: int


class _Archive:
    """Load what a search needs of documents, once."""

    def __init__(self, connection: Connection, document_ids: Sequence[int]) -> None:
        self.connection = connection
        self.sentences = load_document_sentences(connection, document_ids)
        self._timelines: dict[int, Timeline] = {}

    def timeline(self, document_id: int) -> Timeline:
        """Give what a document showed."""
        if not self._timelines:
            self._timelines = load_timelines(self.connection, self.sentences)
        return self._timelines[document_id]

    def spans(self, found: _Found, names: dict[int, str]) -> tuple[Span, ...]:
        """List when a sentence stood in its document, oldest first."""
        return list_spans(self.sentences[found.document_id], self.timeline(found.document_id), found.number, names)

    def stands(self, found: _Found) -> bool:
        """Tell whether a sentence stands in its document's newest text."""
        newest = self.timeline(found.document_id).stretches[-1:]
        return any(self.sentences[found.document_id].holds(one, found.number) for stretch in newest for one in stretch.readings)

    def find_step(self, found: _Found) -> Step | None:
        """Find the step at which a sentence went from its document."""
        return find_last_step(self.sentences[found.document_id], self.timeline(found.document_id), found.number)


def search_sentences(connection: Connection, query: Query, scope: Scope = Scope(), *, limit: int | None = 20) -> SearchAnswer:
    """Find the sentences that answer to a query, the newest to the archive first; all of them where `limit` is None."""
    candidates = find_candidates(connection, query)
    by_document = _sort_by_document(connection, candidates, scope)
    archive = _Archive(connection, list(by_document))
    if candidates is None or needs_reading(query):
        by_document = {one: _keep_answers(connection, archive.sentences[one], numbers, query) for one, numbers in by_document.items()}
    names = _list_version_names(connection, by_document)
    grouped: dict[bytes, list[_Found]] = {}
    for number, document_id in sorted(((number, one) for one, numbers in by_document.items() for number in numbers), reverse=True):
        grouped.setdefault(archive.sentences[document_id].find_name(number), []).append(_Found(document_id, number))
    groups = list(grouped.values())
    if scope.current:  # told from the newest text alone; the spans of the many that went need not be worked out
        groups = [fits for group in groups if (fits := [one for one in group if archive.stands(one)])]
    if scope.is_timed:
        groups = [fits for group in groups if (fits := [one for one in group if _stood(archive.spans(one, names), scope)])]
    documents = {one.document_id: one for one in list_documents(connection)}
    return SearchAnswer(hits=_describe(archive, documents, names, groups if limit is None else groups[:limit]), total=len(groups))


def _list_version_names(connection: Connection, document_ids: Iterable[int]) -> dict[int, str]:
    statement = select(version.c.id, version.c.public_id).where(version.c.document_id.in_(list(document_ids)))
    return {row.id: row.public_id for row in connection.execute(statement)}


def _sort_by_document(connection: Connection, candidates: list[int] | None, scope: Scope) -> dict[int, list[int]]:
    """Tell which document each candidate belongs to; all sentences are candidates where None is given."""
    statement = select(version_sentences.c.first_id, version_sentences.c.added, version_sentences.c.document_id)
    rows = connection.execute(statement.where(version_sentences.c.added > 0).order_by(version_sentences.c.first_id.desc())).all()
    by_document: dict[int, list[int]] = {}
    if candidates is None:
        for first_id, added, document_id in rows:
            by_document.setdefault(document_id, []).extend(range(first_id, first_id + added))
    else:
        owners = iter(rows)
        owner = next(owners, None)
        for number in candidates:  # both run downwards
            while owner is not None and owner.first_id > number:
                owner = next(owners, None)
            if owner is not None:
                by_document.setdefault(owner.document_id, []).append(number)
    if scope.document_ids is None:
        return by_document
    return {one: numbers for one, numbers in by_document.items() if one in scope.document_ids}


def _keep_answers(connection: Connection, sentences: DocumentSentences, numbers: Sequence[int], query: Query) -> list[int]:
    """Keep the sentences that answer to a query, read word for word."""
    words = load_words(connection, {sentences.document_id: sentences}, {sentences.document_id: numbers})
    return [one for one in numbers if one in words and answers_query(query, list_search_words(normalise(words[one])))]


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


def _describe(
    archive: _Archive, documents: dict[int, DocumentView], names: dict[int, str], groups: Sequence[Sequence[_Found]]
) -> tuple[SentenceHit, ...]:
    """Say of each sentence where and when it stood, reading all the words that it takes at once."""
    spans = {one: archive.spans(one, names) for group in groups for one in group}
    steps = {one: archive.find_step(one) for one, stood in spans.items() if stood and stood[-1].until is not None and stood[-1].confirmed}
    wanted: dict[int, set[int]] = {}
    for group in groups:
        wanted.setdefault(group[-1].document_id, set()).add(group[-1].number)
    for one, step in steps.items():
        wanted.setdefault(one.document_id, set()).update(step.numbers if step is not None else ())
    words = load_words(archive.connection, archive.sentences, wanted)
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
