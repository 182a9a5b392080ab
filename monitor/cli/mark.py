"""`monitor mark`: a reader's word on a finding."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from monitor.cli.files import OutputFile
from monitor.cli.output import count, print_json, show_instant, write_file
from monitor.cli.session import Session, db_option, json_option

if TYPE_CHECKING:
    from monitor.store import Connection, Store
    from monitor.store.marks import MarkView

WORDS = ("right", "wrong", "mute", "done")

_SAID = {
    "right": "marked as right",
    "wrong": "marked as wrong: it leaves flags and deadlines, the same edit stays quiet, and who was mailed it gets a correction",
    "mute": "muted: it leaves flags and deadlines, and the same edit stays quiet",
    "done": "done: no more reminders of it",
}


@click.command()
@click.argument("finding", required=False, metavar="[FINDING|CHANGE]")
@click.argument("word", required=False, metavar="[right|wrong|mute|done]")
@click.option("--note", default="", metavar="WORDS", help="Why; a correction quotes it.")
@click.option("--export", type=OutputFile(), metavar="FILE", help="Write what was marked as test cases (JSON lines).")
@json_option
@db_option
@click.pass_obj
def mark(session: Session, finding: str | None, word: str | None, note: str, export: Path | None, as_json: bool) -> None:
    """Say whether a finding is right or wrong, mute it, or note that you have acted on it; without arguments, list what was said.

    With a change's id all its findings are marked. Nothing is ever overwritten: the newest of right, wrong and mute holds. Wrong and mute
    hold for the same words everywhere; right and done do not hold for a change that comes again after it was taken back.
    """
    if finding is not None and word is None:
        raise click.UsageError(f"say what it is: monitor mark {finding} {'|'.join(WORDS)}")
    with session.open_store() as store:
        if export is not None:
            _export(store, export)
        elif finding is None or word is None:
            _list(store, as_json)
        else:
            _mark(store, finding, word, note, as_json)


def _mark(store: Store, finding: str, word: str, note: str, as_json: bool) -> None:
    from monitor.model import Word
    from monitor.store.marks import list_marks, record_marks

    if word.casefold() not in WORDS:
        raise click.UsageError(f"{word!r} is no word for a finding: write one of {', '.join(WORDS)}")
    with store.write() as connection:
        known = {one.mark_id for one in list_marks(connection)}
        marks = record_marks(connection, finding, Word(word.casefold()), note=note, now=datetime.now(UTC))
        others = _count_unmarked(connection, marks)
    if as_json:
        print_json(marks if len(marks) > 1 else marks[0])
        return
    for one in marks:
        if one.mark_id in known:
            click.echo(f"{one.finding} ({one.service}/{one.document}) was already marked {one.word} on {show_instant(one.marked_at)} UTC.")
    fresh = [one for one in marks if one.mark_id not in known]
    if fresh:
        named = ", ".join(one.finding for one in fresh)
        click.echo(f"{named} ({fresh[0].service}/{fresh[0].document}) {_SAID[fresh[0].word]}.")
    if others:
        click.echo(f"The same change has {others} more: `monitor mark {marks[0].change} {marks[0].word}` marks all of them.")


def _count_unmarked(connection: Connection, marks: Sequence[MarkView]) -> int:
    """Count the other findings of a change that say more than a mention, and of which the same was not said."""
    from monitor.store import find_change

    if marks[0].word == "done":
        return 0
    found = find_change(connection, marks[0].change).findings
    return sum(one.effect != "mention" and one.word != marks[0].word for one in found)


def _list(store: Store, as_json: bool) -> None:
    from monitor.store.marks import list_marks

    with store.read() as connection:
        marks = list_marks(connection)
    if as_json:
        print_json(marks)
    elif not marks:
        click.echo("Nothing was marked yet: `monitor flags` lists the findings, `monitor mark FINDING wrong` marks one.")
    else:
        for one in marks:
            click.echo(_describe(one))


def _describe(one: MarkView) -> str:
    note = f": {' '.join(one.note.split())}" if one.note else ""
    return f"{show_instant(one.marked_at)}  {one.finding}  {one.word:5}  {one.service}/{one.document}{note}"


def _export(store: Store, path: Path) -> None:
    import json

    from monitor.board.cases import list_cases

    lines = [json.dumps(case, ensure_ascii=False) for case in list_cases(store)]
    write_file(path, "".join(f"{line}\n" for line in lines).encode(), holds=count(len(lines), "case"))
