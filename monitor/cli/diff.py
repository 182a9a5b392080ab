"""`monitor diff`: what differs between two versions of a document."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from monitor.cli.files import OutputFile
from monitor.cli.output import print_json, show_instant, terminal_width, use_color, write_report
from monitor.cli.session import Session, db_option, json_option
from monitor.errors import NotFoundError

if TYPE_CHECKING:
    from monitor.compare.redline import Row
    from monitor.store import Connection, DocumentView, VersionView
    from monitor.store.reading.pairs import Pair


@click.command()
@click.argument("document", metavar="DOC")
@click.argument("old", required=False, metavar="[A]")
@click.argument("new", required=False, metavar="[B]")
@click.option("--html", type=OutputFile(), help="Write the redline as an HTML page.")
@json_option
@db_option
@click.pass_obj
def diff(session: Session, document: str, old: str | None, new: str | None, html: Path | None, as_json: bool) -> None:
    """Show what differs between two versions of DOC.

    A and B are dates or version ids. Without them: the last change. With A alone: from A to the current text. In place of DOC the id of a
    change, or of a finding, shows that change; the id of a version, that version beside A or the current text, and the current one beside
    the one before it.
    """
    from monitor.cli.documents import find_one, is_whole_version_id
    from monitor.store import load_text

    with session.open_store() as store, store.read() as connection:
        one = find_one(connection, document)
        if new is None and is_whole_version_id(document):
            old, new = document, old
        pair = _find_step(connection, one, document if old is None else old) if new is None else None
        pair = pair or _find_pair(connection, one, old, new)
        texts = load_text(connection, pair.old.version_id), load_text(connection, pair.new.version_id)
        observers = [_find_observer(connection, version) for version in (pair.old, pair.new)]
    rows = _compare(pair, *texts)
    if as_json:
        changed = [row for row in rows if row.kind != "unchanged"]
        print_json({"document": str(one), "old": pair.old, "new": pair.new, "observers": observers, "rows": changed})
    if html is not None:
        write_report(html, _render_page(one, pair, rows, observers))
    if not as_json and html is None:
        _print_diff(one, pair, rows, observers)


def _find_step(connection: Connection, one: DocumentView, words: str) -> Pair | None:
    """Find what a change led from and to that words name by its id or a finding's; None where they name none."""
    from monitor.store.reading.changes import find_named_change
    from monitor.store.reading.pairs import find_changed_pair

    named = find_named_change(connection, words)
    if named is not None and named.document_id != one.document_id:
        raise NotFoundError(f"{words} is a change of {named.service}/{named.document}, not of {one}")
    return find_changed_pair(connection, named) if named is not None else None


def _find_pair(connection: Connection, one: DocumentView, old: str | None, new: str | None) -> Pair:
    from monitor.cli.when import say_exchanged
    from monitor.store.reading.pairs import find_last_pair, find_pair, find_pair_before

    if old is not None:
        before, after = _parse(old), _parse(new) if new is not None else None
        if isinstance(before, datetime) and isinstance(after, datetime) and before > after:
            before, after = after, before
            click.echo(say_exchanged(str(old), str(new)), err=True)
        pair = find_pair(connection, one.document_id, before, after)
        if pair.old != pair.new or new is not None or isinstance(before, datetime):
            return pair
        pair = find_pair_before(connection, pair.new)
        click.echo(f"{pair.new.public_id} is the current text: beside the one before it", err=True)
        return pair
    last = find_last_pair(connection, one.document_id)
    if last is None:
        raise NotFoundError(f"{one} has not changed since it was first read; `monitor history --all` shows silent changes too")
    return last


def _parse(words: str) -> str | datetime:
    from monitor.cli.when import is_version_id, parse_when

    return words if is_version_id(words) else parse_when(words, end=True)


def _compare(pair: Pair, old_text: str, new_text: str) -> tuple[Row, ...]:
    from monitor.compare.redline import diff_blocks
    from monitor.text.markdown import parse_markdown

    return diff_blocks(parse_markdown(old_text, language=pair.old.language), parse_markdown(new_text, language=pair.new.language))


def _render_page(one: DocumentView, pair: Pair, rows: tuple[Row, ...], observers: Sequence[tuple[str, str | None] | None]) -> str:
    from monitor.report import VersionView, render_redline_html
    from monitor.report.messages import say_observer

    old, new = (
        VersionView(
            version_id=version.public_id,
            text_sha256=version.text_sha256,
            stated_on=version.stated_on,
            seen_at=at,
            observed=say_observer(*observed) if observed is not None else "",
        )
        for version, at, observed in zip((pair.old, pair.new), (pair.old_last_seen_at, pair.new_first_seen_at), observers, strict=True)
    )
    return render_redline_html(rows, name=str(one), old=old, new=new, url=one.urls[0] if one.urls else None, language=pair.new.language)


def _find_observer(connection: Connection, version: VersionView) -> tuple[str, str | None] | None:
    from monitor.store.blobs.pages import find_observer

    return find_observer(connection, version.version_id)


def _print_diff(one: DocumentView, pair: Pair, rows: tuple[Row, ...], observers: Sequence[tuple[str, str | None] | None]) -> None:
    from monitor.report import render_redline_text

    old, new = pair.old, pair.new
    gone = f"{'last seen' if pair.old_seen_here else 'on record until'} {show_instant(pair.old_last_seen_at)} UTC"
    if old.last_seen_at > pair.old_last_seen_at:
        gone += f", and again until {show_instant(old.last_seen_at)} UTC"
    come = f"first seen {show_instant(new.first_seen_at)} UTC"
    if new.first_seen_at < pair.new_first_seen_at:
        come += f", back since {show_instant(pair.new_first_seen_at)} UTC"
    click.echo(one)
    for sign, version, seen, observed in zip("-+", (old, new), (gone, come), observers, strict=True):
        click.echo(f"{sign} {version.public_id}  {seen}{_say_observer(observed)}")
    click.echo()
    click.echo(render_redline_text(rows, color=use_color(), width=terminal_width()) or "The two texts say the same.")


def _say_observer(observed: tuple[str, str | None] | None) -> str:
    """Say who saw a text where that was not this program."""
    from monitor.report.messages import say_observer

    return f", {say_observer(*observed)}" if observed is not None and observed[0] != "monitor" else ""
