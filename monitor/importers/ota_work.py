"""Work out one document's records in a process of its own: read, compare, decide, compress. No database is touched here."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from monitor.importers.git import Contents
from monitor.importers.observation import Observation
from monitor.importers.ota_log import OtaRecord
from monitor.importers.reading import Reader
from monitor.importers.stretch import Stretch
from monitor.model.imports import StrandPast, StrandRecord

RECORDS_AT_ONCE = 40
"""After how many records of a document what was worked out is handed over."""

READ_AS = "import:ota"

COMMIT_DIGITS = 12
"""How much of a commit's name is kept with each record: enough for git to find it, in a repository of any size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Hold one document to work out."""

    number: int
    past: StrandPast
    anchor: OtaRecord | None
    """The last record dealt with before, about which more may be known by now: that its text held."""
    records: tuple[OtaRecord, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Hold a stretch that was worked out."""

    number: int
    record: StrandRecord
    records: int = 0
    done: bool = False
    unreadable: tuple[str, ...] = ()
    """Commits whose text the repository lacks: the document's import stops before the first."""


def work(connection: Connection, folder: Path) -> None:
    """Answer each task with its parts until there are no more; the main process ends, kills or leaves this one as it likes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with Contents(folder) as contents:
            while True:
                task = connection.recv()
                if task is None:
                    return
                try:
                    for part in work_out(task, contents):
                        connection.send(part)
                except Exception as error:  # whatever it is, the main process must learn of it
                    import traceback

                    error.add_note(traceback.format_exc())
                    connection.send(error)
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return


def work_out(task: Task, contents: Contents) -> Iterator[Part]:
    """Follow a document's records and yield what came of them, stretch by stretch; the last part says so."""
    reader = Reader()
    stretch = Stretch(task.past, reader, read_as=READ_AS, extractor_version=0)
    if task.anchor is not None and task.anchor.kind != "deleted":
        seen = _read(task.anchor, contents, reader)
        if seen is not None:
            stretch.settle(seen)
    count = 0
    for record in task.records:
        if record.kind == "deleted":
            stretch.skip(record.commit[:COMMIT_DIGITS], at=record.at)
        else:
            seen = _read(record, contents, reader)
            if seen is None:
                yield Part(number=task.number, record=stretch.hand_over(), records=count, done=True, unreadable=(record.commit,))
                return
            stretch.observe(seen)
        count += 1
        if count == RECORDS_AT_ONCE:
            yield Part(number=task.number, record=stretch.hand_over(), records=count)
            count = 0
    yield Part(number=task.number, record=stretch.hand_over(), records=count, done=True)


def _read(record: OtaRecord, contents: Contents, reader: Reader) -> Observation | None:
    data = contents.read(record.blob)
    if data is None:
        return None
    return Observation(
        at=record.at,
        reading=reader.read(data.decode("utf-8", "replace")),
        reference=record.commit[:COMMIT_DIGITS],
        reread=record.kind == "upgrade",
        confirmed_at=record.confirmed_at,
        believed_at=record.believed_at,
        seen_until=record.seen_until,
    )
