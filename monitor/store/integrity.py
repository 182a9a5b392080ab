"""Check that nothing in the archive was lost or altered: files, references, every stored byte, and the links between snapshots."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Row, select

from monitor.store.blobs.codec import decompress
from monitor.store.chain import FIRST_LINK, hash_page, link_snapshot
from monitor.store.ids import name_snapshot
from monitor.store.reading.watch_views import Problem
from monitor.store.schema.tables import blob, document, service, snapshot, snapshot_page, version
from monitor.store.selects import PAGES, SNAPSHOTS


def check_integrity(connection: Connection) -> Iterator[Problem]:
    """Yield what cannot be trusted; nothing where all is well. What is not named can be read and matches its hash."""
    if connection.dialect.name == "sqlite":
        yield from _check_file(connection)
    yield from _check_blobs(connection)
    yield from _check_chains(connection)


def _check_file(connection: Connection) -> Iterator[Problem]:
    for (message,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if message != "ok":
            yield Problem(where="database file", problem=message)
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield Problem(where=f"table {row[0]}, row {row[1]}", problem=f"refers to a row of {row[2]} that is missing")


def _check_blobs(connection: Connection) -> Iterator[Problem]:
    damaged = dict(_list_damaged_blobs(connection))
    texts: dict[int, list[str]] = defaultdict(list)
    for row in connection.execute(select(version.c.public_id, version.c.text_id)):
        texts[row.text_id].append(f"version {row.public_id}")
    pages: dict[int, list[str]] = defaultdict(list)
    statement = select(snapshot_page.c.body_id, snapshot_page.c.position, snapshot.c.chain_sha256).join(snapshot)
    for page in connection.execute(statement):
        pages[page.body_id].append(f"snapshot {name_snapshot(page.chain_sha256)}, page {page.position + 1}")
    for blob_id in sorted({*texts, *pages} - set(connection.scalars(select(blob.c.id)))):
        damaged[blob_id] = "its bytes are missing"
    for blob_id, problem in damaged.items():
        for where in [*texts[blob_id], *pages[blob_id]] or [f"stored bytes number {blob_id}"]:
            yield Problem(where=where, problem=problem)


def _list_damaged_blobs(connection: Connection) -> Iterator[tuple[int, str]]:
    """Yield each blob that cannot be read or does not match its hash, with the reason.

    Every blob is unpacked once, next after the one that it is compressed against, so that the time is linear and little is held in memory.
    """
    bases = {row.id: row.base_id for row in connection.execute(select(blob.c.id, blob.c.base_id))}
    leaning: dict[int, list[int]] = defaultdict(list)
    for blob_id, base_id in bases.items():
        if base_id is not None:
            leaning[base_id].append(blob_id)
    waiting: list[tuple[int, bytes | None]] = [(blob_id, None) for blob_id, base_id in bases.items() if base_id is None]
    unseen = set(bases)
    while waiting:
        blob_id, prefix = waiting.pop()
        unseen.discard(blob_id)
        stored = connection.execute(select(blob.c.sha256, blob.c.data, blob.c.dropped, blob.c.role).where(blob.c.id == blob_id)).one()
        if stored.dropped and stored.role == "page" and not leaning[blob_id]:
            continue  # let go on purpose; its record is checked with the chain
        data = _unpack(bytes(stored.data), prefix)
        if data is not None and hashlib.sha256(data).hexdigest() == stored.sha256:
            waiting += [(one, data) for one in leaning[blob_id]]
            continue
        yield blob_id, "the stored bytes were altered or damaged: they do not match their hash"
        for lost in _list_leaning(leaning, blob_id):
            unseen.discard(lost)
            yield lost, f"cannot be read, because it is stored as the difference from damaged bytes ({stored.sha256[:12]})"
    for lost in sorted(unseen):
        yield lost, "cannot be read, because the bytes that it is stored as the difference from are missing"


def _unpack(packed: bytes, prefix: bytes | None) -> bytes | None:
    try:
        return decompress(packed, prefix)
    except ValueError:
        return None


def _list_leaning(leaning: dict[int, list[int]], blob_id: int) -> Iterator[int]:
    waiting = list(leaning[blob_id])
    while waiting:
        one = waiting.pop()
        yield one
        waiting += leaning[one]


def _check_chains(connection: Connection) -> Iterator[Problem]:
    pages: dict[int, list[Row[Any]]] = defaultdict(list)
    for row in connection.execute(PAGES.order_by(snapshot_page.c.snapshot_id, snapshot_page.c.position)):
        pages[row.snapshot_id].append(row)
    statement = (
        SNAPSHOTS.add_columns(document.c.public_id.label("document"), service.c.name.label("service"), document.c.name)
        .join(document, snapshot.c.document_id == document.c.id)
        .join(service, document.c.service_id == service.c.id)
        .order_by(snapshot.c.document_id, snapshot.c.seq)
    )
    document_id, link, seq = None, FIRST_LINK, 0
    for row in connection.execute(statement):
        if row.document_id != document_id:
            document_id, link, seq = row.document_id, FIRST_LINK, 0
        where = f"snapshot {name_snapshot(row.chain_sha256)} of {row.service}/{row.name}"
        problem = _check_link(row, pages[row.id], link, seq)
        if problem:
            yield Problem(where=where, problem=problem)
        link, seq = row.chain_sha256, row.seq


def _check_link(row: Row[Any], pages: list[Row[Any]], previous: str, previous_seq: int) -> str | None:
    """Say what is wrong with a snapshot and its link to the one before."""
    if row.seq != previous_seq + 1:
        return f"number {row.seq} follows number {previous_seq}: snapshots are missing"
    for page in pages:
        if _hash_page_row(page) != page.record_sha256:
            return f"the record of page {page.position + 1} was altered"
    link = link_snapshot(
        previous,
        document=row.document,
        seq=row.seq,
        observed_at=row.observed_at,
        recorded_at=row.recorded_at,
        observer=row.observer,
        fault=row.fault_name,
        text_sha256=row.text_sha256,
        pages=[page.record_sha256 for page in pages],
        reference=row.reference,
    )
    return (
        None if link == row.chain_sha256 else "does not match its hash link: it, its text or one of its pages was altered, added or removed"
    )


def _hash_page_row(page: Row[Any]) -> str:
    return hash_page(
        url=page.url,
        final_url=page.final_url,
        status=page.status,
        redirects=page.redirects,
        request_headers=page.request_headers,
        response_headers=page.response_headers,
        media_type=page.media_type,
        charset=page.charset,
        body_sha256=page.body_sha256,
        started_at=page.started_at,
        finished_at=page.finished_at,
    )
