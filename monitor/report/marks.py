"""Join a word-level comparison and the Markdown that it runs through into characters with a mark each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Literal, NamedTuple

from monitor.compare.redline import Span, diff_words
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


def mark_spans(spans: Sequence[Span]) -> tuple[Marked, ...]:
    """Give the characters of both texts, merged in reading order.

    Markup is read in each text as a whole, so that a span may begin within a link or within emphasis. A character that both
    texts hold, but that only one of them shows (an asterisk that has become markup), counts as taken out or put in.
    """
    old = read_glyphs("".join(span.text for span in spans if span.op != "insert"))
    new = read_glyphs("".join(span.text for span in spans if span.op != "delete"))
    marked: list[Marked] = []
    old_at = new_at = 0
    for span in spans:
        for _ in span.text:
            if span.op == "equal" and old.shown[old_at] == new.shown[new_at]:
                marked.append(Marked("equal", new.shown[new_at], new.styles[new_at]))
            else:
                if span.op != "insert":
                    marked.append(Marked("delete", old.shown[old_at], old.styles[old_at]))
                if span.op != "delete":
                    marked.append(Marked("insert", new.shown[new_at], new.styles[new_at]))
            old_at += span.op != "insert"
            new_at += span.op != "delete"
    return tuple(glyph for glyph in marked if glyph.shown)


def mark_raw(spans: Sequence[Span]) -> tuple[Marked, ...]:
    """Give the characters of preformatted texts, where nothing is markup."""
    return tuple(glyph for span in spans for glyph in mark_text(span.text, span.op, raw=True))


def mark_text(inline: str, op: Op, *, raw: bool = False) -> tuple[Marked, ...]:
    """Give the characters of one text, all with the same mark; a raw text has no markup."""
    glyphs = read_raw_glyphs(inline) if raw else read_glyphs(inline)
    return tuple(Marked(op, shown, style) for shown, style in zip(glyphs.shown, glyphs.styles, strict=True) if shown)


def mark_sentences(old: str | None, new: str | None) -> tuple[tuple[Marked, ...], ...]:
    """Compare the deciding sentences of a finding: one merged line where they are alike, else the old one and the new one."""
    if old and new:
        spans = diff_words(old, new)
        common = sum(len(span.text.strip()) for span in spans if span.op == "equal")
        if common >= _ALIKE * min(len(old), len(new)):
            return (mark_spans(spans),)
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
