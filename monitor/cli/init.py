"""`monitor init`: a first sources.yaml from the catalogue."""

from __future__ import annotations

import sys

import click

from monitor.cli.session import Session, sources_option


@click.command()
@click.argument("names", nargs=-1, metavar="[NAME]...")
@sources_option
@click.pass_obj
def init(session: Session, names: tuple[str, ...]) -> None:
    """Write a commented sources.yaml with the services named, from the catalogue; never over an existing file.

    Without names, the catalogue is listed and you are asked.
    """
    from monitor.places import find_catalogue
    from monitor.sources.catalogue import find_catalogue_services, list_catalogue, write_sources

    catalogue = find_catalogue()
    path = session.settings.new_sources_path
    if path.exists():
        raise click.UsageError(f"{path} is there already and stays as it is; add to it with: monitor sources add URL")
    if not names:
        names = _ask(list_catalogue(catalogue))
    services = find_catalogue_services(catalogue, names)
    write_sources(path, catalogue, services)
    click.echo(f"wrote {path} with {', '.join(services)}")
    click.echo("next: monitor check")


def _ask(known: tuple[str, ...]) -> tuple[str, ...]:
    click.echo(f"The catalogue knows: {', '.join(known)}")
    if not sys.stdin.isatty():
        raise click.UsageError("name the services to watch, such as: monitor init linkedin zoom reddit")
    answer = click.prompt("Which do you use? (names with commas between, or: all)")
    return known if answer.strip().lower() == "all" else tuple(part.strip() for part in answer.split(",") if part.strip())
