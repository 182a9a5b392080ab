"""`monitor sources import`: take over what other programs watch."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from monitor.cli.app import SOURCES_IMPORT_COMMANDS, LazyGroup
from monitor.cli.output import count, print_json
from monitor.cli.session import Session, json_option, sources_option

if TYPE_CHECKING:
    from monitor.importers.declarations import Declarations, Declared

import_ = LazyGroup("import", table=SOURCES_IMPORT_COMMANDS, help="Take over what other programs watch.")


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Print the entries, write nothing.")
@json_option
@sources_option
@click.pass_obj
def ota(session: Session, folder: Path, dry_run: bool, as_json: bool) -> None:
    """Turn Open Terms Archive declarations into entries of sources.yaml: DIR holds them, or is the repository that does.

    Addresses, selectors, ranges, several pages and the need of a browser are carried over; cleaning functions cannot be, and
    are listed by name (exit code 1 then). What sources.yaml has already stays as it is, as do comments and order. Without a
    sources.yaml the entries are printed.
    """
    from monitor.importers.declarations import read_declarations
    from monitor.model import DocumentKey
    from monitor.sources.add_many import add_documents, find_listed, render_services

    path, environment = session.settings.sources_path, session.settings.environment
    found = read_declarations(folder)
    keys = [DocumentKey(one.service, one.document) for one in found.documents]
    printing = dry_run or not path.exists()
    listed = find_listed(path, keys, environment=environment) if path.exists() else set()
    wanted = [one for one, key in zip(found.documents, keys, strict=True) if key not in listed]
    services = _group(wanted)
    if wanted and not printing:
        add_documents(path, services, environment=environment)
    if as_json:
        print_json({"added": [] if printing else wanted, "entries": services, "already": sorted(map(str, listed)), "left": found.left})
    else:
        if wanted and printing:
            click.echo(render_services(services), nl=False)
        _tell(found, path, wanted=len(wanted), listed=len(listed), written=not printing)
    if found.left:
        click.get_current_context().exit(1)


def _group(wanted: list[Declared]) -> dict[str, dict[str, Any]]:
    services: dict[str, dict[str, Any]] = {}
    for one in wanted:
        plain = one.entry["url"] if len(one.entry) == 1 else one.entry
        services.setdefault(one.service, {})[one.document] = plain
    return services


def _tell(found: Declarations, path: Path, *, wanted: int, listed: int, written: bool) -> None:
    """Say on standard error what was done, so that printed entries stay a file of their own."""
    documents = count(wanted, "document")
    said = f"added {documents} to {path}" if written and wanted else documents if not written else "nothing is new"
    stay = f"; {count(listed, 'is', 'are')} there already and left alone" if listed else ""
    click.echo(f"{said}{stay}", err=not written)
    if not written and not path.exists():
        advice = "Save what is printed there, or run `monitor init` and this again."
        click.echo(f"There is no {path} yet: nothing was written. {advice}", err=True)
    if found.left:
        click.echo("Not carried over:", err=True)
        for left in found.left:
            click.echo(f"  {left.where}: {left.what} ({left.why})", err=True)
    browser = sum("fetch" in one.entry for one in found.documents)
    if browser and written and sys.stdout.isatty():
        click.echo(f"{browser} of them need a browser: `monitor sources check` says whether one is there.")
