"""What one fetch brought, or why it brought nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

Headers = tuple[tuple[str, str], ...]
"""Header lines in the order they were sent, names in lower case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """Keep what a server gave for asking again cheaply (RFC 9110, section 13)."""

    url: str
    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """Record one redirect: the address asked, the answer's status, the address it named."""

    url: str
    status: int
    location: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Hold one answer of a server: the body after content decoding, and all that proves it."""

    url: str
    final_url: str
    hops: tuple[Hop, ...]
    status: int
    request_headers: Headers
    response_headers: Headers
    body: bytes
    media_type: str | None
    """Lower case, without parameters; None where the header is missing."""
    charset: str | None
    """As the Content-Type header names it; None where it does not."""
    started_at: datetime
    finished_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """Hold all pages of a document, in the order of the source's addresses; never empty."""

    pages: tuple[Page, ...]
    validators: tuple[Validators, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NotModified:
    """Say that every page of the document answered 304 to the validators sent."""

    started_at: datetime
    finished_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreachable:
    """Say why nothing came: a name of the reason, and words that tell the user what to do.

    Reasons: dns, refused, timeout, tls, too_large, redirect_loop, private_address, robots, http_STATUS,
    protocol, proxy, needs_browser.
    """

    url: str
    reason: str
    detail: str
    passing: bool
    """Whether trying again later may help, without anybody changing anything."""
    started_at: datetime
    finished_at: datetime
    status: int | None = None
    retry_after_s: float | None = None
    hops: tuple[Hop, ...] = ()
