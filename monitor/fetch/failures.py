"""Decide what an answer or a failure means: is there a page, does trying again help, and when."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from monitor.errors import NetworkError
from monitor.fetch.limits import FetchLimits
from monitor.model.pages import Hop, Page, Unreachable

TRY_AGAIN_STATUSES = {408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524}
"""Answers that a second attempt within seconds often betters (520 to 524: Cloudflare, when the server behind it does not answer)."""

LASTING_5XX = {501, 505, 510, 511}
"""Server errors that say something about the request or the network, not about the moment."""

ADVICE = {
    401: "The page wants a login. Look for a public address of the same text: a PDF, a help page, another region.",
    403: "The server refuses us. Perhaps it wants a browser (`fetch: browser`), or blocks this machine's network (`proxy:`).",
    404: "The page is gone. Look for its new address and write it into sources.yaml.",
    407: "The proxy wants a user and a password in its address.",
    410: "The page is gone for good. Look for its successor and write its address into sources.yaml.",
    429: "The server asks us to come less often; set `every` to a longer time if this goes on.",
    451: "The page is withheld here for legal reasons; another country's `proxy:` may see it.",
}


def explain_status(page: Page) -> Unreachable | None:
    """Say why an answer is no page: its status is none of success. None for a page, and for 304."""
    if 200 <= page.status < 300 or page.status == 304:
        return None
    passing = page.status in TRY_AGAIN_STATUSES or (page.status >= 500 and page.status not in LASTING_5XX)
    general = "The server is in trouble; it will be asked again." if passing else "The server gave no page."
    return Unreachable(
        url=page.url,
        reason="proxy" if page.status == 407 else f"http_{page.status}",
        detail=f"{page.final_url} answered {page.status}. {ADVICE.get(page.status, general)}",
        passing=passing,
        started_at=page.started_at,
        finished_at=page.finished_at,
        status=page.status,
        retry_after_s=parse_retry_after(page),
        hops=page.hops,
    )


def explain_error(error: NetworkError, url: str, *, hops: tuple[Hop, ...], started_at: datetime, finished_at: datetime) -> Unreachable:
    """Record a failure of the network as a value."""
    return Unreachable(
        url=url, reason=error.reason, detail=str(error), passing=error.passing, started_at=started_at, finished_at=finished_at, hops=hops
    )


def plan_retry(failure: Unreachable, *, try_again: bool, attempt: int, limits: FetchLimits) -> float | None:
    """Give the seconds to wait before another attempt, or None where none is worth it.

    `attempt` counts those made, from 1. A Retry-After (RFC 9110, 10.2.3) is obeyed up to the limit; beyond it the schedule waits.
    """
    if not try_again or attempt >= limits.attempts:
        return None
    backoff_s: float = limits.backoff_s * 3 ** (attempt - 1)
    if failure.retry_after_s is None:
        return backoff_s
    return max(backoff_s, failure.retry_after_s) if failure.retry_after_s <= limits.longest_wait_s else None


def parse_retry_after(page: Page) -> float | None:
    """Give the seconds that an answer asks to wait for, from its arrival; None where it says nothing that can be read."""
    value = next((value.strip() for name, value in page.response_headers if name == "retry-after"), "")
    if value.isdecimal() and value.isascii():
        return float(value[:9])
    try:
        until = parsedate_to_datetime(value)
    except ValueError:
        return None
    if until.tzinfo is None:
        until = until.replace(tzinfo=UTC)
    return max(0.0, (until - page.finished_at).total_seconds())
