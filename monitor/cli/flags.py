"""`monitor flags`: the findings on record."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from monitor.cli.output import count, print_json, show_instant, terminal_width, use_color
from monitor.cli.session import Session, db_option, json_option, region_option

if TYPE_CHECKING:
    from monitor.digest.stories import StoryBook
    from monitor.report import ChangeView
    from monitor.store import DocumentView, FindingView, FlagView, VersionView
    from monitor.story import Step


@click.command()
@click.argument("names", nargs=-1, metavar="[NAME]...")
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
    names: tuple[str, ...],
    topic: str | None,
    since: str | None,
    service: str | None,
    include_mentions: bool,
    regions: tuple[str, ...],
    as_json: bool,
) -> None:
    """List findings by story, newest first, each with the sentences that prove it.

    NAME is a service or a document, or the id of a change or finding: these are shown whatever was said of them.
    """
    from monitor.cli.documents import find_each, find_scope
    from monitor.cli.when import parse_when
    from monitor.digest.stories import gather_stories
    from monitor.regions import meets
    from monitor.store import list_documents
    from monitor.store.reading.changes import find_named_change, list_joinable, list_topics, pick_findings
    from monitor.store.reading.versions import list_versions_by_id

    topic = _fold(topic) if topic else None
    with session.open_store() as store, store.read() as connection:
        of_service = find_scope(connection, service=service, document=None)
        documents = {one.document_id: one for one in list_documents(connection) if meets(regions, one.regions)}
        asked = [(name, find_named_change(connection, name)) for name in names]
        named = {one.document_id for one in find_each(connection, [name for name, change in asked if change is None])}
        changes = list_joinable(connection)
        start = parse_when(since) if since else None
        recorded = pick_findings([one for _, one in asked if one is not None], topic, start, document_ids=of_service, include_mentions=True)
        if not names or named:
            within = _meet(named or None, of_service)
            recorded += pick_findings(changes, topic, start, document_ids=within, include_mentions=include_mentions)
        found = tuple(one for one in recorded if one.change.document_id in documents)
        if topic and not recorded:
            _refuse_unknown(session, topic, list_topics(connection))
        versions = list_versions_by_id(connection, [number for one in found for number in _list_versions(one)])
        book = gather_stories(changes, is_wanted=lambda one: one.document_id in documents)
    listing = _Listing(documents=documents, regions=regions, book=book, versions=versions)
    if as_json:
        print_json([listing.write_json(one) for one in found])
    elif not found:
        click.echo(_say_none(len(recorded), regions, names))
    else:
        _print_findings(found, listing)


def _meet(some: Set[int] | None, others: Set[int] | None) -> Set[int] | None:
    """Give what is in both, where None is everything."""
    return others if some is None else some if others is None else some & others


def _say_none(left_out: int, regions: Sequence[str], names: Sequence[str]) -> str:
    """Say that nothing fits, and how much would without the region; of a change without findings, what shows it."""
    from monitor.store.ids import is_public_id

    if not left_out:
        shown = f" `monitor diff {names[0]}` shows the change." if len(names) == 1 and is_public_id(names[0].casefold(), "c") else ""
        return f"No finding is recorded that fits.{shown}"
    others = count(left_out, "finding is", "findings are")
    return f"No finding is recorded for {', '.join(regions)}: {others} left out, in documents for others."


def _fold(topic: str) -> str:
    from monitor.sources.topics import fold_topic

    return fold_topic(topic)


def _refuse_unknown(session: Session, topic: str, recorded: Sequence[str]) -> None:
    """Refuse a topic of which no finding can ever come: neither built in, nor in the list of sources, nor in the archive."""
    from monitor.model import BUILT_IN_TOPICS
    from monitor.sources.mistakes import find_nearest, list_words

    own = [one.name for one in session.sources.topics] if session.settings.sources_path.exists() else []
    known = list(dict.fromkeys((*BUILT_IN_TOPICS, *own, *recorded)))
    if topic not in known:
        raise click.UsageError(f"no topic is named {topic!r}: write {find_nearest(topic, known) or list_words(known)}")


def _print_findings(found: Sequence[FlagView], listing: _Listing) -> None:
    """Print the findings of each story together, its newest change first; what the same edit changed elsewhere shares a card."""
    from monitor.report import render_findings_text
    from monitor.report.messages import say, say_day
    from monitor.report.views import merge_same_edits

    by_change: dict[str, list[FlagView]] = {}
    for flag in found:
        by_change.setdefault(flag.change.public_id, []).append(flag)
    stories: dict[str, list[ChangeView]] = {}
    for flags_of_change in by_change.values():
        story = next((step.story for one in flags_of_change if (step := listing.find_step(one)) is not None), "")
        change = listing.show_change(flags_of_change)
        stories.setdefault(story or str(change.change_id), []).append(change)
    for story, changes in stories.items():
        if len(changes) > 1:
            first = min(one.new_first_seen_at for one in changes).date()
            services = ", ".join(dict.fromkeys(one.service for one in changes))
            click.echo(say("flags.story", story=story, services=services, count=len(changes), day=say_day(first)))
        for change in merge_same_edits(changes):
            flags_of_change = by_change[str(change.change_id)]
            ids = " ".join(_name(flag.finding) for flag in flags_of_change)
            click.echo(f"{show_instant(change.new_first_seen_at)} UTC  {ids}")
            findings = [flag.finding.as_finding() for flag in flags_of_change]
            click.echo(render_findings_text(findings, change=change, width=terminal_width(), color=use_color()))


@dataclass(frozen=True, slots=True)
class _Listing:
    """Hold what goes along with the findings that are listed."""

    documents: dict[int, DocumentView]
    regions: tuple[str, ...]
    book: StoryBook
    versions: dict[int, VersionView]

    def find_step(self, flag: FlagView) -> Step | None:
        """Give a finding's step in its story; None for a mention, and for what readers hushed."""
        from monitor.story import find_family

        return self.book.steps.get((flag.change.public_id, find_family(flag.finding.as_finding())))

    def write_json(self, flag: FlagView) -> dict[str, Any]:
        """Give a finding for programs, with its story."""
        step = self.find_step(flag)
        return {
            "finding": flag.finding,
            "change": flag.change,
            "applies_to_you": self.show_change([flag]).tell_applies(flag.finding.as_finding()),
            "story": step.story if step is not None else None,
            "link": step.link if step is not None else None,
            "continues": step.earlier.change if step is not None and step.earlier is not None else None,
            "news": dict(step.news) if step is not None else {},
            "taken_back_by": step.taken_back.change if step is not None and step.taken_back is not None else None,
        }

    def show_change(self, flags: Sequence[FlagView]) -> ChangeView:
        """Give the change that findings belong to, as cards show it."""
        from monitor.report import ChangeView

        change = flags[0].change
        old, new = self.versions.get(change.old_version_id or 0), self.versions.get(change.new_version_id)
        return ChangeView(
            service=change.service,
            document=change.document,
            url=None,
            new_first_seen_at=change.new_first_seen_at,
            findings=tuple(flag.finding.as_finding() for flag in flags),
            reason=change.reason,
            old_last_confirmed_at=change.old_last_seen_at if change.old_seen_here else None,
            old_implied_until=None if change.old_seen_here else change.old_last_seen_at,
            confirmed_at=change.confirmed_at,
            imported=change.origin == "imported",
            change_id=change.public_id,
            old_version_id=change.old_version,
            new_version_id=change.new_version,
            old_stated_on=old.stated_on if old is not None else None,
            new_stated_on=new.stated_on if new is not None else None,
            regions=self.regions,
            document_regions=self.documents[change.document_id].regions,
            steps=self.book.find_steps(change.public_id),
        )


def _list_versions(flag: FlagView) -> list[int]:
    return [number for number in (flag.change.old_version_id, flag.change.new_version_id) if number is not None]


def _name(finding: FindingView) -> str:
    """Name a finding with what readers said of it."""
    said = [word for word in (finding.word, "done" if finding.done else None) if word]
    return f"{finding.public_id} [marked {', '.join(said)}]" if said else finding.public_id
