"""Answer for every document of the archive what its newest text says about training AI, and since when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from monitor.board.dating import date_stance, list_turning_versions, load_histories
from monitor.discover import find_kind_by_path
from monitor.discover.kinds import find_kind
from monitor.errors import CorruptTextError, StoreError
from monitor.flag.version import RULES_VERSION
from monitor.stance import NEVER_CHECKED, READING_VERSION, Answer, DocumentStance, ServiceStance, gather_stances, make_unread
from monitor.store import Connection, DocumentView, StatusView, Store, VersionView, list_status, load_text
from monitor.store.reading.versions import list_versions_by_id
from monitor.store.stances import list_current_versions, list_readings, record_readings

UNREADABLE_TEXT = "corrupt"
"""Stands for a fault's name where the archive's own copy does not match its hash."""

_SPEAKING_KINDS = frozenset(("Privacy Policy", "AI Terms"))
"""Kinds of document in which a service usually says what it does with data; of the labelled changes on AI training most stand there."""
_READ = [
    "language",
    "answer",
    "default",
    "default_inferred",
    "default_sentence",
    "act",
    "act_words",
    "quote",
    "sentence",
    "lead_in",
    "exceptions",
    "against",
    "against_act_words",
    "third_parties",
    "only_minors",
    "way_out",
    "way_out_link",
]
"""What of a stance is read from the text alone."""
_READ_BY = 100 * RULES_VERSION + READING_VERSION
"""What readings are kept under: by older rules, or read otherwise from the same statements, they are read anew."""


@dataclass(slots=True)
class _Reader:
    """Read texts of the archive, each once; `fresh` is what was not known before."""

    connection: Connection
    known: dict[int, dict[str, Any]]
    fresh: dict[int, dict[str, Any]]
    versions: dict[int, VersionView]

    def read(self, version_id: int) -> DocumentStance:
        """Give what a version says; raises CorruptTextError."""
        if version_id not in self.versions:
            self.versions |= list_versions_by_id(self.connection, [version_id])
            self.known |= {
                number: dict(one) for number, one in list_readings(self.connection, [version_id], rules_version=_READ_BY).items()
            }
        version = self.versions[version_id]
        if version_id not in self.known:
            self.known[version_id] = self.fresh[version_id] = _write_reading(_read_text(self.connection, version))
        return _read_reading(self.known[version_id], version)


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
            record_readings(connection, reader.fresh, rules_version=_READ_BY)
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
    current, histories = list_current_versions(connection, ids), load_histories(connection, ids)
    wanted = {*current.values(), *list_turning_versions(histories)}
    known = {number: dict(one) for number, one in list_readings(connection, wanted, rules_version=_READ_BY).items()}
    status = {one.document.document_id: one for one in list_status(connection)}
    reader = _Reader(connection, known, {}, list_versions_by_id(connection, wanted))
    found = []
    for one in documents:
        version_id = current.get(one.document_id)
        if version_id is None:
            stance = _explain_unread(one, status.get(one.document_id))
        else:
            try:
                stance = date_stance(reader.read(version_id), histories[one.document_id], reader.read)
                stance = replace(stance, document=one.document, url=one.urls[0] if one.urls else None)
            except CorruptTextError as error:
                stance = make_unread(name=one.document, fault=UNREADABLE_TEXT, detail=str(error))
        found.append((one.service, stance))
        on_step(f"{one.service}/{one.document}")
    return reader, found


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
