"""Write a document's evidence into a folder: texts, pages as fetched, redlines, findings, checks, the chain, and how to verify it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from monitor import __version__
from monitor.errors import CorruptTextError
from monitor.evidence.choose import Chosen, Span, choose_evidence
from monitor.evidence.describe import describe_change, describe_checks, describe_document
from monitor.evidence.folder import DOCUMENT, Folder, refuse_other_document, replacing_folder
from monitor.evidence.readme import write_readme
from monitor.model import Page
from monitor.store import ChangeView, Connection, DocumentView, VersionView, load_text
from monitor.store.blobs.pages import load_snapshot_pages
from monitor.store.chain import write_canonical_json
from monitor.store.reading.chain import Link, list_newest_links

_ENDINGS = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/pdf": "pdf",
    "text/plain": "txt",
    "text/markdown": "md",
    "application/json": "json",
    "message/rfc822": "eml",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """Say what was written."""

    folder: Path
    document: str
    versions: int
    pages: int
    changes: int
    findings: int
    checks: int
    gaps: int
    problems: tuple[str, ...]
    """What the archive could not give, because it is damaged or no longer kept."""
    witness_sha256: str


def export_evidence(
    connection: Connection,
    document: DocumentView,
    target: Path,
    *,
    span: Span | None = None,
    now: datetime,
    warc: bool = False,
) -> Exported:
    """Write a folder of evidence; it takes the target's place only once it is whole.

    Raises UsageError for a place that holds anything but a former export of the same document, or cannot be written.
    """
    refuse_other_document(target, document.public_id, str(document))
    with replacing_folder(target) as folder:
        chosen = choose_evidence(connection, document, span or Span())
        problems: list[str] = []
        texts = _write_texts(connection, chosen, folder, problems)
        pages = _load_pages(connection, chosen, problems)
        files = _write_pages(chosen, pages, folder)
        _write_changes(chosen, texts, folder)
        named = {version.public_id: _name_text(version) for version in chosen.versions if version.version_id in texts}
        folder.add_json("chain.json", [_write_link(link, files, named) for link in chosen.links])
        witness = _write_witness(connection, folder)
        folder.add_json(DOCUMENT, describe_document(chosen, named, program=__version__, now=now, problems=problems))
        folder.add_json("checks.json", describe_checks(chosen))
        if warc:
            from monitor.evidence.warc import write_warc

            write_warc(folder.path / "pages.warc.gz", chosen, pages, now=now, program=__version__)
            folder.take("pages.warc.gz")
        folder.add("verify.py", Path(__file__).with_name("verify.py").read_bytes())
        exported = Exported(
            folder=target,
            document=str(document),
            versions=len(texts),
            pages=sum(map(len, pages.values())),
            changes=len(chosen.changes),
            findings=sum(len(change.findings) for change in chosen.changes),
            checks=sum(run.checks for run in chosen.runs),
            gaps=len(chosen.gaps),
            problems=tuple(problems),
            witness_sha256=witness,
        )
        folder.add("README.txt", write_readme(chosen, exported, warc=warc, now=now))
    return exported


def _write_texts(connection: Connection, chosen: Chosen, folder: Folder, problems: list[str]) -> dict[int, str]:
    texts: dict[int, str] = {}
    for version in chosen.versions:
        try:
            texts[version.version_id] = load_text(connection, version.version_id)
        except CorruptTextError as error:
            problems.append(str(error))
        else:
            folder.add(_name_text(version), texts[version.version_id])
    return texts


def _name_text(version: VersionView) -> str:
    return f"texts/{version.first_seen_at:%Y-%m-%d}_{version.public_id}.md"


def _load_pages(connection: Connection, chosen: Chosen, problems: list[str]) -> dict[int, tuple[Page, ...]]:
    pages: dict[int, tuple[Page, ...]] = {}
    for link in chosen.links:
        if link.snapshot_id not in chosen.kept:
            continue
        try:
            pages[link.snapshot_id] = load_snapshot_pages(connection, link.snapshot_id)
        except CorruptTextError as error:
            problems.append(str(error))
    return pages


def _write_pages(chosen: Chosen, pages: Mapping[int, tuple[Page, ...]], folder: Folder) -> dict[tuple[int, int], str]:
    """Write each page as it was fetched; what was asked and answered stands in chain.json, where it is hashed."""
    files: dict[tuple[int, int], str] = {}
    for link in chosen.links:
        for position, page in enumerate(pages.get(link.snapshot_id, ())):
            ending = _ENDINGS.get(page.media_type or "text/html", "bin")
            name = f"pages/{link.observed_at:%Y-%m-%d}_{link.public_id}_{position + 1}.{ending}"
            files[link.snapshot_id, position] = folder.add(name, page.body)
    return files


def _write_link(link: Link, files: Mapping[tuple[int, int], str], texts: Mapping[str, str]) -> dict[str, Any]:
    pages = [
        {"record": page.record} | ({"file": files[link.snapshot_id, position]} if (link.snapshot_id, position) in files else {})
        for position, page in enumerate(link.pages)
    ]
    text = {"text_file": texts[link.version]} if link.version is not None and link.version in texts else {}
    return {"id": link.public_id, "version": link.version, **text, "record": link.record, "pages": pages, "link": link.chain_sha256}


def _write_witness(connection: Connection, folder: Folder) -> str:
    import hashlib

    links = list_newest_links(connection)
    witness = hashlib.sha256(write_canonical_json(links)).hexdigest()
    folder.add_json("witness.json", {"sha256": witness, "newest_links": links})
    return witness


def _write_changes(chosen: Chosen, texts: Mapping[int, str], folder: Folder) -> None:
    versions = {version.version_id: version for version in chosen.versions}
    described, observed = [], _name_observers(chosen)
    for change in chosen.changes:
        old, new = versions.get(change.old_version_id or 0), versions.get(change.new_version_id)
        name = None
        if old is not None and new is not None and old.version_id in texts and new.version_id in texts:
            html = _render_redline(chosen.document, change, old, new, texts, observed)
            name = folder.add(f"redlines/{change.new_first_seen_at:%Y-%m-%d}_{change.public_id}.html", html)
        described.append(describe_change(change, name))
    folder.add_json("changes.json", described)


def _name_observers(chosen: Chosen) -> dict[str, str]:
    """Say of each version who saw it first."""
    from monitor.report.messages import say_observer

    first = {link.version: link.record for link in reversed(chosen.links) if link.version is not None}
    return {version: say_observer(str(record["observer"]), record.get("reference")) for version, record in first.items()}


def _render_redline(
    document: DocumentView, change: ChangeView, old: VersionView, new: VersionView, texts: Mapping[int, str], observed: Mapping[str, str]
) -> str:
    from monitor.compare.redline import diff_blocks
    from monitor.report import VersionView as Named
    from monitor.report import render_redline_html
    from monitor.text.markdown import parse_markdown

    sides = [parse_markdown(texts[one.version_id], language=one.language) for one in (old, new)]
    seen = ((old, change.old_last_seen_at), (new, change.new_first_seen_at))
    named = [
        Named(
            version_id=one.public_id,
            text_sha256=one.text_sha256,
            stated_on=one.stated_on,
            seen_at=at,
            observed=observed.get(one.public_id, ""),
        )
        for one, at in seen
    ]
    return render_redline_html(
        diff_blocks(*sides),
        name=str(document),
        old=named[0],
        new=named[1],
        url=document.urls[0] if document.urls else None,
        findings=[replace(one.as_finding(), hushed=False) for one in change.findings if one.effect != "mention"],
        today=_day(change.new_first_seen_at),
        language=new.language,
    )


def _day(at: datetime) -> date:
    return at.date()
