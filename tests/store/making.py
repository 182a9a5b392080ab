"""Make the values that the archive takes, with the little that a test cares about."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta
from typing import Any

from monitor.model import (
    Assessment,
    Change,
    CheckRecord,
    DocumentKey,
    DocumentState,
    Finding,
    Hop,
    Outcome,
    Page,
    Reason,
    SnapshotRecord,
    Source,
    VersionRecord,
)
from monitor.store import Recorded, Store, find_state, record_check, register_sources

START = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)
HALF_DAY = timedelta(hours=12)
KEY = DocumentKey("Acme", "Privacy Policy")


def make_source(name: str = "Acme/Privacy Policy", **values: Any) -> Source:
    """Make a source from `Service/Document`."""
    service, _, document = name.partition("/")
    return Source(service=service, document=document, urls=values.pop("urls", (f"https://example.org/{document}",)), **values)


def make_version(text: str, **values: Any) -> VersionRecord:
    """Make a version record of a text."""
    given: dict[str, Any] = {"language": "en", "stated": (), "read_as": "1:0", "extractor_version": 1} | values
    return VersionRecord(text=text, text_sha256=digest(text), **given)


def digest(text: str) -> str:
    """Give the SHA-256 of a text as hex digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def make_page(body: str, at: datetime = START, **values: Any) -> Page:
    """Make a page that redirected once."""
    given: dict[str, Any] = {
        "url": "https://example.org/privacy",
        "final_url": "https://example.org/legal/privacy",
        "hops": (Hop(url="https://example.org/privacy", status=301, location="/legal/privacy"),),
        "status": 200,
        "request_headers": (("user-agent", "monitor"),),
        "response_headers": (("content-type", "text/html; charset=utf-8"), ("set-cookie", "a=1"), ("set-cookie", "b=2")),
        "media_type": "text/html",
        "charset": "utf-8",
        "started_at": at,
        "finished_at": at,
    }
    return Page(body=body.encode(), **(given | values))


def make_snapshot(body: str, at: datetime = START, **values: Any) -> SnapshotRecord:
    """Make a snapshot of one page."""
    return SnapshotRecord(pages=(make_page(body, at),), observed_at=at, **values)


def make_assessment(*effects: str) -> Assessment:
    """Make an assessment with a finding of each effect."""
    findings = tuple(
        Finding(topic="ai_training", effect=effect, level="high", rule="permission", new=f"We train models ({effect}).")  # type: ignore[arg-type]
        for effect in effects
    )
    return Assessment(change=Change(edits=()), findings=findings)


def register(store: Store, *sources: Source, now: datetime = START) -> None:
    """Register sources in a transaction of their own."""
    with store.write() as connection:
        register_sources(connection, sources or (make_source(),), now=now)


def load_state(store: Store, key: DocumentKey = KEY) -> DocumentState:
    """Read a document's state."""
    with store.read() as connection:
        return find_state(connection, key)


def make_record(state: DocumentState, at: datetime, outcome: Outcome, reason: str, **values: Any) -> CheckRecord:
    """Make the record of a check that ended at an instant."""
    return CheckRecord(state=state, started_at=at - timedelta(seconds=2), finished_at=at, outcome=outcome, reason=reason, **values)


class Walk:
    """Record checks of one document, one after another, half a day apart."""

    def __init__(self, store: Store, key: DocumentKey = KEY, *, at: datetime = START) -> None:
        self.store = store
        self.key = key
        self.at = at

    @property
    def state(self) -> DocumentState:
        """Read the document's state."""
        return load_state(self.store, self.key)

    def record(self, outcome: Outcome, reason: str, text: str | None = None, **values: Any) -> Recorded:
        """Record a check half a day after the last; with a text, the page is kept and the digests follow it."""
        self.at += HALF_DAY
        if text is not None:
            values = {
                "version": make_version(text),
                "snapshot": make_snapshot(f"<p>{text}</p>", self.at),
                "page_sha256": digest(f"<p>{text}</p>"),
                "visible_sha256": digest(f"visible {text}"),
                "read_as": "1:0",
            } | values
        with self.store.write() as connection:
            return record_check(connection, make_record(self.state, self.at, outcome, reason, **values))

    def first(self, text: str) -> Recorded:
        """Record a document's first text."""
        return self.record(Outcome.FIRST, Reason.FIRST, text, accept=True)

    def hold(self, text: str, *effects: str, told: bool = False, reason: str = Reason.NEWS, **values: Any) -> Recorded:
        """Record a new text, seen once."""
        outcome, said = (Outcome.CHANGED, reason) if told else (Outcome.SILENT, Reason.PENDING)
        return self.record(
            outcome,
            said,
            text,
            hold=True,
            pending_reason=reason,
            report=told,
            assessment=make_assessment(*effects),
            rules_version=1,
            **values,
        )

    def confirm(self, text: str | None = None, *, told: bool = False, **values: Any) -> Recorded:
        """Record the second look at the pending text; without a text, as a 304."""
        if told:
            return self.record(Outcome.UNCHANGED, Reason.CONFIRMED, text, accept=True, confirm=True, **values)
        return self.record(Outcome.CHANGED, Reason.NEWS, text, accept=True, confirm=True, report=True, **values)

    def news(self, text: str, *effects: str) -> None:
        """Record a new text and its confirmation."""
        self.hold(text, *effects)
        self.confirm(text)
