"""Drop the bytes of old pages, and keep what proves them: records, digests and links stay whole.

Kept whatever their age are the pages of every text that a change with a finding led from or to, and the newest page of each text that is
a document's current or pending one (an upgrade reads it anew). What another stored page is compressed against is written anew without it
before it goes.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select, update

from monitor.store.blobs.codec import compress
from monitor.store.blobs.pages import find_proof
from monitor.store.blobs.reading import load_blob
from monitor.store.schema.tables import blob, change, document, finding, snapshot, snapshot_page


@dataclass(frozen=True, slots=True, kw_only=True)
class Thinned:
    """Say what was let go."""

    pages: int
    size_bytes: int
    """As stored."""
    kept_for_findings: int
    """Old pages that stay because a finding rests on them."""


def thin_pages(connection: Connection, *, before: datetime) -> Thinned:
    """Drop the bytes of pages that were fetched before an instant."""
    old = _list_page_blobs(connection, before=before)
    needed = _list_needed(connection, before)
    flagged = _list_flagged(connection)
    going = {one for one in old if one not in needed and one not in flagged}
    if not going:
        return Thinned(pages=0, size_bytes=0, kept_for_findings=len(old & flagged))
    size_bytes = connection.scalar(select(func.sum(func.length(blob.c.data))).where(blob.c.id.in_(list(going))))
    _write_leaning_anew(connection, going)
    connection.execute(update(blob).where(blob.c.id.in_(list(going))).values(dropped=True, data=b"", base_id=None, depth=0))
    return Thinned(pages=len(going), size_bytes=int(size_bytes or 0), kept_for_findings=len(old & flagged))


def _list_page_blobs(connection: Connection, *, before: datetime) -> set[int]:
    """List the bodies of pages that were only fetched before an instant, and whose bytes are still there."""
    statement = (
        select(snapshot_page.c.body_id)
        .join(snapshot, snapshot_page.c.snapshot_id == snapshot.c.id)
        .join(blob, snapshot_page.c.body_id == blob.c.id)
        .where(snapshot.c.observed_at < before, ~blob.c.dropped, blob.c.role == "page")
    )
    return set(connection.scalars(statement))


def _list_needed(connection: Connection, before: datetime) -> set[int]:
    """List the bodies that younger snapshots have, and those of the newest snapshot of each current and pending text."""
    younger = select(snapshot_page.c.body_id).join(snapshot).where(snapshot.c.observed_at >= before)
    needed = set(connection.scalars(younger))
    pending = select(change.c.new_version_id).join(document, document.c.pending_change_id == change.c.id)
    current = select(document.c.current_version_id).where(document.c.current_version_id.is_not(None))
    proofs = {find_proof(connection, one) for one in {*connection.scalars(current), *connection.scalars(pending)} if one is not None}
    kept = [one for one in proofs if one is not None]
    return needed | set(connection.scalars(select(snapshot_page.c.body_id).where(snapshot_page.c.snapshot_id.in_(kept))))


def _list_flagged(connection: Connection) -> set[int]:
    """List the bodies of every snapshot of a text that a change with a finding led from or to."""
    ends = select(change.c.old_version_id, change.c.new_version_id).where(change.c.id.in_(select(finding.c.change_id)))
    versions = {one for row in connection.execute(ends) for one in row if one is not None}
    statement = select(snapshot_page.c.body_id).join(snapshot).where(snapshot.c.version_id.in_(list(versions)))
    return set(connection.scalars(statement))


def _write_leaning_anew(connection: Connection, going: Collection[int]) -> None:
    """Write what stays and is compressed against what goes anew, against nothing; what leans on that in turn stays as it is."""
    base = blob.alias("base")
    joined = select(blob.c.id).join(base, blob.c.base_id == base.c.id)
    leaning = joined.where(base.c.id.in_(list(going)), blob.c.id.not_in(list(going)))
    for blob_id in connection.scalars(leaning).all():
        data = load_blob(connection, blob_id, naming="A page")
        connection.execute(update(blob).where(blob.c.id == blob_id).values(data=compress(data), base_id=None, depth=0))
