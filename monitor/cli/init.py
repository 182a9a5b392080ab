"""`monitor init`: a first sources.yaml from the catalogue, with a daily mail if one is wanted."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from monitor.cli.session import Session, sources_option


@click.command()
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--mail", metavar="ADDRESS", help="Send a daily digest there [asked on a terminal].")
@click.option("--at", metavar="HH:MM", help="When to send it [07:30].")
@click.option("--timezone", metavar="ZONE", help="Of which place that hour is, such as Europe/Paris [the system's].")
@click.option("--no-mail", is_flag=True, help="No mail, and no question about it.")
@click.option("--test-mail", is_flag=True, help="Send a test message, without asking.")
@sources_option
@click.pass_obj
def init(
    session: Session, names: tuple[str, ...], mail: str | None, at: str | None, timezone: str | None, no_mail: bool, test_mail: bool
) -> None:
    """Write a commented sources.yaml with the services named, from the catalogue; never over an existing file.

    Without names, the catalogue is listed and you are asked. A tag stands for all services that have it, such as `ai` or `meta`.
    """
    from monitor.cli.mail_setup import decide_mail, offer_test_message, set_up_server
    from monitor.places import find_catalogue
    from monitor.sources.catalogue import find_catalogue_services, list_catalogue
    from monitor.sources.first_list import write_sources

    catalogue = find_catalogue()
    path = session.settings.new_sources_path
    if path.exists():
        raise click.UsageError(f"{path} is there already and stays as it is; add to it with: monitor sources add NAME")
    if not names:
        names = _ask(list_catalogue(catalogue))
    services = find_catalogue_services(catalogue, names)
    wish = decide_mail(mail, at, timezone, none=no_mail)
    if test_mail and wish is None:
        raise click.UsageError("a test message has nobody to go to; add --mail ADDRESS")
    write_sources(path, catalogue, services, wish)
    click.echo(f"wrote {path} with {', '.join(services) or 'no services'}")
    _explain_browser(path, session.settings.chromium_path)
    if wish is not None:
        click.echo(f"A digest goes to {wish.to} at {wish.at:%H:%M} ({wish.timezone}) on days with news.")
        smtp = set_up_server(session, wish)
        if smtp is not None:
            offer_test_message(smtp, wish, wanted=test_mail)
        elif test_mail:
            click.echo("no test message was sent: there is no mail server yet", err=True)
    click.echo("next: monitor check")


def _ask(known: Sequence[str]) -> tuple[str, ...]:
    click.echo(f"The catalogue knows: {', '.join(known)}")
    if not sys.stdin.isatty():
        raise click.UsageError("name the services to watch, such as: monitor init linkedin zoom reddit")
    answer = click.prompt("Which do you use? (names with commas between, or: all)")
    return tuple(known) if answer.strip().lower() == "all" else tuple(part.strip() for part in answer.split(",") if part.strip())


def _explain_browser(path: Path, chromium_path: Path | None) -> None:
    """Name the documents that wait for a browser, where there is none."""
    from monitor.cli.browser import browser_is_missing, explain_browser
    from monitor.sources import load_sources

    waiting = [source.service for source in load_sources(path, environment={}).sources if source.fetch == "browser"]
    if waiting and browser_is_missing(chromium_path):
        click.echo(explain_browser(waiting))
