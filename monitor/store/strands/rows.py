"""Find or make the rows of a document that another observer's records are about to fill."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from monitor.model import DocumentKey
from monitor.store.dialects import insert_once, insert_row
from monitor.store.engine import write_json
from monitor.store.ids import make_public_id
from monitor.store.recording.register import find_service
from monitor.store.schema.tables import document, former_name, strand, version
from monitor.store.selects import VERSIONS
from monitor.store.sentences.rows import DocumentSentences, load_document_sentences
from monitor.store.strands.standing import find_document_id


@dataclass(slots=True, kw_only=True)
class StrandWriter:
    """Hold what is known of one document's rows while its strand is being written, so that nothing is asked twice."""

    document_id: int
    document_public_id: str
    strand_id: int
    version_ids: dict[str, int]
    version_public_ids: dict[str, str]
    sentences: DocumentSentences
    stated_ids: dict[str, int | None]
    """By the days that texts of the document state, as JSON; none by none."""
    change_ids: dict[int, int] = field(default_factory=dict)
    """By the number of the change in this run."""


def open_strand(
    connection: Connection, key: DocumentKey, observer: str, *, formerly: Sequence[DocumentKey] = (), now: datetime
) -> StrandWriter:
    """Find or make a document and its strand; `formerly` are earlier names of it, the newest first."""
    document_id = find_document_id(connection, key)
    if document_id is None:
        known = ((one, find_document_id(connection, one)) for one in formerly)
        old, document_id = next(((one, found) for one, found in known if found is not None), (None, None))
        if document_id is not None and old is not None:
            _rename(connection, document_id, old, key, now=now)
        else:
            document_id = _create(connection, key, now=now)
            _note_former_names(connection, document_id, formerly, now=now)
    public_id = connection.execute(select(document.c.public_id).where(document.c.id == document_id)).scalar_one()
    insert_once(connection, strand, {"document_id": document_id, "observer": observer, "cursor": "", "pending_told": False})
    row = connection.execute(select(strand).where(strand.c.document_id == document_id, strand.c.observer == observer)).one()
    rows = connection.execute(VERSIONS.where(version.c.document_id == document_id)).all()
    return StrandWriter(
        document_id=document_id,
        document_public_id=public_id,
        strand_id=row.id,
        version_ids={one.text_sha256: one.id for one in rows},
        version_public_ids={one.text_sha256: one.public_id for one in rows},
        stated_ids={write_json(one.stated): one.stated_id for one in rows if one.stated} | {write_json([]): None},
        sentences=load_document_sentences(connection, [document_id])[document_id],
        change_ids={} if row.pending_change_id is None else {0: row.pending_change_id},
    )


def _create(connection: Connection, key: DocumentKey, *, now: datetime) -> int:
    row = {
        "public_id": make_public_id(connection, document, "d", key.service, key.document),
        "service_id": find_service(connection, key.service, now=now),
        "name": key.document,
        "urls": [],
        "tags": [],
        "regions": [],
        "every_s": 0,
        "watched": False,
        "created_at": now,
        "revision": 0,
        "validators": [],
        "faults_in_row": 0,
    }
    return insert_row(connection, document, row)


def _rename(connection: Connection, document_id: int, old: DocumentKey, new: DocumentKey, *, now: datetime) -> None:
    service_id = find_service(connection, new.service, now=now)
    connection.execute(update(document).where(document.c.id == document_id).values(service_id=service_id, name=new.document))
    _note_former_names(connection, document_id, [old], now=now)


def _note_former_names(connection: Connection, document_id: int, names: Sequence[DocumentKey], *, now: datetime) -> None:
    for one in reversed(names):
        connection.execute(insert(former_name).values(document_id=document_id, service=one.service, name=one.document, until=now))
