"""Fetch all pages of a source: conditionally, politely, patiently; whatever happens comes back as a value."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing, nullcontext
from datetime import datetime
from functools import partial
from typing import Protocol

from monitor.errors import NetworkError
from monitor.fetch.chromium import Chromium
from monitor.fetch.failures import TRY_AGAIN_STATUSES, explain_error, explain_status, plan_retry
from monitor.fetch.limits import DEFAULT_LIMITS, FetchLimits
from monitor.fetch.pages import Budget, Errand, fetch_page, grant_named_hosts, now_utc
from monitor.fetch.politeness import HostGate
from monitor.fetch.robots import RobotsRules
from monitor.judge.response import judge_response
from monitor.model.pages import Fetched, Hop, NotModified, Page, Unreachable, Validators
from monitor.model.sources import Source
from monitor.net import Client, hide_login

Outcome = Fetched | NotModified | Unreachable


class Fetcher(Protocol):
    """Fetch the pages of a source in one way (over http, with a browser)."""

    def __call__(
        self,
        client: Client,
        source: Source,
        validators: Sequence[Validators],
        *,
        limits: FetchLimits,
        gate: HostGate,
        sleep: Callable[[float], None],
        clock: Callable[[], datetime],
        chromium: Chromium | None,
    ) -> Outcome:
        """Fetch them."""


class PageFetcher(Protocol):
    """Fetch one page once, as fetch_page does."""

    def __call__(self, errand: Errand, url: str, validators: Mapping[str, Validators], *, budget: Budget, hops: list[Hop]) -> Page:
        """Fetch it; raises NetworkError."""


def fetch_source(
    client: Client,
    source: Source,
    validators: Sequence[Validators] = (),
    *,
    limits: FetchLimits = DEFAULT_LIMITS,
    gate: HostGate | None = None,
    robots: RobotsRules | None = None,
    chromium: Chromium | None = None,
    sleep: Callable[[float], None] = time.sleep,
    clock: Callable[[], datetime] = now_utc,
) -> Outcome:
    """Fetch all pages of a source; raises nothing but programming errors.

    `validators` as the last Fetched gave them: NotModified comes back only if every page answers 304 to its own. `gate`, `robots`
    and `chromium` are shared by all fetches of a process; without them each fetch stands alone. A page with an error status comes
    back as Unreachable, unless it is a known block page: that one is Fetched, for `judge_response` to name it.
    """
    gate = gate or HostGate()
    started_at = clock()
    try:
        if source.robots == "obey":
            rules = robots or RobotsRules(gate=gate)
            for url in source.urls:
                answer = rules.ask(client, url, proxy=source.proxy)
                if not answer.allowed:
                    return Unreachable(
                        url=hide_login(url),
                        reason="robots",
                        detail=answer.detail,
                        passing=answer.passing,
                        started_at=started_at,
                        finished_at=clock(),
                    )
        return FETCHERS[source.fetch](client, source, validators, limits=limits, gate=gate, sleep=sleep, clock=clock, chromium=chromium)
    except NetworkError as error:  # an address that is none
        return explain_error(error, hide_login(source.urls[0]), hops=(), started_at=started_at, finished_at=clock())


def fetch_by_http(
    client: Client,
    source: Source,
    validators: Sequence[Validators],
    *,
    limits: FetchLimits,
    gate: HostGate,
    sleep: Callable[[float], None],
    clock: Callable[[], datetime],
    chromium: Chromium | None = None,
) -> Outcome:
    """Fetch the pages of a source with plain requests."""
    errand = _make_errand(client, source, limits, gate, clock)
    started_at = clock()
    pages = _fetch_pages(errand, source.urls, {given.url: given for given in validators}, sleep)
    if isinstance(pages, Unreachable):
        return pages
    # Fewer or other addresses than the validators stand for: the source was edited, and "unchanged" would be said of another document.
    stood_for = [given.url for given in validators]
    if all(page.status == 304 for page in pages) and [page.final_url for page in pages] == stood_for:
        return NotModified(started_at=started_at, finished_at=clock())
    if any(page.status == 304 for page in pages):
        asked_anew = _fetch_pages(errand, tuple(url for url, page in zip(source.urls, pages, strict=True) if page.status == 304), {}, sleep)
        if isinstance(asked_anew, Unreachable):
            return asked_anew
        rest = iter(asked_anew)
        pages = [next(rest) if page.status == 304 else page for page in pages]
    return Fetched(pages=tuple(pages), validators=tuple(_find_validators(pages)))


def _fetch_pages(
    errand: Errand,
    urls: Sequence[str],
    validators: Mapping[str, Validators],
    sleep: Callable[[float], None],
    fetch: PageFetcher = fetch_page,
) -> list[Page] | Unreachable:
    """Fetch pages in order; the first failure speaks for all."""
    pages: list[Page] = []
    for url in urls:
        page = _fetch_patiently(errand, url, validators, sleep, fetch)
        if isinstance(page, Unreachable):
            return page
        pages.append(page)
    return pages


def _fetch_patiently(
    errand: Errand, url: str, validators: Mapping[str, Validators], sleep: Callable[[float], None], fetch: PageFetcher
) -> Page | Unreachable:
    """Fetch a page, and try again where a failure is of the passing kind."""
    budget = Budget(errand.limits.page_s)
    for attempt in range(1, errand.limits.attempts + 1):
        hops: list[Hop] = []
        started_at = errand.clock()
        try:
            page = fetch(errand, url, validators, budget=budget, hops=hops)
        except NetworkError as error:
            failure = explain_error(error, hide_login(url), hops=tuple(hops), started_at=started_at, finished_at=errand.clock())
            try_again = error.try_again
        else:
            found = _find_failure(page, validators)
            if found is None:
                return page
            failure, try_again = found, page.status in TRY_AGAIN_STATUSES
        wait_s = plan_retry(failure, try_again=try_again and budget.left_s > 0, attempt=attempt, limits=errand.limits)
        if wait_s is None:
            break
        sleep(wait_s)
    return failure


def _find_failure(page: Page, validators: Mapping[str, Validators]) -> Unreachable | None:
    """Say why an answer is no page: an error status that no block page explains, or a 304 that nobody asked for."""
    failure = explain_status(page)
    if failure is not None:
        fault = judge_response(page)
        return None if fault is not None and fault.name == "block_page" else failure
    if page.status == 304 and page.final_url not in validators:
        return explain_error(
            NetworkError("protocol", f"{page.final_url} answered 304 (not modified) without being asked whether it was.", passing=True),
            page.url,
            hops=page.hops,
            started_at=page.started_at,
            finished_at=page.finished_at,
        )
    return None


def _find_validators(pages: Sequence[Page]) -> list[Validators]:
    """Keep what the final addresses gave for asking again; they hold for those addresses only (RFC 9110, section 8.8)."""
    found: list[Validators] = []
    for page in pages:
        headers = dict(reversed(page.response_headers))
        etag, last_modified = headers.get("etag"), headers.get("last-modified")
        if page.status == 200 and (etag or last_modified):
            found.append(Validators(url=page.final_url, etag=etag, last_modified=last_modified))
    return found


def fetch_by_browser(
    client: Client,
    source: Source,
    validators: Sequence[Validators],
    *,
    limits: FetchLimits,
    gate: HostGate,
    sleep: Callable[[float], None],
    clock: Callable[[], datetime],
    chromium: Chromium | None = None,
) -> Outcome:
    """Fetch the pages of a source with a browser, each as its scripts left it; nothing is asked conditionally."""
    from monitor.fetch.browser import visit_page

    errand = _make_errand(client, source, limits, gate, clock)
    with nullcontext(chromium) if chromium is not None else closing(Chromium()) as browser:
        pages = _fetch_pages(errand, source.urls, {}, sleep, partial(visit_page, chromium=browser))
    return pages if isinstance(pages, Unreachable) else Fetched(pages=tuple(pages))


def _make_errand(client: Client, source: Source, limits: FetchLimits, gate: HostGate, clock: Callable[[], datetime]) -> Errand:
    return Errand(
        client=client,
        gate=gate,
        limits=limits,
        headers=source.headers,
        accept_language=source.accept_language or (f"{source.language}, *;q=0.5" if source.language else None),
        proxy=source.proxy,
        granted=grant_named_hosts(source.urls),
        clock=clock,
    )


FETCHERS: dict[str, Fetcher] = {"http": fetch_by_http, "browser": fetch_by_browser}
"""How each value of a source's `fetch` is carried out."""
