"""Turn a recorded change into what a reader is told: with its redline, its times, and whom to ask where the text names no way out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from monitor.compare.redline import Row, diff_blocks
from monitor.errors import CorruptTextError
from monitor.model import BUILT_IN_TOPICS, Fact, Finding
from monitor.report import ChangeView as ToldChange
from monitor.report.contacts import find_contact
from monitor.store import ChangeView, Connection, DocumentView, VersionView, load_text
from monitor.store.mail.views import News
from monitor.story import Step
from monitor.text.markdown import parse_markdown

_AGAINST_READER = ("introduced", "expanded", "worse", "mixed")


def name_telling(news: News) -> str:
    """Say what a piece of news is told as: withdrawn, pending (seen once), or its own reason."""
    if news.event == "withdrawn":
        return "withdrawn"
    return "pending" if news.change.confirmed_at is None else news.change.reason


def tell_change(
    connection: Connection,
    news: News,
    document: DocumentView,
    versions: Mapping[int, VersionView],
    findings: tuple[Finding, ...],
    *,
    regions: tuple[str, ...] = (),
    steps: tuple[Step, ...] = (),
) -> ToldChange:
    """Make the change that a card or a line of the plain list is written from.

    `regions` say where the reader lives, `steps` where the change stands in its stories.
    """
    change = news.change
    old, new = versions.get(change.old_version_id or 0), versions.get(change.new_version_id)
    old_text, new_text = _load(connection, old), _load(connection, new)
    withdrawn = news.event == "withdrawn"
    return ToldChange(
        service=document.service,
        document=document.document,
        url=document.urls[0] if document.urls else None,
        new_first_seen_at=change.new_first_seen_at,
        findings=tuple(_add_contact(finding, new_text) for finding in findings),
        rows=() if withdrawn else _draw(old_text, new_text, new),
        reason="withdrawn" if withdrawn else change.reason,
        other_text=change.fault.name if change.fault is not None and change.fault.is_other_text else None,
        old_last_confirmed_at=change.old_last_seen_at if change.old_seen_here else None,
        old_implied_until=None if change.old_seen_here else change.old_last_seen_at,
        confirmed_at=None if withdrawn else change.confirmed_at,
        imported=change.origin == "imported",
        change_id=change.public_id,
        old_version_id=change.old_version,
        new_version_id=change.new_version,
        old_sha256=old.text_sha256 if old else None,
        new_sha256=new.text_sha256 if new else None,
        old_stated_on=old.stated_on if old else None,
        new_stated_on=new.stated_on if new else None,
        language=new.language if new else None,
        regions=regions,
        steps=() if withdrawn else steps,
        document_regions=document.regions,
    )


def list_version_ids(change: ChangeView) -> tuple[int, ...]:
    """Give the numbers of a change's versions."""
    return tuple(one for one in (change.old_version_id, change.new_version_id) if one is not None)


def _load(connection: Connection, version: VersionView | None) -> str | None:
    """Give a version's text; None where there is none that can be trusted, for which no digest waits."""
    if version is None:
        return None
    try:
        return load_text(connection, version.version_id)
    except CorruptTextError:
        return None


def _draw(old_text: str | None, new_text: str | None, new: VersionView | None) -> tuple[Row, ...]:
    if old_text is None or new_text is None or new is None:
        return ()
    return diff_blocks(parse_markdown(old_text, language=new.language), parse_markdown(new_text, language=new.language))


def _add_contact(finding: Finding, new_text: str | None) -> Finding:
    """Add whom the policy names for questions on privacy to a finding against the reader that names no way out."""
    facts = finding.facts_by_name()
    looked = finding.topic in BUILT_IN_TOPICS and finding.effect in _AGAINST_READER
    if not looked or new_text is None or facts.keys() & {"opt_out", "opt_out_link", "contact"}:
        return finding
    contact = find_contact(new_text)
    return replace(finding, facts=(*finding.facts, Fact(name="contact", value=contact))) if contact else finding
