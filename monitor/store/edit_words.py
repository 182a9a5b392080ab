"""Find what holds of an edit by what readers said of it: right, wrong, mute, done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import Connection, bindparam, func, select

from monitor.model import HUSHING, Word
from monitor.store.schema.tables import change, finding, mark
from monitor.store.selects import TOLD_REASONS


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Hold which findings a right or done was said of: a reader has looked at these, at none that comes again later."""

    document_id: int
    change_ids: frozenset[int]
    """The change marked, and those that took it over before it was confirmed."""
    seen_at: datetime
    """When the change marked was first seen."""
    marked_at: datetime

    def covers(self, *, document_id: int, change_id: int, seen_at: datetime) -> bool:
        """Tell whether it was said of the same edit of a change: not after the one marked, or elsewhere by the time of the mark."""
        if document_id == self.document_id:
            return change_id in self.change_ids or seen_at <= self.seen_at
        return seen_at <= self.marked_at


@dataclass(frozen=True, slots=True, kw_only=True)
class EditWord:
    """Hold what readers say of an edit, taken together."""

    word: Word | None = None
    """The newest of right, wrong and mute."""
    given: Given | None = None
    """Of what `word` was said; wrong and mute hold for the same edit wherever and whenever it stands."""
    done: tuple[Given, ...] = ()

    def find_word(self, *, document_id: int, change_id: int, seen_at: datetime) -> Word | None:
        """Give the word that holds for the edit in one change."""
        everywhere = self.given is None or self.word in HUSHING
        return self.word if everywhere or _covers((self.given,), document_id, change_id, seen_at) else None

    def is_done(self, *, document_id: int, change_id: int, seen_at: datetime) -> bool:
        """Tell whether a reader has acted on the edit in one change."""
        return _covers(self.done, document_id, change_id, seen_at)


def _covers(given: Iterable[Given | None], document_id: int, change_id: int, seen_at: datetime) -> bool:
    return any(one is not None and one.covers(document_id=document_id, change_id=change_id, seen_at=seen_at) for one in given)


# Made once: making a statement takes as long as running it.
_MARKED = (
    select(finding.c.edit_sha256, mark.c.word, mark.c.marked_at, change.c.id, change.c.document_id, change.c.new_first_seen_at)
    .join(finding, mark.c.finding_id == finding.c.id)
    .join(change, finding.c.change_id == change.c.id)
    .order_by(mark.c.id)
)
_TOLD = (
    select(finding.c.edit_sha256, func.min(change.c.new_first_seen_at))
    .join(change, finding.c.change_id == change.c.id)
    .where(change.c.document_id == bindparam("of_document"), change.c.state == "confirmed", change.c.reason.in_(TOLD_REASONS))
    .where(finding.c.effect != "mention")
    .group_by(finding.c.edit_sha256)
)


def list_edit_words(connection: Connection) -> dict[str, EditWord]:
    """Say of every edit that readers spoke of, by its hash, what holds: the newest word, and whether one acted on it."""
    words: dict[str, EditWord] = {}
    rows = connection.execute(_MARKED).all()
    heirs = _list_heirs(connection) if rows else {}
    for row in rows:
        known = words.get(row.edit_sha256, EditWord())
        given = Given(
            document_id=row.document_id,
            change_ids=frozenset(_follow(row.id, heirs)),
            seen_at=row.new_first_seen_at,
            marked_at=row.marked_at,
        )
        word = Word(row.word)
        words[row.edit_sha256] = replace(known, done=(*known.done, given)) if word is Word.DONE else replace(known, word=word, given=given)
    return words


def list_told_edits(connection: Connection, document_id: int, *, until: datetime | None = None) -> dict[str, date]:
    """Give the edits (their hashes) that a document's readers were told and that held, each with the day on which the first was seen."""
    statement = _TOLD if until is None else _TOLD.where(change.c.accepted_at <= until)
    return {row[0]: row[1].date() for row in connection.execute(statement, {"of_document": document_id})}


def _list_heirs(connection: Connection) -> dict[int, int]:
    replaced = select(change.c.id, change.c.replaced_by_id).where(change.c.replaced_by_id.is_not(None))
    return {row.id: row.replaced_by_id for row in connection.execute(replaced)}


def _follow(change_id: int, heirs: Mapping[int, int]) -> Iterator[int]:
    following: int | None = change_id
    while following is not None:
        yield following
        following = heirs.get(following)


def list_hushed_edits(connection: Connection) -> frozenset[str]:
    """List the hashes of the edits that alarm nobody any more."""
    return frozenset(edit for edit, said in list_edit_words(connection).items() if said.word in HUSHING)
