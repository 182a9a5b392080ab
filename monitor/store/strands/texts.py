"""Write the texts of imported history."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, bindparam, update

from monitor.model.imports import StrandRecord, StrandText
from monitor.store.dialects import find_or_insert, insert_row
from monitor.store.engine import write_json
from monitor.store.ids import choose_public_id
from monitor.store.recording.versions import record_stated
from monitor.store.rows import write_stated
from monitor.store.schema.tables import provenance, version
from monitor.store.strands.rows import StrandWriter


def write_strand_texts(connection: Connection, records: Sequence[tuple[StrandWriter, StrandRecord]], text_ids: Mapping[str, int]) -> None:
    """Insert the texts that a document has for the first time, stored under the ids given; move the times of the others on."""
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
        _insert_versions(connection, list(new.values()), text_ids)
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


def _insert_versions(connection: Connection, new: Sequence[tuple[StrandWriter, StrandText, str]], text_ids: Mapping[str, int]) -> None:
    ways = {(origin, text.read_as, text.extractor_version) for _, text, origin in new}
    provenance_ids = {way: find_or_insert(connection, provenance, dict(zip(_WAY, way, strict=True))) for way in ways}
    for writer, text, origin in new:
        taken = set(writer.version_public_ids.values())
        row = {
            "public_id": choose_public_id("v", (writer.document_public_id, text.text_sha256), taken.__contains__),
            "document_id": writer.document_id,
            "text_id": text_ids[text.text_sha256],
            "size": text.size,
            "language": text.language,
            "stated_on": text.stated_on,
            "stated_id": _find_stated(connection, writer, text),
            "first_seen_at": text.first_seen_at,
            "last_seen_at": text.last_seen_at,
            "confirmed_at": text.confirmed_at,
            "accepted_at": text.accepted_at,
            "provenance_id": provenance_ids[origin, text.read_as, text.extractor_version],
        }
        writer.version_ids[text.text_sha256] = insert_row(connection, version, row)
        writer.version_public_ids[text.text_sha256] = str(row["public_id"])


_WAY = ("origin", "read_as", "extractor_version")


def _find_stated(connection: Connection, writer: StrandWriter, text: StrandText) -> int | None:
    """Give the row of the days that a text states, which another text of the document may have brought."""
    stated = write_stated(text.stated)
    words = write_json(stated)
    if words not in writer.stated_ids:
        writer.stated_ids[words] = record_stated(connection, stated)
    return writer.stated_ids[words]
