"""Read what looks brought: snapshots, and runs of checks."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, select

from monitor.store.ids import name_snapshot
from monitor.store.reading.watch_views import CheckRunView, SnapshotView
from monitor.store.schema.tables import check_log, snapshot, version
from monitor.store.selects import SNAPSHOTS


def list_snapshots(connection: Connection, document_id: int) -> tuple[SnapshotView, ...]:
    """List a document's snapshots in the order of recording, in which their hashes are linked."""
    statement = SNAPSHOTS.where(snapshot.c.document_id == document_id)
    return tuple(
        SnapshotView(
            snapshot_id=row.id,
            public_id=name_snapshot(row.chain_sha256),
            seq=row.seq,
            observed_at=row.observed_at,
            recorded_at=row.recorded_at,
            observer=row.observer,
            version=row.version,
            text_sha256=row.text_sha256,
            fault=row.fault_name,
            chain_sha256=row.chain_sha256,
        )
        for row in connection.execute(statement.order_by(snapshot.c.seq))
    )


def list_check_runs(connection: Connection, document_id: int, *, since: datetime | None = None) -> tuple[CheckRunView, ...]:
    """List runs of checks that ended alike, oldest first; pauses between them are times in which nobody looked."""
    statement = select(check_log, version.c.public_id.label("version")).outerjoin(version, check_log.c.version_id == version.c.id)
    statement = statement.where(check_log.c.document_id == document_id, *(() if since is None else (check_log.c.last_at >= since,)))
    names = CheckRunView.__dataclass_fields__
    return tuple(
        CheckRunView(**{name: getattr(row, name) for name in names}) for row in connection.execute(statement.order_by(check_log.c.id))
    )
