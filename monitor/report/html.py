"""Render pages of HTML that stand alone: no script, nothing fetched, readable on a phone, on a screen and on paper."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from monitor.compare.redline import Row
from monitor.model import BUILT_IN_TOPICS, BlockKind, Finding
from monitor.report.inline import read_plain, render_glyphs_html, render_inline_html, safe_target
from monitor.report.layout import Fold, Item, Place, lay_out, summarise_rows
from monitor.report.linked_words import show_linked
from monitor.report.marks import Marked, find_relinked, group_runs, mark_sentences
from monitor.report.messages import say, say_advice, say_count, say_day, say_fault, say_instant
from monitor.report.redline_text import SIGNS
from monitor.report.stance_html import show_stances
from monitor.report.views import ChangeView, CheckReport, FaultView, FirstView, VersionView
from monitor.report.visible import show_controls
from monitor.report.wording import (
    CardRow,
    find_deadlines,
    name_document,
    say_unconfirmed,
    write_cards,
    write_headline,
    write_label,
    write_status,
)

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

Values = dict[str, Any]
"""What a template reads; plain strings in it are escaped there."""
_TAGS = {"delete": "del", "insert": "ins"}
_DEEPEST = 4
"""List levels that are indented further; deeper ones stay at this one, for a phone's sake."""


def render_check_report(report: CheckReport) -> str:
    """Render what a run of checks found as one HTML page."""
    today = report.generated_at.astimezone(UTC).date()
    flagged = [_show_change(change, today) for change in report.flagged]
    lead = say_count("report.checked", report.checked)
    counts = (
        ("report.flagged", len(report.flagged), True),
        ("report.changed", len(report.quiet), False),
        ("report.first", len(report.firsts), False),
        ("report.attention", len(report.faults), True),
        ("report.unchanged", report.unchanged, False),
    )
    return render_page(
        "check.html",
        generated_at=say_instant(report.generated_at),
        generated_on=say_day(today),
        generated_iso=report.generated_at.astimezone(UTC).isoformat(timespec="minutes"),
        lead=f"{lead}. {_say_lead(report)}",
        counts=[{"label": say(key), "number": number, "pressing": pressing} for key, number, pressing in counts],
        deadlines=_show_deadlines(report.changes, today),
        flagged=flagged,
        quiet=[_show_change(change, today) for change in report.quiet],
        stance=show_stances(report.stances),
        firsts=[_show_first(first) for first in report.firsts],
        faults=[show_fault(fault, report.generated_at) for fault in report.faults],
        linked=show_linked(report.linked),
    )


def render_redline_html(
    rows: Sequence[Row],
    *,
    name: str,
    old: VersionView,
    new: VersionView,
    url: str | None = None,
    findings: Sequence[Finding] = (),
    today: date | None = None,
    language: str | None = None,
) -> str:
    """Render the redline of two texts as one HTML page, with the cards of its findings above it.

    `name` is what the page is headed with: "LinkedIn Privacy Policy". `today` counts the days to an announced date.
    """
    name = show_controls(name)
    changed = any(row.kind != "unchanged" for row in rows)
    return render_page(
        "redline.html",
        title=say("redline.title", name=name),
        heading=name,
        url=safe_target(url),
        summary=summarise_rows(rows),
        nothing=not changed,
        sides=[_show_side(say("redline.old"), old), _show_side(say("redline.new"), new)],
        findings=[show_finding(card.finding, card.rows) for card in write_cards(findings, today=today)],
        laid=[_show_part(part) for part in _join_tables(lay_out(rows))],
        language=language_code(language),
    )


def render_page(template: str, **values: Any) -> str:
    """Fill a template; a mark that could reorder the page's words is shown by its code even where no rule above thought of it."""
    return show_controls(_environment().get_template(template).render(values))


@lru_cache(maxsize=1)
def _environment() -> Environment:
    """Load the templates once; every value is escaped unless this package wrote it as markup."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("monitor.report"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals.update(say=say, say_count=say_count, signs=SIGNS | {"removed": "−", "moved": "↷"})
    return environment


def _say_lead(report: CheckReport) -> str:
    names = [name_document(change.service, change.document) for change in report.flagged]
    own = any(one.topic not in BUILT_IN_TOPICS for change in report.flagged for one in change.alerts)
    return say("report.lead.own" if own else "report.lead", names=", ".join(dict.fromkeys(names))) if names else say("report.no_changes")


def _show_deadlines(changes: Iterable[ChangeView], today: date) -> list[Values]:
    return [
        {
            "iso": deadline.on.isoformat(),
            "day": say_day(deadline.on),
            "in_days": say_count("note.in_days", deadline.days),
            "service": deadline.service,
            "document": deadline.document,
            "way_out": deadline.way_out,
            "target": deadline.target,
        }
        for deadline in find_deadlines(changes, today)
    ]


def _show_change(change: ChangeView, today: date) -> Values:
    name = name_document(change.service, change.document)
    cards = write_cards((*change.alerts, *change.mentions), change=change, today=today)
    return {
        "name": name,
        "service": show_controls(change.service),
        "document": show_controls(change.document),
        "url": safe_target(change.url),
        "language": language_code(change.language),
        "findings": [show_finding(card.finding, card.rows) for card in cards],
        "status": write_status(change),
        "seen": show_seen(change),
        "seen_at": say_instant(change.new_first_seen_at),
        "summary": summarise_rows(change.rows),
        "laid": [_show_part(part) for part in _join_tables(lay_out(change.rows))],
        "link_edits": _show_link_edits(change),
    }


def _show_link_edits(change: ChangeView) -> list[Values]:
    """Give the links that lead elsewhere now, but for those that an edited row shows beside its words."""
    rows = [(row.old.text, row.new.text) for row in change.rows if row.kind == "edited" and row.old and row.new]
    shown = {(link.words, link.new_target) for old, new in rows for link in find_relinked(old, new)}
    edits = [(read_plain(edit.words), show_controls(edit.new_target)) for edit in change.link_edits]
    return [{"words": words, "new_target": target} for words, target in edits if (words, target) not in shown]


def show_finding(finding: Finding, rows: Sequence[CardRow]) -> Values:
    """Give what a template reads of a finding and the rows of its card."""
    return {
        "level": finding.level,
        "headline": write_headline(finding),
        "label": write_label(finding),
        "rows": rows,
        "evidence": [_show_evidence(marked) for marked in mark_sentences(finding.old, finding.new)],
    }


def _show_evidence(marked: Sequence[Marked]) -> Values:
    ops = {glyph.op for glyph in marked}
    kind = {"delete": "removed", "insert": "added"}.get(next(iter(ops)), "edited") if len(ops) == 1 else "edited"
    return {"kind": kind, "html": _render_marked(marked)}


def show_seen(change: ChangeView) -> list[Values]:
    """Give the lines that say when both texts were seen, and under which names the archive keeps them."""
    before = say_instant(change.old_last_confirmed_at) if change.old_last_confirmed_at else say("seen.unknown")
    after = say_instant(change.confirmed_at) if change.confirmed_at else say_unconfirmed(change)
    lines = [("seen.old", before), ("seen.new", say_instant(change.new_first_seen_at)), ("seen.confirmed", after)]
    if change.observer != "monitor":
        lines.append(("seen.observer", show_controls(change.observer)))
    if change.change_id:
        old, new = change.old_version_id, change.new_version_id
        between = say("seen.change_between", change=change.change_id, old=old, new=new)
        lines.append(("seen.change", between if old and new else change.change_id))
    hashes = [("seen.hash_old", change.old_sha256), ("seen.hash_new", change.new_sha256)]
    return [{"label": say(key), "value": value, "hashes": False} for key, value in lines] + [
        {"label": f"{say(key)}, {say('seen.hash')}", "value": value, "hashes": True} for key, value in hashes if value
    ]


def _show_first(first: FirstView) -> Values:
    parts = [say_instant(first.seen_at)]
    if first.words is not None:
        parts.append(say_count("report.words", first.words))
    if first.stated_on:
        parts.append(say("redline.own_date", day=say_day(first.stated_on)))
    if first.version_id:
        parts.append(first.version_id)
    return {**_show_name(first), "about": " · ".join(parts), "sha256": first.text_sha256}


def show_fault(fault: FaultView, now: datetime) -> Values:
    """Give what a template reads of a document that could not be read."""
    from markupsafe import Markup

    parts = [say_count("fault.in_row", fault.in_row)]
    if fault.since:
        parts.append(say("fault.since", day=say_day(fault.since.astimezone(UTC).date())))
    if fault.last_good_at:
        age = (now - fault.last_good_at).days
        parts.append(say("fault.last_good", day=say_day(fault.last_good_at.astimezone(UTC).date()), age=say_count("fault.age", age)))
    else:
        parts.append(say("fault.never_good"))
    return {
        **_show_name(fault),
        "what": f"{say_fault(fault.name)}.",
        "detail": show_controls(fault.detail),
        "advice": Markup(render_inline_html(say_advice(fault.name))),  # noqa: S704 - our own words, and escaped
        "about": " · ".join(parts),
    }


def _show_name(thing: FirstView | FaultView) -> Values:
    return {"service": show_controls(thing.service), "document": show_controls(thing.document), "url": safe_target(thing.url)}


def _show_side(label: str, version: VersionView) -> Values:
    lines = [show_controls(version.label)] if version.label else []
    if version.version_id:
        lines.append(version.version_id)
    if version.seen_at:
        lines.append(say("redline.seen", instant=say_instant(version.seen_at)))
    if version.stated_on:
        lines.append(say("redline.own_date", day=say_day(version.stated_on)))
    return {"label": label, "lines": lines, "sha256": version.text_sha256}


def _join_tables(laid: Iterable[Place | Item | Fold]) -> list[Place | Item | Fold | list[Item]]:
    """Join neighbouring table rows that share their columns into tables."""
    joined: list[Place | Item | Fold | list[Item]] = []
    for part in laid:
        if not isinstance(part, Item) or part.block.kind is not BlockKind.TABLE_ROW:
            joined.append(part)
        elif joined and isinstance(last := joined[-1], list) and last[0].block.columns == part.block.columns:
            last.append(part)
        else:
            joined.append([part])
    return joined


def _show_part(part: Place | Item | Fold | list[Item]) -> Values:
    if isinstance(part, Place):
        return {"type": "place", "path": part.path or (say("redline.top"),)}
    if isinstance(part, Fold):
        return {"type": "fold", "count": len(part.rows), "parts": [_show_part(inner) for inner in _join_tables(part.items)]}
    if isinstance(part, list):
        items = [_show_item(item) for item in part]
        return {"type": "table", "items": items, "width": max(max(len(item["cells"]), len(item["columns"])) for item in items)}
    return {"type": "block", **_show_item(part)}


def _show_item(item: Item) -> Values:
    block = item.block
    shapes = {BlockKind.HEADING: "heading", BlockKind.PREFORMATTED: "pre"}
    return {
        "kind": item.kind,
        "shape": shapes.get(block.kind, ""),
        "marker": show_controls(block.marker) if block.kind is BlockKind.LIST_ITEM else "",
        "depth": f"depth{min(block.level, _DEEPEST)}" if block.level > 1 else "",
        "cells": [_render_marked(cell) for cell in item.cells],
        "columns": [show_controls(column) for column in block.columns],
        "moved_from": item.moved_from,
        "relinked": [{"words": link.words, "new_target": link.new_target} for link in item.relinked],
    }


def _render_marked(marked: Sequence[Marked]) -> Markup:
    """Write marked characters as markup: `ins` and `del` around runs, the text's own emphasis and links inside."""
    from markupsafe import Markup

    parts = []
    for op, run in group_runs(marked):
        words = [(glyph.shown, glyph.style) for glyph in run]
        if op == "equal":
            parts.append(render_glyphs_html(words))
            continue
        start = next((index for index, (shown, _) in enumerate(words) if not shown.isspace()), 0)
        end = len(words) - next((index for index, (shown, _) in enumerate(reversed(words)) if not shown.isspace()), 0)
        before, inner, after = map(render_glyphs_html, (words[:start], words[start:end], words[end:]))
        parts.append(f"{before}<{_TAGS[op]}>{inner}</{_TAGS[op]}>{after}")  # blanks at the edges look like marks of nothing
    return Markup("".join(parts))  # noqa: S704 - every character was escaped by monitor.report.inline


def language_code(language: str | None) -> str:
    """Give a language as a `lang` attribute takes it; empty where it is not known."""
    return html.escape(language) if language and language.replace("-", "").isalnum() else ""
