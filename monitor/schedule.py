"""Work out when a document is due again. Pure: the state it needs is handed in, the answer is a column in the database."""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta

from monitor.decide import SECOND_LOOK_AFTER

SPREAD = 0.1
"""Share of the interval by which documents are spread, so that a list does not fall due all at once."""

RETRY_FIRST = timedelta(minutes=15)
"""First wait after a passing failure; doubled with each further one, never beyond the document's own interval."""

RETRY_AFTER_MAX = timedelta(days=7)
"""The longest that a server's Retry-After may put off the next check (RFC 9110, section 10.2.3, sets no bound)."""


def find_next_check(
    finished_at: datetime,
    *,
    every: timedelta,
    key: str,
    pending: bool = False,
    passing_failures: int = 0,
    retry_after_s: float | None = None,
) -> datetime:
    """Find the instant of the next check.

    `key` names the document and fixes its place in the spread; `pending` asks for the second look as soon as it counts;
    `passing_failures` is how many checks in a row failed in a way that may pass (0: none).
    """
    wait = every + every * SPREAD * _place_in_spread(key)
    if pending:
        wait = min(wait, SECOND_LOOK_AFTER + timedelta(minutes=1))
    if passing_failures > 0:
        wait = min(wait, RETRY_FIRST * 2 ** min(passing_failures - 1, 10))
    if retry_after_s is not None:
        wait = max(wait, min(timedelta(seconds=retry_after_s), RETRY_AFTER_MAX))
    return finished_at + wait


def _place_in_spread(key: str) -> float:
    """Map a key onto [-0.5, 0.5), the same in every process."""
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:4]) / 2**32 - 0.5
