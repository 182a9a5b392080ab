"""Fill in a document's past from a web archive: its captures go through the same judging and reading as pages fetched today.

The archive is the observer; each capture keeps its time and its address there. One capture is fetched at a time, with a pause; each is
recorded before the next is asked for, so that an import that was stopped goes on where it was.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from monitor.check.look import Digests, Fetch, Read, read_as, read_pages
from monitor.errors import MonitorError, UsageError
from monitor.extract import EXTRACTOR_VERSION
from monitor.importers.cdx import (
    WAYBACK_CDX,
    Capture,
    choose_captures,
    find_replay,
    read_answer,
    read_raw_address,
    write_query,
    write_raw_address,
)
from monitor.importers.counts import Counts
from monitor.importers.observation import Observation
from monitor.importers.reading import Reader, Reading, digest_text
from monitor.importers.stretch import Stretch
from monitor.judge.response import judge_response
from monitor.model import Document, Fault, Fetched, Page, Source, Unreachable
from monitor.model.imports import StrandState
from monitor.store import load_strand, load_successor, open_strand, record_strands

if TYPE_CHECKING:
    from monitor.store import Store, StrandWriter

WAITS_S = (30.0, 120.0, 300.0)
"""How long is waited when the archive is busy (429, 5xx), beyond what a single fetch waits by itself; a longer Retry-After is obeyed."""

LONGEST_WAIT_S = 900.0

SAME_CAPTURE = timedelta(days=1)
"""A replay that has no such capture shows the nearest; one farther away than this is another time's."""


@dataclass(slots=True, kw_only=True)
class WaybackSummary(Counts):
    """Count what filling in a document did; filled as it goes."""

    document: str
    observer: str
    captures: int = 0
    """Listed by the archive in the span asked for."""
    looks: int = 0
    """Of these, looked at: one in each span of `every`."""
    already: bool = False
    """Whether an earlier import went as far as this one."""
    until: datetime | None = None
    """Where others have looked since: later captures were left out."""
    fetched: int = 0
    same: int = 0
    """Not fetched, because the archive says that the body is that of the capture before."""
    missing: int = 0
    """Listed, but not to be had, or another time's."""
    stopped: str = ""
    """Why it ended before its end; empty: it did not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WaybackOptions:
    """Set what is asked of a web archive."""

    cdx: str = WAYBACK_CDX
    replay: str | None = None
    """Where pages are replayed; None: guessed from `cdx`."""
    since: datetime | None = None
    until: datetime | None = None
    every: timedelta = timedelta(days=7)
    """At most one capture is looked at in each such span."""


def import_wayback(
    store: Store,
    source: Source,
    fetch: Fetch,
    *,
    options: WaybackOptions | None = None,
    progress: Callable[[int, int, str], None] | None = None,
    sleep: Callable[[float], None] = time.sleep,
) -> WaybackSummary:
    """Fill in a source's past; raises UsageError for a document on several pages, MonitorError where the archive cannot be asked."""
    options, progress = options or WaybackOptions(), progress or (lambda *_: None)
    if len(source.urls) != 1:
        raise UsageError(f"{source.key} stands on {len(source.urls)} pages; only documents on one page can be filled in from a web archive")
    replay = options.replay or find_replay(options.cdx)
    summary = WaybackSummary(document=str(source.key), observer=urlsplit(replay).netloc)
    observer = f"import: {summary.observer}"
    with store.read() as connection:
        past = load_strand(connection, source.key, observer)
    summary.until = past.state.ends_at
    until = min((one for one in (options.until, past.state.ends_at) if one is not None), default=None)
    captures = _list_captures(options, source.urls[0], until, fetch, sleep)
    captures = [one for one in captures if past.state.ends_at is None or one.at < past.state.ends_at]
    chosen = choose_captures(captures, every=options.every, after=past.state.observed_until)
    summary.captures, summary.looks, summary.already = len(captures), len(chosen), bool(past.state.cursor) and not chosen
    reader = Reader(source.language)
    stretch = Stretch(past, reader, read_as=read_as(source), extractor_version=EXTRACTOR_VERSION)
    writer, record = None, None
    for number, seen in enumerate(_look(source, chosen, replay, fetch, reader, summary, sleep)):
        progress(number, len(chosen), str(source.key))
        stretch.observe(seen)
        record = replace(stretch.hand_over(), read_as=read_as(source))
        now = datetime.now(UTC)
        with store.write() as connection:
            writer = writer or open_strand(connection, source.key, observer, now=now)
            known = len(writer.version_ids)
            record_strands(connection, [(writer, record)], recorded_at=now)
            summary.versions += len(writer.version_ids) - known
        summary.count(record)
    if writer is not None and record is not None and not summary.stopped:
        _join(store, stretch, reader, writer, record.state, summary)
    return summary


def _join(store: Store, stretch: Stretch, reader: Reader, writer: StrandWriter, state: StrandState, summary: WaybackSummary) -> None:
    """Compare the last capture with the first text that the monitor saw itself: both were read in the same way."""
    with store.read() as connection:
        text = load_successor(connection, state.key, state)
    if text is None or state.ends_at is None:
        return
    stretch.place(Observation(at=state.ends_at, reading=reader.read(text), reference=""))
    record = stretch.hand_over()
    # the observation is the monitor's own, and recorded; only the step to it is new
    record = replace(record, state=replace(state, pending=None), texts=(), snapshots=(), packed=(), sentences=(), leads=False)
    with store.write() as connection:
        record_strands(connection, [(writer, record)], recorded_at=datetime.now(UTC))
    summary.count(record)


def _list_captures(
    options: WaybackOptions, url: str, until: datetime | None, fetch: Fetch, sleep: Callable[[float], None]
) -> list[Capture]:
    """Ask for all captures of a page, answer by answer."""
    captures: list[Capture] = []
    resume_key: str | None = None
    asked: set[str | None] = set()
    while True:
        asked.add(resume_key)
        query = write_query(options.cdx, url, since=options.since, until=until, resume_key=resume_key)
        page = _ask(query, fetch, sleep)
        if isinstance(page, Unreachable):
            raise MonitorError(f"the web archive lists no captures: {page.detail} Nothing was imported; try again later, or set --cdx.")
        answer = read_answer(page.body)
        captures += answer.captures
        if answer.resume_key is None or answer.resume_key in asked:
            return captures
        resume_key = answer.resume_key


def _ask(url: str, fetch: Fetch, sleep: Callable[[float], None]) -> Page | Unreachable:
    """Fetch an address, patiently where the archive is busy."""
    for wait_s in (*WAITS_S, None):
        fetched = fetch(Source(service="", document="", urls=(url,)), ())
        if isinstance(fetched, Fetched):
            return fetched.pages[0]
        assert isinstance(fetched, Unreachable), "no validators were sent"
        busy = fetched.passing and (fetched.status is None or fetched.status == 429 or fetched.status >= 500)
        if not busy or wait_s is None or (fetched.retry_after_s or 0) > LONGEST_WAIT_S:
            return fetched
        sleep(max(wait_s, fetched.retry_after_s or 0))
    raise AssertionError("the loop returns")


def _look(
    source: Source,
    chosen: Sequence[Capture],
    replay: str,
    fetch: Fetch,
    reader: Reader,
    summary: WaybackSummary,
    sleep: Callable[[float], None],
) -> Iterator[Observation]:
    """Yield what each capture shows; the archive is asked only for bodies that differ from the one before."""
    last: tuple[str, Reading, tuple[Page, ...]] | None = None
    for capture in chosen:
        address = write_raw_address(replay, capture)
        if last is not None and capture.digest and capture.digest == last[0]:
            summary.same += 1
            yield Observation(at=capture.at, reading=last[1], reference=address, pages=last[2])
            continue
        page = _ask(address, fetch, sleep)
        if isinstance(page, Unreachable):
            if page.passing and (page.status is None or page.status == 429 or page.status >= 500):
                summary.stopped = f"{page.detail} What was got is kept; run the command again later to go on."
                return
            summary.missing += 1
            continue
        summary.fetched += 1
        shown = read_raw_address(page.final_url)
        if shown is not None and abs(shown[0] - capture.at) > SAME_CAPTURE:
            summary.missing += 1
            continue
        # the page's own address is that of the site: links are resolved against it, and it proves what the text is of
        page = replace(page, url=source.urls[0], final_url=shown[1] if shown is not None else capture.url, hops=())
        reading = _read(source, page, reader)
        last = capture.digest, reading, (page,)
        yield Observation(at=capture.at, reading=reading, reference=address, pages=(page,))


def _read(source: Source, page: Page, reader: Reader) -> Reading:
    fault = judge_response(page)
    if fault is None:
        looked = read_pages(source, Fetched(pages=(page,)), Digests(page_sha256="", visible_sha256=""))
        if isinstance(looked, Read):
            return reader.read(looked.version.text)
        fault = looked.fault
    return _unread(fault)


def _unread(fault: Fault) -> Reading:
    return Reading(text="", text_sha256=digest_text(""), document=Document(blocks=()), stated=(), fault=fault)
