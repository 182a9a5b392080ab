"""`monitor export`: evidence of what a document said, in a folder that a stranger can verify."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from monitor.cli.output import count, print_json
from monitor.cli.session import Session, db_option, json_option


@click.command()
@click.argument("document", metavar="DOC")
@click.option("--out", metavar="DIR", required=True, type=click.Path(path_type=Path), help="The folder: a new one, or a former one of DOC.")
@click.option("--since", metavar="DATE", help="Only what stood, changed or was fetched on this day or later.")
@click.option("--until", metavar="DATE", help="Likewise, on this day or earlier.")
@click.option("--warc", is_flag=True, help="Also a WARC file of the pages, for web archives' tools; wants warcio installed.")
@json_option
@db_option
@click.pass_obj
def export(session: Session, document: str, out: Path, since: str | None, until: str | None, warc: bool, as_json: bool) -> None:
    """Write evidence of DOC to a folder: texts, pages as fetched, redlines, findings, checks and gaps.

    Its README.txt says what is what; `python3 verify.py` in it, or `sha256sum -c SHA256SUMS`, verifies it without this program.
    """
    from monitor.cli.documents import find_one
    from monitor.cli.when import parse_span
    from monitor.evidence import export_evidence
    from monitor.evidence.choose import Span

    start, end = parse_span(since, until)
    span = Span(since=start, until=end)
    with session.open_store() as store, store.read() as connection:
        one = find_one(connection, document)
        done = export_evidence(connection, one, out, span=span, now=datetime.now(UTC), warc=warc)
    if as_json:
        print_json(done)
    else:
        counts = {"text": done.versions, "page": done.pages, "change": done.changes, "finding": done.findings}
        counts |= {"check": done.checks, "gap": done.gaps}
        click.echo(f"{done.document}: {', '.join(count(number, name) for name, number in counts.items())}")
        click.echo(f"wrote {done.folder}: README.txt says what is what; verify with `python3 {done.folder / 'verify.py'}`")
        for problem in done.problems:
            click.echo(f"missing: {problem}")
    if done.problems:
        click.get_current_context().exit(1)
