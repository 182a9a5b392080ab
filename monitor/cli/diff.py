"""`monitor diff`: what differs between two versions of a document."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from monitor.cli.output import print_json, show_instant, terminal_width, use_color, write_report
from monitor.cli.session import Session, db_option, json_option
from monitor.errors import NotFoundError

if TYPE_CHECKING:
    from monitor.store import Connection, DocumentView, VersionView


@click.command()
@click.argument("document", metavar="DOC")
@click.argument("old", required=False, metavar="[A]")
@click.argument("new", required=False, metavar="[B]")
@click.option("--html", type=click.Path(dir_okay=False, path_type=Path), help="Write the redline as an HTML page.")
@json_option
@db_option
@click.pass_obj
def diff(session: Session, document: str, old: str | None, new: str | None, html: Path | None, as_json: bool) -> None:
    """Show what differs between two versions of DOC.

    A and B are dates or version ids. Without them: the last change. With A alone: from A to the current text.
    """
    from monitor.cli.documents import find_one
    from monitor.store import load_text

    with session.open_store() as store, store.read() as connection:
        one = find_one(connection, document)
        before, after = _find_pair(connection, one, old, new)
        old_text, new_text = load_text(connection, before.version_id), load_text(connection, after.version_id)
    _print_diff(one, before, after, old_text, new_text, html=html, as_json=as_json)


def _find_pair(connection: Connection, one: DocumentView, old: str | None, new: str | None) -> tuple[VersionView, VersionView]:
    from monitor.store import find_version, list_history

    if old is None:
        changes = [entry.change for entry in list_history(connection, [one.document_id]) if entry.change is not None]
        last = next((change for change in changes if change.old_version is not None), None)
        if last is None:
            raise NotFoundError(f"{one} has not changed since it was first read; `monitor history --all` shows silent changes too")
        return (
            find_version(connection, one.document_id, at=last.old_version),
            find_version(connection, one.document_id, at=last.new_version),
        )
    return (
        find_version(connection, one.document_id, at=_parse(old)),
        find_version(connection, one.document_id, at=_parse(new) if new is not None else None),
    )


def _parse(words: str) -> str | datetime:
    from monitor.cli.when import is_version_id, parse_when

    return words if is_version_id(words) else parse_when(words, end=True)


def _print_diff(
    one: DocumentView, before: VersionView, after: VersionView, old_text: str, new_text: str, *, html: Path | None, as_json: bool
) -> None:
    from monitor.compare.redline import diff_blocks
    from monitor.report import VersionView as Named
    from monitor.report import render_redline_html, render_redline_text
    from monitor.text.markdown import parse_markdown

    rows = diff_blocks(parse_markdown(old_text, language=before.language), parse_markdown(new_text, language=after.language))
    if as_json:
        print_json({"document": str(one), "old": before, "new": after, "rows": [row for row in rows if row.kind != "unchanged"]})
    if html is not None:
        named = [
            Named(version_id=v.public_id, text_sha256=v.text_sha256, stated_on=v.stated_on, seen_at=at)
            for v, at in ((before, before.last_seen_at), (after, after.first_seen_at))
        ]
        page = render_redline_html(
            rows, name=str(one), old=named[0], new=named[1], url=one.urls[0] if one.urls else None, language=after.language
        )
        write_report(html, page)
    if as_json or html is not None:
        return
    click.echo(
        f"{one}\n"
        f"- {before.public_id}  last seen {show_instant(before.last_seen_at)} UTC\n"
        f"+ {after.public_id}  first seen {show_instant(after.first_seen_at)} UTC\n"
    )
    click.echo(render_redline_text(rows, color=use_color(), width=terminal_width()) or "The two texts say the same.")
