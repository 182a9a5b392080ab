"""`monitor import wayback`: fill in a document's past from a web archive."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar

import click

from monitor.cli.output import count, print_json
from monitor.cli.session import Session, db_option, json_option, sources_option
from monitor.errors import UsageError

if TYPE_CHECKING:
    from monitor.importers.wayback import WaybackSummary

Value = TypeVar("Value")


@click.command()
@click.argument("document", metavar="DOC")
@click.option("--from", "since", metavar="DATE", help="Only captures from this day on.")
@click.option("--to", "until", metavar="DATE", help="Only captures up to this day.")
@click.option("--every", default="1w", show_default=True, metavar="TIME", help="Look at one capture in each such span: 12h, 1d, 4w.")
@click.option("--cdx", metavar="URL", help="The archive's CDX server [web.archive.org's].")
@click.option("--replay", metavar="URL", help="Where the archive shows pages [guessed from --cdx].")
@json_option
@db_option
@sources_option
@click.pass_obj
def wayback(
    session: Session,
    document: str,
    since: str | None,
    until: str | None,
    every: str,
    cdx: str | None,
    replay: str | None,
    as_json: bool,
) -> None:
    """Fill in the past of DOC, a document of sources.yaml, from the Wayback Machine or another archive with a CDX server.

    Captures are fetched as they were recorded and read like pages of today. The archive is named as the observer; nothing of it is
    mailed. Only the time before the first check is filled in. Stopped, or told to come back later, it goes on where it was when
    run again.
    """
    from monitor.cli.progress import show_count
    from monitor.cli.when import parse_when
    from monitor.fetch import open_fetcher
    from monitor.importers.cdx import WAYBACK_CDX
    from monitor.importers.wayback import WaybackOptions, import_wayback
    from monitor.sources.addresses import read_url
    from monitor.sources.choose import choose_sources
    from monitor.sources.values import read_every
    from monitor.store import register_sources

    listed = session.sources
    chosen = choose_sources(listed.sources, (document,))
    if len(chosen) != 1:
        raise UsageError(f"{document!r} means {len(chosen)} documents: {', '.join(str(one.key) for one in chosen)}; name one")
    options = WaybackOptions(
        cdx=_read_value("--cdx", read_url, cdx) if cdx else WAYBACK_CDX,
        replay=_read_value("--replay", read_url, replay) if replay else None,
        since=parse_when(since) if since else None,
        until=parse_when(until, end=True) if until else None,
        every=_read_value("--every", read_every, every),
    )
    with (
        session.open_store(records=True) as store,
        open_fetcher(contact=session.settings.contact, gap_s=listed.gap.total_seconds()) as fetch,
        show_count(quiet=as_json) as progress,
    ):
        with store.write() as connection:
            register_sources(connection, listed.sources, now=datetime.now(UTC))
        summary = import_wayback(store, chosen[0], fetch, options=options, progress=progress)
    if as_json:
        print_json(summary)
    else:
        _tell(summary)
    if summary.stopped:
        click.get_current_context().exit(1)


def _read_value(option: str, read: Callable[[str], Value], written: str) -> Value:
    """Read what an option was given; raise UsageError that names the option."""
    from monitor.sources.mistakes import WrongValueError

    try:
        return read(written)
    except WrongValueError as wrong:
        raise UsageError(f"{option}: {wrong}") from None


def _tell(summary: WaybackSummary) -> None:
    click.echo(f"{summary.document}: {count(summary.captures, 'capture')} at {summary.observer}, {summary.looks:,} to look at")
    if summary.until is not None:
        click.echo(f"  only those before {summary.until:%Y-%m-%d %H:%M}: from then on others have looked")
    if summary.already:
        click.echo("  all of them were imported before; nothing is new")
    if summary.looks:
        click.echo(f"  {summary.fetched:,} fetched, {summary.same:,} the same as the one before, {summary.missing:,} not to be had")
        click.echo(
            f"  {count(summary.versions, 'new text')}, {count(summary.changes, 'change')} with {count(summary.findings, 'finding')}, "
            f"{count(summary.faults, 'fault')}"
        )
    if summary.stopped:
        click.echo(f"  stopped: {summary.stopped}", err=True)
