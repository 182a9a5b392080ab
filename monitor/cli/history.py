"""`monitor history` and `monitor show`: the versions and changes of a document, and the text of one version."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from monitor.cli.output import print_json, print_text, show_instant
from monitor.cli.session import Session, db_option, json_option

if TYPE_CHECKING:
    from monitor.store import ChangeView, FindingView, HistoryEntry

_OBSERVED = {"imported": ", imported", "user": ", supplied by hand"}
"""How a line says that the text is not from a look of the monitor's own."""
_TOLD = frozenset(("news", "undated", "rollback", "withdrawn"))
"""Reasons of changes that readers are told; each has its line, whatever stands beside it."""


@click.command()
@click.argument("document", required=False, metavar="[DOC]")
@click.option("--since", metavar="DATE", help="Only from this day on.")
@click.option("--until", metavar="DATE", help="Only up to this day.")
@click.option("--flagged", is_flag=True, help="Only changes with findings.")
@click.option("--all", "include_silent", is_flag=True, help="Silent ones too: cosmetic edits, flaps, returns to known texts.")
@json_option
@db_option
@click.pass_obj
def history(
    session: Session, document: str | None, since: str | None, until: str | None, flagged: bool, include_silent: bool, as_json: bool
) -> None:
    """List versions and changes, newest first: of DOC, or of all documents.

    With --all, silent changes that follow one another are one line, with their number; --json lists each.
    In place of DOC the id of a change or finding, or of a version: the change, or those that lead to that text and away from it.
    """
    from monitor.cli.documents import find_all, find_step_id
    from monitor.cli.when import parse_span
    from monitor.store import list_history

    start, end = parse_span(since, until)
    with session.open_store() as store, store.read() as connection:
        ids = [one.document_id for one in find_all(connection, document)] if document else None
        step = find_step_id(connection, document) if document else None
        entries = list_history(
            connection,
            ids,
            since=start,
            until=end,
            flagged=flagged,
            include_silent=include_silent or step is not None,
        )
    if step is not None:
        entries = tuple(entry for entry in entries if step in _list_ids(entry))
    if as_json:
        print_json(entries)
    elif not entries:
        click.echo("No change is recorded that fits." if document or since or until or flagged else "Nothing is recorded yet.")
    else:
        for run in _join_silent(entries):
            print_text(_describe(run[0]) if len(run) == 1 else _describe_run(run))


def _list_ids(entry: HistoryEntry) -> tuple[str | None, ...]:
    """List the ids that a line of the history goes by: its change's, and its texts'."""
    if entry.change is not None:
        return entry.change.public_id, entry.change.old_version, entry.change.new_version
    return (entry.version.public_id,) if entry.version is not None else ()


def _join_silent(entries: Sequence[HistoryEntry]) -> Iterator[list[HistoryEntry]]:
    """Yield entries, newest first; changes of one document that nobody is told of, one after the other, as one run."""
    run: list[HistoryEntry] = []
    for entry in entries:
        if run and (_silence(entry) is None or _silence(entry) != _silence(run[0])):
            yield run
            run = []
        run.append(entry)
    if run:
        yield run


def _silence(entry: HistoryEntry) -> int | None:
    """Give the document of a silent change; None for a first text, and for a change that is told, is pending or has a finding."""
    change = entry.change
    if change is None or change.state == "pending" or change.reason in _TOLD or any(one.effect != "mention" for one in change.findings):
        return None
    return change.document_id


def _describe_run(run: Sequence[HistoryEntry]) -> str:
    """Write silent changes that follow one another as one line: how many, since when, and of which kinds."""
    changes = [entry.change for entry in run if entry.change is not None]
    reasons = Counter(f"{_say_state(one)}{_OBSERVED.get(one.origin, '')}" for one in changes)
    said = "; ".join(reason if len(reasons) == 1 else f"{number} x {reason}" for reason, number in reasons.most_common())
    name = f"{changes[0].service}/{changes[0].document}"
    return f"{show_instant(run[0].at)}  {'':11}  {name}: {len(run)} silent changes since {show_instant(run[-1].at)} ({said})"


def _describe(entry: HistoryEntry) -> str:
    at = show_instant(entry.at)
    if entry.change is None:
        assert entry.version is not None
        stated = f", dated {entry.version.stated_on}" if entry.version.stated_on else ""
        who = _OBSERVED.get(entry.version.origin, "")
        return f"{at}  {entry.version.public_id}  {entry.version.service}/{entry.version.document}: first text{stated}{who}"
    change = entry.change
    who = _OBSERVED.get(change.origin, "")
    lines = [f"{at}  {change.public_id}  {change.service}/{change.document}: {_say_state(change)}{who}{_say_counts(change)}"]
    lines += [_describe_finding(finding) for finding in change.findings if finding.effect != "mention"]
    return "\n".join(lines)


def _describe_finding(finding: FindingView) -> str:
    from monitor.report.messages import say_effect

    said = f"{finding.level.upper()}  {say_effect(finding.topic, finding.effect)}"
    marked = f" [marked {finding.word}]" if finding.word else ""
    sign = "~" if finding.old and finding.new else "+" if finding.new else "-"
    return f"{'':18}{finding.public_id}  {said}{marked}: {sign} {_shorten(finding.new or finding.old)}"


def _say_state(change: ChangeView) -> str:
    from monitor.report.messages import say_reason_briefly

    said = say_reason_briefly(change.reason)
    return f"{said}, seen once, not yet confirmed" if change.state == "pending" else said


def _say_counts(change: ChangeView) -> str:
    counts = {"added": change.added, "removed": change.removed, "edited": change.edited, "moved": change.moved}
    if change.fault is not None and change.fault.is_other_text:
        return f" (not compared: {change.fault.detail.rstrip('.')})"
    said = ", ".join(f"{number} {name}" for name, number in counts.items() if number)
    return f" ({said})" if said else ""


def _shorten(words: str | None, length: int = 100) -> str:
    from monitor.text.plain import plain_text

    text = " ".join(plain_text(words or "").split())
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


@click.command()
@click.argument("document", metavar="DOC")
@click.option("--at", metavar="DATE", help="The text as it stood then: a date, or a version's id.")
@json_option
@db_option
@click.pass_obj
def show(session: Session, document: str, at: str | None, as_json: bool) -> None:
    """Print the text of a version of DOC as Markdown: the current one, or the one of a date.

    In place of DOC the id of a version, or of a change or finding: then the text that it led to.
    """
    from monitor.cli.documents import find_one_at
    from monitor.store import find_version, load_text

    with session.open_store() as store, store.read() as connection:
        one, when = find_one_at(connection, document, at)
        version = find_version(connection, one.document_id, at=when)
        text = load_text(connection, version.version_id)
    if as_json:
        print_json({"version": version, "text": text})
    else:
        print_text(text)
