"""Turn the log of an Open Terms Archive versions repository into each document's records. Pure.

A record is a commit that touches `Service/Document.md`. Its subject says what it is; the wording changed over the years. A deletion ends
what was recorded; a renamed file is the same document under another name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import PurePosixPath
from typing import Literal
from unicodedata import normalize

from monitor.errors import UsageError
from monitor.model import DocumentKey

Kind = Literal["text", "upgrade", "deleted"]

HELD_FOR = timedelta(hours=18)
"""How long the archive must have recorded no other text of a document before its text counts as seen twice: it looks every 6 or 12
hours, and records only what differs, so that the gap after a text seen just once is one round."""

BELIEVED_AFTER = 4 * HELD_FOR
"""How long a text that looks damaged must stand to be taken for the document's, as in live checks."""

EARLIEST = datetime(1995, 1, 1, tzinfo=UTC)
"""No terms of a web service were recorded before; an earlier date is a mistake (most often 1970-01-01, for none)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KindMark:
    """Hold how the subject of a commit tells what it records."""

    pattern: str
    kind: Kind
    example: str


KIND_MARKS = (
    KindMark(
        pattern=r"^Apply technical or declaration upgrade on ",
        kind="upgrade",
        example="Apply technical or declaration upgrade on Acme Privacy Policy",
    ),
    KindMark(pattern=r"^Apply (technical|declaration) upgrade on ", kind="upgrade", example="Apply technical upgrade on Acme Terms"),
    KindMark(pattern=r"^Refilter ", kind="upgrade", example="Refilter Acme Terms of Service"),
)
"""Until 2022 "Refilter"; every other subject ("First record of", "Record new changes of", "Start tracking", "Update") records a look."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Hold one line of the log: what one commit did to one file."""

    commit: str
    at: datetime | None
    """When it was observed; None where the commit has no date that can be."""
    subject: str
    action: str
    """A, M, D, R, C or T, as git names it."""
    blob: str
    path: str
    new_path: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OtaRecord:
    """Hold one record of a document; what is known of how long its text stood is filled in by `date_records`."""

    commit: str
    at: datetime
    kind: Kind
    blob: str
    confirmed_at: datetime | None = None
    believed_at: datetime | None = None
    seen_until: datetime | None = None


@dataclass(slots=True, kw_only=True)
class OtaDocument:
    """Hold a document of the repository with its records, oldest first."""

    key: DocumentKey
    formerly: list[DocumentKey] = field(default_factory=list)
    records: list[OtaRecord] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class OtaHistory:
    """Hold what a repository records."""

    documents: tuple[OtaDocument, ...]
    undated: tuple[tuple[str, str], ...] = ()
    """Commits without a date that can be, and the files they touch: left out."""
    misnamed: tuple[str, ...] = ()
    """Markdown files whose path names no service and document: left out."""


_COMMIT = re.compile(rb"\x01(?=[0-9a-f]{40}(?:[0-9a-f]{24})?\0)")
"""Where a commit begins; a subject or a file's name may hold the same byte."""


def parse_log(raw: bytes, *, now: datetime) -> Iterator[Entry]:
    """Read the output of `git.read_log`."""
    for commit in _COMMIT.split(raw)[1:]:
        sha, authored, committed, subject, *rest = commit.split(b"\0")
        at = _read_time(authored, now) or _read_time(committed, now)
        fields = iter(rest)
        for one in fields:
            status = one.lstrip(b"\n").split()
            if len(status) < 5 or not status[0].startswith(b":"):
                continue
            action = status[4][:1].decode()
            path = next(fields).decode("utf-8", "surrogateescape")
            new_path = next(fields).decode("utf-8", "surrogateescape") if action in "RC" else None
            yield Entry(
                commit=sha.decode(),
                at=at,
                subject=subject.decode("utf-8", "replace"),
                action=action,
                blob=status[3].decode(),
                path=path,
                new_path=new_path,
            )


def _read_time(seconds: bytes, now: datetime) -> datetime | None:
    try:
        at = datetime.fromtimestamp(int(seconds), UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return at if EARLIEST <= at <= now + timedelta(days=1) else None


def find_kind(subject: str) -> Kind:
    """Tell what a commit's subject says that it records."""
    return next((mark.kind for mark in KIND_MARKS if re.match(mark.pattern, subject)), "text")


def name_document(path: str) -> DocumentKey | None:
    """Name the document that a file holds; None for a file that holds none (README.md, a hidden folder, another kind of file)."""
    parts = PurePosixPath(path).parts
    if len(parts) < 2 or not path.endswith(".md") or any(part.startswith(".") for part in parts):
        return None
    cleaned = [_clean(part) for part in (*parts[:-1], parts[-1].removesuffix(".md"))]
    return DocumentKey(cleaned[0], " - ".join(cleaned[1:])) if all(cleaned) else None


def _clean(name: str) -> str:
    """Make a file's name one that can be printed and stored."""
    words = normalize("NFC", name.encode("utf-8", "replace").decode())
    return " ".join("".join(one if one.isprintable() else " " for one in words).split())


def gather_documents(entries: Sequence[Entry]) -> OtaHistory:
    """Sort a log by documents, following renames; raises UsageError where it holds no texts."""
    lives: dict[str, OtaDocument] = {}  # by the path that it has now
    documents: dict[DocumentKey, OtaDocument] = {}
    undated: list[tuple[str, str]] = []
    misnamed: dict[str, None] = {}
    others: dict[str, int] = defaultdict(int)
    for entry in entries:
        path = entry.new_path or entry.path
        key = name_document(path)
        if key is None:
            others[PurePosixPath(path).suffix.lower()] += 1
            if _is_misnamed(path):
                misnamed.setdefault(path)
            continue
        if entry.action == "R" and entry.path in lives and key not in documents:
            _rename(documents, lives.pop(entry.path), key)
        document = lives[path] = documents.setdefault(key, OtaDocument(key=key))
        if entry.at is None:
            undated.append((entry.commit, path))
            continue
        kind: Kind = "deleted" if entry.action == "D" else find_kind(entry.subject)
        at = max(entry.at, document.records[-1].at) if document.records else entry.at
        document.records.append(OtaRecord(commit=entry.commit, at=at, kind=kind, blob=entry.blob))
    if not any(document.records for document in documents.values()):
        raise UsageError(_explain_no_texts(others))
    return OtaHistory(documents=tuple(documents.values()), undated=tuple(undated), misnamed=tuple(misnamed))


def _is_misnamed(path: str) -> bool:
    """Tell whether a file may be meant as a text, though its path names no document; files of the repository itself are not."""
    parts = PurePosixPath(path).parts
    return len(parts) > 1 and path.endswith(".md") and not any(part.startswith(".") for part in parts[:-1])


def _rename(documents: dict[DocumentKey, OtaDocument], document: OtaDocument, key: DocumentKey) -> None:
    del documents[document.key]
    document.formerly = [document.key, *(one for one in document.formerly if one != document.key)]
    document.key = key
    documents[key] = document


def _explain_no_texts(others: dict[str, int]) -> str:
    pages = sum(others[suffix] for suffix in (".html", ".pdf", ".mhtml"))
    declarations = others[".json"] + others[".js"]
    if pages:
        return (
            f"this repository records pages ({pages} HTML or PDF records), not texts: it is a *snapshots* repository. "
            "Import the *versions* repository of the same collection, whose name usually ends in -versions"
        )
    if declarations:
        return (
            "this repository holds declarations, not texts: `monitor sources import ota DIR` takes them over as sources; "
            "to import recorded texts, name the collection's -versions repository"
        )
    return "this repository holds no texts: the versions of an archive lie in it as Service/Document.md, one commit a record"


def date_records(records: Sequence[OtaRecord], activity: Sequence[datetime]) -> list[OtaRecord]:
    """Fill in, for a document's records, how long each text is known to have stood.

    `activity`: when the archive recorded anything of any document, in order. An archive that was at work and recorded no other text
    of a document found the old one.
    """
    dated: list[OtaRecord] = []
    for number, record in enumerate(records):
        if record.kind == "deleted":
            dated.append(record)
            continue
        until = records[number + 1].at if number + 1 < len(records) else None
        confirmed = _first_activity(activity, record.at + HELD_FOR, until)
        dated.append(
            replace(
                record,
                confirmed_at=confirmed,
                believed_at=_first_activity(activity, record.at + BELIEVED_AFTER, until),
                seen_until=_last_activity(activity, until) if confirmed is not None else None,
            )
        )
    return dated


def _first_activity(activity: Sequence[datetime], since: datetime, until: datetime | None) -> datetime | None:
    place = bisect_left(activity, since)
    at = activity[place] if place < len(activity) else None
    return at if at is not None and (until is None or at < until) else None


def _last_activity(activity: Sequence[datetime], until: datetime | None) -> datetime:
    return activity[-1] if until is None else activity[bisect_left(activity, until) - 1]
