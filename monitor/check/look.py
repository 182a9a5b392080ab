"""Look at one document: fetch it, judge the answer, and read it no further than needed.

A look gets cheaper the less there is to see: 304, then the same bytes, then the same visible text with the same links; only what is
left is extracted, and only a text that is not the last look's is read for its dates. Nothing here touches the database, so looks run
side by side in threads.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from monitor.check.linked import find_linked_pages
from monitor.errors import ExtractionError
from monitor.extract import EXTRACTOR_VERSION, extract_pages, fingerprint_targets, fingerprint_visible_text
from monitor.judge.document import judge_document
from monitor.judge.response import judge_response
from monitor.model import (
    Document,
    DocumentState,
    Fault,
    FaultKind,
    Fetched,
    LinkedPage,
    NotModified,
    Page,
    Reason,
    Source,
    Unreachable,
    Validators,
    VersionRecord,
)
from monitor.text.dates import find_stated_dates
from monitor.text.markdown import render_markdown

Fetch = Callable[[Source, Sequence[Validators]], Fetched | NotModified | Unreachable]


@dataclass(frozen=True, slots=True, kw_only=True)
class Digests:
    """Identify what a look brought, from the cheapest sign to the dearest (hex SHA-256 each)."""

    page_sha256: str
    visible_sha256: str
    targets_sha256: str = ""
    """Over where the links lead: words may stay while what they lead to moves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenAgain:
    """Say that the document is as the last good look left it."""

    reason: Reason
    started_at: datetime
    finished_at: datetime
    fetched: Fetched | None = None
    digests: Digests | None = None
    linked: tuple[LinkedPage, ...] | None = None
    """The terms that the page links to, where its links lead elsewhere than at the last good look."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """Hold a document that was read in full."""

    fetched: Fetched
    version: VersionRecord
    digests: Digests
    linked: tuple[LinkedPage, ...] | None = None

    @property
    def started_at(self) -> datetime:
        """Give the instant at which the first request left."""
        return self.fetched.pages[0].started_at

    @property
    def finished_at(self) -> datetime:
        """Give the instant at which the last page was whole."""
        return self.fetched.pages[-1].finished_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """Hold pages that are no text of the document, and why."""

    fetched: Fetched
    fault: Fault

    @property
    def started_at(self) -> datetime:
        """Give the instant at which the first request left."""
        return self.fetched.pages[0].started_at

    @property
    def finished_at(self) -> datetime:
        """Give the instant at which the last page was whole."""
        return self.fetched.pages[-1].finished_at


LookResult = SeenAgain | Read | Unreadable | Unreachable


def read_as(source: Source) -> str:
    """Name the way a source is read: a different name means that the stored page has to be read anew."""
    return f"{EXTRACTOR_VERSION}:{source.selection.fingerprint}"


def look_at_source(source: Source, state: DocumentState, fetch: Fetch) -> LookResult:
    """Fetch a document and read it as far as it differs from the last good look."""
    same_reading = state.read_as == read_as(source)
    fetched = fetch(source, state.validators if same_reading else ())
    if isinstance(fetched, Unreachable):
        return fetched
    if isinstance(fetched, NotModified):
        return SeenAgain(reason=Reason.NOT_MODIFIED, started_at=fetched.started_at, finished_at=fetched.finished_at)
    page_sha256 = _digest(hashlib.sha256(page.body).digest() for page in fetched.pages)
    if same_reading and page_sha256 == state.page_sha256:
        kept = Digests(page_sha256=page_sha256, visible_sha256=state.visible_sha256 or "", targets_sha256=state.targets_sha256 or "")
        return _seen_again(fetched, Reason.SAME_BYTES, kept)
    digests = Digests(
        page_sha256=page_sha256, visible_sha256=_fingerprint(fetched.pages), targets_sha256=_fingerprint_targets(fetched.pages)
    )
    same_targets = digests.targets_sha256 == state.targets_sha256
    if same_reading and same_targets and digests.visible_sha256 == state.visible_sha256:
        return _seen_again(fetched, Reason.SAME_VISIBLE_TEXT, digests)
    # what shows the words of a good look is no wall; only what differs has to be judged
    for page in fetched.pages:
        fault = judge_response(page)
        if fault is not None:
            return Unreadable(fetched=fetched, fault=fault)
    linked = None if same_targets else find_linked_pages(fetched.pages)
    document = _extract(source, fetched)
    if isinstance(document, Unreadable):
        return document
    text = render_markdown(document)
    if same_reading and _digest_text(text) == _find_last_seen(state):
        return _seen_again(fetched, Reason.SAME_TEXT, digests, linked)
    return Read(fetched=fetched, version=_make_version(document, text, source), digests=digests, linked=linked)


def _find_last_seen(state: DocumentState) -> str | None:
    """Give the digest of the text that the last good look found."""
    if state.last_seen == "pending":
        return state.pending.version.text_sha256 if state.pending is not None else None
    return state.current.text_sha256 if state.last_seen == "current" and state.current is not None else None


def read_pages(source: Source, fetched: Fetched, digests: Digests) -> Read | Unreadable:
    """Extract the document from its pages; whatever is wrong with them comes back as a fault."""
    document = _extract(source, fetched)
    if isinstance(document, Unreadable):
        return document
    return Read(fetched=fetched, version=_make_version(document, render_markdown(document), source), digests=digests)


def _extract(source: Source, fetched: Fetched) -> Document | Unreadable:
    try:
        extraction = extract_pages(fetched.pages, source.selection, source.language)
    except ExtractionError as error:
        return Unreadable(fetched=fetched, fault=Fault(kind=FaultKind.DAMAGED_NEW, name=error.name, detail=str(error)))
    fault = judge_document(extraction.document)
    return Unreadable(fetched=fetched, fault=fault) if fault is not None else extraction.document


def _make_version(document: Document, text: str, source: Source) -> VersionRecord:
    """Describe a document by the text that is stored, hashed and compared."""
    return VersionRecord(
        text=text,
        text_sha256=_digest_text(text),
        language=source.language or document.language,
        stated=find_stated_dates(document),
        read_as=read_as(source),
        extractor_version=EXTRACTOR_VERSION,
    )


def _seen_again(fetched: Fetched, reason: Reason, digests: Digests, linked: tuple[LinkedPage, ...] | None = None) -> SeenAgain:
    first, last = fetched.pages[0], fetched.pages[-1]
    return SeenAgain(
        reason=reason, started_at=first.started_at, finished_at=last.finished_at, fetched=fetched, digests=digests, linked=linked
    )


def _fingerprint(pages: Sequence[Page]) -> str:
    return _digest(bytes.fromhex(fingerprint_visible_text(page.body, page.charset)) for page in pages)


def _fingerprint_targets(pages: Sequence[Page]) -> str:
    return _digest(bytes.fromhex(fingerprint_targets(page.body)) for page in pages)


def _digest_text(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _digest(parts: Iterable[bytes]) -> str:
    total = hashlib.sha256()
    for part in parts:
        total.update(part)
    return total.hexdigest()
