"""`monitor blame`: since when each sentence of a document stands, and which version brought it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from monitor.cli.output import print_json, show_instant, terminal_width, use_color
from monitor.cli.session import Session, db_option, json_option

if TYPE_CHECKING:
    from monitor.store import DocumentView, VersionView
    from monitor.store.sentences.views import BlamedSentence


@click.command()
@click.argument("document", metavar="DOC")
@click.option("--at", metavar="DATE", help="The text as it stood then: a date, or a version's id.")
@click.option("--since", metavar="DATE", help="Only sentences that stand since this day or later.")
@json_option
@db_option
@click.pass_obj
def blame(session: Session, document: str, at: str | None, since: str | None, as_json: bool) -> None:
    """Say of each sentence of DOC since when it stands, and which version brought it.

    A sentence that was away for a while counts from its return; "first" says when it stood there for the first time. Typography, markup and
    link targets make no new sentence.
    """
    from monitor.cli.documents import find_one_at
    from monitor.cli.search import complete_index
    from monitor.cli.when import parse_when
    from monitor.store import find_version
    from monitor.store.sentences.blame import blame_version

    with session.open_store() as store:
        complete_index(store)
        with store.read() as connection:
            one, when = find_one_at(connection, document, at)
            version = find_version(connection, one.document_id, at=when)
            sentences = blame_version(connection, version, at=None if isinstance(when, str) else when)
    if since is not None:
        start = parse_when(since)
        sentences = tuple(one for one in sentences if one.since >= start)
    if as_json:
        print_json({"document": str(one), "version": version, "sentences": sentences})
        return
    click.echo("\n".join(_write(one, version, sentences, width=terminal_width(), color=use_color())))


def _write(one: DocumentView, version: VersionView, sentences: Sequence[BlamedSentence], *, width: int, color: bool) -> Iterator[str]:
    """Yield the lines: day and version, then the sentence; both only where they change."""
    from monitor.report.terminal import Piece, indent_lines, paint_line, wrap_text
    from monitor.report.visible import show_controls

    yield f"{one}  {version.public_id}, first seen {show_instant(version.first_seen_at)} UTC"
    if not sentences:
        yield "No sentence stands since then."
    margin = 26
    last: tuple[str, str] | None = None
    for sentence in sentences:
        brought = (f"{sentence.since:%Y-%m-%d}", sentence.version)
        head = f"{brought[0]}  {brought[1]}" if brought != last else ""
        last = brought
        said = show_controls(sentence.sentence)
        if sentence.first_since < sentence.since:
            said += f" (first {sentence.first_since:%Y-%m-%d})"
        lines = wrap_text(said, max(width - margin, 20), "bold" if sentence.kind == "heading" else "")
        for line in indent_lines(lines, (Piece(f"{head:<{margin}}", "dim"),), " " * margin):
            yield paint_line(line, color=color)
