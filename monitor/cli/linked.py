"""Show the terms that watched documents link to since some day, and that nothing watches."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import click

from monitor.cli.session import Session
from monitor.model import Source
from monitor.report.check_views import LinkedView


def list_linked(session: Session, sources: Iterable[Source]) -> dict[str, list[LinkedView]]:
    """List by document what checks found newly linked; nothing where there is no archive yet, since reading makes none."""
    if not session.settings.database_exists:
        return {}
    from monitor.store import list_linked_pages

    with session.open_store() as store, store.read() as connection:
        found = list_linked_pages(connection)
    linked: dict[str, list[LinkedView]] = {str(source.key): [] for source in sources}
    for one in found:
        key = f"{one.service}/{one.document}"
        if key in linked:
            view = LinkedView(service=one.service, document=one.document, url=one.url, words=one.words, kind=one.kind, since=one.since)
            linked[key].append(view)
    return linked


def print_linked(linked: Mapping[str, Sequence[LinkedView]]) -> None:
    """Print each newly linked page with the command that watches it; nothing where there is none."""
    from monitor.report.linked_words import write_add_command, write_linked
    from monitor.report.messages import say

    everything = [one for views in linked.values() for one in views]
    if everything:
        click.echo(f"\n{say('report.linked')} ({len(everything)}):")
    for one in everything:
        click.echo(f"  {write_linked(one)}: {one.url}\n    {write_add_command(one)}")
