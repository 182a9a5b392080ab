"""Render the redline of two texts as HTML, by itself or within a page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from monitor.compare.redline import Row
from monitor.model import BlockKind, Finding
from monitor.report.card_html import render_marked, show_finding
from monitor.report.inline import safe_target
from monitor.report.layout import Fold, Item, Place, lay_out, summarise_rows
from monitor.report.messages import say, say_day, say_instant
from monitor.report.page_html import Values, language_code, render_page
from monitor.report.views import VersionView, view_step
from monitor.report.visible import show_controls
from monitor.report.wording import write_cards

_DEEPEST = 4
"""List levels that are indented further; deeper ones stay at this one, for a phone's sake."""


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
    step = view_step(old, new, seen_on=today) if today is not None else None
    return render_page(
        "redline.html",
        title=say("redline.title", name=name),
        heading=name,
        url=safe_target(url),
        summary=summarise_rows(rows),
        nothing=not changed,
        sides=[_show_side(say("redline.old"), old), _show_side(say("redline.new"), new)],
        findings=[show_finding(card.finding, card.rows, undone=card.undone) for card in write_cards(findings, change=step, today=today)],
        laid=show_rows(rows),
        language=language_code(language),
    )


def show_rows(rows: Sequence[Row]) -> list[Values]:
    """Give what a template reads of a redline: places, blocks, tables and folded stretches, in order."""
    return [_show_part(part) for part in _join_tables(lay_out(rows))]


def _show_side(label: str, version: VersionView) -> Values:
    lines = [show_controls(version.label)] if version.label else []
    if version.version_id:
        lines.append(version.version_id)
    if version.seen_at:
        lines.append(say("redline.seen", instant=say_instant(version.seen_at)))
    if version.observed:
        lines.append(version.observed)
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
        "cells": [render_marked(cell) for cell in item.cells],
        "columns": [show_controls(column) for column in block.columns],
        "moved_from": item.moved_from,
        "relinked": [{"words": link.words, "new_target": link.new_target} for link in item.relinked],
    }
