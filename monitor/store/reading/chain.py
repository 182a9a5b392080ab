"""Read the chain of a document's snapshots as it was hashed, link by link, and the newest link of every document."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select

from monitor.store.chain import write_canonical_json
from monitor.store.ids import name_snapshot
from monitor.store.schema.tables import document, service, snapshot, snapshot_page
from monitor.store.schema.types import format_instant
from monitor.store.selects import PAGES, SNAPSHOTS

PAGE_FIELDS = ("url", "final_url", "status", "redirects", "request_headers", "response_headers", "media_type", "charset", "body_sha256")
"""What is hashed of a page, beside its two times."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLink:
    """Hold the record of one page, as it was hashed."""

    record: dict[str, Any]
    record_sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Hold a snapshot as a link of its document's chain."""

    snapshot_id: int
    public_id: str
    version: str | None
    observed_at: datetime
    fault_detail: str | None
    record: dict[str, Any]
    """What is hashed, with the digests of its pages."""
    pages: tuple[PageLink, ...]
    chain_sha256: str


def list_links(connection: Connection, document_id: int) -> tuple[Link, ...]:
    """List a document's snapshots in the order of recording, with all that their hashes were made of."""
    pages: dict[int, list[PageLink]] = defaultdict(list)
    of_document = PAGES.join(snapshot, snapshot_page.c.snapshot_id == snapshot.c.id).where(snapshot.c.document_id == document_id)
    for row in connection.execute(of_document.order_by(snapshot_page.c.snapshot_id, snapshot_page.c.position)):
        pages[row.snapshot_id].append(PageLink(record=_write_page(row), record_sha256=row.record_sha256))
    statement = (
        SNAPSHOTS.add_columns(document.c.public_id.label("document"))
        .join(document, snapshot.c.document_id == document.c.id)
        .where(snapshot.c.document_id == document_id)
        .order_by(snapshot.c.seq)
    )
    return tuple(
        Link(
            snapshot_id=row.id,
            public_id=name_snapshot(row.chain_sha256),
            version=row.version,
            observed_at=row.observed_at,
            fault_detail=row.fault_detail,
            record={
                "document": row.document,
                "seq": row.seq,
                "observed_at": format_instant(row.observed_at),
                "recorded_at": format_instant(row.recorded_at),
                "observer": row.observer,
                "fault": row.fault_name,
                "text_sha256": row.text_sha256,
                "pages": [page.record_sha256 for page in pages[row.id]],
            }
            | ({} if row.reference is None else {"reference": row.reference}),
            pages=tuple(pages[row.id]),
            chain_sha256=row.chain_sha256,
        )
        for row in connection.execute(statement)
    )


def _write_page(row: Row[Any]) -> dict[str, Any]:
    times = {"started_at": format_instant(row.started_at), "finished_at": format_instant(row.finished_at)}
    return {name: getattr(row, name) for name in PAGE_FIELDS} | times


def list_newest_links(connection: Connection) -> list[list[Any]]:
    """List the newest link of every document's chain as [public id, number, link], sorted: what a witness is the hash of."""
    newest = select(snapshot.c.document_id, func.max(snapshot.c.seq).label("seq")).group_by(snapshot.c.document_id).subquery()
    statement = (
        select(document.c.public_id, snapshot.c.seq, snapshot.c.chain_sha256)
        .join(newest, (snapshot.c.document_id == newest.c.document_id) & (snapshot.c.seq == newest.c.seq))
        .join(document, document.c.id == snapshot.c.document_id)
    )
    return sorted([row.public_id, row.seq, row.chain_sha256] for row in connection.execute(statement))


@dataclass(frozen=True, slots=True, kw_only=True)
class Attested:
    """Say what a hash is in the archive, and of when."""

    sha256: str
    kind: str
    """"witness": over all documents, as digests carry it; "link": of one document's chain."""
    as_of: datetime
    """When the archive recorded the newest snapshot that the hash covers."""
    snapshots: int
    """How many snapshots it covers: for a link, of its document."""
    documents: int
    document: str | None = None
    """For a link: `Service/Document`; likewise `snapshot`."""
    snapshot: str | None = None


def find_attested(connection: Connection, digits: str) -> Attested | None:
    """Find what a hash (or its first twelve digits or more) stands for; None where the archive never had it.

    The witness is worked out anew for every state that the archive was in, from the links as they stand now: found, it proves that nothing
    recorded until then was altered since. Links themselves are checked by `check_integrity`.
    """
    import hashlib

    statement = (
        select(snapshot.c.seq, snapshot.c.chain_sha256, snapshot.c.recorded_at, document.c.public_id.label("document"))
        .add_columns(service.c.name.label("service"), document.c.name)
        .join(document, snapshot.c.document_id == document.c.id)
        .join(service)
        .order_by(snapshot.c.id)
    )
    newest: dict[str, bytes] = {}
    order: list[str] = []
    found: Attested | None = None
    for count, row in enumerate(connection.execute(statement), 1):
        if row.chain_sha256.startswith(digits):
            name = f"{row.service}/{row.name}"
            covered = {"snapshots": row.seq, "documents": 1, "document": name, "snapshot": name_snapshot(row.chain_sha256)}
            return Attested(sha256=row.chain_sha256, kind="link", as_of=row.recorded_at, **covered)
        if row.document not in newest:
            order = sorted([*order, row.document])
        newest[row.document] = write_canonical_json([row.document, row.seq, row.chain_sha256])
        witness = hashlib.sha256(b"[" + b",".join(map(newest.__getitem__, order)) + b"]").hexdigest()
        if witness.startswith(digits):
            found = Attested(sha256=witness, kind="witness", as_of=row.recorded_at, snapshots=count, documents=len(order))
    return found
