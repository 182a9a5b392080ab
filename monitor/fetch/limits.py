"""Bound what one fetch may cost."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchLimits:
    """Hold the bounds of one fetch; the defaults suit a policy page, whose largest in practice are a few megabytes."""

    size_bytes: int = 20_000_000
    """Of one page's body after decompression."""
    page_s: float = 60.0
    """For one page: all redirects and attempts, from connecting to the last byte; waiting for one's turn does not count."""
    redirects: int = 10
    attempts: int = 3
    backoff_s: float = 0.5
    """Before the second attempt; three times as much before each further one."""
    longest_wait_s: float = 15.0
    """The longest Retry-After that is waited for on the spot; a longer one is left to the schedule."""
    private_hosts: frozenset[str] = frozenset()
    """Hosts that may lie in a private network although their names do not say so (an intranet's)."""


DEFAULT_LIMITS = FetchLimits()
