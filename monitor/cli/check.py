"""`monitor check`: fetch now, store, compare, and print what changed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from monitor.cli.contract import result_json
from monitor.cli.files import OutputFile
from monitor.cli.output import print_json, terminal_width, use_color, write_report
from monitor.cli.progress import show_progress
from monitor.cli.session import Session, db_option, json_option, sources_option
from monitor.errors import ConfigurationError

if TYPE_CHECKING:
    from monitor.check import CheckResult
    from monitor.model import Source, Sources
    from monitor.store import Store


@click.command()
@click.argument("documents", nargs=-1, metavar="[DOC]...")
@click.option("--report", type=OutputFile(), help="Write an HTML report of what changed.")
@click.option("--mail", "addresses", metavar="ADDRESS", multiple=True, help="Mail what was found, first readings too; may be repeated.")
@click.option("--accept", is_flag=True, help="Take the text as it is now, even where it looks cut short or like another document.")
@click.option("--workers", type=click.IntRange(1, 64), default=8, show_default=True, help="How many documents to fetch side by side.")
@json_option
@db_option
@sources_option
@click.pass_obj
def check(
    session: Session,
    documents: tuple[str, ...],
    report: Path | None,
    addresses: tuple[str, ...],
    accept: bool,
    workers: int,
    as_json: bool,
) -> None:
    """Fetch documents now, compare them with what is stored, and print what changed.

    DOC is Service/Document, any unambiguous part of it, or a service; none means all. A text never seen before counts as news once the
    next check finds it again; until then it is shown as seen once.
    """
    from monitor.check import CheckOptions, check_documents
    from monitor.fetch import open_fetcher
    from monitor.sources.choose import choose_sources

    for address in addresses:
        _refuse_no_address(address)
    if addresses and session.settings.smtp is None:
        raise ConfigurationError("no mail server is set: put MONITOR_SMTP_HOST and the rest into the environment or .env")
    listed = session.sources
    chosen = choose_sources(listed.sources, documents)
    shown = report is not None or bool(addresses) or not as_json
    options = CheckOptions(workers=workers, insist=accept, reread=shown, on_mistake=_show_mistake)
    results: list[CheckResult] = []
    with (
        session.open_store(records=True) as store,
        open_fetcher(
            contact=session.settings.contact, gap_s=listed.gap.total_seconds(), chromium_path=session.settings.chromium_path
        ) as fetch,
        show_progress(len(chosen), quiet=as_json) as step,
    ):
        _register(store, listed)
        for result in check_documents(store, chosen, fetch, options=options):
            step(str(result.source.key))
            if as_json:
                print_json(result_json(result), indent=None)
            results.append(result)
    if shown:
        _tell(session, _in_file_order(results, chosen), report=report, addresses=addresses, quiet=as_json)
    if any(result.needs_attention for result in results):
        click.get_current_context().exit(1)


def _refuse_no_address(words: str) -> None:
    """Raise a usage error for what is no mail address, before a server is missed or anything is fetched."""
    from monitor.sources.addresses import read_mail_address
    from monitor.sources.mistakes import WrongValueError

    try:
        read_mail_address(words)
    except WrongValueError as error:
        raise click.UsageError(f"--mail: {error}") from error


def _register(store: Store, listed: Sources) -> None:
    """Make the archive's documents and subscriptions those of the list.

    A subscription starts here, before anything is fetched: what this check finds is news for it, whenever its first mail is made.
    """
    from monitor.store import register_sources

    now = datetime.now(UTC)
    with store.write() as connection:
        register_sources(connection, listed.sources, now=now)
        if listed.subscriptions:
            from monitor.store.mail.recording import register_subscriptions

            register_subscriptions(connection, listed.subscriptions, now=now)


def _tell(session: Session, results: Sequence[CheckResult], *, report: Path | None, addresses: tuple[str, ...], quiet: bool) -> None:
    """Print, write and mail what was found; redlines and first readings are worked out only for that."""
    from monitor.check.tell import report_results

    found = report_results(results, generated_at=datetime.now(UTC))
    if report is not None:
        from monitor.report import render_check_report

        write_report(report, render_check_report(found))
    if not quiet:
        from monitor.cli.check_text import render_check_text

        click.echo(render_check_text(found, width=terminal_width(), color=use_color(), follows=True))
    if addresses:
        from monitor.cli.check_mail import mail_report

        assert session.settings.smtp is not None, "asked for before anything was fetched"
        mail_report(found, addresses, session.settings.smtp)


def _in_file_order(results: Sequence[CheckResult], chosen: Sequence[Source]) -> list[CheckResult]:
    order = {source.key: place for place, source in enumerate(chosen)}
    return sorted(results, key=lambda result: order[result.source.key])


def _show_mistake(source: Source, error: Exception) -> None:
    import traceback

    click.echo(f"monitor: {source.key} set off a mistake in the program; the other documents are checked all the same:", err=True)
    traceback.print_exception(error)
