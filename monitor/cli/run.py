"""`monitor run`: the daemon."""

from __future__ import annotations

import logging
import os
import sys
from functools import partial
from typing import TYPE_CHECKING

import click

from monitor.cli.session import Session, db_option, sources_option

if TYPE_CHECKING:
    from monitor.daemon.logs import Form
    from monitor.model import Sources


@click.command()
@click.option("--once", is_flag=True, help="Check what is due now, send the digests that are due, and end: for cron.")
@click.option("--workers", type=click.IntRange(1, 64), default=8, show_default=True, help="How many documents to check side by side.")
@click.option(
    "--stop-within",
    type=click.FloatRange(0, 3600),
    default=30,
    show_default=True,
    metavar="SECONDS",
    help="How long open checks may take once the daemon is told to stop.",
)
@click.option("--log", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How log lines are written.")
@db_option
@sources_option
@click.pass_obj
def run(session: Session, once: bool, workers: int, stop_within: float, form: Form) -> None:
    """Check documents when they are due and send digests when they are due, until told to stop.

    SIGTERM and Ctrl-C finish what is open, a second one ends at once; SIGHUP rereads sources.yaml. The log goes to standard error, one line
    for each check and each digest.
    """
    from monitor.daemon import Daemon, RunOptions
    from monitor.daemon.logs import set_up_logging
    from monitor.digest import deliver_due_digests
    from monitor.fetch import open_fetcher

    settings, listed = session.settings, session.sources
    set_up_logging(form)
    with (
        session.open_store(records=True) as store,
        open_fetcher(contact=settings.contact, gap_s=listed.gap.total_seconds(), chromium_path=settings.chromium_path) as fetch,
    ):
        daemon = Daemon(
            store,
            fetch,
            listed,
            reread=partial(_reread, session),
            deliver=partial(deliver_due_digests, smtp=settings.smtp) if settings.smtp is not None else None,
            options=RunOptions(workers=workers, stop_within_s=stop_within, keep_pages_days=settings.keep_pages_days),
        )
        report = daemon.run_once() if once else daemon.run()
        if report.left or report.digest_left:
            _leave_at_once()
    if once and report.failures:
        click.get_current_context().exit(1)


def _reread(session: Session) -> Sources:
    from monitor.sources import load_sources

    return load_sources(session.settings.sources_path, environment=session.settings.environment)


def _leave_at_once() -> None:
    """End without waiting for the threads of checks that did not end in time; what they did not record is undone by the database."""
    logging.shutdown()
    sys.stdout.flush()
    os._exit(0)
