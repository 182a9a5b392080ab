"""Read what happened: first texts and changes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, exists, not_

from monitor.store.reading.changes import is_loud_finding, list_changes
from monitor.store.reading.versions import select_versions
from monitor.store.reading.views import HistoryEntry
from monitor.store.schema.tables import change, version
from monitor.store.selects import is_loud


def list_history(
    connection: Connection,
    document_ids: Sequence[int] | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    flagged: bool = False,
    include_silent: bool = False,
) -> tuple[HistoryEntry, ...]:
    """List first texts and changes, newest first; of all documents where `document_ids` is None.

    `flagged` keeps only changes with a finding that is more than a mention and that no reader hushed; `include_silent` adds what is not
    told: pending, flapped by, known, cosmetic, rebased. `since` counts in, `until` does not.
    """
    conditions = _between(change.c.new_first_seen_at, since, until)
    if document_ids is not None:
        conditions.append(change.c.document_id.in_(document_ids))
    if not include_silent:
        conditions.append(is_loud())
    entries = [
        HistoryEntry(at=one.new_first_seen_at, kind="change", change=one)
        for one in list_changes(connection, conditions)
        if not flagged or any(map(is_loud_finding, one.findings))
    ]
    if not flagged:
        entries += _list_first_texts(connection, document_ids, since, until)
    return tuple(sorted(entries, key=lambda entry: entry.at, reverse=True))


def _between(column: ColumnElement[datetime], since: datetime | None, until: datetime | None) -> list[ColumnElement[bool]]:
    conditions = []
    if since is not None:
        conditions.append(column >= since)
    if until is not None:
        conditions.append(column < until)
    return conditions


def _list_first_texts(
    connection: Connection, document_ids: Sequence[int] | None, since: datetime | None, until: datetime | None
) -> list[HistoryEntry]:
    """List the texts that became current without a change that led to them."""
    of_document = change.c.document_id == version.c.document_id
    led_to = exists().where(of_document, change.c.new_version_id == version.c.id, change.c.accepted_at <= version.c.accepted_at)
    conditions = [version.c.accepted_at.is_not(None), not_(led_to), *_between(version.c.accepted_at, since, until)]
    if document_ids is not None:
        conditions.append(version.c.document_id.in_(document_ids))
    found = select_versions(connection, conditions)
    return [HistoryEntry(at=one.accepted_at, kind="first", version=one) for one in found if one.accepted_at is not None]
