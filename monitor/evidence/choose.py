"""Choose what of a document's past belongs to a span of time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from monitor.store import ChangeView, CheckRunView, Connection, DocumentView, VersionView, list_check_runs, list_history, list_versions
from monitor.store.blobs.pages import find_proof
from monitor.store.reading.chain import Link, list_links
from monitor.store.reading.documents import find_interval
from monitor.store.reading.timeline import Timeline, load_timelines

SLACK = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Hold a span of time; None: open on that side."""

    since: datetime | None = None
    until: datetime | None = None

    def meets(self, start: datetime, end: datetime | None) -> bool:
        """Tell whether a time from `start` to `end` (None: until now) lies at least partly in the span."""
        return (self.until is None or start <= self.until) and (self.since is None or end is None or end >= self.since)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Name a time in which nobody looked."""

    after: datetime
    before: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """Hold what is to be exported of a document."""

    document: DocumentView
    span: Span
    timeline: Timeline
    links: tuple[Link, ...]
    """All of them: a chain proves something only whole. Pages and texts are given for those of the span."""
    kept: frozenset[int]
    """Of these, the snapshots whose pages are given."""
    versions: tuple[VersionView, ...]
    """Oldest first."""
    changes: tuple[ChangeView, ...]
    """Oldest first, the silent ones included."""
    runs: tuple[CheckRunView, ...]
    gaps: tuple[Gap, ...]


def choose_evidence(connection: Connection, document: DocumentView, span: Span) -> Chosen:
    """Choose what a document showed in a span: every text that stood in it, what proves each, every change and every look."""
    timeline = load_timelines(connection, [document.document_id])[document.document_id]
    stretches = [one for one in (*timeline.stretches, *timeline.asides) if span.meets(one.since, one.until)]
    history = list_history(connection, [document.document_id], since=span.since, until=span.until, include_silent=True)
    changes = tuple(sorted((one.change for one in history if one.change is not None), key=lambda change: change.new_first_seen_at))
    wanted = {one for stretch in stretches for one in stretch.readings}
    wanted |= {one for change in changes for one in (change.old_version_id, change.new_version_id) if one is not None}
    links = list_links(connection, document.document_id)
    kept = {link.snapshot_id for link in links if span.meets(link.observed_at, link.observed_at)}
    kept |= {proof for one in wanted if (proof := find_proof(connection, one)) is not None}
    names = {link.version for link in links if link.snapshot_id in kept}
    versions = [one for one in list_versions(connection, document.document_id) if one.version_id in wanted or one.public_id in names]
    runs = tuple(one for one in list_check_runs(connection, document.document_id) if span.meets(one.first_at, one.last_at))
    return Chosen(
        document=document,
        span=span,
        timeline=timeline,
        links=links,
        kept=frozenset(kept),
        versions=tuple(sorted(versions, key=lambda version: (version.first_seen_at, version.version_id))),
        changes=changes,
        runs=runs,
        gaps=_list_gaps(runs, find_interval(connection, document.document_id)),
    )


def _list_gaps(runs: Sequence[CheckRunView], every: timedelta) -> tuple[Gap, ...]:
    """List the pauses that are longer than two intervals and an hour: times in which nobody looked."""
    ordered = sorted(runs, key=lambda run: run.first_at)
    gaps = []
    seen_until: datetime | None = None
    for run in ordered:
        if seen_until is not None and run.first_at - seen_until > 2 * every + SLACK:
            gaps.append(Gap(after=seen_until, before=run.first_at))
        seen_until = max(seen_until or run.last_at, run.last_at)
    return tuple(gaps)
