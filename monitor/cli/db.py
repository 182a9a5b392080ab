"""`monitor db`: migrations, the integrity of what is stored, copies, and what is kept."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from monitor.cli.output import count, print_json, show_instant
from monitor.cli.session import Session, db_option, json_option
from monitor.errors import UsageError

if TYPE_CHECKING:
    from monitor.store import Store
    from monitor.store.reading.chain import Attested


@click.group()
def db() -> None:
    """Migrate, check, back up the database; build its index anew; let old pages go."""


@db.command()
@db_option
@click.pass_obj
def upgrade(session: Session) -> None:
    """Bring the database to this program's schema."""
    from monitor.store.schema.migrate import upgrade as upgrade_database

    revision = upgrade_database(session.settings.database_url)
    click.echo(f"{session.settings.shown_database}: schema {revision}")


@db.command()
@click.option("--hash", "digits", metavar="HASH", help="A witness from a digest, or a link of a chain: say of when it is.")
@db_option
@json_option
@click.pass_obj
def check(session: Session, digits: str | None, as_json: bool) -> None:
    """Verify every stored text and page against its hash, and each document's chain of snapshots.

    With the witness that stands at the end of a digest, also say whether the archive still is, up to then, what it was when that digest
    was made. What is damaged is named; the rest stays readable.
    """
    from monitor.store import check_integrity
    from monitor.store.reading.chain import find_attested

    wanted = _read_digits(digits) if digits is not None else None
    with session.open_store() as store, store.read() as connection:
        problems = list(check_integrity(connection))
        attested = find_attested(connection, wanted) if wanted is not None else None
    if as_json:
        print_json(problems if wanted is None else {"hash": wanted, "attested": attested, "problems": problems})
    else:
        for problem in problems:
            click.echo(str(problem))
        click.echo(count(len(problems), "problem") if problems else "Every text and page matches its hash, and every chain is whole.")
        if wanted is not None:
            click.echo(_say_attested(wanted, attested))
    if problems or (wanted is not None and attested is None):
        click.get_current_context().exit(1)


def _read_digits(words: str) -> str:
    """Read a hash as it may have been copied out of a mail; raises UsageError."""
    digits = "".join(words.split()).casefold().removeprefix("sha256:")
    if not re.fullmatch(r"[0-9a-f]{12,64}", digits):
        raise UsageError(f'{words!r} is no hash: copy the 64 digits (0-9, a-f) behind "Witness", or at least the first 12 of them')
    return digits


def _say_attested(digits: str, attested: Attested | None) -> str:
    if attested is None:
        return (
            f"{digits[:12]} was never the witness of this archive, nor a link in it: the digest is another archive's,"
            " or something recorded before it was altered."
        )
    at = f"{show_instant(attested.as_of)} UTC"
    if attested.kind == "link":
        return (
            f"{digits[:12]} is the link of snapshot {attested.snapshot}, number {attested.snapshots} of {attested.document}, recorded {at}."
        )
    return (
        f"{digits[:12]} is the witness of this archive as of {at}: nothing of the {count(attested.snapshots, 'snapshot')} of"
        f" {count(attested.documents, 'document')} recorded until then was altered since."
    )


@db.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Write over FILE where it exists.")
@db_option
@json_option
@click.pass_obj
def backup(session: Session, file: Path, force: bool, as_json: bool) -> None:
    """Copy the database to FILE while the daemon runs, and check the copy. SQLite only; for PostgreSQL use pg_dump."""
    from monitor.store.backup import back_up
    from monitor.store.engine import parse_url

    url = parse_url(session.settings.database_url)
    size = back_up(url, file, force=force)
    if as_json:
        print_json({"file": file, "size_bytes": size})
    else:
        click.echo(f"wrote {file}: {size / 1e6:.1f} MB, checked")


@db.command()
@click.option("--keep-pages", "days", metavar="DAYS", type=click.IntRange(min=1), help="[MONITOR_KEEP_PAGES]")
@db_option
@json_option
@click.pass_obj
def thin(session: Session, days: int | None, as_json: bool) -> None:
    """Let go of the bytes of pages older than DAYS; the daemon does it daily where MONITOR_KEEP_PAGES is set.

    Kept are all texts, all records and links of the chain, and the pages that findings rest on.
    """
    from datetime import UTC, datetime, timedelta

    from monitor.store.blobs.retention import thin_pages

    kept = days or session.settings.keep_pages_days
    if kept is None:
        raise UsageError("pages are kept forever: write --keep-pages 365, or set MONITOR_KEEP_PAGES=365")
    with session.open_store() as store, store.write() as connection:
        thinned = thin_pages(connection, before=datetime.now(UTC) - timedelta(days=kept))
    if as_json:
        print_json(thinned)
    else:
        held = f"; {thinned.kept_for_findings:,} older ones stay, because findings rest on them" if thinned.kept_for_findings else ""
        click.echo(f"{thinned.pages:,} pages older than {kept} days let go ({thinned.size_bytes / 1e6:.1f} MB){held}.")


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
    from monitor.store.sentences.index import count_versions
    from monitor.store.sentences.index import rebuild_index as rebuild

    with store.write() as connection, show_progress(count_versions(connection), doing="indexing") as step:
        for name in rebuild(connection):
            step(name)
    click.echo("The index of sentences is built anew.", err=True)
