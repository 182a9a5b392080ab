"""Log every check compactly: a run of checks with the same end is one row."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import Connection, Integer, bindparam, func, insert, select, update

from monitor.model import CheckRecord
from monitor.store.schema.tables import check_log
from monitor.store.schema.types import Instant

_SLACK = timedelta(hours=1)

# Made once: every look runs it, and making a statement takes as long as running it.
_LATEST = check_log.alias("latest")
_COUNT_ON = (
    update(check_log)
    .where(
        check_log.c.id == select(func.max(_LATEST.c.id)).where(_LATEST.c.document_id == bindparam("of_document")).scalar_subquery(),
        check_log.c.outcome == bindparam("same_outcome"),
        check_log.c.reason == bindparam("same_reason"),
        check_log.c.version_id.is_not_distinct_from(bindparam("same_version", type_=Integer)),
        check_log.c.last_at.between(bindparam("since", type_=Instant), bindparam("until", type_=Instant)),
    )
    .values(
        checks=check_log.c.checks + 1,
        duration_ms=check_log.c.duration_ms + bindparam("took_ms"),
        size_bytes=check_log.c.size_bytes + bindparam("brought_bytes"),
    )
)
_BEGIN = insert(check_log)


def log_check(connection: Connection, record: CheckRecord, *, version_id: int | None) -> None:
    """Count a check in its document's log.

    It joins the row of the check before if outcome, reason and version are the same. A pause of more than twice the document's interval
    (and an hour) starts a new row, so that a time in which nobody looked shows as a gap between two rows.
    """
    took_ms = max(0, round((record.finished_at - record.started_at).total_seconds() * 1000))
    size_bytes = record.size_bytes or 0
    last = {"last_at": record.finished_at, "last_status": record.status, "last_detail": record.detail}
    alike = {
        "of_document": record.state.document_id,
        "same_outcome": str(record.outcome),
        "same_reason": str(record.reason),
        "same_version": version_id,
        "since": record.finished_at - 2 * record.state.every - _SLACK,
        "until": record.finished_at,
    }
    if connection.execute(_COUNT_ON, {**alike, **last, "took_ms": took_ms, "brought_bytes": size_bytes}).rowcount:
        return
    row = {
        "document_id": record.state.document_id,
        "outcome": str(record.outcome),
        "reason": str(record.reason),
        "version_id": version_id,
        "first_at": record.finished_at,
        "checks": 1,
        "duration_ms": took_ms,
        "size_bytes": size_bytes,
        **last,
    }
    connection.execute(_BEGIN, row)
