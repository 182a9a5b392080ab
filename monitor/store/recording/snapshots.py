"""Keep what one fetch brought: its pages, and the link that proves them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select

from monitor.model import Page, SnapshotRecord
from monitor.model.imports import StrandSnapshot
from monitor.store.blobs.writing import store_blob
from monitor.store.chain import FIRST_LINK, hash_page, link_snapshot
from monitor.store.dialects import find_or_insert, insert_row
from monitor.store.faults import record_fault
from monitor.store.ids import name_snapshot
from monitor.store.page_rows import write_headers, write_hops
from monitor.store.schema.tables import observer, snapshot, snapshot_page
from monitor.store.schema.types import clean_words

# Made once: making a statement takes as long as running it.
_LAST_LINK = (
    select(snapshot.c.seq, snapshot.c.chain_sha256)
    .where(snapshot.c.document_id == bindparam("of_document"))
    .order_by(snapshot.c.seq.desc())
    .limit(1)
)
_SIMILAR_PAGE = (
    select(snapshot_page.c.body_id)
    .join(snapshot)
    .where(
        snapshot.c.document_id == bindparam("of_document"),
        snapshot_page.c.position == bindparam("at_position"),
        snapshot.c.fault_id.is_(None),
    )
    .order_by(snapshot.c.seq.desc())
    .limit(1)
)


def record_snapshot(
    connection: Connection,
    record: SnapshotRecord,
    *,
    document_id: int,
    document_public_id: str,
    version_id: int | None,
    text_sha256: str | None,
    recorded_at: datetime,
) -> str:
    """Store a snapshot with its pages as the newest link of its document's chain; return its name."""
    last_seq, link = _find_last_link(connection, document_id)
    seq = last_seq + 1
    pages = [_make_page_row(connection, page, position, document_id) for position, page in enumerate(record.pages)]
    name = clean_words(record.observer)
    chain_sha256 = link_snapshot(
        link,
        document=document_public_id,
        seq=seq,
        observed_at=record.observed_at,
        recorded_at=recorded_at,
        observer=name,
        fault=None if record.fault is None else clean_words(record.fault.name),
        text_sha256=text_sha256,
        pages=[page["record_sha256"] for page in pages],
    )
    row = {
        "document_id": document_id,
        "seq": seq,
        "observed_at": record.observed_at,
        "recorded_at": recorded_at,
        "observer_id": find_or_insert(connection, observer, {"name": name}),
        "version_id": version_id,
        "fault_id": record_fault(connection, record.fault),
        "chain_sha256": chain_sha256,
    }
    snapshot_id = insert_row(connection, snapshot, row)
    if pages:
        connection.execute(insert(snapshot_page), [{**page, "snapshot_id": snapshot_id} for page in pages])
    return name_snapshot(chain_sha256)


def record_strand_snapshots(
    connection: Connection,
    records: Sequence[StrandSnapshot],
    *,
    document_id: int,
    document_public_id: str,
    observed_by: str,
    version_ids: Mapping[str, int],
    recorded_at: datetime,
) -> None:
    """Store what somebody else observed as the newest links of a document's chain, in their order."""
    if not records:
        return
    seq, link = _find_last_link(connection, document_id)
    name = clean_words(observed_by)
    observer_id = find_or_insert(connection, observer, {"name": name})
    rows: list[dict[str, Any]] = []
    pages: list[list[dict[str, Any]]] = []
    for record in records:
        seq += 1
        reference = None if record.reference is None else clean_words(record.reference)
        pages.append([_make_page_row(connection, page, position, document_id) for position, page in enumerate(record.pages)])
        link = link_snapshot(
            link,
            document=document_public_id,
            seq=seq,
            observed_at=record.observed_at,
            recorded_at=recorded_at,
            observer=name,
            fault=None if record.fault is None else clean_words(record.fault.name),
            text_sha256=record.text_sha256,
            pages=[page["record_sha256"] for page in pages[-1]],
            reference=reference,
        )
        rows.append(
            {
                "document_id": document_id,
                "seq": seq,
                "observed_at": record.observed_at,
                "recorded_at": recorded_at,
                "observer_id": observer_id,
                "reference": reference,
                "version_id": None if record.text_sha256 is None else version_ids[record.text_sha256],
                "fault_id": record_fault(connection, record.fault),
                "chain_sha256": link,
            }
        )
    connection.execute(insert(snapshot), rows)
    for row, of_snapshot in zip(rows, pages, strict=True):
        if of_snapshot:
            linked = (snapshot.c.document_id == document_id, snapshot.c.seq == row["seq"])
            snapshot_id = connection.scalar(select(snapshot.c.id).where(*linked))
            connection.execute(insert(snapshot_page), [{**page, "snapshot_id": snapshot_id} for page in of_snapshot])


def _find_last_link(connection: Connection, document_id: int) -> tuple[int, str]:
    """Give the number and the link of a document's newest snapshot."""
    last = connection.execute(_LAST_LINK, {"of_document": document_id}).one_or_none()
    return (0, FIRST_LINK) if last is None else (last.seq, last.chain_sha256)


def _make_page_row(connection: Connection, page: Page, position: int, document_id: int) -> dict[str, Any]:
    """Store a page's body, and describe and hash the rest."""
    body = store_blob(connection, page.body, role="page", base_id=_find_similar_page(connection, document_id, page, position))
    url, final_url = clean_words(page.url), clean_words(page.final_url)
    media_type = None if page.media_type is None else clean_words(page.media_type)
    charset = None if page.charset is None else clean_words(page.charset)
    redirects = write_hops(page.hops)
    request_headers, response_headers = write_headers(page.request_headers), write_headers(page.response_headers)
    record_sha256 = hash_page(
        url=url,
        final_url=final_url,
        status=page.status,
        redirects=redirects,
        request_headers=request_headers,
        response_headers=response_headers,
        media_type=media_type,
        charset=charset,
        body_sha256=body.sha256,
        started_at=page.started_at,
        finished_at=page.finished_at,
    )
    return {
        "position": position,
        "url": url,
        "final_url": final_url,
        "status": page.status,
        "redirects": redirects,
        "request_headers": request_headers,
        "response_headers": response_headers,
        "media_type": media_type,
        "charset": charset,
        "body_id": body.id,
        "started_at": page.started_at,
        "finished_at": page.finished_at,
        "record_sha256": record_sha256,
    }


def _find_similar_page(connection: Connection, document_id: int, page: Page, position: int) -> int | None:
    """Find the newest sound page at the same place of the document, which this one is probably much like."""
    return connection.scalar(_SIMILAR_PAGE, {"of_document": document_id, "at_position": position})
