"""Tell which text a document showed when: stretches of time, one after another, returns included."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from monitor.model import Reason
from monitor.store.schema.tables import change, version


@dataclass(slots=True, kw_only=True)
class Stretch:
    """Hold a time in which a document showed one text."""

    readings: list[int]
    """Version ids: the text, and what an upgrade of the program later read of the same page."""
    since: datetime
    """When the look that first found it ended."""
    last_seen_at: datetime
    """When a look last found it in this stretch."""
    until: datetime | None = None
    """When a look first found another text; None: the document shows it still."""
    confirmed: bool = True
    """Whether it became the document's text; else it was seen once and never confirmed, or not yet."""
    change_id: str | None = None
    """The change that ended it."""

    @property
    def version_id(self) -> int:
        """Give the version as it is read now."""
        return self.readings[-1]


@dataclass(slots=True, kw_only=True)
class Timeline:
    """Hold what one document showed."""

    document_id: int
    stretches: list[Stretch] = field(default_factory=list)
    """One after another, each beginning where the one before ended."""
    asides: list[Stretch] = field(default_factory=list)
    """Texts that a single look found between them, which never became the document's text; the one not yet confirmed has no end."""


def load_timelines(connection: Connection, document_ids: Iterable[int]) -> dict[int, Timeline]:
    """Load what documents showed, in the order of observation (an import may have recorded it later)."""
    timelines = {one: Timeline(document_id=one) for one in sorted(set(document_ids))}
    versions = {row.id: row for row in connection.execute(_VERSIONS.where(version.c.document_id.in_(list(timelines))))}
    steps = connection.execute(_STEPS.where(change.c.document_id.in_(list(timelines)))).all()
    # a first text has no change that led to it (one may lead back to it later)
    led_to = {step.new_version_id for step in steps if step.state == "confirmed" and _led_to(step, versions[step.new_version_id])}
    events: list[tuple[datetime, int, int, Any]] = [
        (row.first_seen_at, 0, row.id, None) for row in versions.values() if row.accepted_at is not None and row.id not in led_to
    ]
    events += [(step.new_first_seen_at, step.id, step.new_version_id, step) for step in steps if step.state == "confirmed"]
    for at, _, version_id, step in sorted(events, key=lambda event: event[:2]):
        seen = versions[version_id]
        _append(timelines[seen.document_id], seen, at, step)
    for step in steps:
        seen = versions[step.new_version_id]
        if step.state != "confirmed" and seen.accepted_at is None:
            aside = Stretch(
                readings=[seen.id], since=step.new_first_seen_at, last_seen_at=seen.last_seen_at, until=step.dropped_at, confirmed=False
            )
            timelines[seen.document_id].asides.append(aside)
    return timelines


def _led_to(step: Any, seen: Any) -> bool:
    """Tell whether a change is the one by which a text first became the document's."""
    return seen.accepted_at is not None and bool(step.new_first_seen_at <= seen.accepted_at)


def _append(timeline: Timeline, seen: Any, at: datetime, step: Any) -> None:
    """Add the text that was found at an instant; one that only reads the same page anew joins the stretch."""
    last = timeline.stretches[-1] if timeline.stretches else None
    if last is not None and step is not None and step.reason == Reason.REBASED:
        last.readings.append(seen.id)
        last.last_seen_at = max(last.last_seen_at, seen.last_seen_at)
        return
    if last is not None:
        last.until = at
        left_here = step is not None and step.old_version_id in last.readings and step.old_last_seen_at is not None
        last.last_seen_at = step.old_last_seen_at if step is not None and left_here else min(last.last_seen_at, at)
        last.change_id = step.public_id if step is not None else None
    timeline.stretches.append(Stretch(readings=[seen.id], since=at, last_seen_at=max(at, seen.last_seen_at)))


_VERSIONS = select(version.c.id, version.c.document_id, version.c.first_seen_at, version.c.last_seen_at, version.c.accepted_at)
_STEPS = select(
    change.c.id,
    change.c.public_id,
    change.c.old_version_id,
    change.c.new_version_id,
    change.c.state,
    change.c.reason,
    change.c.old_last_seen_at,
    change.c.new_first_seen_at,
    change.c.dropped_at,
).order_by(change.c.new_first_seen_at, change.c.id)
