"""Say what readers of the archive get of the watch itself: how it goes, what each look brought, what cannot be trusted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from monitor.store.reading.views import DocumentView


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusView:
    """Say how a document's watch goes."""

    document: DocumentView
    every_s: int
    next_check_at: datetime | None
    first_checked_at: datetime | None
    last_checked_at: datetime | None
    last_good_at: datetime | None
    """The last look that found the document; older than `last_checked_at` where faults followed."""
    faults_in_row: int
    fault_since: datetime | None
    fault_kind: str | None
    """The batch contract's word; None for a document that could not be reached."""
    fault_name: str | None
    fault_detail: str | None
    current_version: str | None
    language: str | None
    stated_on: date | None
    pending_change: str | None
    pending_since: datetime | None
    last_change: str | None
    """The newest change that was told, or would be: no cosmetic or other silent one."""
    last_change_at: datetime | None
    flips: int = 0
    """How often the page went back and forth between texts in the thirty days before its last check."""
    last_flip_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedView:
    """Describe a page of terms that a watched document links to since some day, and that nothing watches."""

    document_id: int
    service: str
    document: str
    """The document that links to it."""
    url: str
    words: str
    """The link's own."""
    kind: str
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotView:
    """Describe what one fetch brought, without the pages."""

    snapshot_id: int
    public_id: str
    seq: int
    observed_at: datetime
    recorded_at: datetime
    observer: str
    version: str | None
    text_sha256: str | None
    fault: str | None
    chain_sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckRunView:
    """Describe a run of checks that ended alike; a pause before the next run is a time in which nobody looked."""

    outcome: str
    reason: str
    version: str | None
    first_at: datetime
    last_at: datetime
    checks: int
    duration_ms: int
    size_bytes: int
    last_status: int | None
    last_detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Name one thing in the archive that cannot be trusted."""

    where: str
    """The version, snapshot or table, by the names that the command line shows."""
    problem: str

    def __str__(self) -> str:
        return f"{self.where}: {self.problem}"
