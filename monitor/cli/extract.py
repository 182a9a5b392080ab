"""`monitor extract`: what the monitor reads of a page. With `--batch`, a folder of pages in, a folder of texts out."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from monitor.cli.files import extract_file
from monitor.cli.output import count, print_json, print_text
from monitor.cli.session import Session, json_option


@click.command()
@click.argument("target", metavar="FILE|URL", required=False)
@click.argument("out", required=False, type=click.Path(file_okay=False, path_type=Path), metavar="[OUT]")
@click.option("--batch", is_flag=True, help="Read IN/ID.html (with IN/ID.json for selectors), write OUT/ID.txt.")
@click.option("--select", multiple=True, help='CSS selector, or range {"startBefore": "#a", "endBefore": "#b"}; may be repeated.')
@click.option("--remove", multiple=True, help="CSS selector, or range, of what to leave out; may be repeated.")
@click.option("--explain", is_flag=True, help="Say of each part that was left out why, and the selector it answers to.")
@json_option
@click.pass_obj
def extract(
    session: Session,
    target: str | None,
    out: Path | None,
    batch: bool,
    select: tuple[str, ...],
    remove: tuple[str, ...],
    explain: bool,
    as_json: bool,
) -> None:
    """Show what the monitor reads of a page, as Markdown."""
    if target is None:
        raise click.UsageError("name a file or an address (or --batch IN OUT)")
    if batch:
        if out is None:
            raise click.UsageError("--batch wants two folders: IN and OUT")
        _extract_batch(Path(target), out)
        return
    if out is not None:
        raise click.UsageError("a second folder goes with --batch only")
    from monitor.sources.selection import read_selection
    from monitor.text.dates import find_stated_dates
    from monitor.text.markdown import render_markdown

    extraction = _extract_one(session, target, read_selection({"select": _read_parts(select), "remove": _read_parts(remove)}))
    text = render_markdown(extraction.document)
    if as_json:
        print_json(
            {
                "title": extraction.document.title,
                "language": extraction.document.language,
                "stated_dates": find_stated_dates(extraction.document),
                "text": text,
                "dropped": extraction.dropped,
            }
        )
        return
    print_text(text)
    if explain:
        from monitor.report.visible import show_controls

        click.echo("\nLeft out (reason, element, words):" if extraction.dropped else "\nNothing was left out.", err=True)
        for dropped in extraction.dropped:
            words = count(dropped.words, "word")
            click.echo(f"  {dropped.reason}, {dropped.part or 'text'}, {words}: {show_controls(dropped.excerpt)}", err=True)


def _read_parts(parts: Iterable[str]) -> list[Any]:
    """Read selectors as they stand on the command line; one that begins with a brace is a range written as JSON."""
    try:
        return [json.loads(part) if part.lstrip().startswith("{") else part for part in parts]
    except ValueError as error:
        raise click.UsageError(f'a range must be JSON, as {{"startAfter": "h1", "endBefore": "footer"}} ({error})') from None


def _extract_one(session: Session, target: str, selection: Any) -> Any:
    if not target.startswith(("http://", "https://")):
        path = Path(target)
        if not path.is_file():
            raise click.UsageError(f"{target} is neither a file nor an address that begins with http:// or https://")
        return extract_file(path, selection)
    from monitor.errors import MonitorError
    from monitor.extract import extract_pages
    from monitor.fetch import open_fetcher
    from monitor.judge.response import judge_response
    from monitor.model import Fetched, Source

    source = Source(service="", document="", urls=(target,), selection=selection)
    with open_fetcher(contact=session.settings.contact, chromium_path=session.settings.chromium_path) as fetch:
        fetched = fetch(source, ())
    if not isinstance(fetched, Fetched):
        raise MonitorError(getattr(fetched, "detail", "the page did not come"))
    fault = judge_response(fetched.pages[0])
    if fault is not None:
        click.echo(f"monitor: this does not look like the document ({fault.name}): {fault.detail}", err=True)
    return extract_pages(fetched.pages, selection)


def _extract_batch(source: Path, target: Path) -> None:
    from monitor.errors import ExtractionError
    from monitor.extract import extract_document
    from monitor.sources.selection import read_selection
    from monitor.text.markdown import render_markdown

    if not source.is_dir():
        raise click.UsageError(f"{source} is not a folder; --batch wants IN and OUT")
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise click.UsageError(f"cannot make {target}: {error.strerror}; name another folder") from error
    failed = 0
    for page in sorted(source.glob("*.html")):
        selection = read_selection(_read_wish(page.with_suffix(".json")))
        try:
            text = render_markdown(extract_document(page.read_bytes(), url="", selection=selection).document)
        except ExtractionError as error:
            click.echo(f"{page.name}: {error}", err=True)
            failed += 1
            text = ""
        (target / f"{page.stem}.txt").write_text(text, encoding="utf-8")
    if failed:
        click.get_current_context().exit(1)


def _read_wish(path: Path) -> dict[str, Any]:
    """Read what a page's file of selectors asks for; nothing where there is none."""
    try:
        wish = json.loads(path.read_text("utf-8")) if path.exists() else {}
    except (OSError, ValueError) as error:
        raise click.UsageError(f"{path} cannot be read as JSON ({error})") from error
    if not isinstance(wish, dict):
        raise click.UsageError(f'{path} holds no selectors; write such as {{"select": "main", "remove": [".banner"]}}')
    return wish
