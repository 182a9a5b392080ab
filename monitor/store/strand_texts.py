"""Write the texts of imported history: rows of one kind with one statement."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, insert, update

from monitor.model.imports import StrandRecord, StrandText
from monitor.store.ids import find_ids, make_public_ids
from monitor.store.rows import write_stated
from monitor.store.strand_rows import StrandWriter
from monitor.store.tables import version


def write_strand_texts(connection: Connection, records: Sequence[tuple[StrandWriter, StrandRecord]]) -> None:
    """Insert the texts that a document has for the first time; move the times of the others on."""
    new: dict[tuple[int, str], tuple[StrandWriter, StrandText, str]] = {}
    old: dict[tuple[int, str], StrandText] = {}
    for writer, record in records:
        for text in record.texts:
            key = writer.document_id, text.text_sha256
            if text.text_sha256 in writer.version_ids:
                old[key] = text
            else:
                new[key] = writer, text, record.origin
    if new:
        rows = _make_version_rows(connection, list(new.values()))
        connection.execute(insert(version), rows)
        _learn_version_ids(connection, [(writer, text.text_sha256) for writer, text, _ in new.values()], rows)
    if old:
        ids = {writer.document_id: writer.version_ids for writer, _ in records}
        moved = [
            {
                "b_id": ids[document_id][text_sha256],
                "first_seen_at": text.first_seen_at,
                "last_seen_at": text.last_seen_at,
                "confirmed_at": text.confirmed_at,
                "accepted_at": text.accepted_at,
            }
            for (document_id, text_sha256), text in old.items()
        ]
        connection.execute(update(version).where(version.c.id == bindparam("b_id")), moved)


def _make_version_rows(connection: Connection, new: Sequence[tuple[StrandWriter, StrandText, str]]) -> list[dict[str, Any]]:
    names = make_public_ids(connection, version, "v", [(writer.document_public_id, text.text_sha256) for writer, text, _ in new])
    return [
        {
            "public_id": name,
            "document_id": writer.document_id,
            "text_sha256": text.text_sha256,
            "size": text.size,
            "language": text.language,
            "stated_on": text.stated_on,
            "stated": write_stated(text.stated),
            "first_seen_at": text.first_seen_at,
            "last_seen_at": text.last_seen_at,
            "confirmed_at": text.confirmed_at,
            "accepted_at": text.accepted_at,
            "origin": origin,
            "read_as": text.read_as,
            "extractor_version": text.extractor_version,
        }
        for name, (writer, text, origin) in zip(names, new, strict=True)
    ]


def _learn_version_ids(connection: Connection, new: Sequence[tuple[StrandWriter, str]], rows: Sequence[dict[str, Any]]) -> None:
    ids = find_ids(connection, version, [row["public_id"] for row in rows])
    for (writer, text_sha256), row in zip(new, rows, strict=True):
        writer.version_ids[text_sha256] = ids[row["public_id"]]
        writer.version_public_ids[text_sha256] = row["public_id"]
