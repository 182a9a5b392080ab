"""Show a finding as a page does: its card, its sentences as markup, and when both texts were seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from monitor.model import Finding
from monitor.report.inline import render_glyphs_html
from monitor.report.marks import Marked, group_runs, mark_sentences
from monitor.report.messages import say
from monitor.report.page_html import Values
from monitor.report.times import label_times, say_times
from monitor.report.views import ChangeView
from monitor.report.visible import show_controls
from monitor.report.wording import CardRow, note_undone, write_headline, write_label

if TYPE_CHECKING:
    from markupsafe import Markup

_TAGS = {"delete": "del", "insert": "ins"}


def show_finding(finding: Finding, rows: Sequence[CardRow], *, undone: bool = False) -> Values:
    """Give what a template reads of a finding and the rows of its card; `undone`: a later change took it back."""
    return {
        "level": finding.level,
        "headline": note_undone(write_headline(finding), undone=undone),
        "label": write_label(finding),
        "rows": rows,
        "evidence": [_show_evidence(marked) for marked in mark_sentences(finding.old, finding.new)],
    }


def _show_evidence(marked: Sequence[Marked]) -> Values:
    ops = {one.op for one in marked}
    kind = {"delete": "removed", "insert": "added"}.get(next(iter(ops)), "edited") if len(ops) == 1 else "edited"
    return {"kind": kind, "html": render_marked(marked)}


def show_seen(change: ChangeView) -> list[Values]:
    """Give the lines that say when both texts were seen, and under which names the archive keeps them."""
    lines = list(zip(label_times(change), say_times(change), strict=True))
    lines = [line for line in lines if line[1]]
    if change.observer != "monitor":
        lines.append((say("seen.observer"), show_controls(change.observer)))
    if change.change_id:
        old, new = change.old_version_id, change.new_version_id
        between = say("seen.change_between", change=change.change_id, old=old, new=new)
        lines.append((say("seen.change"), between if old and new else change.change_id))
    hashes = [("seen.hash_old", change.old_sha256), ("seen.hash_new", change.new_sha256)]
    return [{"label": label, "value": value, "hashes": False} for label, value in lines] + [
        {"label": f"{say(key)}, {say('seen.hash')}", "value": value, "hashes": True} for key, value in hashes if value
    ]


def render_marked(marked: Sequence[Marked]) -> Markup:
    """Write marked stretches as markup: `ins` and `del` around runs, the text's own emphasis and links inside."""
    from markupsafe import Markup

    parts = []
    for op, run in group_runs(marked):
        if op == "equal":
            parts.append(render_glyphs_html((one.shown, one.style) for one in run))
            continue
        words = [(character, one.style) for one in run for character in one.shown]
        start = next((index for index, (shown, _) in enumerate(words) if not shown.isspace()), 0)
        end = len(words) - next((index for index, (shown, _) in enumerate(reversed(words)) if not shown.isspace()), 0)
        before, inner, after = map(render_glyphs_html, (words[:start], words[start:end], words[end:]))
        parts.append(f"{before}<{_TAGS[op]}>{inner}</{_TAGS[op]}>{after}")  # blanks at the edges look like marks of nothing
    return Markup("".join(parts))  # noqa: S704 - every character was escaped by monitor.report.inline
