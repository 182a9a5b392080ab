"""`monitor sources`: list, test and add sources."""

from __future__ import annotations

import shlex
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from monitor.cli.app import SOURCES_COMMANDS, LazyGroup
from monitor.cli.browser import NEEDS_BROWSER
from monitor.cli.output import count, print_json, print_table
from monitor.cli.session import Session, json_option, sources_option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.check.probe import Probe
    from monitor.cli.adding import Adder, Tally, Wish
    from monitor.model import Source

sources = LazyGroup("sources", table=SOURCES_COMMANDS, help="List, test and add sources.")


@click.command("list")
@click.option("--catalogue", is_flag=True, help="List the shipped catalogue instead, and how each address is known.")
@json_option
@sources_option
@click.pass_obj
def list_sources(session: Session, catalogue: bool, as_json: bool) -> None:
    """List the documents of sources.yaml, those that wait for a browser apart."""
    if catalogue:
        _list_catalogue(session, as_json=as_json)
        return
    listed = session.sources.sources
    if as_json:
        print_json([_source_json(source) for source in listed])
        return
    from monitor.cli.browser import browser_is_missing, explain_browser

    waiting = [source for source in listed if source.fetch == "browser"] if browser_is_missing(session.settings.chromium_path) else []
    ready = [source for source in listed if source not in waiting]
    print_table(("document", "every", "fetch", "address"), [(str(s.key), _hours(s), s.fetch, " ".join(s.urls)) for s in (*ready, *waiting)])
    if waiting:
        click.echo(f"\n{explain_browser(source.service for source in waiting)}", err=not sys.stdout.isatty())


def _list_catalogue(session: Session, *, as_json: bool) -> None:
    from monitor.cli.browser import browser_is_missing, explain_browser
    from monitor.places import find_catalogue
    from monitor.sources.catalogue_entries import list_catalogue_entries

    entries = list_catalogue_entries(find_catalogue())
    if as_json:
        print_json(entries)
        return
    missing = browser_is_missing(session.settings.chromium_path)
    ordered = sorted(entries, key=lambda entry: entry.needs_browser) if missing else entries
    print_table(
        ("service", "document", "known", "fetch", "address"),
        [
            (
                e.service,
                e.document,
                f"recorded {e.recorded_on}" if e.recorded_on else e.known,
                "browser" if e.needs_browser else "http",
                e.url,
            )
            for e in ordered
        ],
    )
    if missing:
        click.echo(f"\n{explain_browser(entry.service for entry in entries if entry.needs_browser)}", err=not sys.stdout.isatty())


def _hours(source: Source) -> str:
    hours = source.every.total_seconds() / 3600
    if hours < 1:
        return f"{hours * 60:g} min"
    return f"{hours:g} h" if hours < 48 else f"{hours / 24:g} d"


def _source_json(source: Source) -> dict[str, Any]:
    return {
        "service": source.service,
        "document": source.document,
        "urls": source.urls,
        "tags": source.tags,
        "region": source.regions,
        "every_s": source.every.total_seconds(),
        "fetch": source.fetch,
        "language": source.language,
    }


@click.command()
@click.argument("what", nargs=-1, metavar="[NAME|DOMAIN|URL]...")
@click.option(
    "--from", "file", type=click.Path(path_type=Path), metavar="FILE", help="Read sites from a CSV, bookmarks or a browser's passwords."
)
@click.option("--service", help="The service's name, for a URL or a domain [guessed from the address].")
@click.option("--document", help="The document's name, for a URL [guessed from the address].")
@click.option("--yes", "-y", is_flag=True, help="Add all that is found, without asking.")
@json_option
@sources_option
@click.pass_obj
def add(
    session: Session, what: tuple[str, ...], file: Path | None, service: str | None, document: str | None, yes: bool, as_json: bool
) -> None:
    """Add to sources.yaml: services of the catalogue by NAME, a DOMAIN's terms, or the page at a URL.

    A domain's front page is read for links to its terms, which are shown before any is added. Of a password export only the
    address column is read; nothing else of it is kept or printed. Comments and order in the
    list stay; where there is none, one is begun.
    """
    from monitor.cli.adding import Adder, sort_wishes
    from monitor.places import find_catalogue
    from monitor.sources import load_sources
    from monitor.sources.first_list import begin_sources

    if not what and file is None:
        raise click.UsageError("say what to add: a service's name, a domain such as example.org, a URL, or --from FILE")
    catalogue, path = find_catalogue(), session.settings.sources_path
    wishes = sort_wishes(what, catalogue)
    if document and [wish.kind for wish in wishes] != ["address"]:
        raise click.UsageError("--document names one page; give one URL with it")
    environment = session.settings.environment
    adder = Adder(path=path, catalogue=catalogue, environment=environment, yes=yes, quiet=as_json, service=service, document=document)
    with begin_sources(path, catalogue) as begun:
        if begun and not as_json:
            click.echo(f"{path} is a new list; its head says how to write in it.")
        load_sources(path, environment=environment)
        if file is not None:
            wishes += _choose_from_file(adder, file)
        _carry_out(session, adder, wishes)
    _tell(adder.tally, path, session.settings.chromium_path, as_json=as_json)
    if adder.tally.failed:
        click.get_current_context().exit(2)
    if adder.tally.offered:
        click.get_current_context().exit(1)


def _choose_from_file(adder: Adder, file: Path) -> list[Wish]:
    """Read a file's addresses and ask which kinds of them to take; where nobody can be asked, say what there is."""
    from monitor.cli.adding import Wish
    from monitor.sources.bulk import read_addresses
    from monitor.sources.catalogue_entries import match_domains

    found = read_addresses(file)
    matched = match_domains(adder.catalogue, found.domains)
    services = list(dict.fromkeys(matched.values()))
    rest = [domain for domain in found.domains if domain not in matched]
    groups = (
        ("service", services, f"The catalogue has {len(services)} of these sites: {', '.join(services)}.", "Add them?"),
        (
            "address",
            found.documents,
            f"{count(len(found.documents), 'address is a page of terms itself', 'addresses are pages of terms themselves')}.",
            "Add them?",
        ),
        (
            "domain",
            rest,
            f"{count(len(rest), 'site is', 'sites are')} not in the catalogue: {', '.join(rest)}.",
            "Look on them for their terms?",
        ),
    )
    wishes: list[Wish] = []
    for kind, values, told, question in groups:
        if values and not adder.quiet:
            click.echo(told)
        if values and adder.agrees(question):
            wishes += [Wish(kind=kind, value=value) for value in values]  # type: ignore[arg-type]
        elif values and not sys.stdin.isatty():
            adder.tally.left += values
    if found.skipped and not adder.quiet:
        click.echo(f"Passed over, since no site on the open web (apps, routers, files): {count(found.skipped, 'entry', 'entries')}.")
    if found.form == "passwords" and not adder.quiet:
        click.echo(f"Nothing but hosts was read of {file.name}. Delete it when you are done: it holds your passwords in the clear.")
    return wishes


def _carry_out(session: Session, adder: Adder, wishes: Sequence[Wish]) -> None:
    from monitor.cli.adding import survey_domains
    from monitor.cli.progress import show_progress
    from monitor.errors import SourcesError, UsageError

    adder.add_services([wish.value for wish in wishes if wish.kind == "service"])
    for wish in wishes:
        if wish.kind == "address":
            try:
                adder.add_address(wish.value)
            except (UsageError, SourcesError) as error:
                adder.tally.failed.append((wish.value, str(error)))
    domains = [wish.value for wish in wishes if wish.kind == "domain"]
    if domains:
        with show_progress(len(domains), quiet=adder.quiet, doing="looking") as step:
            surveys = survey_domains(domains, contact=session.settings.contact, gap_s=2.0, step=step)
        for survey in surveys:
            adder.offer(survey)


def _tell(tally: Tally, path: Path, chromium_path: Path | None, *, as_json: bool) -> None:
    from monitor.cli.browser import browser_is_missing, explain_browser

    if as_json:
        print_json(
            {
                "added": tally.added,
                "already": list(tally.already),
                "offered": [{"domain": survey.domain, "links": survey.links} for survey in tally.offered],
                "left": tally.left,
                "failed": [{"what": what, "reason": reason} for what, reason in tally.failed],
            }
        )
        return
    for addition in tally.added:
        click.echo(f"added {addition.service}/{addition.document} to {path}")
    for name, watched_as in tally.already.items():
        click.echo(f"{name} is in {path} already{f', as {watched_as}' if watched_as else ''}")
    for what, reason in tally.failed:
        click.echo(f"{what}: {reason}", err=True)
    if tally.offered or tally.left:
        click.echo(
            "Nothing of this was added. Add all of it with --yes, or name single ones: monitor sources add NAME|DOMAIN|URL", err=True
        )
    waiting = [addition.service for addition in tally.added if addition.needs_browser]
    if waiting and browser_is_missing(chromium_path):
        click.echo(explain_browser(waiting))
    if len(tally.added) == 1:
        # quoted for a shell: a document's name may be the words of a link on somebody's page
        click.echo(f"next: monitor sources check {shlex.quote(f'{tally.added[0].service}/{tally.added[0].document}')}")
    elif tally.added:
        services = list(dict.fromkeys(addition.service for addition in tally.added))
        click.echo(f"next: monitor sources check {' '.join(map(shlex.quote, services)) if len(services) < 6 else ''}".rstrip())


@click.command()
@click.argument("documents", nargs=-1, metavar="[DOC]...")
@click.option("--write", is_flag=True, help="Note in sources.yaml, behind each document, how it was read today.")
@json_option
@sources_option
@click.pass_obj
def check(session: Session, documents: tuple[str, ...], write: bool, as_json: bool) -> None:
    """Fetch each source once, store nothing, and say how it reads and what to do where it does not."""
    from concurrent.futures import ThreadPoolExecutor

    from monitor.check.probe import probe_source
    from monitor.cli.linked import list_linked, print_linked
    from monitor.cli.progress import show_progress
    from monitor.fetch import open_fetcher
    from monitor.sources.choose import choose_sources

    listed = session.sources
    chosen = choose_sources(listed.sources, documents)
    with (
        open_fetcher(
            contact=session.settings.contact, gap_s=listed.gap.total_seconds(), chromium_path=session.settings.chromium_path
        ) as fetcher,
        ThreadPoolExecutor(8) as pool,
        show_progress(len(chosen), quiet=as_json) as step,
    ):

        def probe(source: Source) -> Probe:
            found = probe_source(source, fetcher)
            step(found.key)
            return found

        probes = list(pool.map(probe, chosen))
    linked = list_linked(session, chosen)
    if as_json:
        print_json([replace(probe, linked=tuple(linked.get(probe.key, ()))) for probe in probes])
    else:
        _print_probes(chosen, probes)
        print_linked(linked)
    if write:
        _write_notes(session, chosen, probes)
    if any(not probe.readable for probe in probes):
        click.get_current_context().exit(1)


def _print_probes(chosen: Sequence[Source], probes: Sequence[Probe]) -> None:
    """Print what was tried as a table, and apart from it what waits for a browser."""
    from monitor.cli.browser import explain_browser

    tried = [probe for probe in probes if probe.verdict != NEEDS_BROWSER]
    if tried:
        print_table(
            ("document", "verdict", "words", "language", "date", "remark"),
            [(p.key, p.verdict, str(p.words or "-"), p.language or "-", str(p.stated_on or "-"), p.remark) for p in tried],
        )
    waiting = [source.service for source, probe in zip(chosen, probes, strict=True) if probe.verdict == NEEDS_BROWSER]
    if waiting:
        click.echo(f"\n{explain_browser(waiting)}")


def _write_notes(session: Session, chosen: Sequence[Source], probes: Sequence[Probe]) -> None:
    from monitor.check.probe import describe_reading
    from monitor.sources.notes import note_readings

    today = datetime.now(UTC).date()
    notes = {s.key: describe_reading(probe, today) for s, probe in zip(chosen, probes, strict=True) if probe.verdict != NEEDS_BROWSER}
    path = session.settings.sources_path
    left = note_readings(path, notes, environment=session.settings.environment)
    click.echo(f"noted in {path} how {len(notes) - len(left)} documents were read", err=True)
    if left:
        named = ", ".join(map(str, left[:5])) + (", ..." if len(left) > 5 else "")
        click.echo(f"no note for {len(left)} that stand in brackets, where no comment can: {named}", err=True)
