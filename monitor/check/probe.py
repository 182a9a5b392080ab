"""Probe a source: fetch it once, store nothing, and say how it reads and what to do where it does not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from monitor.check.advice import advise_on_fault, advise_on_reading
from monitor.check.look import Digests, Read, Unreadable, read_pages
from monitor.fetch import PoliteFetcher
from monitor.judge.response import judge_response
from monitor.model import Fault, Fetched, NotModified, Source, Unreachable
from monitor.report.check_views import LinkedView


@dataclass(frozen=True, slots=True, kw_only=True)
class Probe:
    """Hold what one trial of a source found."""

    key: str
    url: str
    readable: bool
    verdict: str
    """"ok", a fault's name, or the reason why nothing came."""
    remark: str = ""
    """What to do, in one sentence; empty where nothing is to be done."""
    words: int | None = None
    size_bytes: int | None = None
    language: str | None = None
    stated_on: date | None = None
    """The date that the text's header gives for itself."""
    robots_allow: bool = True
    linked: tuple[LinkedView, ...] = ()
    """Terms that the page links to since a check, and that nothing watches; filled in by whoever has the archive at hand."""


def probe_source(source: Source, fetch: PoliteFetcher) -> Probe:
    """Try one source over the network; every failure is an answer."""
    fetched = fetch(source, ())
    if isinstance(fetched, Unreachable):
        return Probe(key=str(source.key), url=source.urls[0], readable=False, verdict=fetched.reason, remark=fetched.detail)
    assert not isinstance(fetched, NotModified), "no validators were sent"
    allowed = all(fetch.ask_robots(url).allowed for url in source.urls)
    fault = _find_fault(fetched)
    read = None if fault else read_pages(source, fetched, Digests(page_sha256="", visible_sha256=""))
    if isinstance(read, Unreadable):
        fault, read = read.fault, None
    return Probe(
        key=str(source.key),
        url=source.urls[0],
        readable=fault is None,
        verdict=fault.name if fault else "ok",
        remark=_remark(fault, fetched, _advise(source, fetched, fault, read), allowed=allowed),
        words=len(read.version.text.split()) if read is not None else None,
        size_bytes=sum(len(page.body) for page in fetched.pages),
        language=read.version.language if read is not None else None,
        stated_on=read.version.stated_on if read is not None else None,
        robots_allow=allowed,
    )


def describe_reading(probe: Probe, today: date) -> str:
    """Say in a few words how a source was read, as a note for its list: "read 2026-11-22: 5,210 words"."""
    if probe.readable:
        return f"read {today}: {probe.words or 0:,} words"
    return f"not read {today}: {probe.verdict}"


def _find_fault(fetched: Fetched) -> Fault | None:
    return next((fault for fault in map(judge_response, fetched.pages) if fault is not None), None)


def _advise(source: Source, fetched: Fetched, fault: Fault | None, read: Read | None) -> list[str]:
    if read is not None:
        return advise_on_reading(source, fetched, read.version)
    return advise_on_fault(source, fetched, fault) if fault is not None else []


def _remark(fault: Fault | None, fetched: Fetched, advice: list[str], *, allowed: bool) -> str:
    parts = [*([fault.detail] if fault else []), *advice]
    if not allowed:
        parts.append("robots.txt asks crawlers to stay away; you listed the page, so it is fetched (robots: obey stops that).")
    moved = [page for page in fetched.pages if page.hops and all(hop.status in (301, 308) for hop in page.hops)]
    parts += [f"The page has moved for good: write {page.final_url}." for page in moved]
    return " ".join(parts)
