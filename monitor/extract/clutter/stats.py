"""Measure where a page's sentences stand: words, links and prose under each element, in one pass over the tree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from monitor.extract.clutter.prose import is_sentence
from monitor.extract.elements import LINE_TAGS, SILENT_TAGS


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

    def add(self, part: Stats) -> None:
        """Count what stands in a part of this element."""
        self.text += part.text
        self.linked += part.linked
        self.prose += part.prose
        self.links += part.links
        self.letters += part.letters

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
    top = Stats()
    stats: dict[HtmlElement, Stats] = {body: top}
    lines: dict[HtmlElement, Line] = {}
    if body.text and not body.text.isspace():
        lines[body] = [(body.text, False)]
    above: list[tuple[Stats, Stats]] = []
    cells: set[HtmlElement] = set()
    # of each element around: its children, its figures, the element whose line its text belongs to, whether it stands in a link, whether
    # its own text is none, and whether what stands in it is all that its cell of a table holds
    stack: list[tuple[Iterator[HtmlElement], Stats, HtmlElement, bool, bool, bool]] = [(iter(body), top, body, False, False, False)]
    while stack:
        children, outer, line, linked, silent, fills_cell = stack[-1]
        for element in children:
            tag = element.tag
            own = stats[element] = Stats()
            above.append((own, outer))
            inner, inner_linked, inner_silent = (element if tag in LINE_TAGS else line), linked, tag in SILENT_TAGS
            if tag == "a":
                inner_linked = True
                own.links = 1
            if fills_cell or tag == "td":
                cells.add(element)
            text = element.text
            has_text = bool(text) and not text.isspace()
            if has_text and not inner_silent:
                lines.setdefault(inner, []).append((text, inner_linked))
            text = element.tail
            if text and not silent and not text.isspace():
                lines.setdefault(element if tag == "br" else line, []).append((text, linked))
            if len(element):
                alone = (fills_cell or tag == "td") and not has_text and len(element) == 1
                stack.append((iter(element), own, inner, inner_linked, inner_silent, alone))
                break
        else:
            stack.pop()
    for line, parts in lines.items():
        _count(stats[line], parts, is_cell=line in cells)
    for own, outer in reversed(above):
        if own.text or own.links:
            outer.add(own)
    return stats


def _count(own: Stats, parts: Line, *, is_cell: bool) -> None:
    """Add one line's figures. The cells of a table count as prose: lists of processors and of cookies are the terms, too."""
    words = " ".join([text for text, _ in parts]).split()
    line = " ".join(words)
    size = len(line)
    linked = sum([len(" ".join(text.split())) for text, is_linked in parts if is_linked])
    own.text += size
    own.letters += size - len(words) + 1
    own.linked += linked
    if linked * 2 < size and (is_cell or is_sentence(line)):
        own.prose += size
        own.own_prose += size
