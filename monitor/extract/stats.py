"""Measure where a page's sentences stand: words, links and prose under each element, in one pass over the tree."""

from __future__ import annotations

from dataclasses import dataclass

from lxml.html import HtmlElement

from monitor.extract.elements import LINE_TAGS, SILENT_TAGS
from monitor.extract.prose import is_sentence


@dataclass(slots=True)
class Stats:
    """Count what stands under one element, in characters (white space folded to one)."""

    text: int = 0
    linked: int = 0
    """Characters of text inside links; likewise `prose`, characters in lines that are sentences."""
    prose: int = 0
    links: int = 0
    letters: int = 0
    """Characters of text that are no white space: the same however the text is set."""
    own_prose: int = 0
    """Characters of prose in the element's own line, not in elements with lines of their own."""

    def subtract(self, part: Stats) -> None:
        """Take the figures of a part out that no longer stands under this element."""
        self.text -= part.text
        self.linked -= part.linked
        self.prose -= part.prose
        self.links -= part.links
        self.letters -= part.letters


Line = list[tuple[str, bool]]
"""The pieces of text of one line, and whether each is part of a link."""


def measure(body: HtmlElement) -> dict[HtmlElement, Stats]:
    """Give the figures of every element under (and of) the body, in document order."""
    stats: dict[HtmlElement, Stats] = {body: Stats()}
    lines: dict[HtmlElement, Line] = {}
    # for each element around: the element whose line its text belongs to, and whether it stands in a link
    around: dict[HtmlElement | None, tuple[HtmlElement, bool]] = {}
    above: list[tuple[Stats, Stats]] = []
    for element in body.iter():
        tag = element.tag
        parent = element.getparent() if element is not body else None
        line, linked = (element, False) if parent is None else around[parent]
        outer, outer_linked = line, linked
        own = stats[element] = Stats()
        if parent is not None:
            above.append((own, stats[parent]))
        if tag == "a":
            linked = True
            own.links = 1
        if tag in LINE_TAGS:
            line = element
        around[element] = (line, linked)
        text = element.text
        if text and tag not in SILENT_TAGS and not text.isspace():
            lines.setdefault(line, []).append((text, linked))
        text = element.tail
        if text and parent is not None and not text.isspace() and parent.tag not in SILENT_TAGS:
            lines.setdefault(outer if tag != "br" else element, []).append((text, outer_linked))
    for line, parts in lines.items():
        _count(stats[line], parts, is_cell=line.tag == "td")
    for own, outer_stats in reversed(above):
        if own.text or own.links:
            outer_stats.text += own.text
            outer_stats.linked += own.linked
            outer_stats.prose += own.prose
            outer_stats.links += own.links
            outer_stats.letters += own.letters
    return stats


def _count(own: Stats, parts: Line, *, is_cell: bool) -> None:
    """Add one line's figures. The cells of a table count as prose: lists of processors and of cookies are the terms, too."""
    if len(parts) == 1:
        text, is_linked = parts[0]
        words = " ".join(text.split())
        linked = len(words) if is_linked else 0
    else:
        folded = [(" ".join(text.split()), linked) for text, linked in parts]
        words = " ".join([text for text, _ in folded])
        linked = sum([len(text) for text, is_linked in folded if is_linked])
    own.text += len(words)
    own.letters += len(words) - words.count(" ")
    own.linked += linked
    if linked * 2 < len(words) and (is_cell or is_sentence(words)):
        own.prose += len(words)
        own.own_prose += len(words)
