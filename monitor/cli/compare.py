"""`monitor compare`: two texts, no database; the redline and its findings. With `--batch`, JSON lines in and out."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from monitor.cli.contract import assessment_json
from monitor.cli.files import OutputFile, extract_file
from monitor.cli.output import print_json, terminal_width, use_color, write_report
from monitor.cli.session import json_option

if TYPE_CHECKING:
    from monitor.model import Assessment, Document, Topic


@click.command()
@click.argument("old", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("new", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--batch", is_flag=True, help="Read JSON lines from standard input, write one JSON line for each.")
@click.option("--date", "seen_on", metavar="DATE", help="Day on which the new text was seen [today].")
@click.option("--html", type=OutputFile(), help="Write the redline as an HTML page.")
@click.option("--sources", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Also find the topics of this sources.yaml.")
@json_option
def compare(
    old: Path | None, new: Path | None, batch: bool, seen_on: str | None, html: Path | None, sources: Path | None, as_json: bool
) -> None:
    """Compare two files, OLD and NEW: Markdown, plain text, HTML or PDF."""
    topics = _load_topics(sources)
    if batch:
        _compare_batch(topics)
        return
    if old is None or new is None:
        raise click.UsageError("name two files, OLD and NEW (or --batch to read JSON lines)")
    from monitor.assess import assess_change
    from monitor.cli.when import parse_when

    before, after = _read_file(old), _read_file(new)
    day = parse_when(seen_on).date() if seen_on else datetime.now(UTC).date()
    assessment = assess_change(before, after, seen_on=day, topics=topics)
    if as_json:
        print_json(assessment_json(assessment))
    if html is not None or not as_json:
        _show_redline(before, after, assessment, names=(old.name, new.name), seen_on=day, html=html, topics=topics)


def _load_topics(sources: Path | None) -> tuple[Topic, ...]:
    if sources is None:
        return ()
    from monitor.sources import load_sources

    return load_sources(sources).topics


def _compare_batch(topics: tuple[Topic, ...]) -> None:
    from monitor.assess import assess_texts

    for number, line in enumerate(sys.stdin, 1):
        if not line.strip():
            continue
        try:
            item = json.loads(line)
            ident, seen_on = item["id"], date.fromisoformat(item["date"][:10])
            old, new = (_expect_text(item, side) for side in ("old", "new"))
        except (ValueError, KeyError, TypeError) as error:
            raise click.UsageError(f"line {number} of standard input: wants a JSON object with id, date, old and new ({error})") from error
        print_json({"id": ident, **assessment_json(assess_texts(old, new, seen_on=seen_on, topics=topics))}, indent=None)


def _expect_text(item: dict[str, Any], side: str) -> str:
    text = item[side]
    if not isinstance(text, str):
        raise TypeError(f"{side} is no text")
    return text


def _read_file(path: Path) -> Document:
    if path.suffix.lower() in {".md", ".markdown", ".txt"}:
        from monitor.text.markdown import parse_markdown

        return parse_markdown(path.read_bytes().decode("utf-8", "replace"))
    return extract_file(path).document


def _show_redline(
    before: Document,
    after: Document,
    assessment: Assessment,
    *,
    names: tuple[str, str],
    seen_on: date,
    html: Path | None,
    topics: Sequence[Topic],
) -> None:
    from monitor.compare.redline import diff_blocks
    from monitor.report import VersionView, render_findings_text, render_redline_html, render_redline_text, view_step
    from monitor.text.dates import find_header_date

    rows = diff_blocks(before, after)
    old, new = (VersionView(label=name, stated_on=find_header_date(text)) for name, text in zip(names, (before, after), strict=True))
    if html is not None:
        findings = () if assessment.fault else assessment.findings  # beside a damaged text, what came back looks new
        page = render_redline_html(rows, name=names[1], old=old, new=new, findings=findings, today=seen_on, language=after.language)
        write_report(html, page)
        return
    width = terminal_width()
    if assessment.fault is not None:
        click.echo(f"Not a change of terms ({assessment.fault.name}): {assessment.fault.detail}\n")
    elif assessment.findings:
        step = view_step(old, new, seen_on=seen_on)
        click.echo(render_findings_text(assessment.findings, change=step, today=seen_on, width=width, color=use_color(), seen=False))
    elif any(row.kind != "unchanged" for row in rows):
        click.echo(f"{_say_none(topics)}\n")
    click.echo(render_redline_text(rows, color=use_color(), width=width) or "No difference in what the two texts say.")


def _say_none(topics: Sequence[Topic]) -> str:
    """Say that nothing was found, of everything that was looked for."""
    own = ", ".join(topic.name for topic in topics)
    return f"No finding on AI training, consent, or your own topics ({own})." if own else "No finding on AI training or consent."
