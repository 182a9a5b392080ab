"""`monitor db`: migrations, and the integrity of what is stored."""

from __future__ import annotations

import click

from monitor.cli.output import print_json
from monitor.cli.session import Session, db_option, json_option


@click.group()
def db() -> None:
    """Migrate the database; check that nothing in it was altered."""


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
