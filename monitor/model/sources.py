"""What to watch and whom to tell, as read from sources.yaml."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import time, timedelta
from pathlib import Path
from typing import Literal, NamedTuple


class DocumentKey(NamedTuple):
    """Name a document as people do: the service, then the document ("LinkedIn", "Privacy Policy")."""

    service: str
    document: str

    def __str__(self) -> str:
        return f"{self.service}/{self.document}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """Select what lies between two elements: one start and one end, each a CSS selector."""

    start_before: str | None = None
    start_after: str | None = None
    end_before: str | None = None
    end_after: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Say which parts of a page are the document; nothing selected means: find it by itself."""

    select: tuple[str | Range, ...] = ()
    remove: tuple[str | Range, ...] = ()

    @property
    def fingerprint(self) -> str:
        """Identify the selection, so that an edited one is noticed (16 hex digits)."""
        parts = [
            [part if isinstance(part, str) else [part.start_before, part.start_after, part.end_before, part.end_after] for part in side]
            for side in (self.select, self.remove)
        ]
        return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """Describe a topic of the user's own, found by its phrases."""

    name: str
    """Lower case, words joined by "_": "price_rises"."""
    phrases: tuple[str, ...]
    """As the user wrote them, of any language; never empty."""
    level: Literal["high", "medium", "low"] = "medium"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Describe one document to watch: where it stands and how to fetch and read it."""

    service: str
    document: str
    urls: tuple[str, ...]
    """Addresses in reading order; more than one where the document stands on several pages."""
    formerly: tuple[DocumentKey, ...] = ()
    """Earlier names, newest first, with the service's earlier names worked in; the history goes on under the new one."""
    tags: tuple[str, ...] = ()
    selection: Selection = Selection()
    every: timedelta = timedelta(hours=12)
    fetch: Literal["http", "browser"] = "http"
    language: str | None = None
    """ISO 639-1 code where the user states it; None: read from the page."""
    robots: Literal["ignore", "obey"] = "ignore"
    accept_language: str | None = None
    headers: tuple[tuple[str, str], ...] = ()
    proxy: str | None = None
    regions: tuple[str, ...] = ()
    """Codes of the regions whose readers the document is for; empty: for all of them."""
    topics: tuple[Topic, ...] = ()
    """Topics of the user's own that changes of this document are read for."""

    @property
    def key(self) -> DocumentKey:
        """Give the document's name."""
        return DocumentKey(self.service, self.document)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """Say who gets which digest, and when."""

    name: str
    to: tuple[str, ...]
    at: time = time(7, 30)
    timezone: str = "UTC"
    tags: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    level: Literal["high", "medium", "low"] = "low"
    regions: tuple[str, ...] = ()
    """Codes of the regions where the subscriber lives; empty: not said."""
    heartbeat: bool = True
    """Whether a mail says that the monitor is alive, where nothing else was sent for a week."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Hold a whole sources.yaml: the documents to watch in file order, and the subscriptions."""

    path: Path
    sources: tuple[Source, ...]
    subscriptions: tuple[Subscription, ...] = ()
    gap: timedelta = timedelta(seconds=2)
    """Least time between two requests to one host (`defaults.gap`)."""
    topics: tuple[Topic, ...] = ()
    """Topics of the user's own, in file order."""
