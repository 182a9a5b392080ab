"""`monitor stance`: what the newest texts say about training AI on people's data."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import click

from monitor.cli.output import print_json, print_table, terminal_width, use_color
from monitor.cli.session import Session, db_option, json_option, region_option

if TYPE_CHECKING:
    from monitor.stance import ServiceStance
    from monitor.store import DocumentView, Store

ANSWERS = ("permits", "denies", "says_nothing", "not_read", "language_not_supported")


@click.command()
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--answer", type=click.Choice(ANSWERS), help="Only services whose texts answer so.")
@click.option(
    "--default", "default", type=click.Choice(("on", "off", "unstated")), help="Only services whose texts permit it with this default."
)
@click.option("--all", "everything", is_flag=True, help="Also documents that sources.yaml no longer lists, where it lists any.")
@region_option
@json_option
@db_option
@click.pass_obj
def stance(
    session: Session,
    names: tuple[str, ...],
    answer: str | None,
    default: str | None,
    everything: bool,
    regions: tuple[str, ...],
    as_json: bool,
) -> None:
    """Show what the newest texts say about training AI on your data: by default, how to get out, since when.

    NAME is a service or a document: with names, the sentences are shown too.
    """
    from monitor.regions import meets

    with session.open_store() as store:
        chosen, left_out = _choose_documents(store, names, everything)
        documents = tuple(one for one in chosen if meets(regions, one.regions))
        found = _list_stances(store, documents)
    if answer:
        found = [one for one in found if one.answer == answer]
    if default:
        found = [one for one in found if one.answer == "permits" and (one.default or "unstated") == default]
    if as_json:
        print_json(found)
    elif not chosen:
        click.echo("The archive holds no documents yet: run `monitor check`.")
    elif not documents:
        others = ", ".join(sorted({code for one in chosen for code in one.regions}))
        click.echo(f"None of these documents is for readers in {', '.join(regions)}: sources.yaml says they are for {others}.")
    elif not found:
        click.echo("No service's texts answer so.")
    elif names:
        from monitor.report import render_stance_text

        click.echo(render_stance_text(found, width=terminal_width(), color=use_color()), nl=False)
        _print_note(found)
    else:
        _print_table(found)
    if left_out and not as_json:
        from monitor.cli.documents import explain_unlisted

        click.echo(explain_unlisted(left_out, "monitor stance --all"))


def _choose_documents(store: Store, names: Sequence[str], everything: bool) -> tuple[tuple[DocumentView, ...], int]:
    """Choose what is asked for, and count the documents that are left out because sources.yaml does not list them."""
    from monitor.cli.documents import find_each
    from monitor.store import list_documents

    with store.read() as connection:
        if names:
            return find_each(connection, names), 0
        documents = list_documents(connection)
    watched = tuple(one for one in documents if one.watched)
    if everything or not watched:
        return documents, 0
    return watched, len(documents) - len(watched)


def _list_stances(store: Store, documents: Sequence[DocumentView]) -> list[ServiceStance]:
    from monitor.board.stances import list_stances
    from monitor.cli.progress import show_progress

    with show_progress(len(documents), doing="reading") as advance:
        return list(list_stances(store, documents, on_step=advance))


def _print_table(found: Sequence[ServiceStance]) -> None:
    from monitor.report.messages import say
    from monitor.report.stance_words import TABLE_COLUMNS, number_ways_out, write_table_row

    rows: Sequence[tuple[str, ...]] = [write_table_row(one) for one in found]
    ways: Sequence[str] = ()
    if sys.stdout.isatty():  # a program that reads the columns finds each way out in its own
        rows, ways = number_ways_out(rows)
    print_table([say(f"stance.column.{key}") for key in TABLE_COLUMNS], rows)
    if ways:
        click.echo(f"\n{say('stance.ways_out')}:")
        _print_list(ways)
    click.echo(f"\n{say('stance.table.since')}")
    if any(one.speaking for one in found):
        example = next(one.service for one in found if one.speaking)
        click.echo(f"The sentences: monitor stance {_quote(example)}")
    click.echo(say("notice"))


def _print_list(lines: Iterable[str]) -> None:
    from monitor.report.terminal import Piece, indent_lines, paint_line, wrap_text

    for line in lines:
        for row in indent_lines(wrap_text(line, terminal_width() - 6), (Piece("  "),), "      "):
            click.echo(paint_line(row, color=False))


def _print_note(found: Sequence[ServiceStance]) -> None:
    from monitor.report.messages import say

    if any(one.may_stand_elsewhere for one in found):
        click.echo(f"\n{say('stance.elsewhere')}")
    click.echo(f"\n{say('notice')}")


def _quote(name: str) -> str:
    from shlex import quote

    return quote(name)
