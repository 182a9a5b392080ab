"""Keep what readers said of findings, and the corrections that follow from it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, exists, select

from monitor.errors import NotFoundError
from monitor.model import Word
from monitor.store.dialects import insert_once, insert_row
from monitor.store.edit_words import list_edit_words
from monitor.store.ids import is_public_id
from monitor.store.schema.mail_tables import correction, digest, digest_change
from monitor.store.schema.tables import change, document, finding, mark, service


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkView:
    """Hold what a reader said of a finding."""

    mark_id: int
    finding: str
    """Public id; likewise `change`."""
    change: str
    service: str
    document: str
    word: Word
    note: str
    marked_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionView:
    """Hold a finding that a digest told and that a reader marked as wrong afterwards."""

    mark_id: int
    note: str
    finding: str
    change: str
    told_at: datetime
    """When the digest was made."""


def record_marks(connection: Connection, public_id: str, word: Word, *, note: str = "", now: datetime) -> tuple[MarkView, ...]:
    """Add a reader's word on a finding, or on every finding of a change, named by its public id; raises NotFoundError."""
    chosen = [public_id]
    if is_public_id(public_id.casefold(), "c"):
        of_change = (
            select(finding.c.public_id)
            .join(change, finding.c.change_id == change.c.id)
            .where(change.c.public_id == public_id.casefold(), finding.c.effect != "mention")
        )
        chosen = list(connection.scalars(of_change.order_by(finding.c.position)))
        if not chosen:
            raise NotFoundError(f"No change {public_id} with a finding: `monitor flags` lists them.")
    return tuple(record_mark(connection, one, word, note=note, now=now) for one in chosen)


def record_mark(connection: Connection, finding_id: str, word: Word, *, note: str = "", now: datetime) -> MarkView:
    """Add a reader's word on a finding, named by its public id or the beginning of one; raises NotFoundError.

    A word that holds already is not written again without a note: the mark from before is given.
    """
    finding_number = _find_finding(connection, finding_id)
    number = None if note else _find_same(connection, finding_number, word)
    if number is None:
        number = insert_row(connection, mark, {"finding_id": finding_number, "word": word.value, "note": note, "marked_at": now})
    return next(one for one in list_marks(connection) if one.mark_id == number)


def _find_same(connection: Connection, finding_number: int, word: Word) -> int | None:
    """Give the mark by which a word holds for a finding already: the last one on its edit, where that is this finding's own."""
    edit = select(finding.c.edit_sha256).where(finding.c.id == finding_number).scalar_subquery()
    rivals = mark.c.word == Word.DONE.value if word is Word.DONE else mark.c.word != Word.DONE.value
    last = connection.execute(
        select(mark.c.id, mark.c.word, mark.c.finding_id)
        .join(finding, mark.c.finding_id == finding.c.id)
        .where(finding.c.edit_sha256 == edit, rivals)
        .order_by(mark.c.id.desc())
        .limit(1)
    ).one_or_none()
    return int(last.id) if last is not None and last.word == word.value and last.finding_id == finding_number else None


def _find_finding(connection: Connection, public_id: str) -> int:
    name = public_id.casefold()
    found = connection.execute(
        select(finding.c.id, finding.c.public_id).where(finding.c.public_id.startswith(name, autoescape=True)).limit(9)
    ).all()
    exact = [row for row in found if row.public_id == name]
    if name.startswith("f") and len(exact or found) == 1:
        return int((exact or found)[0].id)
    if name.startswith("f") and len(name) > 1 and found:
        raise NotFoundError(f"{public_id} begins the ids of several findings: write more of it.")
    raise NotFoundError(f"No finding {public_id}: `monitor flags` lists them, each with its id (f and ten letters or digits).")


def list_marks(connection: Connection) -> tuple[MarkView, ...]:
    """List all that readers said, oldest first."""
    statement = (
        select(
            mark,
            finding.c.public_id.label("finding"),
            change.c.public_id.label("change"),
            service.c.name.label("service"),
            document.c.name.label("document"),
        )
        .join(finding, mark.c.finding_id == finding.c.id)
        .join(change, finding.c.change_id == change.c.id)
        .join(document, change.c.document_id == document.c.id)
        .join(service, document.c.service_id == service.c.id)
        .order_by(mark.c.id)
    )
    return tuple(
        MarkView(
            mark_id=row.id,
            finding=row.finding,
            change=row.change,
            service=row.service,
            document=row.document,
            word=Word(row.word),
            note=row.note,
            marked_at=row.marked_at,
        )
        for row in connection.execute(statement)
    )


def list_corrections(connection: Connection, subscription_id: int) -> tuple[CorrectionView, ...]:
    """List the findings that a subscription's digests told, whose edit a reader marked as wrong since, and that no digest corrected yet.

    One that was marked anew as anything else meanwhile is left out.
    """
    words = list_edit_words(connection)
    marked = finding.alias("marked")
    told = (
        select(mark, finding.c.public_id.label("finding"), finding.c.edit_sha256, change.c.public_id.label("change"), digest.c.created_at)
        .join(marked, mark.c.finding_id == marked.c.id)
        .join(finding, finding.c.edit_sha256 == marked.c.edit_sha256)
        .join(change, finding.c.change_id == change.c.id)
        .join(digest_change, digest_change.c.change_id == change.c.id)
        .join(digest, digest_change.c.digest_id == digest.c.id)
        .where(
            digest.c.subscription_id == subscription_id,
            digest.c.created_at <= mark.c.marked_at,
            mark.c.word == Word.WRONG.value,
            ~exists().where(correction.c.subscription_id == subscription_id, correction.c.mark_id == mark.c.id),
        )
        .order_by(mark.c.id, digest.c.created_at)
    )
    found: dict[str, CorrectionView] = {}
    for row in connection.execute(told):
        if words[row.edit_sha256].word is Word.WRONG and row.finding not in found:
            found[row.finding] = CorrectionView(
                mark_id=row.id, note=row.note, finding=row.finding, change=row.change, told_at=row.created_at
            )
    return tuple(found.values())


def record_corrections(connection: Connection, subscription_id: int, digest_id: int, mark_ids: Iterable[int]) -> None:
    """Note that a digest has told corrections."""
    for number in mark_ids:
        insert_once(connection, correction, {"subscription_id": subscription_id, "mark_id": number, "digest_id": digest_id})
