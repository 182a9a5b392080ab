"""`monitor flags`: the findings on record."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

import click

from monitor.cli.output import print_json, show_instant, terminal_width, use_color
from monitor.cli.session import Session, db_option, json_option, region_option

if TYPE_CHECKING:
    from monitor.model import Finding
    from monitor.report import ChangeView
    from monitor.store import ChangeView as RecordedChange
    from monitor.store import DocumentView, FindingView, FlagView


@click.command()
@click.option("--topic", metavar="TOPIC", help="ai_training, default_consent, or one of your own in sources.yaml.")
@click.option("--since", metavar="DATE", help="Only from this day on.")
@click.option("--service", metavar="NAME", help="Only of this service.")
@click.option("--all", "include_mentions", is_flag=True, help="Also mentions, and what was marked wrong or muted.")
@region_option
@json_option
@db_option
@click.pass_obj
def flags(
    session: Session,
    topic: str | None,
    since: str | None,
    service: str | None,
    include_mentions: bool,
    regions: tuple[str, ...],
    as_json: bool,
) -> None:
    """List findings, newest first, each with the sentences that prove it."""
    from monitor.cli.when import parse_when
    from monitor.regions import meets
    from monitor.sources.topics import fold_topic
    from monitor.store import list_documents, list_findings
    from monitor.store.read_changes import list_topics

    topic = fold_topic(topic) if topic else None
    with session.open_store() as store, store.read() as connection:
        documents = {one.document_id: one for one in list_documents(connection) if meets(regions, one.regions)}
        found = list_findings(
            connection,
            topic=topic,
            since=parse_when(since) if since else None,
            service=service,
            include_mentions=include_mentions,
            document_ids=list(documents) if regions else None,
        )
        if topic and not found:
            _refuse_unknown(session, topic, list_topics(connection))
    if as_json:
        print_json(
            [{"finding": one.finding, "change": one.change, "applies_to_you": _tell_applies(one, documents, regions)} for one in found]
        )
    elif not found:
        click.echo("No finding is recorded that fits.")
    else:
        _print_findings(found, documents, regions)


def _refuse_unknown(session: Session, topic: str, recorded: Sequence[str]) -> None:
    """Refuse a topic of which no finding can ever come: neither built in, nor in the list of sources, nor in the archive."""
    from monitor.model import BUILT_IN_TOPICS
    from monitor.sources.mistakes import find_nearest, list_words

    own = [one.name for one in session.sources.topics] if session.settings.sources_path.exists() else []
    known = list(dict.fromkeys((*BUILT_IN_TOPICS, *own, *recorded)))
    if topic not in known:
        raise click.UsageError(f"no topic is named {topic!r}: write {find_nearest(topic, known) or list_words(known)}")


def _print_findings(found: Sequence[FlagView], documents: dict[int, DocumentView], regions: tuple[str, ...]) -> None:
    """Print the findings of each change together: what the same sentences prove shares a card."""
    from monitor.report import render_findings_text

    for _, group in groupby(found, key=lambda flag: flag.change.public_id):
        flags_of_change = list(group)
        ids = " ".join(_name(flag.finding) for flag in flags_of_change)
        change = flags_of_change[0].change
        click.echo(f"{show_instant(change.new_first_seen_at)} UTC  {ids}")
        findings = [_finding(flag) for flag in flags_of_change]
        click.echo(render_findings_text(findings, change=_change(change, documents, regions), width=terminal_width(), color=use_color()))


def _name(finding: FindingView) -> str:
    """Name a finding with what readers said of it."""
    said = [word for word in (finding.word, "done" if finding.done else None) if word]
    return f"{finding.public_id} [marked {', '.join(said)}]" if said else finding.public_id


def _finding(flag: FlagView) -> Finding:
    from monitor.model import Finding

    found = flag.finding
    return Finding(
        topic=found.topic,
        effect=found.effect,  # type: ignore[arg-type]
        level=found.level,  # type: ignore[arg-type]
        rule=found.rule,
        old=found.old,
        new=found.new,
        facts=found.facts,
    )


def _tell_applies(flag: FlagView, documents: dict[int, DocumentView], regions: tuple[str, ...]) -> str | None:
    return _change(flag.change, documents, regions).tell_applies(_finding(flag)) if regions else None


def _change(change: RecordedChange, documents: dict[int, DocumentView], regions: tuple[str, ...]) -> ChangeView:
    from monitor.report import ChangeView

    return ChangeView(
        service=change.service,
        document=change.document,
        url=None,
        new_first_seen_at=change.new_first_seen_at,
        reason=change.reason,
        old_last_confirmed_at=change.old_last_seen_at,
        confirmed_at=change.confirmed_at,
        change_id=change.public_id,
        old_version_id=change.old_version,
        new_version_id=change.new_version,
        regions=regions,
        document_regions=documents[change.document_id].regions,
    )
