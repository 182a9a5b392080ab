r"""Read and write the canonical form of a document: the Markdown that is stored, hashed and compared.

The form that `render_markdown` writes, one block after the other, a blank line between blocks (none between list items or
between the rows of a table), a newline at the end:

- heading: `## Words`, the level in hashes;
- paragraph: its text on one line, a line break inside written `<br>`;
- list item: the marker as the reader sees it (`-`, `1.`, `a.`, `(iv)`, `2.1.`), a space, the text; two spaces of indent for each
  level above. A block inside a list item (a further paragraph, a table) carries the item's depth as `level` and stands
  two spaces deeper than the item's marker;
- table: a row of GitHub's Markdown (GFM) for each row, `|` inside a cell as `\|`. A row that the rows under it name as their
  `columns` is the header row; a table without one gets an empty header row;
- preformatted text: between fences, line by line as it is.

A paragraph or item that would be read as something else by its first characters gets one backslash before the first
punctuation mark (`1\. May`, `\# 1`, `\(a) x`, `\| x`), which reading takes away. So
`parse_markdown(render_markdown(d)).blocks == d.blocks` for every document whose texts are not empty and stand on one line without
white space at their ends (preformatted text may have lines). `level`, `marker`, `path`, `lead_in` and `columns` are made anew
from the form by `monitor.text.context.BlockBuilder`.

Reading is wider: setext headings, `*`, `+` and `•` bullets, indents of four, blank lines between items, lists and headings in
items, soft line breaks, two spaces or a backslash at a line's end, block quotes (their marks are dropped), rules (dropped),
tables whose header row is empty and whose first row, bold throughout, is the real one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from monitor.model import Block, BlockKind, Document
from monitor.text import markdown_grammar as grammar
from monitor.text.markdown_reading import parse_markdown
from monitor.text.plain import plain_text

__all__ = ["parse_markdown", "render_markdown"]

_INDENT = "  "
_BACKTICKS = re.compile(r"`+")


def render_markdown(document: Document) -> str:
    """Write a document in canonical form (see the module's docstring); one without blocks gives the empty string."""
    blocks = document.blocks
    lines: list[str] = []
    for position, block in enumerate(blocks):
        previous = blocks[position - 1] if position else None
        goes_on = previous is not None and previous.kind is block.kind
        if block.kind is BlockKind.TABLE_ROW:
            is_header = _is_header(block, blocks[position + 1] if position + 1 < len(blocks) else None)
            starts_table = is_header or not goes_on
            goes_on = not starts_table
        if lines and not (goes_on and block.kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW)):
            lines.append("")
        if block.kind is BlockKind.TABLE_ROW and starts_table:
            lines.extend(_write_table_start(block, is_header))
        else:
            lines.extend(_WRITERS[block.kind](block))
    return "\n".join(lines) + "\n" if lines else ""


def _is_header(row: Block, following: Block | None) -> bool:
    """Tell whether the next row names this one as its header row."""
    return following is not None and bool(following.columns) and not row.columns and following.columns == tuple(map(plain_text, row.cells))


def _write_heading(block: Block) -> Iterator[str]:
    yield f"{'#' * min(max(block.level, 1), 6)} {block.text}"


def _write_paragraph(block: Block) -> Iterator[str]:
    yield _INDENT * block.level + grammar.guard(block.text)


def _write_item(block: Block) -> Iterator[str]:
    text = grammar.guard(block.text)
    for marker in (block.marker, f"{block.marker}.", "-"):
        match = grammar.ITEM.match(f"{marker} {text}")
        if match and match[1] == marker:
            break
    yield f"{_INDENT * (block.level - 1)}{marker} {text}"


def _write_row(block: Block) -> Iterator[str]:
    yield f"{_INDENT * block.level}| {' | '.join(map(grammar.guard_cell, block.cells))} |"


def _write_table_start(block: Block, is_header: bool) -> Iterator[str]:
    indent, width = _INDENT * block.level, len(block.cells)
    if not is_header:
        yield f"{indent}|{'  |' * width}"
        yield f"{indent}|{' --- |' * width}"
    yield from _write_row(block)
    if is_header:
        yield f"{indent}|{' --- |' * width}"


def _write_preformatted(block: Block) -> Iterator[str]:
    indent = _INDENT * block.level
    fence = "`" * max(3, 1 + max(map(len, _BACKTICKS.findall(block.text)), default=0))
    yield indent + fence
    yield from (indent + line for line in block.text.split("\n"))
    yield indent + fence


_WRITERS = {
    BlockKind.HEADING: _write_heading,
    BlockKind.PARAGRAPH: _write_paragraph,
    BlockKind.LIST_ITEM: _write_item,
    BlockKind.TABLE_ROW: _write_row,
    BlockKind.PREFORMATTED: _write_preformatted,
}
