"""Record stretches of imported history, many at a time, in the caller's one transaction.

Rows of one kind go in with one statement, so that the cost of a record does not grow with the history before it. Nothing recorded here is
ever mailed: no change gets a `reported_at`. The document's own standing (what the next live look is compared with) follows the strand
until the monitor itself has looked; then it is left alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, exists, insert, select, true, update

from monitor.model import Reason
from monitor.model.imports import StrandRecord, StrandState
from monitor.store.blobs.lookalikes import Lookalikes
from monitor.store.blobs.writing import store_packed
from monitor.store.ids import make_public_id
from monitor.store.recording.snapshots import record_strand_snapshots
from monitor.store.schema.tables import change, document, snapshot, strand
from monitor.store.schema.types import format_instant
from monitor.store.selects import observed_by
from monitor.store.sentences.index import index_cut_texts
from monitor.store.strands.changes import write_strand_changes
from monitor.store.strands.rows import StrandWriter
from monitor.store.strands.standing import OWN_OBSERVER, find_successor
from monitor.store.strands.texts import write_strand_texts

READ_AS = "import"
"""How `document.read_as` begins while the current text was read by somebody else: the next live look reads the page anew."""


def record_strands(
    connection: Connection,
    records: Sequence[tuple[StrandWriter, StrandRecord]],
    *,
    recorded_at: datetime,
    lookalikes: Lookalikes | None = None,
) -> None:
    """Write stretches of strands, those of one document in their order; the caller commits.

    Whoever records many documents hands the same `lookalikes` over each time: long texts are then compressed against each other's.
    """
    text_ids = store_packed(connection, [packed for _, record in records for packed in record.packed], lookalikes=lookalikes)
    write_strand_texts(connection, records, text_ids)
    for writer, record in records:
        cuts = [(writer.version_ids[cut.text_sha256], cut) for cut in record.sentences]
        index_cut_texts(connection, writer.sentences, cuts)
    write_strand_changes(connection, records)
    for writer, record in records:
        record_strand_snapshots(
            connection,
            record.snapshots,
            document_id=writer.document_id,
            document_public_id=writer.document_public_id,
            observed_by=record.state.observer,
            version_ids=writer.version_ids,
            recorded_at=recorded_at,
        )
        _stand(connection, writer, record)


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
        snapshot.c.document_id == writer.document_id, snapshot.c.observer_id == observed_by(OWN_OBSERVER), snapshot.c.fault_id.is_(None)
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
        over = {"reason": Reason.FLAP.value, "dropped_at": state.ends_at}
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
        "reason": Reason.REBASED.value,
        "old_last_seen_at": state.observed_until,
        "new_first_seen_at": at,
        "accepted_at": first.accepted_at or at,
    }
    connection.execute(insert(change).values(row))
