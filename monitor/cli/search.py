"""`monitor search`: who ever said it, where, from when to when, and what says it now."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from monitor.cli.output import count, print_json, terminal_width, use_color
from monitor.cli.session import Session, db_option, json_option
from monitor.errors import UsageError

if TYPE_CHECKING:
    from monitor.store import Connection, Store
    from monitor.store.sentences.search import Scope
    from monitor.store.sentences.views import SearchAnswer
    from monitor.text.query import Query


@click.command(
    context_settings={"ignore_unknown_options": True},  # -word leaves a word out
    epilog="Put single quotes around a query with quotes or parentheses, so that the shell leaves it alone: '\"train our models\"'.",
)
@click.argument("words", nargs=-1, required=True)
@click.option("--service", metavar="NAME", help="Only in this service's documents.")
@click.option("--document", metavar="DOC", help="Only in these documents: any part of their names.")
@click.option("--since", metavar="DATE", help="Only what stood on this day or later.")
@click.option("--until", metavar="DATE", help="Only what stood on this day or earlier.")
@click.option("--current", is_flag=True, help="Only what the newest texts say.")
@click.option("--limit", type=click.IntRange(min=0), default=20, show_default=True, help="How many sentences to show; 0 shows all.")
@json_option
@db_option
@click.pass_obj
def search(
    session: Session,
    words: tuple[str, ...],
    service: str | None,
    document: str | None,
    since: str | None,
    until: str | None,
    current: bool,
    limit: int,
    as_json: bool,
) -> None:
    """Find WORDS in every text that the archive ever had.

    A sentence is found if it has all of the words, in any order; case and accents do not count. "Quoted words" stand next to each other,
    train* is any word that begins so, OR is one or the other, -word leaves out. Each sentence is shown once, with where and when it stood,
    and what took its place.
    """
    from monitor.cli.documents import find_scope
    from monitor.cli.when import parse_span
    from monitor.store.sentences.search import Scope, search_sentences
    from monitor.text.query import finds_something, parse_query

    unknown = next((word for word in words if word.startswith("--")), None)
    if unknown is not None:
        raise click.NoSuchOption(unknown)
    asked = " ".join(words)
    query = parse_query(asked)
    if query is None or not finds_something(query):
        raise UsageError(f"{asked!r} names no word to look for; write at least one, as in `monitor search train* models`.")
    start, end = parse_span(since, until)
    with session.open_store() as store:
        complete_index(store)
        with store.read() as connection:
            scope = Scope(
                document_ids=find_scope(connection, service=service, document=document),
                since=start,
                until=end,
                current=current,
            )
            answer = search_sentences(connection, query, scope, limit=limit or None)
            advice = _advise(connection, query, scope) if not answer.hits else ""
    if as_json:
        print_json(answer)
    elif answer.hits:
        _print_answer(answer, query)
    else:
        click.echo(f"No sentence has {asked}.{advice}")


def complete_index(store: Store) -> None:
    """Build the index anew where it is an older program's, or lacks a version."""
    from monitor.store.sentences.index import is_index_whole

    with store.read() as connection:
        whole = is_index_whole(connection)
    if not whole:
        from monitor.cli.db import rebuild_index

        rebuild_index(store)


def _advise(connection: Connection, query: Query, scope: Scope) -> str:
    """Say what would find something: no limits, the beginnings of words, or one of the words."""
    from monitor.store.sentences.search import search_sentences
    from monitor.text.query import loosen_query

    if scope.document_ids is not None or scope.is_timed:
        total = search_sentences(connection, query, limit=0).total
        if total:
            return f" Without the limits of place and time {count(total, 'has', 'have')}."
    for written, looser in loosen_query(query):
        total = search_sentences(connection, looser, limit=0).total
        if total:
            return f" {count(total, 'has', 'have')} {written}: try `monitor search '{written}'`."
    return " Words are found as they are written, in any language the texts have; `train*` finds every word that begins so."


def _print_answer(answer: SearchAnswer, query: Query) -> None:
    from datetime import UTC, datetime

    from monitor.cli.search_text import write_answer

    for line in write_answer(answer, query, now=datetime.now(UTC), width=terminal_width(), color=use_color()):
        click.echo(line)
