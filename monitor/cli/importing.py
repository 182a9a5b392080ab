"""`monitor import`: bring in a history that somebody else recorded."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from monitor.cli.app import IMPORT_COMMANDS, LazyGroup
from monitor.cli.output import count, print_json
from monitor.cli.session import Session, db_option, json_option

if TYPE_CHECKING:
    from monitor.importers.ota import ImportSummary

import_ = LazyGroup(
    "import",
    table=IMPORT_COMMANDS,
    help="Bring in a history that somebody else recorded. It is stored, compared and flagged under its own dates, and never mailed.",
)


@click.command()
@click.argument("repository", metavar="REPO", type=click.Path(path_type=Path))
@click.option("--only", multiple=True, metavar="SERVICE[/DOCUMENT]", help="Only this service or document; may be given more than once.")
@click.option("--name", metavar="WORDS", help="Who observed it, for the evidence [the address cloned from, or the folder's name].")
@click.option("--workers", type=click.IntRange(1, 64), help="Processes that compare [one for each processor].")
@click.option("--records-a-commit", type=click.IntRange(1), default=400, hidden=True)
@json_option
@db_option
@click.pass_obj
def ota(
    session: Session,
    repository: Path,
    only: tuple[str, ...],
    name: str | None,
    workers: int | None,
    records_a_commit: int,
    as_json: bool,
) -> None:
    """Import REPO, an Open Terms Archive versions repository: a clone's folder, or a git bundle.

    Dates are those of its commits. What the archive extracted anew, or recorded as cut short or a wall, is no change. The
    documents need not be in sources.yaml; one that is watched already gets the history before its first check. Run it
    again after `git pull`, or after it was stopped: it goes on where it was.
    """
    from monitor.cli.progress import show_count
    from monitor.importers.ota import OtaOptions, import_ota

    options = OtaOptions(only=only, observer=name, workers=workers, records_a_commit=records_a_commit)
    with session.open_store(records=True) as store, show_count(quiet=as_json) as progress:
        summary = import_ota(store, repository, options=options, progress=progress)
    if as_json:
        print_json(summary)
    else:
        _tell(summary)
    if summary.unreadable or summary.undated:
        click.get_current_context().exit(1)


def _tell(summary: ImportSummary) -> None:
    """Print what an import did, and what it left out."""
    new = summary.records - summary.already - summary.later
    click.echo(
        f"{summary.observer}: {count(summary.documents, 'document')}, {count(summary.records, 'record')}, in {summary.seconds:.0f} s"
    )
    if summary.already:
        click.echo(f"  {count(summary.already, 'record')} imported before" + ("; nothing is new" if not new else ""))
    if summary.later:
        click.echo(f"  {count(summary.later, 'record')} left out: later than the first look of whoever watches those documents already")
    if new:
        click.echo(f"  {count(summary.versions, 'new text')}")
        click.echo(f"  {count(summary.changes, 'change')} with {count(summary.findings, 'finding')}")
        click.echo(f"  {count(summary.silent, 'silent step')}: returns, flaps, cosmetic edits, texts that the archive extracted anew")
        click.echo(f"  {count(summary.faults, 'fault')}: cut short, doubled, walls, empty texts")
    for commit, path in summary.undated:
        click.echo(f"  left out, because its commit has no date that can be: {path} of {commit[:12]}", err=True)
    for key, commit in summary.unreadable:
        click.echo(
            f"  {key} stops before commit {commit[:12]}: the repository lacks its text; fetch or clone it anew, then import again", err=True
        )
    for path in summary.misnamed:
        click.echo(f"  passed over, because its path names no service and document: {path!r}", err=True)
    if summary.shallow:
        click.echo("  The clone is shallow: `git fetch --unshallow` in it brings the older records.", err=True)
    if new and sys.stdout.isatty():
        click.echo("Look at them with `monitor flags`, `monitor history DOC --all` or `monitor show DOC --at DATE`.")
