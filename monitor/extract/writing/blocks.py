"""Walk an HTML tree in reading order and write its blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bs4 import Tag
from bs4.element import NavigableString, PageElement, PreformattedString

from monitor.extract.writing.handlers import enter
from monitor.extract.writing.inline import fold_spaces
from monitor.extract.writing.writer import Leave, Writer
from monitor.model import Block

_BLANK_LINE = re.compile(r"\n[ \t\r\f\v\u00a0]*\n\s*")


def write_blocks(root: Tag, base_url: str, *, depth: int = 0) -> list[Block]:
    """Give the blocks of an element in reading order; may be empty.

    `depth` counts the tables around it. Nothing but tables recurses, however deep the tree is nested.
    """
    writer = Writer(base_url=base_url, depth=depth)
    walk([root], writer)
    writer.flush()
    return writer.blocks


def walk(nodes: Sequence[PageElement], writer: Writer) -> None:
    """Read nodes that stand side by side into the writer."""
    stack: list[tuple[Iterator[PageElement], Leave | None]] = [(iter(nodes), None)]
    while stack:
        children, leave = stack[-1]
        for node in children:
            if isinstance(node, Tag):
                entered = enter(node, writer)
                if entered is not None:
                    stack.append((iter(node.contents), entered))
                    break
            elif type(node) is NavigableString or not isinstance(node, PreformattedString):
                write_text(str(node), writer)
        else:
            stack.pop()
            if leave is not None:
                leave()


def write_text(text: str, writer: Writer) -> None:
    """Add a text node; where line ends are kept, a blank line ends the paragraph and a line end breaks the line."""
    if writer.keeps_lines and "\n" in text:
        for number, paragraph in enumerate(_BLANK_LINE.split(text)):
            if number:
                writer.flush()
            for position, line in enumerate(paragraph.split("\n")):
                if position:
                    writer.write_break()
                if folded := fold_spaces(line):
                    writer.write(folded)
        return
    folded = fold_spaces(text)
    if folded and (folded != " " or writer.runs):
        writer.write(folded)
