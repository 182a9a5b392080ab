"""Say what readers of the archive get: narrow frozen values that print as JSON as they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, cast

from monitor.model import HUSHING, Effect, Fact, Fault, Finding, Level, StatedDate


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentView:
    """Name a document of the archive."""

    document_id: int
    public_id: str
    service: str
    document: str
    watched: bool
    """Whether sources.yaml still has it."""
    urls: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    """Codes of the regions whose readers it is for, as sources.yaml says; empty: for all."""
    former_names: tuple[str, ...] = ()
    """As `Service/Document`, oldest first."""

    def __str__(self) -> str:
        return f"{self.service}/{self.document}"


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
class VersionView:
    """Describe a distinct text of a document, without the text."""

    version_id: int
    public_id: str
    document_id: int
    service: str
    document: str
    text_sha256: str
    size: int
    """Characters of the Markdown text."""
    language: str | None
    stated_on: date | None
    stated: tuple[StatedDate, ...]
    first_seen_at: datetime
    last_seen_at: datetime
    confirmed_at: datetime | None
    accepted_at: datetime | None
    """When it first became the document's current text; None: it only flapped by, or is pending."""
    origin: str
    """fetched, rebased (a stored page read anew), imported, or user."""
    extractor_version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingView:
    """Describe a finding."""

    public_id: str
    topic: str
    effect: str
    level: str
    rule: str
    old: str | None
    new: str | None
    facts: tuple[Fact, ...]
    word: str | None = None
    """What a reader last said of this edit: wrong or mute wherever it stands, right only of what was on record by then."""
    done: bool = False
    """Whether a reader has acted on it; not on the same edit that came again since."""

    @property
    def hushed(self) -> bool:
        """Tell whether it alarms nobody any more."""
        return self.word in HUSHING

    def as_finding(self) -> Finding:
        """Give the finding as the pure stages know it, with whether it alarms."""
        return Finding(
            topic=self.topic,
            effect=cast("Effect", self.effect),
            level=cast("Level", self.level),
            rule=self.rule,
            old=self.old,
            new=self.new,
            facts=self.facts,
            hushed=self.hushed,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeView:
    """Describe a change from one text of a document to another."""

    change_id: int
    public_id: str
    document_id: int
    service: str
    document: str
    state: str
    """pending, confirmed or dropped."""
    reason: str
    old_version: str | None
    new_version: str
    old_version_id: int | None
    new_version_id: int
    old_last_seen_at: datetime | None
    """When a look last found the old text."""
    new_first_seen_at: datetime
    """When the look that found the new text ended."""
    confirmed_at: datetime | None
    """When a second look found the new text."""
    accepted_at: datetime | None
    reported_at: datetime | None
    dropped_at: datetime | None
    withdrawn_at: datetime | None
    replaced_by: str | None
    """The change that took over what was pending here."""
    fault: Fault | None
    added: int | None
    """Sentences; likewise the next three. None where nothing was compared."""
    removed: int | None
    edited: int | None
    moved: int | None
    rules_version: int | None
    extractor_version: int | None
    origin: str = "fetched"
    """Who saw the new text first: fetched, rebased, imported or user (as VersionView.origin)."""
    findings: tuple[FindingView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryEntry:
    """Hold one step of a document's history: its first text, or a change."""

    at: datetime
    kind: Literal["first", "change"]
    version: VersionView | None = None
    """The first text, for "first"."""
    change: ChangeView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagView:
    """Hold a finding with the change that it belongs to (whose own list of findings is left empty here)."""

    finding: FindingView
    change: ChangeView


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
