"""Write the changes of imported history, with their findings: rows of one kind with one statement."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, insert, update

from monitor.model.imports import StrandChange, StrandRecord
from monitor.store.faults import record_fault
from monitor.store.ids import find_ids, make_public_ids
from monitor.store.rows import write_finding
from monitor.store.schema.tables import change, finding
from monitor.store.schema.types import format_instant
from monitor.store.strands.rows import StrandWriter


def write_strand_changes(connection: Connection, records: Sequence[tuple[StrandWriter, StrandRecord]]) -> None:
    """Insert new changes with their findings, rewrite those handed over before, and note second looks."""
    made = _write_changes(connection, records)
    _write_findings(connection, made)
    for writer, record in records:
        _confirm_steps(connection, writer, record)


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
        rows = [
            _make_change_row(connection, writer, one, rules) | {"public_id": name}
            for name, (writer, one, rules) in zip(names, new, strict=True)
        ]
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


def _make_change_row(connection: Connection, writer: StrandWriter, one: StrandChange, rules_version: int | None) -> dict[str, Any]:
    added, removed, edited, moved = one.counts or (None, None, None, None)
    return {
        "document_id": writer.document_id,
        "old_version_id": writer.version_ids[one.old_sha256],
        "new_version_id": writer.version_ids[one.new_sha256],
        "old_last_seen_at": one.old_last_seen_at,
        "new_first_seen_at": one.new_first_seen_at,
        "fault_id": record_fault(connection, one.fault),
        "added": added,
        "removed": removed,
        "edited": edited,
        "moved": moved,
        "rules_version": rules_version if one.counts is not None else None,
        **_describe_end(one),
    }


def _describe_end(one: StrandChange) -> dict[str, Any]:
    return {
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
            **write_finding(one),
        }
        for name, (_, change_id, position, one) in zip(names, found, strict=True)
    ]
    connection.execute(insert(finding), rows)


def _confirm_steps(connection: Connection, writer: StrandWriter, record: StrandRecord) -> None:
    """Note the second look on the changes that led to texts which were current before it."""
    for text_sha256, at in record.confirmed:
        led = change.c.document_id == writer.document_id, change.c.new_version_id == writer.version_ids[text_sha256]
        connection.execute(
            update(change).where(*led, change.c.state == "confirmed", change.c.confirmed_at.is_(None)).values(confirmed_at=at)
        )
