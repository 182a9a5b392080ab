"""Read tables of data row by row, and tell them from tables that only lay out a page."""

from __future__ import annotations

from bs4 import Tag

from monitor.extract.writing.inline import BREAK
from monitor.extract.writing.markers import read_number
from monitor.model import BlockKind
from monitor.text.plain import plain_text

Row = tuple[tuple[str, ...], tuple[str, ...]]
"""A row's cells, and the plain texts of its table's header row (empty for the header row itself, and where there is none)."""

MAX_SPAN = 50
"""Columns or rows that one cell may cover; pages that claim more are mistaken, or hostile."""

LAYOUT_CELL_BLOCKS = 12
"""A cell with more blocks than this holds a part of a page: no cell of the recorded pages' data tables comes near."""


def read_rows(table: Tag, base_url: str, *, depth: int = 0) -> list[Row] | None:
    """Give a data table's rows with their columns, or None where the table only lays out the page.

    Cells are inline Markdown; what stands on lines of its own inside a cell is parted by `<br>`. A cell that covers
    several columns or rows is written once, and the places it covers are empty, so that every row has its columns.
    """
    if str(table.get("role", "")).lower() in ("presentation", "none"):
        return None
    lines = list(_find_lines(table))
    if max((len(line) for line, _ in lines), default=0) < 2:
        return None
    grid: list[tuple[str, ...]] = []
    header: int | None = None
    covered: dict[int, int] = {}
    for line, in_head in lines:
        cells = _read_line(line, covered, base_url, depth)
        if cells is None:
            return None
        if any(cells):
            if header is None and not grid and (in_head or all(cell.name == "th" for cell in line)) and len(cells) > 1:
                header = 0
            grid.append(cells)
    if not grid:
        return []
    width = max(map(len, grid))
    grid = [cells + ("",) * (width - len(cells)) for cells in grid]
    columns = tuple(plain_text(cell) for cell in grid[0]) if header is not None else ()
    return [(cells, columns if number else ()) for number, cells in enumerate(grid)]


def _find_lines(table: Tag) -> list[tuple[list[Tag], bool]]:
    """List a table's own rows (not those of tables inside it) as their cells, and whether they stand in its head."""
    lines: list[tuple[list[Tag], bool]] = []
    for part in _list_children(table, "tr", "thead", "tbody", "tfoot"):
        rows = [part] if part.name == "tr" else _list_children(part, "tr")
        for row in rows:
            cells = _list_children(row, "td", "th")
            if cells:
                lines.append((cells, part.name == "thead"))
    return lines


def _list_children(tag: Tag, *names: str) -> list[Tag]:
    """List the elements of these names that stand directly in one; `find_all` looks at each far longer."""
    return [part for part in tag.contents if isinstance(part, Tag) and part.name in names]


def _read_line(line: list[Tag], covered: dict[int, int], base_url: str, depth: int) -> tuple[str, ...] | None:
    """Read one row; `covered` counts for each column how many more rows a cell from above reaches down."""
    cells: list[str] = []
    for cell in line:
        while covered.get(len(cells), 0) > 0:
            covered[len(cells)] -= 1
            cells.append("")
        text = _read_cell(cell, base_url, depth)
        if text is None:
            return None
        across = min(MAX_SPAN, max(1, read_number(cell.get("colspan"), 1)))
        down = min(MAX_SPAN, max(1, read_number(cell.get("rowspan"), 1)))
        for offset in range(across):
            if down > 1:
                covered[len(cells)] = down - 1
            cells.append("" if offset else text)
    while covered.get(len(cells), 0) > 0:
        covered[len(cells)] -= 1
        cells.append("")
    return tuple(cells)


def _read_cell(cell: Tag, base_url: str, depth: int) -> str | None:
    """Read a cell on one line, or give None where it holds a part of the page: a heading, or very many blocks."""
    from monitor.extract.writing.blocks import write_blocks

    blocks = write_blocks(cell, base_url, depth=depth + 1)
    if len(blocks) > LAYOUT_CELL_BLOCKS and any(block.kind is BlockKind.HEADING for block in blocks):
        return None
    parts: list[str] = []
    for block in blocks:
        words = BREAK.join(filter(None, block.cells)) if block.cells else block.text.replace("\n", BREAK)
        parts.append(f"{block.marker} {words}" if block.marker[:1].isalnum() else words)
    return BREAK.join(parts)
