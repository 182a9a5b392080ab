"""Find two versions of a document that are to be compared, with when each was seen at that step of its history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from monitor.errors import NotFoundError
from monitor.model import was_seen_here
from monitor.store.reading.timeline import Stretch, load_timelines
from monitor.store.reading.versions import find_version, list_versions_by_id
from monitor.store.reading.views import ChangeView, VersionView
from monitor.store.schema.tables import change, document
from monitor.store.selects import is_loud


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Hold two versions; a text may come back, so the times are those of this step, not of the whole history."""

    old: VersionView
    new: VersionView
    old_last_seen_at: datetime
    """When a look last found the old text before it went."""
    new_first_seen_at: datetime
    """When a look found the new text come: for the first time, or back."""
    old_seen_here: bool = True
    """Whether a look of this program's found the old text at `old_last_seen_at`; else another archive's records imply it."""


def find_last_pair(connection: Connection, document_id: int) -> Pair | None:
    """Find what the last change that is told led from and to; None where no text was left for another yet."""
    statement = (
        select(change.c.old_version_id, change.c.new_version_id, change.c.old_last_seen_at, change.c.new_first_seen_at)
        .where(change.c.document_id == document_id, change.c.old_version_id.is_not(None), is_loud())
        .order_by(change.c.new_first_seen_at.desc(), change.c.id.desc())
        .limit(1)
    )
    last = connection.execute(statement).one_or_none()
    return _make_pair(connection, *last) if last is not None else None


def find_changed_pair(connection: Connection, change: ChangeView) -> Pair:
    """Find what a change led from and to; raises NotFoundError for one that led to a document's first text."""
    if change.old_version_id is None:
        raise NotFoundError(f"{change.public_id} is the first text of {change.service}/{change.document}: there is none to compare it with")
    return _make_pair(connection, change.old_version_id, change.new_version_id, change.old_last_seen_at, change.new_first_seen_at)


def _make_pair(connection: Connection, old_id: int, new_id: int, gone_at: datetime | None, come_at: datetime) -> Pair:
    versions = list_versions_by_id(connection, (old_id, new_id))
    old = versions[old_id]
    return _pair(connection, old, versions[new_id], gone_at or old.last_seen_at, come_at)


def _pair(connection: Connection, old: VersionView, new: VersionView, gone_at: datetime, come_at: datetime) -> Pair:
    looked_at = connection.scalar(select(document.c.first_checked_at).where(document.c.id == old.document_id))
    return Pair(old=old, new=new, old_last_seen_at=gone_at, new_first_seen_at=come_at, old_seen_here=was_seen_here(gone_at, looked_at))


def find_pair(connection: Connection, document_id: int, old: datetime | str, new: datetime | str | None) -> Pair:
    """Find two versions by instants or public ids, the current one for None; raises NotFoundError."""
    before = find_version(connection, document_id, at=old)
    after = find_version(connection, document_id, at=new)
    stretches = load_timelines(connection, [document_id])[document_id].stretches
    come = _find_stretch(stretches, after.version_id, until=new if isinstance(new, datetime) else None)
    gone = _find_stretch(stretches, before.version_id, until=old if isinstance(old, datetime) else come.since if come else None)
    gone_at = gone.last_seen_at if gone is not None else before.last_seen_at
    return _pair(connection, before, after, gone_at, come.since if come is not None else after.first_seen_at)


def find_pair_before(connection: Connection, version: VersionView) -> Pair:
    """Find a version and the text that stood before it last came; raises NotFoundError where none did."""
    stretches = load_timelines(connection, [version.document_id])[version.document_id].stretches
    came = max((number for number, one in enumerate(stretches) if version.version_id in one.readings), default=0)
    if came == 0:
        name = f"{version.service}/{version.document}"
        raise NotFoundError(f"{version.public_id} is the first text of {name}: there is none before it to compare it with")
    gone = stretches[came - 1]
    before = list_versions_by_id(connection, [gone.version_id])[gone.version_id]
    return _pair(connection, before, version, gone.last_seen_at, stretches[came].since)


def _find_stretch(stretches: list[Stretch], version_id: int, *, until: datetime | None) -> Stretch | None:
    """Give the last time in which a version was shown that began by an instant, else the last one; None for one that never was."""
    shown = [one for one in stretches if version_id in one.readings]
    begun = [one for one in shown if until is None or one.since <= until]
    return (begun or shown)[-1] if shown else None
