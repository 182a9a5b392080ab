"""Record stretches of imported history, many at a time, in the caller's one transaction.

Rows of one kind go in with one statement, so that the cost of a record does not grow with the history before it. Nothing recorded here is
ever mailed: no change gets a `reported_at`. The document's own standing (what the next live look is compared with) follows the strand
until the monitor itself has looked; then it is left alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, exists, insert, select, true, update

from monitor.flag.same_edit import hash_edit
from monitor.model import DocumentKey, Reason
from monitor.model.imports import StrandChange, StrandRecord, StrandState, StrandText
from monitor.store.blobs import store_packed
from monitor.store.dialects import insert_once, insert_row
from monitor.store.ids import make_public_id, make_public_ids
from monitor.store.register import find_service
from monitor.store.rows import write_stated
from monitor.store.sentence_index import index_cut_texts
from monitor.store.sentence_rows import DocumentSentences, load_document_sentences
from monitor.store.snapshots import record_strand_snapshots
from monitor.store.strands import OWN_OBSERVER, find_document_id, find_successor
from monitor.store.tables import change, document, finding, former_name, snapshot, strand, version
from monitor.store.types import format_instant

READ_AS = "import"
"""How `document.read_as` begins while the current text was read by somebody else: the next live look reads the page anew."""


@dataclass(slots=True, kw_only=True)
class StrandWriter:
    """Hold what is known of one document's rows while its strand is being written, so that nothing is asked twice."""

    document_id: int
    document_public_id: str
    strand_id: int
    version_ids: dict[str, int]
    version_public_ids: dict[str, str]
    sentences: DocumentSentences
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
    rows = connection.execute(
        select(version.c.id, version.c.public_id, version.c.text_sha256).where(version.c.document_id == document_id)
    ).all()
    return StrandWriter(
        document_id=document_id,
        document_public_id=public_id,
        strand_id=row.id,
        version_ids={one.text_sha256: one.id for one in rows},
        version_public_ids={one.text_sha256: one.public_id for one in rows},
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


def record_strands(connection: Connection, records: Sequence[tuple[StrandWriter, StrandRecord]], *, recorded_at: datetime) -> None:
    """Write stretches of strands, those of one document in their order; the caller commits."""
    store_packed(connection, [packed for _, record in records for packed in record.packed])
    _write_texts(connection, records)
    for writer, record in records:
        cuts = [(writer.version_ids[cut.text_sha256], cut) for cut in record.sentences]
        index_cut_texts(connection, writer.sentences, cuts)
    made = _write_changes(connection, records)
    _write_findings(connection, made)
    for writer, record in records:
        _confirm_steps(connection, writer, record)
        record_strand_snapshots(
            connection,
            record.snapshots,
            document_id=writer.document_id,
            document_public_id=writer.document_public_id,
            observer=record.state.observer,
            version_ids=writer.version_ids,
            recorded_at=recorded_at,
        )
        _stand(connection, writer, record)


def _write_texts(connection: Connection, records: Sequence[tuple[StrandWriter, StrandRecord]]) -> None:
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


def find_ids(connection: Connection, table: Any, public_ids: Sequence[str]) -> dict[str, int]:
    """Find rows by their public ids, some hundred at a time."""
    found: dict[str, int] = {}
    for start in range(0, len(public_ids), 500):
        some = public_ids[start : start + 500]
        found |= {
            row.public_id: row.id for row in connection.execute(select(table.c.id, table.c.public_id).where(table.c.public_id.in_(some)))
        }
    return found


def _write_changes(connection: Connection, records: Sequence[tuple[StrandWriter, StrandRecord]]) -> list[tuple[str, int, StrandChange]]:
    """Insert new changes and rewrite those handed over before; answer the new ones with their public ids and rows' ids."""
    latest: dict[tuple[int, int], tuple[StrandWriter, StrandChange, int | None]] = {}
    for writer, record in records:
        for one in record.changes:
            latest[writer.document_id, one.number] = writer, one, record.rules_version
    new = [(writer, one, rules) for writer, one, rules in latest.values() if one.number not in writer.change_ids]
    made: list[tuple[str, int, StrandChange]] = []
    if new:
        names = make_public_ids(connection, change, "c", [_identify(writer, one) for writer, one, _ in new])
        rows = [_make_change_row(writer, one, rules) | {"public_id": name} for name, (writer, one, rules) in zip(names, new, strict=True)]
        connection.execute(insert(change), rows)
        ids = find_ids(connection, change, names)
        for name, (writer, one, _) in zip(names, new, strict=True):
            writer.change_ids[one.number] = ids[name]
            made.append((name, ids[name], one))
    fresh = {(writer.document_id, one.number) for writer, one, _ in new}
    settled = [
        {"b_id": writer.change_ids[one.number], **_describe_end(one), "replaced_by_id": _heir(writer, one)}
        for key, (writer, one, _) in latest.items()
        if key not in fresh or one.replaced_by is not None
    ]
    if settled:
        connection.execute(update(change).where(change.c.id == bindparam("b_id")), settled)
    return made


def _identify(writer: StrandWriter, one: StrandChange) -> tuple[str, ...]:
    old, new = writer.version_public_ids[one.old_sha256], writer.version_public_ids[one.new_sha256]
    return (writer.document_public_id, old, new, format_instant(one.new_first_seen_at))


def _heir(writer: StrandWriter, one: StrandChange) -> int | None:
    return None if one.replaced_by is None else writer.change_ids[one.replaced_by]


def _make_change_row(writer: StrandWriter, one: StrandChange, rules_version: int | None) -> dict[str, Any]:
    added, removed, edited, moved = one.counts or (None, None, None, None)
    return {
        "document_id": writer.document_id,
        "old_version_id": writer.version_ids[one.old_sha256],
        "new_version_id": writer.version_ids[one.new_sha256],
        "old_last_seen_at": one.old_last_seen_at,
        "new_first_seen_at": one.new_first_seen_at,
        "fault_kind": None if one.fault is None else one.fault.kind.value,
        "fault_name": None if one.fault is None else one.fault.name,
        "fault_detail": None if one.fault is None else one.fault.detail,
        "added": added,
        "removed": removed,
        "edited": edited,
        "moved": moved,
        "rules_version": rules_version if one.counts is not None else None,
        **_describe_end(one),
    }


def _describe_end(one: StrandChange) -> dict[str, Any]:
    return {
        "state": one.state,
        "reason": one.reason,
        "confirmed_at": one.confirmed_at,
        "accepted_at": one.accepted_at,
        "dropped_at": one.dropped_at,
        "withdrawn_at": one.withdrawn_at,
    }


def _write_findings(connection: Connection, made: Sequence[tuple[str, int, StrandChange]]) -> None:
    found = [(name, change_id, position, one) for name, change_id, of in made for position, one in enumerate(of.findings)]
    if not found:
        return
    identities = [(name, str(position), one.topic, one.old or "", one.new or "") for name, _, position, one in found]
    names = make_public_ids(connection, finding, "f", identities)
    rows = [
        {
            "public_id": name,
            "change_id": change_id,
            "position": position,
            "topic": one.topic,
            "effect": one.effect,
            "level": one.level,
            "rule": one.rule,
            "old": one.old,
            "new": one.new,
            "edit_sha256": hash_edit(one.topic, one.old, one.new),
            "facts": [{"name": fact.name, "value": fact.value, "words": fact.words, "inferred": fact.inferred} for fact in one.facts],
        }
        for name, (_, change_id, position, one) in zip(names, found, strict=True)
    ]
    connection.execute(insert(finding), rows)


def _confirm_steps(connection: Connection, writer: StrandWriter, record: StrandRecord) -> None:
    """Note the second look on the changes that led to texts which were current before it."""
    for text_sha256, at in record.confirmed:
        led = (change.c.new_version_id == writer.version_ids[text_sha256], change.c.state == "confirmed", change.c.confirmed_at.is_(None))
        connection.execute(update(change).where(*led).values(confirmed_at=at))


def _stand(connection: Connection, writer: StrandWriter, record: StrandRecord) -> None:
    """Note where the strand stands, and let the document follow it as long as the monitor itself has not looked."""
    state = record.state
    current_id = None if state.current_sha256 is None else writer.version_ids[state.current_sha256]
    pending_id = None if state.pending is None else writer.change_ids[state.pending.number]
    connection.execute(
        update(strand)
        .where(strand.c.id == writer.strand_id)
        .values(
            cursor=state.cursor,
            observed_until=state.observed_until,
            current_version_id=current_id,
            pending_change_id=pending_id,
            pending_told=state.pending is not None and state.pending.told,
            last_sha256=state.last_sha256,
            fault_name=state.fault_name,
        )
    )
    if current_id is None or record.leads is False or (record.leads is None and state.ends_at is not None):
        return
    looked = exists().where(
        snapshot.c.document_id == writer.document_id, snapshot.c.observer == OWN_OBSERVER, snapshot.c.fault_name.is_(None)
    )
    connection.execute(
        update(document)
        .where(document.c.id == writer.document_id, true() if record.leads else ~looked)
        .values(
            current_version_id=current_id,
            pending_change_id=pending_id,
            read_as=record.read_as or f"{READ_AS}:{state.observer}",
            validators=[],
            page_sha256=None,
            visible_sha256=None,
            last_seen="current",
            revision=document.c.revision + 1,
        )
    )


def close_strand(connection: Connection, writer: StrandWriter, state: StrandState, *, now: datetime) -> None:
    """End a strand where others have looked since: what was pending is over, and a silent step leads to the first text they saw.

    The two texts were read in different ways, so that what differs between them is not taken for a change of the document.
    """
    if state.ends_at is None or state.current_sha256 is None:
        return
    if state.pending is not None:
        over = {"state": "dropped", "reason": Reason.FLAP.value, "dropped_at": state.ends_at}
        connection.execute(update(change).where(change.c.id == writer.change_ids[state.pending.number]).values(over))
        connection.execute(update(strand).where(strand.c.id == writer.strand_id).values(pending_change_id=None, pending_told=False))
    first = find_successor(connection, writer.document_id, state)
    current_id = writer.version_ids[state.current_sha256]
    if first is None or first.id == current_id:
        return
    at = max(state.ends_at, first.first_seen_at)
    led = (change.c.document_id == writer.document_id, change.c.new_version_id == first.id, change.c.new_first_seen_at == at)
    found = connection.execute(select(change.c.id, change.c.reason).where(*led)).first()
    if found is not None:
        if found.reason == Reason.REBASED:
            connection.execute(update(change).where(change.c.id == found.id).values(old_version_id=current_id))
        return
    old = writer.version_public_ids[state.current_sha256]
    row = {
        "public_id": make_public_id(connection, change, "c", writer.document_public_id, old, first.public_id, format_instant(at)),
        "document_id": writer.document_id,
        "old_version_id": current_id,
        "new_version_id": first.id,
        "state": "confirmed",
        "reason": Reason.REBASED.value,
        "old_last_seen_at": state.observed_until,
        "new_first_seen_at": at,
        "accepted_at": first.accepted_at or at,
    }
    connection.execute(insert(change).values(row))
