"""The tick of the checks: claim what is due and hand it on; and one check, as the daemon does it."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from monitor.check import CheckOptions, CheckResult, check_documents
from monitor.check.run import record_mistake as record_failure
from monitor.daemon.logs import log
from monitor.daemon.telling import log_changes
from monitor.decide import SECOND_LOOK_AFTER
from monitor.model import DocumentKey, Source
from monitor.store import claim_due, find_next_due

if TYPE_CHECKING:
    from monitor.check.look import Fetch
    from monitor.store import Store

CLAIM = timedelta(minutes=15)
"""How long a claim holds unless its check ends it. A page may take a minute at each of three attempts; a look that takes longer is done
twice, which the archive bears. A check that could not be recorded is tried again when its claim has run out."""

OPTIONS = CheckOptions(workers=1, second_look_after=SECOND_LOOK_AFTER, reread=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """Say what a tick claimed, in the order of starting."""

    started: tuple[DocumentKey, ...] = ()
    unknown: tuple[DocumentKey, ...] = ()
    """Documents of the archive that the list at hand does not have: another process has read a newer one."""


def start_due_checks(
    store: Store, sources: Mapping[DocumentKey, Source], *, now: datetime, by: str, most: int, start: Callable[[Source], None]
) -> Claimed:
    """Claim at most `most` documents that are due, the longest due first, and start the check of each; raises StoreError."""
    with store.read() as connection:
        next_due_at = find_next_due(connection)
    if next_due_at is None or next_due_at > now:
        return Claimed()
    with store.write() as connection:
        keys = claim_due(connection, now=now, until=now + CLAIM, by=by, limit=most)
    known = tuple(key for key in keys if key in sources)
    for key in known:
        start(sources[key])
    return Claimed(started=known, unknown=tuple(key for key in keys if key not in sources))


def check_source(store: Store, source: Source, fetch: Fetch) -> CheckResult:
    """Check one document as `monitor check` does, but that a new text must hold for hours before it is news; log what came of it."""
    began = time.monotonic()
    (result,) = check_documents(store, (source,), fetch, options=OPTIONS)
    record = result.record
    log(
        "check",
        document=source.key,
        outcome=record.outcome,
        reason=record.reason,
        duration_ms=round((time.monotonic() - began) * 1000),
        status=record.status,
        size_bytes=record.size_bytes,
        change=result.change_id,
        findings=len(result.finding_ids) or None,
        next_check_at=record.next_check_at,
        detail=record.detail or None,
    )
    log_changes(result)
    return result


def record_mistake(store: Store, source: Source, error: Exception, fetch: Fetch, *, now: datetime) -> None:
    """Log an error that nobody thought of, and record that the document could not be read, so that `status` says so.

    It is tried again as after a server's passing failure: in a quarter of an hour, then more and more rarely. Raises StoreError.
    """
    problem = f"{type(error).__name__}: {error}"
    log("check_failed", level=logging.ERROR, error=error, document=source.key, problem=problem)
    record_failure(store, source, error, fetch, OPTIONS, now=now)
