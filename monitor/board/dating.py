"""Find since when a text says what it says: the answer, the sentence that gives it, and the default."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property, partial

from monitor.stance import Answer, DocumentStance
from monitor.store import Connection
from monitor.store.reading.timeline import Stretch, load_timelines
from monitor.store.sentences.reading import name_key
from monitor.store.sentences.rows import DocumentSentences, load_document_sentences
from monitor.store.stances import Turn, list_turns
from monitor.text.plain import normalise

Read = Callable[[int], DocumentStance]
"""Gives what a version says, by its number."""


@dataclass(frozen=True)
class History:
    """Hold what a document showed when, and where what it says on AI may have turned; its sentences are loaded when they are asked for."""

    stretches: Sequence[Stretch]
    turns: Sequence[Turn]
    load_sentences: Callable[[], DocumentSentences]

    @cached_property
    def sentences(self) -> DocumentSentences:
        """Give the rows of the index: which sentences each version holds."""
        return self.load_sentences()


def load_histories(connection: Connection, document_ids: Sequence[int]) -> dict[int, History]:
    """Load what is needed to date the stances of documents."""
    timelines, turns = load_timelines(connection, document_ids), list_turns(connection, document_ids)

    def load(document_id: int) -> DocumentSentences:
        return load_document_sentences(connection, [document_id])[document_id]

    return {one: History(timelines[one].stretches, turns.get(one, []), partial(load, one)) for one in document_ids}


def list_turning_versions(histories: Mapping[int, History]) -> set[int]:
    """List the versions that are likely to be read, so that what is known of them can be asked for at once."""
    return {turn.old_version_id for history in histories.values() for turn in history.turns}


def date_stance(stance: DocumentStance, history: History, read: Read) -> DocumentStance:
    """Say since when the answer, the deciding sentence and the default hold without a break; raises CorruptTextError.

    Where a sentence gives the answer, the text before it came in is read, and so on back; else the texts before changes that touched
    statements on AI training, as no other change can have turned the answer.
    """
    if not history.stretches:
        return stance
    last = len(history.stretches) - 1
    answer = _go_back(last, history, stance, lambda one: one.answer is stance.answer, _list_answering, read)
    dated = replace(stance, since_at=history.stretches[answer].since, since_first=answer == 0)
    if stance.sentence is None:
        return dated
    quote = _find_start(stance.sentence, history, last)
    quote = answer if quote is None else quote
    dated = replace(dated, quote_since_at=history.stretches[quote].since, quote_since_first=quote == 0)
    if stance.default is None:
        return dated

    def defaults_alike(one: DocumentStance) -> bool:
        return (one.answer, one.default) == (stance.answer, stance.default)

    default = _go_back(last, history, stance, defaults_alike, _list_default_giving, read)
    return replace(dated, default_since_at=history.stretches[default].since, default_since_first=default == 0)


def _go_back(
    at: int,
    history: History,
    stance: DocumentStance,
    is_same: Callable[[DocumentStance], bool],
    list_giving: Callable[[DocumentStance], Iterable[str] | None],
    read: Read,
) -> int:
    """Give the first stretch of those that end with `at` in which the texts say the same.

    `list_giving` lists the sentences of a text that by themselves make it say so; None where no sentence does.
    """
    one = stance
    while at > 0:
        giving = list_giving(one)
        starts = [_find_start(sentence, history, at) for sentence in giving] if giving is not None else [None]
        at = max(_find_turn(history, at) if start is None else start for start in starts)
        if at == 0:
            return 0
        one = read(history.stretches[at - 1].version_id)
        if not is_same(one):
            return at
        at -= 1
    return 0


def _list_answering(one: DocumentStance) -> Iterable[str] | None:
    """List the sentence of a permission; a denial needs also that nothing is permitted."""
    return (one.sentence,) if one.answer is Answer.PERMITS and one.sentence is not None else None


def _list_default_giving(one: DocumentStance) -> Iterable[str] | None:
    if one.answer is not Answer.PERMITS or one.sentence is None or one.default_sentence is None:
        return None
    return (one.sentence, one.default_sentence)


def _find_start(sentence: str, history: History, at: int) -> int | None:
    """Give the first stretch of those that end with `at` in which a sentence stands; None where the index does not have it."""
    number = history.sentences.numbers.get(name_key(normalise(sentence)))
    if number is None or not _holds(history, at, number):
        return None
    while at > 0 and _holds(history, at - 1, number):
        at -= 1
    return at


def _holds(history: History, at: int, number: int) -> bool:
    return any(history.sentences.holds(one, number) for one in history.stretches[at].readings)


def _find_turn(history: History, at: int) -> int:
    """Give the stretch, `at` or an earlier one, that the newest change which touched statements on AI led to; the first where none did."""
    turned: set[datetime] = {turn.new_first_seen_at for turn in history.turns}
    return next((number for number in range(at, 0, -1) if history.stretches[number].since in turned), 0)
