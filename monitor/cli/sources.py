"""`monitor sources`: list, test and add sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from monitor.cli.app import SOURCES_COMMANDS, LazyGroup
from monitor.cli.output import print_json, print_table
from monitor.cli.session import Session, json_option, sources_option

if TYPE_CHECKING:
    from monitor.model import Source

sources = LazyGroup("sources", table=SOURCES_COMMANDS, help="List, test and add sources.")


@click.command("list")
@json_option
@sources_option
@click.pass_obj
def list_sources(session: Session, as_json: bool) -> None:
    """List the documents of sources.yaml."""
    listed = session.sources.sources
    if as_json:
        print_json([_source_json(source) for source in listed])
        return
    print_table(("document", "every", "fetch", "address"), [(str(s.key), _hours(s), s.fetch, " ".join(s.urls)) for s in listed])


def _hours(source: Source) -> str:
    hours = source.every.total_seconds() / 3600
    return f"{hours:g} h" if hours < 48 else f"{hours / 24:g} d"


def _source_json(source: Source) -> dict[str, Any]:
    return {
        "service": source.service,
        "document": source.document,
        "urls": source.urls,
        "tags": source.tags,
        "every_s": source.every.total_seconds(),
        "fetch": source.fetch,
        "language": source.language,
    }


@click.command()
@click.argument("url")
@click.option("--service", help="The service's name [guessed from the address].")
@click.option("--document", help="The document's name [guessed from the address].")
@sources_option
@click.pass_obj
def add(session: Session, url: str, service: str | None, document: str | None) -> None:
    """Add the page at URL to sources.yaml; comments and order in the file stay."""
    from monitor.sources.edit import add_document
    from monitor.sources.naming import name_document

    guessed_service, guessed_document = name_document(url)
    key = add_document(session.settings.sources_path, service or guessed_service, document or guessed_document, url)
    click.echo(f"added {key} to {session.settings.sources_path}")
    click.echo(f'next: monitor sources check "{key}"')


@click.command()
@click.argument("documents", nargs=-1, metavar="[DOC]...")
@json_option
@sources_option
@click.pass_obj
def check(session: Session, documents: tuple[str, ...], as_json: bool) -> None:
    """Fetch each source once, store nothing, and say how it reads and what to do where it does not."""
    from concurrent.futures import ThreadPoolExecutor

    from monitor.check.probe import probe_source
    from monitor.fetch import open_fetcher
    from monitor.sources.choose import choose_sources

    listed = session.sources
    chosen = choose_sources(listed.sources, documents)
    with (
        open_fetcher(contact=session.settings.contact, gap_s=listed.gap.total_seconds()) as fetcher,
        ThreadPoolExecutor(8) as pool,
    ):
        probes = list(pool.map(lambda source: probe_source(source, fetcher), chosen))
    if as_json:
        print_json(probes)
    else:
        print_table(
            ("document", "verdict", "words", "language", "date", "remark"),
            [(p.key, p.verdict, str(p.words or "-"), p.language or "-", str(p.stated_on or "-"), p.remark) for p in probes],
        )
    if any(not probe.readable for probe in probes):
        click.get_current_context().exit(1)
