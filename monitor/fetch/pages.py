"""Fetch one page once: follow its redirects, read its body within the limits, and record all that proves it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import Message

from monitor.errors import NetworkError
from monitor.fetch.decoding import ACCEPT_ENCODING, decode_body, too_large
from monitor.fetch.limits import DEFAULT_LIMITS, FetchLimits
from monitor.fetch.politeness import HostGate
from monitor.model.pages import Headers, Hop, Page, Validators
from monitor.net import Answer, Client, Cookies, ask, clean_url, hide_login, names_private_host, resolve_location, split_origin, time_limit

REDIRECTS = {301, 302, 303, 307, 308}
DEFAULT_PORTS = {80, 443}

OPEN_HEADERS = {"accept", "accept-language", "cache-control", "dnt", "pragma", "sec-gpc", "user-agent"}
"""Headers that any host may see; the user's other ones (a cookie, a key) stay with the host they were written for."""

SECRET_HEADERS = {"authorization", "cookie", "proxy-authorization"}
MASK = "***"


def now_utc() -> datetime:
    """Read the clock."""
    return datetime.now(UTC)


class Budget:
    """Keep account of the time that one page may take; only what is spent inside `spend` counts."""

    def __init__(self, seconds: float) -> None:
        self.left_s = seconds

    @contextmanager
    def spend(self) -> Iterator[None]:
        """Bound the block by what is left, and take off what it used."""
        started = time.monotonic()
        try:
            with time_limit(self.left_s):
                yield
        finally:
            self.left_s = max(0.0, self.left_s - (time.monotonic() - started))


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """Hold what all requests for one source have in common."""

    client: Client
    gate: HostGate
    limits: FetchLimits = DEFAULT_LIMITS
    headers: tuple[tuple[str, str], ...] = ()
    """The user's own headers for this source."""
    accept_language: str | None = None
    proxy: str | None = None
    granted: frozenset[tuple[str, int]] = field(default=frozenset())
    """Private hosts and ports that the source itself names, which alone may be asked."""
    clock: Callable[[], datetime] = now_utc

    def grants(self, url: str) -> bool:
        """Tell whether a request may reach a private address; raises NetworkError where the address is plainly private and may not."""
        _, host, port = split_origin(url)
        if host in self.limits.private_hosts or (host, port) in self.granted:
            return True
        if port in DEFAULT_PORTS and any((host, other) in self.granted for other in DEFAULT_PORTS):
            return True  # from http to https
        if names_private_host(host):
            raise NetworkError(
                "private_address",
                f"{host}:{port} lies in a private network and no source names it, so it was not asked. "
                "If the document has moved there, write that address into sources.yaml.",
                passing=False,
            )
        return False


def grant_named_hosts(urls: tuple[str, ...]) -> frozenset[tuple[str, int]]:
    """List the private hosts that addresses name themselves; what the user wrote down is meant."""
    origins = [split_origin(url) for url in urls]
    return frozenset((host, port) for _, host, port in origins if names_private_host(host))


def fetch_page(errand: Errand, url: str, validators: Mapping[str, Validators], *, budget: Budget, hops: list[Hop]) -> Page:
    """Ask for a page and follow where it is sent; an answer of any final status is a page, also 304 (with an empty body).

    `validators` by the address that gave them: they are sent to that very address, be it the first or after redirects.
    `hops` is filled as redirects come, so that it is there when a NetworkError is raised.
    """
    started_at = errand.clock()
    cookies = Cookies()
    seen: set[tuple[str, frozenset[tuple[str, str | None]]]] = set()
    address, last_host = url, ""
    while True:
        _, host, _ = split_origin(address)
        granted = errand.grants(address)
        state = (address, frozenset((cookie.name, cookie.value) for cookie in cookies.jar))
        if state in seen or len(hops) > errand.limits.redirects:
            raise NetworkError(
                "redirect_loop",
                f"{hide_login(url)} is redirected {len(hops)} times and arrives nowhere. "
                "Open it in a browser, and write the address shown there into sources.yaml.",
                passing=True,
            )
        seen.add(state)
        headers = _compose_headers(errand, url, address, validators.get(clean_url(address)))
        with (
            errand.gate.turn(host, goes_on=host == last_host),
            budget.spend(),
            ask(errand.client, address, headers=headers, cookies=cookies, proxy=errand.proxy, granted=granted) as answer,
        ):
            location = answer.header("location")
            if answer.status not in REDIRECTS or location is None:
                body = _read_body(answer, errand.limits.size_bytes)
                return _make_page(errand, url, hops, answer, body, started_at)
            hops.append(Hop(url=answer.url, status=answer.status, location=location))
        address, last_host = resolve_location(address, location), host


def _compose_headers(errand: Errand, first: str, address: str, validators: Validators | None) -> list[tuple[str, str]]:
    """List what this request says beside the client's own headers; a private one only to the origin that the source names."""
    at_home = has_same_site(first, address)
    headers = {"Accept-Encoding": ACCEPT_ENCODING}
    if errand.accept_language:
        headers["Accept-Language"] = errand.accept_language
    if validators is not None:
        if validators.etag:
            headers["If-None-Match"] = validators.etag
        if validators.last_modified:
            headers["If-Modified-Since"] = validators.last_modified
    own = {name.lower() for name, _ in errand.headers}
    kept = [(name, value) for name, value in headers.items() if name.lower() not in own or name == "Accept-Encoding"]
    return kept + [
        (name, value)
        for name, value in errand.headers
        if name.lower() != "accept-encoding" and (at_home or name.lower() in OPEN_HEADERS)  # we decode only what we can
    ]


def has_same_site(first: str, address: str) -> bool:
    """Tell whether an address has the origin of the first one, or the same host's https instead of http."""
    scheme, host, port = split_origin(first)
    other_scheme, other_host, other_port = split_origin(address)
    if (scheme, host, port) == (other_scheme, other_host, other_port):
        return True
    return host == other_host and (scheme, port) == ("http", 80) and (other_scheme, other_port) == ("https", 443)


def _read_body(answer: Answer, limit_bytes: int) -> bytes:
    length = answer.header("content-length")
    if length is not None and length.isdecimal() and int(length) > limit_bytes:
        raise too_large(limit_bytes)
    codings = ", ".join(value for name, value in answer.response_headers if name == "content-encoding")
    return decode_body(answer.chunks, codings, limit_bytes=limit_bytes)


def _make_page(errand: Errand, url: str, hops: list[Hop], answer: Answer, body: bytes, started_at: datetime) -> Page:
    media_type, charset = parse_content_type(answer.header("content-type"))
    return Page(
        url=hide_login(url),
        final_url=answer.url,
        hops=tuple(hops),
        status=answer.status,
        request_headers=mask_headers(answer.request_headers, {name.lower() for name, _ in errand.headers}),
        response_headers=mask_cookies(answer.response_headers),
        body=body,
        media_type=media_type,
        charset=charset,
        started_at=started_at,
        finished_at=errand.clock(),
    )


def parse_content_type(value: str | None) -> tuple[str | None, str | None]:
    """Split a Content-Type into media type and charset, both in lower case; None for what it does not say."""
    if not value:
        return None, None
    message = Message()
    message["Content-Type"] = value
    media_type = value.partition(";")[0].strip().lower() or None
    charset = message.get_param("charset")
    return media_type, (str(charset).strip("'\" ").lower() or None) if isinstance(charset, str) else None


def mask_headers(headers: Headers, own: set[str]) -> Headers:
    """Replace what is nobody's business by stars: logins, cookies, and the values of the user's own headers (`own`: their names)."""
    return tuple((name, MASK if name in SECRET_HEADERS or name in own else value) for name, value in headers)


def mask_cookies(headers: Headers) -> Headers:
    """Keep of each cookie that a server sets only its name: its value would let whoever reads the archive go on in its place."""
    return tuple((name, f"{value.partition('=')[0]}={MASK}" if name == "set-cookie" else value) for name, value in headers)
