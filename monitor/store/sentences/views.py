"""Say what a search and a blame answer: sentences, with where and when they stood."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Hold a time in which a sentence stood in a document without a break."""

    since: datetime
    """When the look that first found it there ended."""
    last_seen_at: datetime
    until: datetime | None
    """When a look first found a text without it; None: it stands there still, as far as the archive knows."""
    first_version: str
    last_version: str
    confirmed: bool
    """False: a single look found it, and no second one confirmed that text (or not yet)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement:
    """Say what became of a sentence that no longer stands in a document."""

    at: datetime
    change_id: str | None
    sentence: str | None
    """What stands in its place, plain; None: it went without one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Say where a sentence stood, and when."""

    document_id: str
    service: str
    document: str
    watched: bool
    spans: tuple[Span, ...]
    """Oldest first; more than one where it went and came back."""
    replaced_by: Replacement | None

    @property
    def stands(self) -> bool:
        """Tell whether the newest text that the archive has still says it."""
        return self.spans[-1].until is None and self.spans[-1].confirmed


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceHit:
    """Hold a sentence that answers to a search; in several documents where they say the same."""

    sentence: str | None
    """Plain, as it stood first; None where the text that brought it is damaged."""
    places: tuple[Place, ...]
    """The newest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchAnswer:
    """Hold the first of the sentences that answer to a search, newest first, and how many there are."""

    hits: tuple[SentenceHit, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BlamedSentence:
    """Hold a sentence of a version, with what brought it."""

    sentence: str
    """Plain."""
    kind: str
    """heading, paragraph, list_item, table_row or preformatted."""
    block: int
    """Which block of the text it stands in, from 0."""
    version: str
    """The version that brought it: it stands in every text from that one to this."""
    since: datetime
    """When that version was first found."""
    first_since: datetime
    """When the sentence stood in the document for the first time; earlier than `since` where it went and came back."""
    first_version: str
    confirmed: bool
