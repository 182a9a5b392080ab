"""Fetch one page with a browser: let its scripts write the text, and record all that proves it, as over plain http."""

from __future__ import annotations

import asyncio
import base64
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from monitor.errors import NetworkError
from monitor.fetch.chromium import Chromium
from monitor.fetch.decoding import too_large
from monitor.fetch.pages import OPEN_HEADERS, Budget, Errand, fetch_page, has_same_site, mask_cookies, mask_headers, parse_content_type
from monitor.fetch.settling import READ_DOM, wait_until_settled
from monitor.model.pages import Hop, Page, Validators
from monitor.net import clean_url, hide_login, split_origin
from monitor.net.gateway import USER, Gateway

if TYPE_CHECKING:
    from playwright.async_api import Browser, BrowserContext, CDPSession, Request, Response
    from playwright.async_api import Page as Tab

LEFT_OUT = ("Image", "Media", "Font")
"""What holds no text; a page loads several times faster without."""

ALL_PARTS = 5
"""A page with all its scripts may bring in this many times what its text may measure."""

NEARLY = 0.8
"""The share of the time for one page that goes into waiting for it; the rest is for reading what is there."""

CLOSE_S = 5.0

HTML_TYPES = {"text/html", "application/xhtml+xml"}

READ_RAW = """async limit => {
  const answer = await fetch(location.href, {cache: "force-cache"});
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (bytes.length > limit) return null;
  let text = "";
  for (let start = 0; start < bytes.length; start += 32768) text += String.fromCharCode(...bytes.subarray(start, start + 32768));
  return btoa(text);
}"""
"""The file itself, where Chromium shows it in a viewer of its own (PDF) or wrapped in a page (plain text)."""

NET_ERRORS = {
    "NAME_NOT_RESOLVED": ("dns", "The host's name could not be looked up.", True),
    "CONNECTION_REFUSED": ("refused", "The server refuses connections.", True),
    "TOO_MANY_REDIRECTS": (
        "redirect_loop",
        "It is redirected again and again and arrives nowhere. Open it in a browser, and write the address shown there into sources.yaml.",
        True,
    ),
    "CERT": ("tls", "The server cannot prove who it is: the system's certificates do not vouch for it.", False),
    "SSL": ("tls", "No secure connection came about. Does the server serve https on this port?", False),
    "PROXY": ("proxy", "The proxy did not pass the request on. Check its address.", True),
    "TIMED_OUT": ("timeout", "The server did not answer in time.", True),
}  # fmt: skip
"""Chromium's net errors (net_error_list.h) by a part of their names: reason, words, whether it passes."""


def visit_page(
    errand: Errand, url: str, _validators: Mapping[str, Validators], *, budget: Budget, hops: list[Hop], chromium: Chromium
) -> Page:
    """Visit a page; the twin of fetch_page. Nothing is asked conditionally: what scripts write has no validator."""
    _, host, _ = split_origin(url)
    errand.grants(url)  # refuses before a browser is started
    try:
        with errand.gate.turn(host), budget.spend():
            visit = _Visit(errand, url, hops, limit_s=budget.left_s)
            return chromium.run(visit, limit_s=budget.left_s)
    except _DownloadError:
        hops.clear()
        return fetch_page(errand, url, {}, budget=budget, hops=hops)


class _DownloadError(Exception):
    """Say that the browser would save the answer to a file: there is nothing in it for scripts to write."""


class _Visit:
    """Carry out one visit, in a context of its own: no cookie, no cache of another's."""

    def __init__(self, errand: Errand, url: str, hops: list[Hop], *, limit_s: float) -> None:
        self._errand = errand
        self._url = url
        self._hops = hops
        self._limit_s = limit_s

    async def __call__(self, browser: Browser) -> Page:
        """Visit; raises NetworkError, and playwright's own Error where the browser failed."""
        self._deadline = time.monotonic() + self._limit_s * NEARLY
        self._hops.clear()
        self._documents: list[Response] = []
        self._failed: list[Request] = []
        self._started_at = self._errand.clock()
        limit_bytes = self._errand.limits.size_bytes * ALL_PARTS
        self._gateway = Gateway(self._errand.grants, proxy=self._errand.proxy, limit_bytes=limit_bytes)
        address = await self._gateway.open()
        context = None
        try:
            context = await self._open_context(browser, address)
            return await self._read(context)
        finally:
            # Shielded: also a visit whose time is over leaves nothing behind.
            await asyncio.shield(self._leave(context))

    async def _leave(self, context: BrowserContext | None) -> None:
        await self._gateway.close()
        if context is not None:
            try:
                await asyncio.wait_for(context.close(), CLOSE_S)
            except Exception:
                browser = context.browser
                if browser is not None and browser.is_connected():  # it hangs: the next visit gets a new one
                    asyncio.ensure_future(browser.close())  # noqa: RUF006 - nobody waits for what hangs

    async def _open_context(self, browser: Browser, address: str) -> BrowserContext:
        own = {name.lower(): value for name, value in self._errand.headers}
        headers = {name: value for name, value in own.items() if name in OPEN_HEADERS and name != "user-agent"}
        if self._errand.accept_language:
            headers.setdefault("accept-language", self._errand.accept_language)
        context = await browser.new_context(
            proxy={"server": address, "bypass": "<-loopback>", "username": USER, "password": self._gateway.password},
            user_agent=own.get("user-agent") or await self._name_ourselves(browser),
            extra_http_headers=headers,
            locale=headers["accept-language"].split(",")[0].split(";")[0].strip() if "accept-language" in headers else None,
            service_workers="block",
            accept_downloads=False,
            viewport={"width": 1280, "height": 2000},
        )
        if "cookie" in own:
            pairs = (pair.partition("=") for pair in own["cookie"].split(";") if "=" in pair)
            await context.add_cookies([{"name": name.strip(), "value": value.strip(), "url": self._url} for name, _, value in pairs])
        return context

    async def _name_ourselves(self, browser: Browser) -> str:
        """Add our name to the browser's own, which stays as it is: a site may know that no person is looking."""
        session = await browser.new_browser_cdp_session()
        version = await session.send("Browser.getVersion")
        await session.detach()
        return f"{version['userAgent']} {self._errand.client.headers.get('user-agent', '')}".strip()

    async def _read(self, context: BrowserContext) -> Page:
        from playwright.async_api import Error

        tab = await context.new_page()
        tab.on("response", self._note_document)
        await self._watch_requests(await context.new_cdp_session(tab))
        busy: set[Request] = set()
        tab.on("request", lambda request: busy.add(request))  # playwright wants functions of Python
        tab.on("requestfinished", lambda request: busy.discard(request))
        tab.on("requestfailed", lambda request: busy.discard(request))
        tab.on("requestfailed", lambda request: self._failed.append(request))
        try:
            await tab.goto(self._url, wait_until="commit", timeout=self._left_s() * 1000)
        except Error as error:
            if browser_is_gone(context):
                raise
            if "Download is starting" in error.message:
                raise _DownloadError from error
            raise self._explain(error) from error
        if self._media_type() in HTML_TYPES:
            await wait_until_settled(tab, busy, limit_s=self._left_s(), broken=self._is_broken)
        return await self._make_page(tab)

    def _left_s(self) -> float:
        return max(0.1, self._deadline - time.monotonic())

    def _note_document(self, answer: Response) -> None:
        """Remember the answers that the address bar showed, redirects among them."""
        request = answer.request
        if request.is_navigation_request() and request.frame.parent_frame is None:
            self._documents.append(answer)

    def _is_broken(self) -> bool:
        return bool(self._documents) and self._documents[-1].request in self._failed

    def _media_type(self) -> str | None:
        return parse_content_type(self._documents[-1].headers.get("content-type"))[0] if self._documents else None

    async def _watch_requests(self, session: CDPSession) -> None:
        """Leave out images and the like; add the user's private headers, to the source's own origin only, also after redirects."""
        secret = [(name, value) for name, value in self._errand.headers if name.lower() not in OPEN_HEADERS | {"cookie", "accept-encoding"}]

        async def decide(event: dict[str, Any]) -> None:
            from playwright.async_api import Error

            request = event["request"]
            try:
                if event["resourceType"] in LEFT_OUT:
                    await session.send("Fetch.failRequest", {"requestId": event["requestId"], "errorReason": "BlockedByClient"})
                    return
                change: dict[str, Any] = {"requestId": event["requestId"]}
                if secret and has_same_site(self._url, request["url"]):
                    names = {name.lower() for name, _ in secret}
                    kept = [(name, value) for name, value in request["headers"].items() if name.lower() not in names]
                    change["headers"] = [{"name": name, "value": value} for name, value in (*kept, *secret)]
                await session.send("Fetch.continueRequest", change)
            except (Error, NetworkError):
                return  # the request is gone, or names no host

        tasks: set[asyncio.Task[None]] = set()

        def take(event: dict[str, Any]) -> None:
            task = asyncio.ensure_future(decide(event))
            tasks.add(task)
            task.add_done_callback(tasks.discard)

        session.on("Fetch.requestPaused", take)
        patterns = [{"urlPattern": "*"}] if secret else [{"resourceType": kind} for kind in LEFT_OUT]
        await session.send("Fetch.enable", {"patterns": patterns})

    def _explain(self, error: Exception) -> NetworkError:
        """Say why no document came: by what the gateway saw, else by what the browser says."""
        last = self._documents[-1] if self._documents else None
        words = str(getattr(error, "message", error)).split("\n", 1)[0]
        known = next((NET_ERRORS[part] for part in NET_ERRORS if f"ERR_{part}" in words), None)
        if self._gateway.overflowed:
            return too_large(self._errand.limits.size_bytes)
        if last is not None:
            self._note_hops(last)
        for failure in reversed(tuple(self._gateway.failures.values())):
            if known is None or known[0] != "redirect_loop":
                return failure
        if known is not None:
            return NetworkError(known[0], f"{hide_login(self._url)}: {known[1]}", passing=known[2], try_again=known[2])
        reason = "timeout" if "Timeout" in words else "protocol"
        return NetworkError(reason, f"{hide_login(self._url)} did not come ({words}).", passing=True, try_again=reason == "protocol")

    def _note_hops(self, last: Response) -> None:
        """Write down how the last document was reached: redirects, and documents whose scripts went on to another."""
        self._hops.clear()
        for answer, after in zip(self._documents, self._documents[1:], strict=False):
            location = answer.headers.get("location") or after.url
            self._hops.append(Hop(url=clean_url(answer.url), status=answer.status, location=location))
        if 300 <= last.status < 400 and "location" in last.headers:
            self._hops.append(Hop(url=clean_url(last.url), status=last.status, location=last.headers["location"]))

    async def _make_page(self, tab: Tab) -> Page:
        if not self._documents:
            raise NetworkError("protocol", f"{hide_login(self._url)} brought no document.", passing=True)
        answer = self._documents[-1]
        if self._gateway.overflowed:
            raise too_large(self._errand.limits.size_bytes)
        if not tab.url.startswith(("http://", "https://")):  # its scripts went on to what did not come: the browser shows a page of its own
            raise self._explain(NetworkError("protocol", f"it went on to {tab.url}", passing=True))
        if self._is_broken():
            raise NetworkError("protocol", f"{hide_login(self._url)} stopped halfway.", passing=True, try_again=True)
        media_type, charset = parse_content_type(answer.headers.get("content-type"))
        got = tuple((line["name"].lower(), line["value"]) for line in await answer.headers_array())
        if media_type in HTML_TYPES or media_type is None:
            body = await self._read_dom(tab)
            media_type, charset = "text/html", "utf-8"
            got = tuple(line for line in got if line[0] != "content-length")  # it measures what scripts have since rewritten
        else:
            body = await self._read_raw(tab)
        self._note_hops(answer)
        if len(self._hops) > self._errand.limits.redirects:
            raise NetworkError("redirect_loop", f"{hide_login(self._url)}: {NET_ERRORS['TOO_MANY_REDIRECTS'][1]}", passing=True)
        sent = tuple((name.lower(), value) for name, value in (await answer.request.all_headers()).items() if not name.startswith(":"))
        return Page(
            url=hide_login(self._url),
            final_url=clean_url(tab.url),
            hops=tuple(self._hops),
            status=answer.status,
            request_headers=mask_headers(sent, {name.lower() for name, _ in self._errand.headers}),
            response_headers=mask_cookies(got),
            body=body,
            media_type=media_type,
            charset=charset,
            started_at=self._started_at,
            finished_at=self._errand.clock(),
        )

    async def _read_dom(self, tab: Tab) -> bytes:
        """Give the page as its scripts left it."""
        limit = self._errand.limits.size_bytes
        text: str | None = await tab.evaluate(READ_DOM, limit)
        body = (text or "").encode("utf-8", "replace")
        if text is None or len(body) > limit:
            raise too_large(limit)
        return body

    async def _read_raw(self, tab: Tab) -> bytes:
        """Give the document's own bytes."""
        encoded: str | None = await tab.evaluate(READ_RAW, self._errand.limits.size_bytes)
        if encoded is None:
            raise too_large(self._errand.limits.size_bytes)
        return base64.b64decode(encoded)


def browser_is_gone(context: BrowserContext) -> bool:
    """Tell whether it was the browser that failed, and not the page."""
    return context.browser is None or not context.browser.is_connected()
