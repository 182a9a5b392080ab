"""Join a word-level comparison and the Markdown that it runs through into stretches of one mark and one style."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal, NamedTuple

from monitor.compare.spans import Span, diff_words
from monitor.report.glyphs import PLAIN, Style, read_stretches, read_targets
from monitor.report.visible import show_controls

Op = Literal["equal", "delete", "insert"]
_ALIKE = 0.3
"""Share of the shorter sentence's characters that must be common for one merged line to read better than two."""


class Marked(NamedTuple):
    """Hold a stretch of what either text shows, never empty, with its mark and its style."""

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
    """Give the stretches of both texts, merged in reading order, compared by the words that a reader sees.

    Without the insertions what is shown is the old text, without the deletions the new one; what stayed has the new text's style.
    `spans` saves the comparison where it was made already, over the same words. A raw text has no markup;
    the cells of a table row are read one by one, since no markup reaches from one into the next, and stand apart by bars.
    """
    before, after = _read_shown(old, raw=raw_old), _read_shown(new, raw=raw_new)
    words = "".join(shown for shown, _ in before), "".join(shown for shown, _ in after)
    if (_join_spans(spans, "insert"), _join_spans(spans, "delete")) != words:
        spans = diff_words(*words)
    old_rest, new_rest = _Rest(before), _Rest(after)
    marked: list[Marked] = []
    for span in spans:
        length = len(span.text)
        gone = old_rest.take(length) if span.op != "insert" else []
        come = new_rest.take(length) if span.op != "delete" else []
        marked += [Marked(span.op, shown, style) for shown, style in (gone if span.op == "delete" else come)]
    return tuple(marked)


class _Rest:
    """Take stretches of one style from a text, so many characters at a time."""

    def __init__(self, stretches: Sequence[tuple[str, Style]]) -> None:
        self._stretches: Iterator[tuple[str, Style]] = iter(stretches)
        self._begun = ("", PLAIN)

    def take(self, length: int) -> list[tuple[str, Style]]:
        """Give the next characters; fewer where the text ends."""
        taken = []
        while length > 0:
            shown, style = self._begun if self._begun[0] else next(self._stretches, ("", PLAIN))
            if not shown:
                break
            taken.append((shown[:length], style))
            self._begun = shown[length:], style
            length -= len(taken[-1][0])
        return taken


def _read_shown(inline: str | tuple[str, ...], *, raw: bool) -> list[tuple[str, Style]]:
    """Give what a reader sees, in stretches of one style."""
    if isinstance(inline, str):
        return read_stretches(inline, raw=raw)
    cells = [read_stretches(cell, raw=raw) for cell in inline]
    return [pair for index, cell in enumerate(cells) for pair in ([(" | ", PLAIN)] * (index > 0) + cell)]


def _join_spans(spans: Sequence[Span], left_out: Op) -> str:
    return "".join(span.text for span in spans if span.op != left_out)


def mark_text(inline: str, op: Op, *, raw: bool = False) -> tuple[Marked, ...]:
    """Give the stretches of one text, all with the same mark; a raw text has no markup."""
    return tuple(Marked(op, shown, style) for shown, style in _read_shown(inline, raw=raw))


def mark_sentences(old: str | None, new: str | None) -> tuple[tuple[Marked, ...], ...]:
    """Compare the deciding sentences of a finding: one merged line where they are alike, else the old one and the new one."""
    if old and new:
        merged = mark_texts(old, new)
        common, before, after = (sum(len(one.shown) for one in merged if one.op == op) for op in ("equal", "delete", "insert"))
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
    """Group stretches into runs of one mark."""
    return tuple((op, tuple(run)) for op, run in groupby(marked, key=lambda one: one.op))
