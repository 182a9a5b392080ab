"""Say what a digest mail is made from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from monitor.model import Finding
from monitor.report.act_by import Deadline
from monitor.report.check_views import FaultView, LinkedView
from monitor.report.views import LEVELS, ChangeView, merge_same_edits

OVERVIEW_FROM = 5
"""Cards from which a digest begins with an overview by service: more than that fill several screens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Count the documents that a subscription follows."""

    watched: int
    read: int
    """Read at least once since the last digest."""
    changed: int
    """Changes told since the last digest."""
    unreadable: int
    """Not readable at the last check."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """Hold a finding that an earlier digest told, and that a reader marked as wrong since."""

    service: str
    document: str
    url: str | None
    finding: Finding
    finding_id: str
    change_id: str
    told_at: datetime
    note: str = ""
    """The reader's own words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """Hold what one digest tells."""

    name: str
    """The subscription's."""
    kind: Literal["news", "reminder", "heartbeat", "nothing"]
    made_at: datetime
    covers_from: datetime
    today: date
    """The subscribers' local day, from which days ahead are counted."""
    counts: Counts
    changes: tuple[ChangeView, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    reminders: tuple[tuple[Deadline, ChangeView], ...] = ()
    """Those of the deadlines of which this digest reminds, each with the change that announced it."""
    corrections: tuple[Correction, ...] = ()
    faults: tuple[FaultView, ...] = ()
    linked: tuple[LinkedView, ...] = ()
    """Terms that the documents link to since the last digest, and that nothing watches."""
    digest_id: str | None = None
    """None where the digest is only shown."""
    witness_sha256: str | None = None

    @property
    def flagged(self) -> tuple[ChangeView, ...]:
        """Give the changes with a finding that is more than a mention, most pressing first; withdrawn ones last.

        Those that the same edit made in several documents are one, with the others as its siblings.
        """
        flagged = merge_same_edits(change for change in self.changes if change.alerts)
        return tuple(sorted(flagged, key=lambda change: (change.reason == "withdrawn", LEVELS.index(change.alerts[0].level))))

    @property
    def by_service(self) -> dict[str, tuple[ChangeView, ...]]:
        """Give the flagged changes by service, in their order: an overview where there are many, else nothing."""
        found: dict[str, tuple[ChangeView, ...]] = {}
        for change in self.flagged:
            found[change.service] = (*found.get(change.service, ()), change)
        return found if len(self.flagged) >= OVERVIEW_FROM and len(found) > 1 else {}

    @property
    def quiet(self) -> tuple[ChangeView, ...]:
        """Give the changes without such a finding."""
        return tuple(change for change in self.changes if not change.alerts)
