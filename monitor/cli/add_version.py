"""`monitor add-version`: add a text that was got by hand."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from monitor.cli.output import print_json, print_text
from monitor.cli.session import Session, db_option, json_option, sources_option
from monitor.errors import NotFoundError, UsageError

if TYPE_CHECKING:
    from monitor.importers.by_hand import Added
    from monitor.model import DocumentKey, Source
    from monitor.store import Store


def _refuse_missing(_ctx: click.Context, _param: click.Parameter, file: Path) -> Path:
    """Refuse a file that is not there before anything else is asked for."""
    if not file.exists():
        raise UsageError(f"{file} cannot be read (there is no such file); name another file")
    return file


@click.command("add-version")
@click.argument("document", metavar="DOC")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path), callback=_refuse_missing)
@click.option("--date", "date", metavar="DATE", help="When the text stood there [an e-mail's own date].")
@click.option(
    "--source", "words", metavar="WORDS", required=True, help='Where you have it from, for the evidence: "contract of 4 May, p. 3".'
)
@click.option("--new", is_flag=True, help="DOC is a document that the archive does not have yet: Service/Document.")
@click.option("--accept", is_flag=True, help="Add it even where it looks like another document, another language or a part of the text.")
@json_option
@db_option
@sources_option
@click.pass_obj
def add_version(session: Session, document: str, file: Path, date: str | None, words: str, new: bool, accept: bool, as_json: bool) -> None:
    """Add the text of FILE (PDF, HTML, Markdown, plain text, or a saved e-mail) to DOC as it stood on a day.

    For a contract, a page behind a login, a notice by e-mail. It is compared with the text before it and flagged, never mailed
    as news, and marked as supplied by you wherever it shows. The file is kept as proof. Adding it again changes nothing. What looks like
    another document beside the text before it is refused.
    """
    from monitor.importers.by_hand import add_text, read_file

    if not words.strip():
        raise UsageError("--source says where the text is from, and is empty; write a few words")
    with session.open_store(records=True) as store:
        key = _find_key(session, store, document, new=new)
        source = _find_source(session, key)
        read = read_file(file, selection=None, language=source.language if source is not None else None)
        at = _read_date(date, read.sent_at)
        language = source.language if source is not None else None
        added = add_text(store, key, read, at=at, source=" ".join(words.split()), language=language, insist=accept)
    if as_json:
        print_json(added)
    else:
        _tell(added)


def _read_date(words: str | None, sent_at: datetime | None) -> datetime:
    from monitor.cli.when import parse_when

    if words is None and sent_at is None:
        raise UsageError("--date is missing: say when the text stood there, as 2025-11-04")
    at = parse_when(words) if words is not None else sent_at
    assert at is not None
    if at > datetime.now(UTC):
        raise UsageError(f"{at.date()} lies ahead: give the day on which the text was seen, not the one from which it holds")
    return at


def _list_sources(session: Session) -> tuple[Source, ...]:
    return session.sources.sources if session.settings.sources_path.exists() else ()


def _find_source(session: Session, key: DocumentKey) -> Source | None:
    return next((source for source in _list_sources(session) if source.key == key), None)


def _find_key(session: Session, store: Store, words: str, *, new: bool) -> DocumentKey:
    """Find the document that words mean, in the archive or in sources.yaml; with `new`, take them as its name."""
    from monitor.cli.documents import find_one
    from monitor.model import DocumentKey
    from monitor.sources.choose import choose_sources

    try:
        with store.read() as connection:
            found = find_one(connection, words)
        return DocumentKey(found.service, found.document)
    except NotFoundError as error:
        if "may mean" in str(error):
            raise
        service, slash, document = (part.strip() for part in words.partition("/"))
        if new and slash and service and document:
            return DocumentKey(service, document)
        listed = _list_sources(session)
        if listed and not new:
            chosen = choose_sources(listed, (words,))
            if len(chosen) == 1:
                return chosen[0].key
        raise NotFoundError(f"{error}; for a document that nothing watches, write --new and its name as Service/Document") from None


def _tell(added: Added) -> None:
    from monitor.report.messages import say_effect, say_reason_briefly
    from monitor.text.plain import plain_text

    when = f"{added.at:%Y-%m-%d}"
    if added.outcome == "already":
        click.echo(f"{added.key}: this text of {when} is there already, from the same source ({added.version_id})")
        return
    known = ", a text that the archive has already: noted that it stood then, too" if added.outcome == "known" else ""
    click.echo(f"{added.key}: added the text of {when} as {added.version_id}{known}")
    if added.change is not None:
        names = ("added", "removed", "edited", "moved")
        counts = ", ".join(f"{number} {name}" for number, name in zip(added.change.counts or (), names, strict=False) if number)
        click.echo(f"  {added.change_id}: {say_reason_briefly(added.change.reason)}{f' ({counts})' if counts else ''}")
        for finding in added.change.findings:
            if finding.effect != "mention":
                said = say_effect(finding.topic, finding.effect)
                print_text(f"  {finding.level.upper()}  {said}: {' '.join(plain_text(finding.new or finding.old or '').split())}")
    if added.current:
        click.echo("  It is the newest text of this document until the next check reads one.")
