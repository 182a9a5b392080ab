"""What `monitor` alone says: the next step from where the user stands."""

from __future__ import annotations

import click

from monitor.cli.session import Session


def print_next_step(ctx: click.Context) -> None:
    """Print where the user stands and what to do next."""
    session: Session = ctx.obj
    settings = session.settings
    click.echo("monitor: watch terms of service and privacy policies, and learn what changes for you.\n")
    if not settings.sources_path.exists():
        click.echo("There is no list of sources yet. Begin with one of:\n")
        click.echo("  monitor init linkedin zoom reddit    write a sources.yaml with services from the catalogue")
        click.echo("  monitor init                         choose from the whole catalogue")
        click.echo("  monitor demo                         see a made-up service's year first, without any network")
        click.echo("  monitor compare OLD NEW              compare two files, without any set-up")
    elif not settings.database_exists:
        click.echo(f"Your sources stand in {settings.sources_path}. Next:\n")
        click.echo("  monitor check                        fetch every document a first time")
        click.echo("  monitor sources check                only try whether each page can be read")
    else:
        click.echo(f"Your sources stand in {settings.sources_path}, your archive in {settings.shown_database}.\n")
        click.echo("  monitor check                        fetch now and print what changed")
        click.echo("  monitor run                          keep watching, and mail a digest on days with news")
        click.echo("  monitor status                       when each document was read, and what needs attention")
        click.echo("  monitor history                      versions and changes, newest first")
        click.echo("  monitor flags                        what changed on AI training and default consent")
    click.echo("\nAll commands: monitor --help")
