"""Import an Open Terms Archive versions repository: its documents with all their texts, dates, changes and findings.

The log is read at once and sorted by document; workers read, compare and decide one document each, oldest record first; this process alone
writes, some hundred records a commit, each commit with the place to go on from. So a killed import loses the last commit's work and
nothing else, and a second import of the same repository finds nothing to do.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from monitor.errors import NotFoundError
from monitor.importers.counts import Counts
from monitor.importers.crew import Crew, count_workers
from monitor.importers.git import find_branch, find_origin, is_shallow, open_repository, read_log
from monitor.importers.ota_log import OtaDocument, OtaHistory, OtaRecord, date_records, gather_documents, parse_log
from monitor.importers.ota_work import Part, Task
from monitor.model import DocumentKey
from monitor.model.imports import StrandPast
from monitor.store import Lookalikes, close_strand, load_strand, open_strand, record_strands

if TYPE_CHECKING:
    from monitor.store import Store, StrandWriter

RECORDS_A_COMMIT = 400
"""How many records at least are recorded in one commit: with both workers busy, one every second or two."""

MANY = 200
"""After how many new texts the archive is packed at the end."""


@dataclass(slots=True, kw_only=True)
class ImportSummary(Counts):
    """Count what an import did; filled as it goes."""

    observer: str
    documents: int = 0
    """Of those asked for, how many the repository has."""
    records: int = 0
    """Records of theirs; likewise the next three."""
    already: int = 0
    """Imported before."""
    later: int = 0
    """Left out, because somebody else looks at the document since before."""
    undated: list[tuple[str, str]] = field(default_factory=list)
    """Commits without a date that can be, and the files they touch: left out."""
    misnamed: list[str] = field(default_factory=list)
    """Files whose path names no document: left out."""
    unreadable: list[tuple[DocumentKey, str]] = field(default_factory=list)
    """Documents with a record whose text the repository lacks, and its commit: imported up to there."""
    shallow: bool = False
    """Whether the clone's history was cut off."""
    seconds: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class OtaOptions:
    """Set how a repository is imported."""

    only: tuple[str, ...] = ()
    """`Service` or `Service/Document`, upper and lower case alike; empty: everything."""
    observer: str | None = None
    """The archive's name; None: its address, or its folder's name."""
    workers: int | None = None
    """Processes that compare; None: one for each processor."""
    records_a_commit: int = RECORDS_A_COMMIT


def import_ota(
    store: Store, repository: Path, *, options: OtaOptions | None = None, progress: Callable[[int, int, str], None] | None = None
) -> ImportSummary:
    """Import a repository (a clone's folder, or a bundle); `progress` is told records done, records to do, and the document.

    Raises GitError and other UsageErrors for what cannot be imported, StoreError for a database that cannot be used.
    """
    options = options or OtaOptions()
    began = time.monotonic()
    with open_repository(repository) as folder:
        now = datetime.now(UTC)
        entries = list(parse_log(read_log(folder, find_branch(folder)), now=now))
        history = gather_documents(entries)
        activity = sorted({entry.at for entry in entries if entry.at is not None})
        chosen = choose_documents(history, options.only)
        observer = options.observer or name_archive(repository, find_origin(folder))
        summary = ImportSummary(observer=observer, shallow=is_shallow(folder))
        summary.undated += history.undated
        summary.misnamed += history.misnamed
        tasks = _make_tasks(store, chosen, activity, f"import: {observer}", summary)
        workers = min(options.workers or count_workers(), len(tasks))
        if tasks:
            with Crew(folder, workers=workers) as crew:
                _record(store, crew, chosen, tasks, summary, progress or (lambda *_: None), records_a_commit=options.records_a_commit)
        if summary.versions >= MANY:
            store.pack()
    summary.seconds = time.monotonic() - began
    return summary


def name_archive(repository: Path, origin: str | None) -> str:
    """Name an archive as evidence does: the public address that it was cloned from, else the name of the folder or file."""
    if origin:
        # git@github.com:owner/name.git is https://github.com/owner/name to everybody else
        host, colon, path = origin.removeprefix("git@").partition(":")
        address = f"https://{host}/{path}" if origin.startswith("git@") and colon else origin
        parts = urlsplit(address)
        if parts.scheme in ("http", "https") and parts.hostname:
            return f"https://{parts.hostname}{parts.path}".removesuffix("/").removesuffix(".git")
    folder = Path(origin) if origin else repository.resolve()
    return folder.name.removesuffix(".git").removesuffix(".bundle")


def choose_documents(history: OtaHistory, only: Sequence[str]) -> list[OtaDocument]:
    """Choose documents by `Service` or `Service/Document`; raises NotFoundError for a name that none has."""
    if not only:
        return [document for document in history.documents if document.records]
    chosen: list[OtaDocument] = []
    for words in only:
        wanted = words.strip().casefold().removesuffix(".md").rstrip("/")
        found = [one for one in history.documents if one.records and wanted in (str(one.key).casefold(), one.key.service.casefold())]
        if not found:
            raise NotFoundError(f"the repository has no {words}; {_propose(wanted, history)}")
        chosen += [one for one in found if one not in chosen]
    return chosen


def _propose(wanted: str, history: OtaHistory) -> str:
    from difflib import get_close_matches

    names = {str(one.key).casefold(): str(one.key) for one in history.documents}
    names |= {one.key.service.casefold(): one.key.service for one in history.documents}
    near = [names[name] for name in get_close_matches(wanted, names, n=3, cutoff=0.5)]
    return f"did you mean {', '.join(near)}?" if near else f"it has {', '.join(sorted({one.key.service for one in history.documents}))}"


def _make_tasks(
    store: Store, chosen: Sequence[OtaDocument], activity: Sequence[datetime], observer: str, summary: ImportSummary
) -> list[Task]:
    """Find out for each document what is left to do; the longest first, so that the workers end together."""
    tasks: list[Task] = []
    with store.read() as connection:
        for number, document in enumerate(chosen):
            past = load_strand(connection, document.key, observer, formerly=document.formerly)
            records = date_records(document.records, activity)
            done = _count_done(records, past)
            anchor = records[done - 1] if done else None
            ends_at = past.state.ends_at
            left = [record for record in records[done:] if ends_at is None or record.at < ends_at]
            summary.documents += 1
            summary.records += len(records)
            summary.already += done
            summary.later += len(records) - done - len(left)
            known = anchor is not None and (anchor.seen_until or anchor.confirmed_at or anchor.at) == past.state.observed_until
            if left or (anchor is not None and not known and ends_at is None):
                tasks.append(Task(number=number, past=past, anchor=anchor, records=tuple(left)))
    return sorted(tasks, key=lambda task: len(task.records), reverse=True)


def _count_done(records: Sequence[OtaRecord], past: StrandPast) -> int:
    """Tell how many records were dealt with before; where the history was rewritten meanwhile, those up to the time reached."""
    if not past.state.cursor:
        return 0
    for place, record in enumerate(records):
        if record.commit.startswith(past.state.cursor):
            return place + 1
    until = past.state.observed_until
    return sum(until is not None and record.at <= until for record in records)


def _record(
    store: Store,
    crew: Crew,
    chosen: Sequence[OtaDocument],
    tasks: Sequence[Task],
    summary: ImportSummary,
    progress: Callable[[int, int, str], None],
    *,
    records_a_commit: int,
) -> None:
    """Write what the workers hand over, some hundred records a commit."""
    pasts = {task.number: task.past for task in tasks}
    writers: dict[int, StrandWriter] = {}
    lookalikes = Lookalikes()
    total, count = sum(len(task.records) for task in tasks), 0
    progress(0, total, "comparing")
    for batch in _batches(crew.carry_out(tasks), records_a_commit):
        now = datetime.now(UTC).replace(microsecond=0)
        with store.write() as connection:
            for part in batch:
                if part.number not in writers:
                    document, observer = chosen[part.number], pasts[part.number].state.observer
                    writers[part.number] = open_strand(connection, document.key, observer, formerly=document.formerly, now=now)
            before = sum(len(writer.version_ids) for writer in writers.values())
            records = [(writers[part.number], part.record) for part in batch]
            record_strands(connection, records, recorded_at=now, lookalikes=lookalikes)
            summary.versions += sum(len(writer.version_ids) for writer in writers.values()) - before
            for part in batch:
                if part.done:
                    close_strand(connection, writers.pop(part.number), part.record.state, now=now)
        for part in batch:
            count += part.records
            summary.count(part.record)
            summary.unreadable += [(chosen[part.number].key, commit) for commit in part.unreadable]
        progress(count, total, str(chosen[batch[-1].number].key))


def _batches(parts: Iterator[Part], at_least: int) -> Iterator[list[Part]]:
    batch: list[Part] = []
    for part in parts:
        batch.append(part)
        if sum(one.records for one in batch) >= at_least:
            yield batch
            batch = []
    if batch:
        yield batch
