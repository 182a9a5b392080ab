"""What an import hands to the archive: stretches of a document's history that somebody else recorded, ready to be written down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from monitor.model.documents import StatedDate
from monitor.model.faults import Fault
from monitor.model.findings import Finding
from monitor.model.pages import Page
from monitor.model.sources import DocumentKey

Origin = Literal["imported", "user"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedText:
    """Hold a text as it is stored: compressed, against an earlier text of the document where there is one."""

    sha256: str
    data: bytes
    size_bytes: int
    base_sha256: str | None = None
    depth: int = 0
    """How many texts have to be unpacked before it."""
    text: bytes | None = None
    """As it was, where it takes so much room that a predecessor among other documents' texts is worth looking for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSentence:
    """Hold a sentence that a document may not have had before: its name, where it stands in the text, and the words that find it."""

    name: bytes
    start: int
    length: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextSentences:
    """Hold a text as the index of sentences takes it: the names of its sentences in reading order, and the new ones among them."""

    text_sha256: str
    names: tuple[bytes, ...]
    new: tuple[NewSentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StrandText:
    """Hold one distinct text of a strand, and its times."""

    text_sha256: str
    size: int
    """Characters of the Markdown text."""
    language: str | None
    stated: tuple[StatedDate, ...]
    stated_on: date | None
    read_as: str
    extractor_version: int
    first_seen_at: datetime
    last_seen_at: datetime
    confirmed_at: datetime | None = None
    accepted_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StrandChange:
    """Hold the step from one text of a strand to another, and what became of it.

    `number` counts from 1 the changes that one run of an import hands over for a document; handed over again, a change is rewritten.
    Number 0 is the one that was pending when the run began.
    """

    number: int
    old_sha256: str
    new_sha256: str
    state: Literal["pending", "confirmed", "dropped"]
    reason: str
    old_last_seen_at: datetime
    new_first_seen_at: datetime
    confirmed_at: datetime | None = None
    accepted_at: datetime | None = None
    dropped_at: datetime | None = None
    withdrawn_at: datetime | None = None
    replaced_by: int | None = None
    fault: Fault | None = None
    counts: tuple[int, int, int, int] | None = None
    """Sentences added, removed, edited, moved; None where nothing was compared."""
    findings: tuple[Finding, ...] = ()
    told: bool = False
    """Whether a reader would have been told of it before it was confirmed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StrandSnapshot:
    """Hold one observation that proves a text or a fault: the text's digest, the pages where there are any, and where it is recorded."""

    observed_at: datetime
    text_sha256: str | None
    reference: str | None = None
    """What names the record at the observer's: a commit, an address in a web archive, the user's words."""
    fault: Fault | None = None
    pages: tuple[Page, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownText:
    """Hold what a strand knows of a text that it had before."""

    text_sha256: str
    stated_on: date | None
    first_seen_at: datetime
    last_seen_at: datetime
    confirmed_at: datetime | None
    accepted_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Hold one confirmed change of a strand's past: where it led, and whether readers would have been told."""

    new_sha256: str
    told: bool
    rollback: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StrandState:
    """Hold where the import of one document from one observer stands."""

    key: DocumentKey
    observer: str
    cursor: str = ""
    """The last record dealt with, by the observer's own name for it; empty: none yet."""
    observed_until: datetime | None = None
    """When the last record dealt with, or what it implies, was observed."""
    current_sha256: str | None = None
    last_sha256: str | None = None
    """The text of the last record."""
    pending: StrandChange | None = None
    fault_name: str | None = None
    """The last record's verdict, where it was no document."""
    ends_at: datetime | None = None
    """From when on others have looked: later records are left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StrandPast:
    """Hold what the archive gives for going on with a strand."""

    state: StrandState
    known: tuple[KnownText, ...] = ()
    steps: tuple[Step, ...] = ()
    current_text: str | None = None
    pending_text: str | None = None
    depth: int = 0
    """Of the current text as it is stored; likewise `chain_bytes`."""
    chain_bytes: int = 0
    root_text: str | None = None
    """What the current text's chain begins with, where the chain is so long that nothing more may lean on its end."""
    told: Mapping[str, date] = field(default_factory=dict)
    """The edits that readers would have been told, with the day."""
    hushed: frozenset[str] = frozenset()
    """The edits (their hashes) that readers marked as wrong, or muted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StrandRecord:
    """Hand over a stretch of a strand, to be recorded in one commit; texts and changes that were handed over before are rewritten."""

    state: StrandState
    origin: Origin = "imported"
    packed: tuple[PackedText, ...] = ()
    """Texts that the document has for the first time; likewise `sentences`."""
    sentences: tuple[TextSentences, ...] = ()
    texts: tuple[StrandText, ...] = ()
    changes: tuple[StrandChange, ...] = ()
    snapshots: tuple[StrandSnapshot, ...] = ()
    confirmed: tuple[tuple[str, datetime], ...] = ()
    """Current texts that were found a second time, and when: the changes that led to them are confirmed."""
    rules_version: int | None = None
    read_as: str | None = None
    """How the texts were read, where the monitor reads them so itself; None: in another way."""
    leads: bool | None = None
    """Whether the document's standing follows; None: as long as the monitor itself has not looked."""
