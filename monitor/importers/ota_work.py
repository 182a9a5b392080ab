"""Work out one document's records in a process of its own: read, compare, decide, compress. No database is touched here."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path

from monitor.importers.follow import Follower, Observation
from monitor.importers.git import Contents
from monitor.importers.ota_log import OtaRecord
from monitor.importers.packing import Packer
from monitor.importers.reading import Reader, Reading, digest_text
from monitor.model.imports import PackedText, StrandPast, StrandRecord, TextSentences
from monitor.store.sentence_reading import cut_text

RECORDS_AT_ONCE = 40
"""After how many records of a document what was worked out is handed over."""

READ_AS = "import:ota"


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
    reader, packer = Reader(), Packer()
    past = task.past
    follower = Follower(past, reader, read_as=READ_AS, extractor_version=0)
    if past.current_text is not None:
        packer.start_from(digest_text(past.current_text), past.current_text, depth=past.depth, chain_bytes=past.chain_bytes)
    if task.anchor is not None and task.anchor.kind != "deleted":
        seen = _read(task.anchor, contents, reader)
        if seen is not None:
            follower.settle(seen)
    packed: list[PackedText] = []
    cuts: list[TextSentences] = []
    known: set[bytes] = set()
    count = 0
    for record in task.records:
        if record.kind == "deleted":
            follower.skip(record.commit, at=record.at)
            count += 1
            continue
        seen = _read(record, contents, reader)
        if seen is None:
            yield Part(number=task.number, record=_hand_over(follower, packed, cuts), records=count, done=True, unreadable=(record.commit,))
            return
        follower.observe(seen)
        sha256 = seen.reading.text_sha256
        if follower.is_new(sha256):
            packed.append(packer.pack(sha256, seen.reading.text))
            cuts.append(_cut(seen.reading, known))
            follower.mark_stored(sha256)
        count += 1
        if count == RECORDS_AT_ONCE:
            yield Part(number=task.number, record=_hand_over(follower, packed, cuts), records=count)
            packed, cuts, count = [], [], 0
    yield Part(number=task.number, record=_hand_over(follower, packed, cuts), records=count, done=True)


def _cut(reading: Reading, known: set[bytes]) -> TextSentences:
    """Cut a text for the index of sentences, which leaves out the ones that the document turns out to have had before."""
    document = reading.document
    cut = cut_text(reading.text, document.language, known=known, blocks=document.blocks, text_sha256=reading.text_sha256)
    known.update(one.name for one in cut.new)
    return cut


def _hand_over(follower: Follower, packed: list[PackedText], cuts: list[TextSentences]) -> StrandRecord:
    return replace(follower.take(), packed=tuple(packed), sentences=tuple(cuts))


def _read(record: OtaRecord, contents: Contents, reader: Reader) -> Observation | None:
    data = contents.read(record.blob)
    if data is None:
        return None
    return Observation(
        at=record.at,
        reading=reader.read(data.decode("utf-8", "replace")),
        reference=record.commit,
        reread=record.kind == "upgrade",
        confirmed_at=record.confirmed_at,
        believed_at=record.believed_at,
        seen_until=record.seen_until,
    )
