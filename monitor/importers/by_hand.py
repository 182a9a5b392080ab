"""Add a text that somebody got by hand: a contract as PDF, a page behind a login saved as HTML, a notice that came by e-mail.

The file itself is kept as proof beside its text, and everything that comes of it names the user as the observer.
"""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from monitor.errors import ExtractionError, UsageError
from monitor.extract import EXTRACTOR_VERSION, extract_pages
from monitor.extract.sniff import tell_content
from monitor.importers.observation import Observation
from monitor.importers.reading import Reader, digest_text
from monitor.importers.stretch import Stretch
from monitor.judge.document import judge_document
from monitor.judge.text import judge_text
from monitor.model import DocumentKey, FaultKind, Page, Selection
from monitor.model.imports import StrandChange, StrandPast, StrandRecord
from monitor.store import is_recorded, load_first_after, load_past_at, may_lead, open_strand, record_strands
from monitor.text.markdown import parse_markdown, render_markdown

if TYPE_CHECKING:
    from monitor.store import Store

MOST_BYTES = 50_000_000

READ_AS = "user"

MEDIA_TYPES = {
    ".pdf": "application/pdf",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".txt": "text/plain",
    ".text": "text/plain",
    ".eml": "message/rfc822",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class HandText:
    """Hold what a file says, and the file."""

    text: str
    """Markdown."""
    page: Page
    sent_at: datetime | None = None
    """When an e-mail was sent, by its own header."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """Say what became of a text that was added."""

    key: DocumentKey
    observer: str
    at: datetime
    version_id: str
    outcome: str
    """added, known (the archive had this text already; that it stood then is noted), or already (this very record is there)."""
    change: StrandChange | None = None
    change_id: str | None = None
    current: bool = False
    """Whether it is the document's newest text."""


def read_file(path: Path, *, selection: Selection | None = None, language: str | None = None) -> HandText:
    """Read a PDF, HTML, Markdown or plain text file, or a saved e-mail; raises UsageError where it holds no text of a document."""
    try:
        body = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path} cannot be read ({error.strerror or error}); name another file") from None
    if len(body) > MOST_BYTES:
        raise UsageError(f"{path} is larger than {MOST_BYTES // 1_000_000} MB, which no text of terms is; name another file")
    media_type = MEDIA_TYPES.get(path.suffix.lower()) or mimetypes.guess_type(path.name)[0]
    if media_type is None and body.startswith(b"%PDF-"):
        media_type = "application/pdf"
    page = make_page(path.name, body, media_type=media_type)
    if media_type == "text/markdown":
        _refuse_data(path, body, media_type)
        text = render_markdown(parse_markdown(_decode(body)))
        return _checked(path, HandText(text=text, page=page))
    if media_type == "message/rfc822":
        inner, sent_at = _open_mail(path, body)
        return _checked(path, HandText(text=_extract(path, inner, selection, language), page=page, sent_at=sent_at))
    return _checked(path, HandText(text=_extract(path, page, selection, language), page=page))


def make_page(name: str, body: bytes, *, media_type: str | None, charset: str | None = None) -> Page:
    """Keep a file as a page is kept; its name stands for an address, status 0 says that no server gave it."""
    now = datetime.now(UTC)
    return Page(
        url=f"file:{name}",
        final_url=f"file:{name}",
        hops=(),
        status=0,
        request_headers=(),
        response_headers=(),
        body=body,
        media_type=media_type,
        charset=charset,
        started_at=now,
        finished_at=now,
    )


def _decode(body: bytes) -> str:
    return body.decode("utf-8-sig", "replace").replace("\r\n", "\n")


def _open_mail(path: Path, body: bytes) -> tuple[Page, datetime | None]:
    """Give the readable part of a saved e-mail, HTML before plain text, and the day that it was sent."""
    from email import message_from_bytes, policy

    message = message_from_bytes(body, policy=policy.default)
    part = message.get_body(preferencelist=("html", "plain"))
    if part is None:
        raise UsageError(f"{path} holds no readable e-mail: save the message itself as .eml, or its text as .txt")
    try:
        words = str(part.get_content())
    except (LookupError, ValueError, KeyError):
        words = bytes(part.get_payload(decode=True) or b"").decode("utf-8", "replace")
    page = make_page(path.name, words.encode(), media_type=part.get_content_type(), charset="utf-8")
    # as it was written: the library reads a header when it is asked for, and falls over a year that no calendar has
    written = next((str(value) for name, value in message.raw_items() if name.casefold() == "date"), "")
    return page, _read_mail_date(written)


def _read_mail_date(words: str) -> datetime | None:
    """Read the Date of an e-mail; a zone of -0000 says that the time is UTC (RFC 5322, section 3.3)."""
    from email.utils import parsedate_to_datetime

    try:
        sent_at = parsedate_to_datetime(words)
        return sent_at.astimezone(UTC) if sent_at.tzinfo is not None else sent_at.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def _extract(path: Path, page: Page, selection: Selection | None, language: str | None) -> str:
    try:
        return render_markdown(extract_pages((page,), selection or Selection(), language).document)
    except ExtractionError as error:
        raise _explain(path, error) from None


def _refuse_data(path: Path, body: bytes, media_type: str) -> None:
    """Raise UsageError for bytes that are no text, whatever the file's name says."""
    if not body.strip():
        raise UsageError(f"{path} holds no document: it is empty")
    try:
        tell_content(body, media_type)
    except ExtractionError as error:
        raise _explain(path, error) from None


def _explain(path: Path, error: ExtractionError) -> UsageError:
    advice = "give it as PDF with text in it, HTML, Markdown, plain text or a saved e-mail (.eml)"
    return UsageError(f"{path} cannot be read as a document: {error} Or {advice}.")


def _checked(path: Path, read: HandText) -> HandText:
    fault = judge_document(parse_markdown(read.text))
    if fault is not None:
        raise UsageError(f"{path} holds no document: {fault.detail}")
    return read


def add_text(
    store: Store, key: DocumentKey, read: HandText, *, at: datetime, source: str, language: str | None = None, insist: bool = False
) -> Added:
    """Place a text into a document's history, compared with what stood before it; the same again changes nothing.

    `source` says where it came from, for the evidence. Nothing of it is mailed. Where it is the newest text known, it is the current
    one until the monitor reads the document again. Raises UsageError for what is no text of this document by the looks of the one beside
    it (another document or language, a part of it alone), unless the caller insists.
    """
    observer = f"user: {source}"
    sha256 = digest_text(read.text)
    with store.read() as connection:
        if is_recorded(connection, key, observer, at=at, text_sha256=sha256):
            return Added(key=key, observer=observer, at=at, version_id=_name(store, key, sha256), outcome="already")
        past = load_past_at(connection, key, observer, at)
        leads = may_lead(connection, key, at)
        later = load_first_after(connection, key, at) if past.current_text is None else None
    beside = later[1] if later is not None else past.current_text
    if beside is not None and not insist:
        _refuse_stranger(key, read.text, beside, is_before=later is not None)
    record = _work_out(past, read, at=at, language=language, leads=leads, later=later)
    now = datetime.now(UTC)
    with store.write() as connection:
        writer = open_strand(connection, key, observer, now=now)
        known = sha256 in writer.version_ids
        record_strands(connection, [(writer, record)], recorded_at=now)
        version_id = writer.version_public_ids[sha256]
    change = record.changes[-1] if record.changes else None
    return Added(
        key=key,
        observer=observer,
        at=at,
        version_id=version_id,
        outcome="known" if known else "added",
        change=change,
        change_id=_name_change(store, writer.change_ids.get(change.number)) if change is not None else None,
        current=leads,
    )


def _refuse_stranger(key: DocumentKey, text: str, beside: str, *, is_before: bool) -> None:
    """Raise UsageError where a text, judged beside the one that follows it or that it follows, is none of the same document."""
    documents = parse_markdown(text), parse_markdown(beside)
    fault = judge_text(*documents) if is_before else judge_text(*reversed(documents))
    damaged = FaultKind.DAMAGED_OLD if is_before else FaultKind.DAMAGED_NEW
    if fault is not None and fault.kind in (damaged, FaultKind.VARIANT):
        where = "after" if is_before else "before"
        raise UsageError(
            f"this is no text of {key}, by the looks of the one {where} it: {fault.detail.partition(';')[0].rstrip('.')}. "
            "If it is one all the same, add it with --accept"
        )


def _work_out(
    past: StrandPast, read: HandText, *, at: datetime, language: str | None, leads: bool, later: tuple[datetime, str] | None
) -> StrandRecord:
    """Compare a text with the one before it; where it is the oldest now, compare the one that was the oldest with it."""
    reader = Reader(language)
    stretch = Stretch(past, reader, origin="user", read_as=READ_AS, extractor_version=EXTRACTOR_VERSION)
    stretch.place(Observation(at=at, reading=reader.read(read.text), reference=read.page.url, pages=(read.page,)))
    record = replace(stretch.hand_over(), leads=leads)
    if later is None:
        return record
    stretch.place(Observation(at=later[0], reading=reader.read(later[1]), reference=""))
    return replace(record, changes=stretch.hand_over().changes)


def _name(store: Store, key: DocumentKey, sha256: str) -> str:
    from monitor.store import find_documents, list_versions

    with store.read() as connection:
        (document,) = (one for one in find_documents(connection, str(key)) if (one.service, one.document) == key)
        return next(one.public_id for one in list_versions(connection, document.document_id) if one.text_sha256 == sha256)


def _name_change(store: Store, change_id: int | None) -> str | None:
    from monitor.store.reading.changes import name_change

    with store.read() as connection:
        return None if change_id is None else name_change(connection, change_id)
