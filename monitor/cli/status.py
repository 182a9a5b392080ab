"""`monitor status`: per document when it was checked, when it changed, and what needs attention."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from monitor.cli.output import print_json, print_table, print_text, show_instant
from monitor.cli.session import Session, db_option, json_option

if TYPE_CHECKING:
    from monitor.store import StatusView
    from monitor.store.mail.views import DeliveryView


FLAPS_FROM = 2
"""One return may be a slip that the page's author took back; two in a month are a page that flips."""


@click.command()
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--all", "everything", is_flag=True, help="Also documents that sources.yaml no longer lists.")
@json_option
@db_option
@click.pass_obj
def status(session: Session, names: tuple[str, ...], everything: bool, as_json: bool) -> None:
    """Show per document the last check, the last change, the next check, and what needs attention; NAME is a service or a document.

    Exit code 1 where anything does.
    """
    from monitor.cli.documents import explain_unlisted, find_each
    from monitor.store import list_documents, list_status
    from monitor.store.mail.reading import list_undelivered

    with session.open_store() as store, store.read() as connection:
        chosen = {one.document_id for one in find_each(connection, names)}
        rows = [
            row for row in list_status(connection, everything=everything or bool(names)) if not names or row.document.document_id in chosen
        ]
        undelivered = list_undelivered(connection) if not names else ()
        unlisted = sum(not one.watched for one in list_documents(connection))
    if as_json:
        print_json({"documents": rows, "undelivered": undelivered})
    elif not rows:
        click.echo(f"Nothing is watched yet: run {_name_first_step(session)}.")
    else:
        columns = ("document", "last check", "last change", "next check", "state")
        print_table(columns, [_row(row) for row in rows])
        _print_attention(rows)
        _print_flapping(rows)
        _print_undelivered(undelivered)
    if unlisted and not everything and not names and not as_json:
        click.echo(explain_unlisted(unlisted, "monitor status --all"))
    if undelivered or any(row.faults_in_row and row.document.watched for row in rows):
        click.get_current_context().exit(1)


def _name_first_step(session: Session) -> str:
    """Name the command that begins the watch; `init` would refuse where there is a list of sources."""
    return "`monitor check`" if session.settings.sources_path.exists() else "`monitor init`, then `monitor check`"


def _row(row: StatusView) -> tuple[str, ...]:
    return (
        str(row.document),
        show_instant(row.last_checked_at),
        show_instant(row.last_change_at),
        show_instant(row.next_check_at if row.document.watched else None),
        _state(row),
    )


def _state(row: StatusView) -> str:
    if not row.document.watched:
        return "not listed in sources.yaml"
    if row.faults_in_row:
        return f"{row.fault_name}, {row.faults_in_row} in a row"
    if row.pending_change:
        return "new text seen once, not yet confirmed"
    if row.last_checked_at is None:
        return "not checked yet"
    return "ok"


def _print_attention(rows: Sequence[StatusView]) -> None:
    from monitor.report import say_fault

    faulty = [row for row in rows if row.faults_in_row and row.document.watched]
    if not faulty:
        return
    click.echo(f"\nNeeds attention ({len(faulty)}):")
    for row in faulty:
        last_good = f"last read {show_instant(row.last_good_at)} UTC" if row.last_good_at else "never read yet"
        since = f"since {show_instant(row.fault_since)} UTC" if row.fault_since else ""
        click.echo(f"  {row.document}: {say_fault(row.fault_name or 'unreadable')} {since} ({last_good})")
        if row.fault_detail:
            print_text(f"    {row.fault_detail}")


def _print_flapping(rows: Sequence[StatusView]) -> None:
    """Name the pages that go back and forth between texts: few returns are told, and a real change waits longer to be believed."""
    flapping = sorted((row for row in rows if row.flips >= FLAPS_FROM), key=lambda row: -row.flips)
    if not flapping:
        return
    click.echo(
        f"\nGoing back and forth between texts ({len(flapping)}): a first step back may be told, further returns are not;"
        " `monitor history DOC --all` shows them:"
    )
    for row in flapping:
        click.echo(f"  {row.document}: {row.flips} returns in 30 days, last on {show_instant(row.last_flip_at)} UTC")


def _print_undelivered(undelivered: Sequence[DeliveryView]) -> None:
    if not undelivered:
        return
    click.echo(f"\nMail not delivered ({len(undelivered)}):")
    for one in undelivered:
        again = f"tried again at {show_instant(one.next_attempt_at)} UTC" if one.next_attempt_at else "not tried again before you mend it"
        click.echo(f"  digest {one.digest} to {one.recipient}: {one.error} ({again})")
