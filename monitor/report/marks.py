"""Join a word-level comparison and the Markdown that it runs through into characters with a mark each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Literal, NamedTuple

from monitor.compare.spans import Span, diff_words
from monitor.report.glyphs import PLAIN, Style, read_glyphs, read_raw_glyphs, read_targets
from monitor.report.visible import show_controls

Op = Literal["equal", "delete", "insert"]
_ALIKE = 0.3
"""Share of the shorter sentence's characters that must be common for one merged line to read better than two."""


class Marked(NamedTuple):
    """Hold what one character of either text shows, its mark and its style."""

    op: Op
    shown: str
    style: Style = PLAIN


class Relinked(NamedTuple):
    """Hold a link that leads elsewhere now."""

    words: str
    old_target: str
    new_target: str


def mark_texts(
    old: str | tuple[str, ...], new: str | tuple[str, ...], *, spans: Sequence[Span] = (), raw_old: bool = False, raw_new: bool = False
) -> tuple[Marked, ...]:
    """Give the characters of both texts, merged in reading order, compared by the words that a reader sees.

    Without the insertions what is shown is the old text, without the deletions the new one; what stayed has the new text's style.
    `spans` saves the comparison where it was made already, over the same words. A raw text has no markup;
    the cells of a table row are read one by one, since no markup reaches from one into the next, and stand apart by bars.
    """
    before, after = _read_shown(old, raw=raw_old), _read_shown(new, raw=raw_new)
    words = "".join(shown for shown, _ in before), "".join(shown for shown, _ in after)
    if (_join_spans(spans, "insert"), _join_spans(spans, "delete")) != words:
        spans = diff_words(*words)
    marked: list[Marked] = []
    old_at = new_at = 0
    for span in spans:
        length = len(span.text)
        chosen = before[old_at : old_at + length] if span.op == "delete" else after[new_at : new_at + length]
        marked += [Marked(span.op, shown, style) for shown, style in chosen]
        old_at += length if span.op != "insert" else 0
        new_at += length if span.op != "delete" else 0
    return tuple(marked)


def _read_shown(inline: str | tuple[str, ...], *, raw: bool) -> list[tuple[str, Style]]:
    """Give the characters that a reader sees, one by one, with their styles."""
    if isinstance(inline, tuple):
        cells = [_read_shown(cell, raw=raw) for cell in inline]
        bar = [(character, PLAIN) for character in " | "]
        return [pair for index, cell in enumerate(cells) for pair in (bar * (index > 0) + cell)]
    glyphs = read_raw_glyphs(inline) if raw else read_glyphs(inline)
    return [(character, style) for shown, style in zip(glyphs.shown, glyphs.styles, strict=True) for character in shown]


def _join_spans(spans: Sequence[Span], left_out: Op) -> str:
    return "".join(span.text for span in spans if span.op != left_out)


def mark_text(inline: str, op: Op, *, raw: bool = False) -> tuple[Marked, ...]:
    """Give the characters of one text, all with the same mark; a raw text has no markup."""
    return tuple(Marked(op, shown, style) for shown, style in _read_shown(inline, raw=raw))


def mark_sentences(old: str | None, new: str | None) -> tuple[tuple[Marked, ...], ...]:
    """Compare the deciding sentences of a finding: one merged line where they are alike, else the old one and the new one."""
    if old and new:
        merged = mark_texts(old, new)
        common, before, after = (sum(glyph.op == op for glyph in merged) for op in ("equal", "delete", "insert"))
        if common >= _ALIKE * (common + min(before, after)):
            return (merged,)
    return (*((mark_text(old, "delete"),) if old else ()), *((mark_text(new, "insert"),) if new else ()))


def find_relinked(old: str, new: str) -> tuple[Relinked, ...]:
    """List the links whose words stayed while their target changed, which a redline of visible words does not show."""
    if "](" not in old or "](" not in new:
        return ()
    before = read_targets(old)
    targets = dict(before)
    return tuple(
        Relinked(words, show_controls(targets[words]), show_controls(target))
        for words, target in dict.fromkeys(read_targets(new))
        if words.strip() and words in targets and (words, target) not in before
    )


def group_runs(marked: Sequence[Marked]) -> tuple[tuple[Op, tuple[Marked, ...]], ...]:
    """Group characters into runs of one mark."""
    return tuple((op, tuple(run)) for op, run in groupby(marked, key=lambda glyph: glyph.op))
