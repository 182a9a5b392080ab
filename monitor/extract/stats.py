"""Measure where a page's sentences stand: words, links and prose under each element, in one pass over the tree."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml.html import HtmlElement

from monitor.extract.blocks import BLOCK_TAGS, HEADING_TAGS, SILENT_TAGS

LINE_TAGS = (BLOCK_TAGS | frozenset(HEADING_TAGS) | frozenset(("li", "td", "th", "dt", "dd", "br", "hr"))) - {"button"}

PROSE_CHARS = 60
"""A line this long with a stop in it is a sentence to read; labels, menus and titles are shorter."""

_STOP = re.compile(r"[.;:,!?](?:\s|$)|[。；，、؟،।]")


@dataclass(slots=True)
class Stats:
    """Count what stands under one element, in characters (white space folded to one)."""

    text: int = 0
    linked: int = 0
    """Characters of text inside links; likewise `prose`, characters in lines that are sentences."""
    prose: int = 0
    links: int = 0
    own_prose: int = 0
    """Characters of prose in the element's own line, not in elements with lines of their own."""

    def subtract(self, part: Stats) -> None:
        """Take the figures of a part out that no longer stands under this element."""
        self.text -= part.text
        self.linked -= part.linked
        self.prose -= part.prose
        self.links -= part.links


def measure(body: HtmlElement) -> dict[HtmlElement, Stats]:
    """Give the figures of every element under (and of) the body."""
    stats: dict[HtmlElement, Stats] = {}
    line_of: dict[HtmlElement, HtmlElement] = {}
    in_link: set[HtmlElement] = set()
    lines: dict[HtmlElement, list[tuple[str, bool]]] = {}
    for element in body.iter():
        stats[element] = Stats()
        parent = element.getparent() if element is not body else None
        tag = element.tag
        line = element if parent is None or tag in LINE_TAGS else line_of[parent]
        line_of[element] = line
        linked = tag == "a" or (parent is not None and parent in in_link)
        if linked:
            in_link.add(element)
            stats[element].links = int(tag == "a")
        if element.text and tag not in SILENT_TAGS and not element.text.isspace():
            lines.setdefault(line, []).append((element.text, linked))
        if element.tail and parent is not None and not element.tail.isspace() and parent.tag not in SILENT_TAGS:
            outer = line_of[parent] if tag != "br" else element
            lines.setdefault(outer, []).append((element.tail, parent in in_link))
    for line, parts in lines.items():
        _count(stats[line], parts, is_cell=line.tag == "td")
    for element in reversed(list(stats)):
        parent = element.getparent()
        if parent is not None and element is not body:
            above, own = stats[parent], stats[element]
            above.text += own.text
            above.linked += own.linked
            above.prose += own.prose
            above.links += own.links
    return stats


def _count(own: Stats, parts: list[tuple[str, bool]], *, is_cell: bool) -> None:
    """Add one line's figures. The cells of a table count as prose: lists of processors and of cookies are the terms, too."""
    folded = [(" ".join(text.split()), linked) for text, linked in parts]
    words = folded[0][0] if len(folded) == 1 else " ".join(text for text, _ in folded)
    linked = sum(len(text) for text, is_linked in folded if is_linked)
    own.text += len(words)
    own.linked += linked
    if linked * 2 < len(words) and (is_cell or (len(words) >= PROSE_CHARS and _STOP.search(words) and varies(words))):
        own.prose += len(words)
        own.own_prose += len(words)


def varies(words: str) -> bool:
    """Tell a sentence from filler ("word word word"), by which scripts measure fonts."""
    return len(words) > 400 or len(set(words.split())) > 4 or not words.isascii()
