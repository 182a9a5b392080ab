"""Say what readers of the archive get of documents, versions and changes: narrow frozen values that print as JSON as they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal, cast

from monitor.model import HUSHING, Finding

if TYPE_CHECKING:
    from monitor.model import Effect, Fact, Fault, Level, StatedDate


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
    """When a look last found the old text, or, of a text taken over, until when its archive's records imply it."""
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
    old_seen_here: bool = True
    """Whether a look of this program's found the old text at `old_last_seen_at`."""
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
