"""Log every check compactly: a run of checks with the same end is one row."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import Connection, bindparam, insert, select, update

from monitor.model import CheckRecord
from monitor.store.schema.tables import check_log

_SLACK = timedelta(hours=1)

_LAST = select(check_log).where(check_log.c.document_id == bindparam("of_document")).order_by(check_log.c.id.desc()).limit(1)
_COUNT_ON = update(check_log).where(check_log.c.id == bindparam("last_id"))


def log_check(connection: Connection, record: CheckRecord, *, version_id: int | None, every_s: int) -> None:
    """Count a check in its document's log.

    It joins the row of the check before if outcome, reason and version are the same. A pause of more than twice the document's interval
    (and an hour) starts a new row, so that a time in which nobody looked shows as a gap between two rows.
    """
    last = connection.execute(_LAST, {"of_document": record.state.document_id}).one_or_none()
    duration_ms = max(0, round((record.finished_at - record.started_at).total_seconds() * 1000))
    ends_with = {"last_at": record.finished_at, "last_status": record.status, "last_detail": record.detail}
    end = (str(record.outcome), str(record.reason), version_id)
    if (
        last is not None
        and (last.outcome, last.reason, last.version_id) == end
        and timedelta(0) <= record.finished_at - last.last_at <= timedelta(seconds=2 * every_s) + _SLACK
    ):
        sums = {
            "checks": last.checks + 1,
            "duration_ms": last.duration_ms + duration_ms,
            "size_bytes": last.size_bytes + (record.size_bytes or 0),
        }
        connection.execute(_COUNT_ON, {"last_id": last.id, **ends_with, **sums})
        return
    outcome, reason, _ = end
    row = {
        "document_id": record.state.document_id,
        "outcome": outcome,
        "reason": reason,
        "version_id": version_id,
        "first_at": record.finished_at,
        "checks": 1,
        "duration_ms": duration_ms,
        "size_bytes": record.size_bytes or 0,
        **ends_with,
    }
    connection.execute(insert(check_log), row)
