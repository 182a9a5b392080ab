"""What a check reads from the archive before it starts, and what it hands to the archive at its end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from monitor.model.changes import Assessment
    from monitor.model.documents import StatedDate
    from monitor.model.faults import Fault
    from monitor.model.outcomes import Outcome
    from monitor.model.pages import Page, Validators
    from monitor.model.sources import DocumentKey

BlobRole = Literal["text", "page"]


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionState:
    """Hold what is stored of one distinct text of a document, without the text."""

    version_id: int
    public_id: str
    text_sha256: str
    size: int
    """Characters of the Markdown text."""
    language: str | None
    stated_on: date | None
    """The date that the text's header gives for itself."""
    first_seen_at: datetime
    last_seen_at: datetime
    confirmed_at: datetime | None
    """When a second look found it again; None: seen once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PendingChange:
    """Hold a change whose new text was seen, and not yet believed."""

    change_id: int
    public_id: str
    version: VersionState
    """The new text. `version.first_seen_at` may lie earlier; `since` counts."""
    since: datetime
    """When the look that found it ended."""
    told: bool
    """Whether it was reported at once, as "seen once, not yet confirmed"."""
    reason: str
    """What the change is once confirmed: news, undated, rollback (told); known, rebased (silent)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownVersion:
    """Hold what the archive knows of a text that a document had before."""

    version: VersionState
    accepted: bool
    """Whether it was once the document's current text (a text that only flapped by was not)."""
    left_by_report: bool
    """Whether a reported change has led away from it since."""
    returned_before: bool
    """Whether a rollback to it was already reported."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Hold a text that looks damaged beside the current one, and how long it has held."""

    text_sha256: str
    since: datetime
    """When the look that first found it ended."""
    looks: int
    """How many looks in a row found it, from 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentState:
    """Hold all that a check needs to know of a document's past."""

    document_id: int
    public_id: str
    key: DocumentKey
    revision: int
    """Counts recorded checks; a record made from an older revision is refused."""
    validators: tuple[Validators, ...] = ()
    page_sha256: str | None = None
    """Digest over the bodies of the last good look; likewise `visible_sha256` over its visible text."""
    visible_sha256: str | None = None
    targets_sha256: str | None = None
    """Digest over where its links lead."""
    read_as: str | None = None
    """The extractor's version and the selection's fingerprint by which the last good look was read."""
    current: VersionState | None = None
    pending: PendingChange | None = None
    last_seen: Literal["current", "pending"] | None = None
    """Which text the digests above belong to."""
    faults_in_row: int = 0
    fault_name: str | None = None
    """The last look's verdict or failure, where it was one."""
    doubt: Doubt | None = None
    """The damaged-looking text that the last readable look found, if it was one."""
    every: timedelta = timedelta(0)
    """How often its source says that it is looked at."""
    next_check_at: datetime | None = None
    first_checked_at: datetime | None = None
    """When this program first looked at the document; None: never yet."""
    last_good_at: datetime | None = None
    """When the last look ended that read the document."""


def was_seen_here(last_seen_at: datetime | None, first_checked_at: datetime | None) -> bool:
    """Tell whether a look of this program's own can be what last found a text, and not only what another archive recorded implies it."""
    return last_seen_at is not None and first_checked_at is not None and last_seen_at >= first_checked_at


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionRecord:
    """Hand over a text to keep."""

    text: str
    """Markdown."""
    text_sha256: str
    language: str | None
    stated: tuple[StatedDate, ...]
    read_as: str
    extractor_version: int

    @property
    def stated_on(self) -> date | None:
        """Give the date that the text's header gives for itself, the best one where there are several."""
        return next((stated.on for stated in self.stated if stated.role != "announced"), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotRecord:
    """Hand over what one fetch brought, to keep as proof."""

    pages: tuple[Page, ...]
    observed_at: datetime
    observer: str = "monitor"
    """Who saw it: "monitor", "user: words", "import: words"."""
    fault: Fault | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedPage:
    """Name a page that seems to hold terms and that a document's page links to."""

    url: str
    words: str
    """The link's own."""
    kind: str
    """What it seems to be: "Privacy Policy", "AI Terms"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """Hand over that the pending change held though the text seen is yet another one: its text becomes the current one first."""

    assessment: Assessment
    """The step from the current text to the one that was pending, for whoever shows it."""
    report: bool
    """Whether the change is told to readers from now on; False where it was told before, or is none of theirs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckRecord:
    """Hand over everything that one check of one document found, to be recorded in one commit.

    The flags say what becomes of the text seen (`version`):

    - `accept`: it is the document's current text from now on;
    - `hold`: it is pending;
    - `confirm`: this look confirms it;
    - `drop_pending`: the change that was pending is over, because its text vanished or another took its place;
    - `report`: the change is told to readers from now on.
    """

    state: DocumentState
    started_at: datetime
    finished_at: datetime
    outcome: Outcome
    reason: str
    detail: str = ""
    status: int | None = None
    """The HTTP status of the last answer, where there was one."""
    size_bytes: int | None = None
    snapshot: SnapshotRecord | None = None
    """None where nothing new needs proof."""
    version: VersionRecord | None = None
    """The text seen, where the look went as far as a text; None for 304, same bytes, faults and failures."""
    rebase: VersionRecord | None = None
    """The current text as the present extractor reads the stored page, where that differs from what is stored."""
    assessment: Assessment | None = None
    """What the seen text means against the current one, where it differs."""
    rules_version: int | None = None
    settlement: Settlement | None = None
    """What became of the pending change before the text seen was decided on; all else then speaks of the step beyond it."""
    doubt: Doubt | None = None
    """With a fault that only the comparison with the current text shows: the text that is doubted."""
    pending_reason: str | None = None
    """With `hold`: the reason that the change carries once confirmed (see PendingChange.reason)."""
    accept: bool = False
    hold: bool = False
    confirm: bool = False
    drop_pending: bool = False
    report: bool = False
    validators: tuple[Validators, ...] | None = None
    """None: keep those stored. Likewise the digests and `read_as`."""
    page_sha256: str | None = None
    visible_sha256: str | None = None
    targets_sha256: str | None = None
    read_as: str | None = None
    linked: tuple[LinkedPage, ...] | None = None
    """The terms that the page links to; None where its links lead where they led at the last good look."""
    next_check_at: datetime | None = None

    @property
    def first_seen_at(self) -> datetime:
        """Give the end of the look that first found the text seen: an earlier one, where the text was doubted until now."""
        doubt = self.state.doubt
        doubted = doubt is not None and self.version is not None and doubt.text_sha256 == self.version.text_sha256
        return doubt.since if doubt is not None and doubted else self.finished_at
