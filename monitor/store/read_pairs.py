"""Find two versions of a document that are to be compared, with when each was seen at that step of its history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from monitor.store.read_versions import find_version, list_versions_by_id
from monitor.store.selects import is_loud
from monitor.store.tables import change
from monitor.store.timeline import Stretch, load_timelines
from monitor.store.views import VersionView


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Hold two versions; a text may come back, so the times are those of this step, not of the whole history."""

    old: VersionView
    new: VersionView
    old_last_seen_at: datetime
    """When a look last found the old text before it went."""
    new_first_seen_at: datetime
    """When a look found the new text come: for the first time, or back."""


def find_last_pair(connection: Connection, document_id: int) -> Pair | None:
    """Find what the last change that is told led from and to; None where no text was left for another yet."""
    statement = (
        select(change.c.old_version_id, change.c.new_version_id, change.c.old_last_seen_at, change.c.new_first_seen_at)
        .where(change.c.document_id == document_id, change.c.old_version_id.is_not(None), is_loud())
        .order_by(change.c.new_first_seen_at.desc(), change.c.id.desc())
        .limit(1)
    )
    last = connection.execute(statement).one_or_none()
    if last is None:
        return None
    versions = list_versions_by_id(connection, (last.old_version_id, last.new_version_id))
    old = versions[last.old_version_id]
    return Pair(
        old=old,
        new=versions[last.new_version_id],
        old_last_seen_at=last.old_last_seen_at or old.last_seen_at,
        new_first_seen_at=last.new_first_seen_at,
    )


def find_pair(connection: Connection, document_id: int, old: datetime | str, new: datetime | str | None) -> Pair:
    """Find two versions by instants or public ids, the current one for None; raises NotFoundError."""
    before = find_version(connection, document_id, at=old)
    after = find_version(connection, document_id, at=new)
    stretches = load_timelines(connection, [document_id])[document_id].stretches
    come = _find_stretch(stretches, after.version_id, until=new if isinstance(new, datetime) else None)
    gone = _find_stretch(stretches, before.version_id, until=old if isinstance(old, datetime) else come.since if come else None)
    return Pair(
        old=before,
        new=after,
        old_last_seen_at=gone.last_seen_at if gone is not None else before.last_seen_at,
        new_first_seen_at=come.since if come is not None else after.first_seen_at,
    )


def _find_stretch(stretches: list[Stretch], version_id: int, *, until: datetime | None) -> Stretch | None:
    """Give the last time in which a version was shown that began by an instant, else the last one; None for one that never was."""
    shown = [one for one in stretches if version_id in one.readings]
    begun = [one for one in shown if until is None or one.since <= until]
    return (begun or shown)[-1] if shown else None
