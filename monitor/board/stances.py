"""Answer for every document of the archive what its newest text says about training AI, and since when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from monitor.discover import find_kind_by_path
from monitor.discover.kinds import find_kind
from monitor.errors import CorruptTextError, StoreError
from monitor.flag.version import RULES_VERSION
from monitor.stance import NEVER_CHECKED, Answer, DocumentStance, ServiceStance, gather_stances, make_unread
from monitor.store import Connection, DocumentView, StatusView, Store, VersionView, list_status, load_text
from monitor.store.read_versions import list_versions_by_id
from monitor.store.stances import Turn, list_current_versions, list_first_seen, list_readings, list_turns, record_readings

UNREADABLE_TEXT = "corrupt"
"""Stands for a fault's name where the archive's own copy does not match its hash."""

_SPEAKING_KINDS = frozenset(("Privacy Policy", "AI Terms"))
"""Kinds of document in which a service usually says what it does with data; of the labelled changes on AI training most stand there."""
_READ = [
    "language",
    "answer",
    "default",
    "default_inferred",
    "act",
    "act_words",
    "quote",
    "against",
    "third_parties",
    "only_minors",
    "way_out",
    "way_out_link",
]
"""What of a stance is read from the text alone."""


@dataclass(slots=True)
class _Reader:
    """Read texts of the archive, each once; `fresh` is what was not known before."""

    connection: Connection
    known: dict[int, dict[str, Any]]
    fresh: dict[int, dict[str, Any]]

    def read(self, version: VersionView) -> DocumentStance:
        """Give what a version says; raises CorruptTextError."""
        if version.version_id not in self.known:
            reading = _write_reading(_read_text(self.connection, version))
            self.known[version.version_id] = self.fresh[version.version_id] = reading
        return _read_reading(self.known[version.version_id], version)


def list_stances(
    store: Store, documents: Sequence[DocumentView], *, on_step: Callable[[str], None] = lambda _: None
) -> tuple[ServiceStance, ...]:
    """Say what the newest texts of documents say, by service, most pressing first; `on_step` is called with the name of each one read.

    What was read is kept in the archive, if it can be written.
    """
    with store.read() as connection:
        reader, found = _read_stances(connection, documents, on_step)
    if reader.fresh:
        with suppress(StoreError), store.write() as connection:
            record_readings(connection, reader.fresh, rules_version=RULES_VERSION)
    by_service: dict[str, list[DocumentView]] = {}
    for one in documents:
        by_service.setdefault(one.service, []).append(one)
    return tuple(
        replace(service, may_stand_elsewhere=service.answer is Answer.SAYS_NOTHING and not _watches_speaking(by_service[service.service]))
        for service in gather_stances(found)
    )


def _read_stances(
    connection: Connection, documents: Sequence[DocumentView], on_step: Callable[[str], None]
) -> tuple[_Reader, list[tuple[str, DocumentStance]]]:
    ids = [one.document_id for one in documents]
    current, turns, first_seen = list_current_versions(connection, ids), list_turns(connection, ids), list_first_seen(connection, ids)
    wanted = {*current.values(), *(turn.old_version_id for of in turns.values() for turn in of)}
    versions = list_versions_by_id(connection, wanted)
    known = {number: dict(one) for number, one in list_readings(connection, wanted, rules_version=RULES_VERSION).items()}
    status = {one.document.document_id: one for one in list_status(connection)}
    reader = _Reader(connection, known, {})
    found = []
    for one in documents:
        version = versions.get(current.get(one.document_id, 0))
        if version is None:
            stance = _explain_unread(one, status.get(one.document_id))
        else:
            try:
                stance = replace(reader.read(version), document=one.document, url=one.urls[0] if one.urls else None)
                stance = _date(stance, turns.get(one.document_id, []), versions, reader)
            except CorruptTextError as error:
                stance = make_unread(name=one.document, fault=UNREADABLE_TEXT, detail=str(error))
            if stance.since_at is None and stance.answer is not Answer.NOT_READ:
                stance = replace(stance, since_at=first_seen.get(one.document_id), since_first=True)
        found.append((one.service, stance))
        on_step(f"{one.service}/{one.document}")
    return reader, found


def _date(stance: DocumentStance, turns: Sequence[Turn], versions: dict[int, VersionView], reader: _Reader) -> DocumentStance:
    """Find since when the answer holds: back to the newest change before which the text answered otherwise.

    Only changes that touched statements on AI training are looked at: the others cannot have turned the answer.
    """
    for turn in turns:
        old = versions.get(turn.old_version_id)
        if old is None:
            continue
        before = reader.read(old)
        if (before.answer, before.default, before.act) != (stance.answer, stance.default, stance.act):
            return replace(stance, since_at=turn.new_first_seen_at)
    return stance


def _read_text(connection: Connection, version: VersionView) -> DocumentStance:
    from monitor.stance.reading import read_stance
    from monitor.text.markdown import parse_markdown

    document = parse_markdown(load_text(connection, version.version_id), language=version.language)
    return read_stance(document, name=version.document)


def _write_reading(stance: DocumentStance) -> dict[str, Any]:
    read = {name: getattr(stance, name) for name in _READ}
    return read | {"from_on": stance.from_on.isoformat() if stance.from_on else None}


def _read_reading(reading: dict[str, Any], version: VersionView) -> DocumentStance:
    values = {name: value for name, value in reading.items() if name in {field.name for field in fields(DocumentStance)}}
    values["answer"] = Answer(values["answer"])
    values["from_on"] = date.fromisoformat(values["from_on"]) if values.get("from_on") else None
    return DocumentStance(document=version.document, version=version.public_id, last_seen_at=version.last_seen_at, **values)


def _explain_unread(one: DocumentView, status: StatusView | None) -> DocumentStance:
    fault = status.fault_name if status is not None and status.fault_name else NEVER_CHECKED
    detail = (status.fault_detail or "") if status is not None else ""
    return make_unread(name=one.document, url=one.urls[0] if one.urls else None, fault=fault, detail=detail)


def _watches_speaking(documents: Sequence[DocumentView]) -> bool:
    kinds = {find_kind(one.document) for one in documents} | {find_kind_by_path(url) for one in documents for url in one.urls}
    return not kinds.isdisjoint(_SPEAKING_KINDS)
