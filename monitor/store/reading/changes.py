"""Read changes and their findings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, func, or_, select

from monitor.errors import NotFoundError
from monitor.model import Reason, is_alert, was_seen_here
from monitor.store.batches import list_batches
from monitor.store.edit_words import EditWord, list_edit_words
from monitor.store.faults import read_fault
from monitor.store.ids import is_public_id
from monitor.store.reading.views import ChangeView, FindingView, FlagView
from monitor.store.rows import read_facts
from monitor.store.schema.tables import change, document, fault, finding, provenance, service, version
from monitor.store.selects import FAULT_COLUMNS, is_loud

_OLD, _NEW, _HEIR = version.alias("old_version"), version.alias("new_version"), change.alias("heir")

_NAMED: dict[str, ColumnElement[Any]] = {
    "change_id": change.c.id,
    "service": service.c.name,
    "document": document.c.name,
    "old_version": _OLD.c.public_id,
    "new_version": _NEW.c.public_id,
    "origin": provenance.c.origin,
    "replaced_by": _HEIR.c.public_id,
}
_FIELDS = tuple(name for name in ChangeView.__dataclass_fields__ if name not in {"fault", "findings", "old_seen_here"})
"""What a change has straight from its row: the first columns of `_CHANGES`, in this order."""
_CHANGES: Select[Any] = (
    select(
        *((_NAMED[name] if name in _NAMED else change.c[name]).label(name) for name in _FIELDS), *FAULT_COLUMNS, document.c.first_checked_at
    )
    .join(document, change.c.document_id == document.c.id)
    .join(service, document.c.service_id == service.c.id)
    .join(_NEW, change.c.new_version_id == _NEW.c.id)
    .join(provenance, _NEW.c.provenance_id == provenance.c.id)
    .outerjoin(_OLD, change.c.old_version_id == _OLD.c.id)
    .outerjoin(_HEIR, change.c.replaced_by_id == _HEIR.c.id)
    .outerjoin(fault, change.c.fault_id == fault.c.id)
)
"""Built once: building it anew took a quarter of a digest's time."""


def find_change(connection: Connection, public_id: str) -> ChangeView:
    """Read a change by its public id; raises NotFoundError."""
    found = list_changes(connection, [change.c.public_id == public_id])
    if not found:
        raise NotFoundError(f"No change {public_id}: `monitor history --all` lists all of them.")
    return found[0]


def find_named_change(connection: Connection, words: str) -> ChangeView | None:
    """Read the change that an id names: its own, or a finding's, which then comes with it alone; None where there is no such id."""
    public_id = words.casefold().strip()
    if is_public_id(public_id, "c"):
        return next(iter(list_changes(connection, [change.c.public_id == public_id])), None)
    if not is_public_id(public_id, "f"):
        return None
    of = select(finding.c.change_id).where(finding.c.public_id == public_id).scalar_subquery()
    found = list_changes(connection, [change.c.id == of])
    return replace(found[0], findings=tuple(one for one in found[0].findings if one.public_id == public_id)) if found else None


def name_change(connection: Connection, change_id: int) -> str:
    """Give the public id of a change by its row's."""
    return str(connection.execute(select(change.c.public_id).where(change.c.id == change_id)).scalar_one())


def list_changes(connection: Connection, conditions: Sequence[ColumnElement[bool]]) -> tuple[ChangeView, ...]:
    """List the changes that meet conditions on the table `change`, newest first, with their findings."""
    statement = _CHANGES.where(*conditions).order_by(change.c.new_first_seen_at.desc(), change.c.id.desc())
    rows = connection.execute(statement).all()
    findings = _list_findings_by_change(connection, [row.change_id for row in rows])
    return tuple(_read_change(row, tuple(findings[row.change_id])) for row in rows)


def _read_change(row: Row[Any], findings: tuple[FindingView, ...]) -> ChangeView:
    seen_here = was_seen_here(row.old_last_seen_at, row.first_checked_at)
    return ChangeView(**dict(zip(_FIELDS, row, strict=False)), fault=read_fault(row), findings=findings, old_seen_here=seen_here)


def _list_findings_by_change(connection: Connection, change_ids: Sequence[int]) -> dict[int, list[FindingView]]:
    found: dict[int, list[FindingView]] = defaultdict(list)
    words = list_edit_words(connection)
    for some in list_batches(change_ids):
        statement = (
            select(finding, change.c.document_id, change.c.new_first_seen_at)
            .join(change, finding.c.change_id == change.c.id)
            .where(finding.c.change_id.in_(some))
            .order_by(finding.c.change_id, finding.c.position)
        )
        for row in connection.execute(statement):
            found[row.change_id].append(_read_finding(row, words.get(row.edit_sha256, EditWord())))
    return found


def _read_finding(row: Row[Any], said: EditWord) -> FindingView:
    where: dict[str, Any] = {"document_id": row.document_id, "change_id": row.change_id, "seen_at": row.new_first_seen_at}
    return FindingView(
        public_id=row.public_id,
        topic=row.topic,
        effect=row.effect,
        level=row.level,
        rule=row.rule,
        old=row.old,
        new=row.new,
        facts=read_facts(row.facts),
        word=said.find_word(**where),
        done=said.is_done(**where),
    )


def list_findings(
    connection: Connection,
    topic: str | None = None,
    since: datetime | None = None,
    service: str | None = None,
    *,
    document_ids: Collection[int] | None = None,
    include_mentions: bool = False,
) -> tuple[FlagView, ...]:
    """List findings with their changes, newest first; as `pick_findings` does, of all changes that hold."""
    changes = list_joinable(connection)
    return pick_findings(changes, topic, since, service, document_ids=document_ids, include_mentions=include_mentions)


def pick_findings(
    changes: Iterable[ChangeView],
    topic: str | None = None,
    since: datetime | None = None,
    service: str | None = None,
    *,
    document_ids: Collection[int] | None = None,
    include_mentions: bool = False,
) -> tuple[FlagView, ...]:
    """List the findings of changes, each with its change; `service` is a part of its name, upper and lower case alike.

    Mentions, what was told before and what a reader hushed are left out unless asked for.
    """
    wanted = service.casefold() if service is not None else ""
    return tuple(
        FlagView(finding=one, change=replace(of, findings=()))
        for of in changes
        if wanted in of.service.casefold()
        if (since is None or of.new_first_seen_at >= since) and (document_ids is None or of.document_id in document_ids)
        for one in of.findings
        if (topic is None or one.topic == topic) and (include_mentions or is_loud_finding(one))
    )


def list_joinable(connection: Connection) -> tuple[ChangeView, ...]:
    """List the changes that stories are made of, newest first: those with findings, and steps back.

    Left out: what only flapped by untold, and what another change took over.
    """
    has_findings = select(func.count()).where(finding.c.change_id == change.c.id).scalar_subquery() > 0
    joins = or_(has_findings, change.c.reason == Reason.ROLLBACK.value)
    return list_changes(connection, [or_(is_loud(), change.c.state != "dropped"), joins])


def list_topics(connection: Connection) -> tuple[str, ...]:
    """List the topics of all findings on record."""
    return tuple(sorted(connection.scalars(select(finding.c.topic).distinct())))


def is_loud_finding(one: FindingView) -> bool:
    """Tell whether a finding is more than a mention, was not told before word for word, and no reader hushed it."""
    return is_alert(one.as_finding())


def find_finding(connection: Connection, public_id: str) -> FlagView:
    """Read a finding by its public id; raises NotFoundError."""
    change_id = connection.scalar(select(finding.c.change_id).where(finding.c.public_id == public_id))
    if change_id is None:
        raise NotFoundError(f"No finding {public_id}: `monitor flags` lists them.")
    of = list_changes(connection, [change.c.id == change_id])[0]
    return FlagView(finding=next(one for one in of.findings if one.public_id == public_id), change=replace(of, findings=()))
