"""Give back stored pages, verified against their hashes, and find those that prove a version."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select

from monitor.model import Page, Reason
from monitor.store.blobs.reading import load_blob
from monitor.store.ids import name_snapshot
from monitor.store.page_rows import read_headers, read_hops
from monitor.store.schema.tables import change, snapshot, snapshot_page, version
from monitor.store.selects import SNAPSHOTS


def load_pages(connection: Connection, version_id: int) -> tuple[Page, ...]:
    """Give the pages that prove a version, from the newest snapshot that showed it; empty where none was kept.

    A version that an upgrade read anew from an older one's pages is proved by those. Raises CorruptTextError.
    """
    snapshot_id = find_proof(connection, version_id)
    return () if snapshot_id is None else load_snapshot_pages(connection, snapshot_id)


def find_proof(connection: Connection, version_id: int) -> int | None:
    """Find the newest snapshot that shows a version; for a rebased one, that of the version it was rebased from."""
    document_id = connection.scalar(select(version.c.document_id).where(version.c.id == version_id))
    tried: set[int] = set()
    wanted: int | None = version_id
    while wanted is not None and wanted not in tried:
        tried.add(wanted)
        shows = snapshot.c.document_id == document_id, snapshot.c.version_id == wanted
        found: int | None = connection.scalar(select(snapshot.c.id).where(*shows).order_by(snapshot.c.seq.desc()).limit(1))
        if found is not None:
            return found
        led = change.c.document_id == document_id, change.c.new_version_id == wanted, change.c.reason == Reason.REBASED
        wanted = connection.scalar(
            select(change.c.old_version_id).where(*led, change.c.old_version_id.not_in(tried)).order_by(change.c.id.desc()).limit(1)
        )
    return None


def load_snapshot_pages(connection: Connection, snapshot_id: int, positions: Sequence[int] | None = None) -> tuple[Page, ...]:
    """Give the pages of a snapshot in reading order; raises CorruptTextError."""
    statement = select(snapshot_page, snapshot.c.chain_sha256).join(snapshot).where(snapshot_page.c.snapshot_id == snapshot_id)
    if positions is not None:
        statement = statement.where(snapshot_page.c.position.in_(positions))
    return tuple(
        Page(
            url=row.url,
            final_url=row.final_url,
            hops=read_hops(row.redirects),
            status=row.status,
            request_headers=read_headers(row.request_headers),
            response_headers=read_headers(row.response_headers),
            body=load_blob(connection, row.body_id, naming=f"Page {row.position + 1} of snapshot {name_snapshot(row.chain_sha256)}"),
            media_type=row.media_type,
            charset=row.charset,
            started_at=row.started_at,
            finished_at=row.finished_at,
        )
        for row in connection.execute(statement.order_by(snapshot_page.c.position)).all()
    )


def find_observer(connection: Connection, version_id: int) -> tuple[str, str | None] | None:
    """Name who first saw a version, and what the record is called there; None where no snapshot of it is kept."""
    first = SNAPSHOTS.where(snapshot.c.version_id == version_id).order_by(snapshot.c.seq).limit(1)
    row = connection.execute(first).one_or_none()
    return None if row is None else (row.observer, row.reference)
