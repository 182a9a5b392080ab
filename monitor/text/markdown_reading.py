"""Read Markdown line by line, canonical or another archive's, into blocks; `monitor.text.markdown` documents the form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from monitor.model import Block, Document
from monitor.text import markdown_grammar as grammar
from monitor.text.context import BlockBuilder, Headings, is_bold
from monitor.text.plain import plain_text

_BELONGS = 2
"""Columns by which a block must stand deeper than an item's marker to be part of the item."""

_SECTIONS_KEPT = 1024
"""Sections that are remembered: two texts of a document side by side have 40 each as a rule, of two to three thousand characters."""


def parse_markdown(text: str, *, language: str | None = None) -> Document:
    """Read Markdown into blocks with their context; no word is lost.

    Never raises; a text without words gives a document without blocks. A section that another text had as well is not read again, and
    both documents hold the same blocks.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    blocks: list[Block] = []
    headings: Headings = ()
    for section in _cut_sections(text):
        found, headings = _read_section(section, headings)
        blocks += found
    return Document(blocks=tuple(blocks), language=language)


def _cut_sections(text: str) -> Iterator[str]:
    """Cut a text before those headings that end whatever stands open above them; a text with a fence stays whole."""
    if "```" in text or "~~~" in text:
        yield text
        return
    start = 0
    for mark in grammar.HEADING_MARK.finditer(text):
        at = _find_heading(text, mark)
        if at > start and not grammar.ends_in_open_item(text, start, at):
            yield text[start : at - 1]
            start = at
    yield text[start:]


def _find_heading(text: str, mark: re.Match[str]) -> int:
    """Give where the line of a heading begins whose mark was found: hashes, or the underline of a line that stands alone; 0 for none."""
    if text[mark.start() + 1] == "#":
        return mark.start() + 1
    at = text.rfind("\n", 0, mark.start()) + 1
    title = text[at : mark.start()]
    return at if text[at - 2 : at] == "\n\n" and title and title[0] not in " \t>|#=-*_" and not grammar.ITEM.match(title) else 0


@lru_cache(maxsize=_SECTIONS_KEPT)
def _read_section(section: str, headings: Headings) -> tuple[tuple[Block, ...], Headings]:
    """Read one section that stands under these headings; give its blocks, and the headings that what follows stands under."""
    reader = _Reader(headings)
    for line in section.split("\n"):
        reader.read_line(line)
    reader.close()
    return tuple(reader.builder.blocks), reader.builder.headings


class _Reader:
    """Hold what one pass over the lines has open: words, a table, a fence, and the list items around them."""

    def __init__(self, headings: Headings = ()) -> None:
        self.builder = BlockBuilder(headings)
        self.words: list[str] = []
        """Pieces of the open paragraph or item, to be joined; an item whose words have not come yet has one empty piece."""
        self.marker = ""
        """The open item's marker; empty for a paragraph."""
        self.hard_break = False
        self.table: list[tuple[str, ...]] = []
        self.has_header = False
        self.fence = ""
        self.fence_indent = 0
        self.fenced: list[str] = []
        self.item_indents: list[int] = []

    def read_line(self, line: str) -> None:
        """Take the next line, without its line end."""
        if self.fence:
            self._read_fenced(line)
            return
        body = line.strip(" \t")
        if body[:1] == ">" and (quote := grammar.QUOTE.match(body)):
            body = body[quote.end() :]
        if not body:
            if self.words and self.words != [""]:
                self._close_words()
            if self.table:
                self._close_table()
            return
        indent = 0
        if line[0] in " \t":
            indent = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip(" "))
        self._read_body(body, indent)
        self.hard_break = line[-1] in " \\" and line.endswith(("  ", "\\"))

    def close(self) -> None:
        """End the text."""
        if self.fence:
            if self.fenced[-1:] == [""]:
                self.fenced.pop()
            self._close_fence()
        self._close_words()
        self._close_table()

    def _read_body(self, body: str, indent: int) -> None:
        while body:
            first = body[0]
            if first == "|" and (not self.words or self.words == [""] or body.count("|") > 1):
                self._read_row(body, indent)
                return
            if self.table:
                self._close_table()
            if first in "#=-*_`~" and self._read_mark(body, indent):
                return
            item = grammar.ITEM.match(body)
            if item is None or not self._may_start_item(item[1]):
                self._read_words(body, indent)
                return
            self._open_item(item[1], indent)
            body, indent = body[item.end() :], indent + item.end()

    def _read_mark(self, body: str, indent: int) -> bool:
        """Read a line that may be a heading, an underline, a rule or a fence; tell whether it was."""
        first = body[0]
        if first == "-" and body[1:2] == " " and body[2] not in "- \t":
            return False
        if first == "#" and (hashes := grammar.HEADING.match(body)):
            self._add_heading(body[hashes.end() :], len(hashes[1]))
        elif first in "=-" and self.words and any(self.words) and grammar.UNDERLINE.match(body) and self._owns(indent):
            words, marker = "".join(self.words), self.marker
            self.words = [""]
            self.marker = marker
            self._add_heading(words, 1 if first == "=" else 2)
        elif first in "-*_" and grammar.RULE.match(body):
            self._close_words()
            self.item_indents.clear()
        elif first in "`~" and (fence := grammar.FENCE.match(body)):
            self._close_words()
            self._leave_items(indent)
            self.fence, self.fence_indent = fence[1], indent
        else:
            return False
        return True

    def _open_item(self, marker: str, indent: int) -> None:
        if self.words:
            self._close_words()
        self._leave_items(indent)
        self.item_indents.append(indent)
        self.words, self.marker = [""], marker

    def _owns(self, indent: int) -> bool:
        """Tell whether an underline at this indent belongs to the open words: an item's must stand inside the item."""
        return not self.marker or indent >= self.item_indents[-1] + _BELONGS

    def _may_start_item(self, marker: str) -> bool:
        """Tell whether a marker opens an item here: inside a paragraph a number or letter may be part of a wrapped sentence."""
        return not self.words or bool(self.marker) or self.hard_break or marker in grammar.BULLETS or marker in ("1.", "1)")

    def _read_words(self, body: str, indent: int) -> None:
        if not self.words:
            self._leave_items(indent)
            self.words, self.marker = [grammar.unguard(body)], ""
        elif self.words == [""]:
            self.words = [grammar.unguard(body)]
        elif self.hard_break:
            self.words[-1] = self.words[-1].removesuffix("\\")
            self.words += ("<br>", body)
        else:
            self.words += (" ", body)

    def _leave_items(self, indent: int) -> None:
        while self.item_indents and indent < self.item_indents[-1] + _BELONGS:
            self.item_indents.pop()

    def _close_words(self) -> None:
        if not self.words:
            return
        text, marker = "".join(self.words), self.marker
        self.words, self.marker = [], ""
        if marker and text:
            self.builder.add_item(text, len(self.item_indents), "-" if marker in "*+" else marker)
        elif text:
            self.builder.add_paragraph(text, len(self.item_indents))
        elif marker not in grammar.BULLETS:
            self.builder.add_paragraph(marker, len(self.item_indents) - 1)

    def _add_heading(self, text: str, level: int) -> None:
        """Add a heading, with its number where it stands in a numbered item; it ends the lists around it."""
        marker = self.marker if self.words == [""] else ""
        if not marker:
            self._close_words()
        self.words, self.marker = [], ""
        self.item_indents.clear()
        if marker and marker not in grammar.BULLETS:
            text = f"{marker} {text}"
        if text:
            self.builder.add_heading(text, level)

    def _read_row(self, body: str, indent: int) -> None:
        if not self.table:
            self._close_words()
            self._leave_items(indent)
        cells = grammar.split_row(body)
        separators = sum(map(grammar.is_separator, cells))
        if separators:
            self.has_header = self.has_header or len(self.table) == 1
            cells = tuple(cell for cell in cells if not grammar.is_separator(cell)) if separators < len(cells) else ()
        if cells:
            self.table.append(tuple(map(grammar.unguard_cell, cells)))

    def _close_table(self) -> None:
        """Add the rows read; the header is the first row, or the first with words in it if that is bold throughout."""
        if not self.table:
            return
        table, has_header, level = self.table, self.has_header, len(self.item_indents)
        self.table, self.has_header = [], False
        rows = [row for row in table if any(row)]
        if not rows:
            return
        header: tuple[str, ...] = ()
        if (has_header and any(table[0])) or (len(rows) > 1 and all(is_bold(cell) for cell in rows[0] if cell)):
            header = tuple(map(plain_text, rows[0]))
            self.builder.add_row(rows.pop(0), level=level)
        for row in rows:
            self.builder.add_row(row, header, level)

    def _read_fenced(self, line: str) -> None:
        body = line.strip(" \t")
        if body.startswith(self.fence) and not body.strip(self.fence[0]):
            self._close_fence()
            return
        indent = len(line) - len(line.lstrip(" "))
        self.fenced.append(line[min(indent, self.fence_indent) :])

    def _close_fence(self) -> None:
        text = "\n".join(self.fenced)
        self.fence, self.fenced = "", []
        if text.strip():
            self.builder.add_preformatted(text, len(self.item_indents))
