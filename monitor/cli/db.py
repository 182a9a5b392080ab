"""`monitor db`: migrations, the integrity of what is stored, copies, and what is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from monitor.cli.output import print_json
from monitor.cli.session import Session, db_option, json_option

if TYPE_CHECKING:
    from monitor.store import Store


@click.group()
def db() -> None:
    """Migrate, check, back up the database; build its index anew."""


@db.command()
@db_option
@click.pass_obj
def upgrade(session: Session) -> None:
    """Bring the database to this program's schema."""
    from monitor.store.migrate import upgrade as upgrade_database

    revision = upgrade_database(session.settings.database_url)
    click.echo(f"{session.settings.shown_database}: schema {revision}")


@db.command()
@db_option
@json_option
@click.pass_obj
def check(session: Session, as_json: bool) -> None:
    """Verify every stored text and page against its hash, and each document's chain of snapshots."""
    from monitor.store import check_integrity

    with session.open_store() as store, store.read() as connection:
        problems = list(check_integrity(connection))
    if as_json:
        print_json(problems)
    else:
        for problem in problems:
            click.echo(str(problem))
        click.echo(f"{len(problems)} problems" if problems else "Every text and page matches its hash, and every chain is whole.")
    if problems:
        click.get_current_context().exit(1)


@db.command()
@db_option
@click.pass_obj
def reindex(session: Session) -> None:
    """Build the index of sentences anew, which `search` and `blame` read.

    It is kept up by itself; this is for one that is damaged, or for packing it after many single additions.
    """
    with session.open_store() as store:
        rebuild_index(store)


def rebuild_index(store: Store) -> None:
    """Build the index of sentences anew, with a bar on a terminal."""
    from monitor.cli.progress import show_progress
    from monitor.store.sentence_index import count_versions
    from monitor.store.sentence_index import rebuild_index as rebuild

    with store.write() as connection, show_progress(count_versions(connection), doing="indexing") as step:
        for _ in rebuild(connection):
            step("indexing")
    click.echo("The index of sentences is built anew.", err=True)
