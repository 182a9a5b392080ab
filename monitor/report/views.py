"""Say how a change is told: plain values that whoever calls fills in, narrower than what the archive holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from monitor.model import Finding, is_alert
from monitor.regions import Applies, tell_applies
from monitor.story import Step, find_family, identify_edits

if TYPE_CHECKING:
    from monitor.compare.redline import Row
    from monitor.model import LinkEdit

LEVELS = ("high", "medium", "low")
"""Most pressing first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionView:
    """Name one of two compared texts; all but the label may be unknown (a file has no history)."""

    label: str = ""
    """What people call it where it has no history: a file's name."""
    version_id: str | None = None
    text_sha256: str | None = None
    stated_on: date | None = None
    """The date that the page gives for itself."""
    seen_at: datetime | None = None
    """Of the old text: last confirmed; of the new one: first seen."""
    observed: str = ""
    """Who saw it first, in words (`say_observer`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeView:
    """Hold a change as a reader is told it."""

    service: str
    document: str
    url: str | None
    new_first_seen_at: datetime
    findings: tuple[Finding, ...] = ()
    rows: tuple[Row, ...] = ()
    """The redline, in reading order."""
    link_edits: tuple[LinkEdit, ...] = ()
    reason: str = "news"
    """As the check's outcome names it: news, undated, rollback, withdrawn, pending."""
    other_text: str | None = None
    """The verdict that the new text is another edition, translation or document (Fault.is_other_text): the two are not compared."""
    old_last_confirmed_at: datetime | None = None
    """When a look of ours last found the old text."""
    old_implied_until: datetime | None = None
    """Likewise of an old text that no look of ours found: until when what others recorded implies it."""
    confirmed_at: datetime | None = None
    """When a second look found the new text again; None: seen once."""
    change_id: str | None = None
    old_version_id: str | None = None
    new_version_id: str | None = None
    old_sha256: str | None = None
    new_sha256: str | None = None
    old_stated_on: date | None = None
    new_stated_on: date | None = None
    observer: str = "monitor"
    imported: bool = False
    """Whether another archive recorded the new text: its records imply the times, no look of ours confirmed them."""
    language: str | None = None
    """ISO 639-1, of the texts."""
    regions: tuple[str, ...] = ()
    """Where the reader lives, as codes; empty: not said, and no card tells whether it applies."""
    document_regions: tuple[str, ...] = ()
    """Whose readers the document is for."""

    steps: tuple[Step, ...] = ()
    """Where it stands in its stories, one for each family of topics that it touches."""
    siblings: tuple[ChangeView, ...] = ()
    """Changes of other documents by the same edit, told on the same card."""

    def find_step(self, finding: Finding) -> Step | None:
        """Give the step in its story of one of the change's findings."""
        return next((step for step in self.steps if step.family == find_family(finding)), None)

    @property
    def alerts(self) -> tuple[Finding, ...]:
        """Give the findings that are more than a mention, most pressing first."""
        return tuple(sorted(filter(is_alert, self.findings), key=lambda finding: LEVELS.index(finding.level)))

    def tell_applies(self, finding: Finding) -> Applies | None:
        """Tell whether a finding concerns the reader; None where nobody said where the reader lives."""
        return tell_applies(finding, self.regions, document_regions=self.document_regions) if self.regions else None

    @property
    def mentions(self) -> tuple[Finding, ...]:
        """Give the findings that alarm nobody: those that only touch a topic, and what was told before and is back."""
        return tuple(finding for finding in self.findings if not finding.hushed and not is_alert(finding))

    @property
    def old(self) -> VersionView:
        """Name the old text."""
        return VersionView(
            version_id=self.old_version_id,
            text_sha256=self.old_sha256,
            stated_on=self.old_stated_on,
            seen_at=self.old_last_confirmed_at or self.old_implied_until,
        )

    @property
    def new(self) -> VersionView:
        """Name the new text."""
        return VersionView(
            version_id=self.new_version_id, text_sha256=self.new_sha256, stated_on=self.new_stated_on, seen_at=self.new_first_seen_at
        )


def view_step(old: VersionView, new: VersionView, *, seen_on: date) -> ChangeView:
    """Make the view of a step between two texts that no archive holds: of it only the days that both state are known."""
    return ChangeView(
        service="",
        document=new.label,
        url=None,
        new_first_seen_at=new.seen_at or datetime.combine(seen_on, time.min, UTC),
        old_stated_on=old.stated_on,
        new_stated_on=new.stated_on,
    )


def merge_same_edits(changes: Iterable[ChangeView]) -> tuple[ChangeView, ...]:
    """Put the changes that the same edit made in several documents under the first one seen, which stands where the first of them stood."""
    groups: dict[object, list[ChangeView]] = {}
    for number, change in enumerate(changes):
        stories = frozenset(step.story for step in change.steps)
        told_as = (change.reason, change.confirmed_at is None)
        key = (stories, identify_edits(change.alerts, change.service), told_as) if stories and change.alerts else number
        groups.setdefault(key, []).append(change)
    merged = []
    for group in groups.values():
        lead, *siblings = sorted(group, key=lambda one: one.new_first_seen_at)
        merged.append(replace(lead, siblings=tuple(siblings)) if siblings else lead)
    return tuple(merged)
