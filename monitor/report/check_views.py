"""Say what the report of a run of checks is made from, beside the changes (`views`): plain values that whoever calls fills in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from monitor.report.views import LEVELS, ChangeView

if TYPE_CHECKING:
    from monitor.stance import ServiceStance


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstView:
    """Hold a document that was read for the first time."""

    service: str
    document: str
    url: str | None
    seen_at: datetime
    version_id: str | None = None
    text_sha256: str | None = None
    words: int | None = None
    stated_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultView:
    """Hold a document that could not be read, and since when."""

    service: str
    document: str
    url: str | None
    name: str
    """The verdict's or the failure's name: login_wall, http_404, dns, ..."""
    detail: str = ""
    """What was found, in a sentence; the catalogue's own words stand in where it is empty."""
    in_row: int = 1
    since: datetime | None = None
    last_good_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmedView:
    """Hold a change that was told when it was seen once, and that a second look found again."""

    service: str
    document: str
    change_id: str
    seen_at: datetime
    """When it was first seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedView:
    """Hold a page of terms that a watched document links to since some day, and that nothing watches."""

    service: str
    document: str
    """The document that links to it."""
    url: str
    words: str
    """The link's own."""
    kind: str
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """Hold what one run of checks found."""

    generated_at: datetime
    checked: int
    """Documents looked at, whatever came of it."""
    changes: tuple[ChangeView, ...] = ()
    firsts: tuple[FirstView, ...] = ()
    faults: tuple[FaultView, ...] = ()
    linked: tuple[LinkedView, ...] = ()
    confirmed: tuple[ConfirmedView, ...] = ()
    stances: tuple[ServiceStance, ...] = ()
    """What the texts read for the first time say today, with those of their services that could not be read."""

    @property
    def flagged(self) -> tuple[ChangeView, ...]:
        """Give the changes with a finding that is more than a mention, most pressing first, else as they came."""
        flagged = [change for change in self.changes if change.alerts]
        return tuple(sorted(flagged, key=lambda change: LEVELS.index(change.alerts[0].level)))

    @property
    def quiet(self) -> tuple[ChangeView, ...]:
        """Give the changes without such a finding."""
        return tuple(change for change in self.changes if not change.alerts)

    @property
    def none_read(self) -> bool:
        """Tell whether documents were looked at and not one of them could be read."""
        return 0 < self.checked <= len(self.faults)

    @property
    def unchanged(self) -> int:
        """Count the documents of which there is nothing to tell."""
        changed = {(change.service, change.document) for change in self.changes}
        return max(0, self.checked - len(changed) - len(self.firsts) - len(self.faults))
