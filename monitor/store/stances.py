"""Keep what was read of a text's stance, so that nobody reads the same text twice; and find where a stance may have turned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from monitor.model import AI_TRAINING
from monitor.store.schema.tables import change, document, finding, stance_reading

Reading = Mapping[str, Any]
"""A JSON object; whoever records it knows its keys."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Hold a change of a document's current text that touched statements on AI training."""

    old_version_id: int
    new_first_seen_at: datetime


def list_readings(connection: Connection, version_ids: Iterable[int], *, rules_version: int) -> dict[int, Reading]:
    """List what was read of versions by these rules; one that was not read, or by older rules, is left out."""
    wanted = list(version_ids)
    statement = select(stance_reading).where(stance_reading.c.version_id.in_(wanted), stance_reading.c.rules_version == rules_version)
    return {row.version_id: row.reading for row in connection.execute(statement)} if wanted else {}


def record_readings(connection: Connection, readings: Mapping[int, Reading], *, rules_version: int) -> None:
    """Keep what was read of versions, in place of what older rules read."""
    if readings:
        connection.execute(delete(stance_reading).where(stance_reading.c.version_id.in_(list(readings))))
        rows = [{"version_id": number, "rules_version": rules_version, "reading": dict(one)} for number, one in readings.items()]
        connection.execute(insert(stance_reading), rows)


def list_current_versions(connection: Connection, document_ids: Sequence[int]) -> dict[int, int]:
    """Give the current version of each document that has one."""
    statement = select(document.c.id, document.c.current_version_id).where(
        document.c.id.in_(document_ids), document.c.current_version_id.is_not(None)
    )
    return {row.id: row.current_version_id for row in connection.execute(statement)}


def list_turns(connection: Connection, document_ids: Sequence[int]) -> dict[int, list[Turn]]:
    """List by document the changes between current texts at which statements on AI training were touched, newest first."""
    touched = select(finding.c.change_id).where(finding.c.topic == AI_TRAINING).distinct()
    statement = (
        select(change.c.document_id, change.c.old_version_id, change.c.new_first_seen_at)
        .where(
            change.c.document_id.in_(document_ids),
            change.c.state == "confirmed",
            change.c.old_version_id.is_not(None),
            change.c.id.in_(touched),
        )
        .order_by(change.c.new_first_seen_at.desc(), change.c.id.desc())
    )
    turns: dict[int, list[Turn]] = defaultdict(list)
    for row in connection.execute(statement):
        turns[row.document_id].append(Turn(old_version_id=row.old_version_id, new_first_seen_at=row.new_first_seen_at))
    return turns
