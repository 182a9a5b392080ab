"""What a page says: blocks of text with the context that gives each its meaning."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class BlockKind(StrEnum):
    """Tell the kinds of block apart."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"
    PREFORMATTED = "preformatted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Hold one block: its text as inline Markdown on one line, and where it stands.

    Two blocks are equal where they say the same; where they stand does not count.
    """

    kind: BlockKind
    text: str
    """Inline Markdown (emphasis, links with target) without block markup. A table row's cells joined by " | "."""
    level: int = field(default=0, compare=False)
    """Heading 1-6; list depth from 1; else 0."""
    marker: str = field(default="", compare=False)
    """A list item's marker as the reader sees it: "-", "1.", "a.", "(iv)"; else empty."""
    cells: tuple[str, ...] = ()
    """A table row's cells, in order, inline Markdown each (`<br>` inside a cell kept as such); else empty."""
    path: tuple[str, ...] = field(default=(), compare=False)
    """The plain headings above the block, outermost first; a heading's own text is not in its path."""
    lead_in: str = field(default="", compare=False)
    """For a list item: the plain sentence that introduces its list ("You may not:"), with outer items' text before it."""
    columns: tuple[str, ...] = field(default=(), compare=False)
    """For a table row: the plain texts of its header row, where the table has one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedDate:
    """Hold a date that the text gives for itself ("Effective 3 November 2025")."""

    on: date
    role: str
    """updated, effective, version (a header line's own word), or announced (a banner or clause about a change to come)."""
    words: str
    """The line that states it, plain."""
    precise: bool = True
    """False where the text names only the month; `on` is then its first day."""
    other: date | None = None
    """The other reading of a date like 08/12/2026, where nothing in the text tells whether the day or the month comes first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Hold what the monitor reads of a document; its Markdown form is what is stored, hashed and compared."""

    blocks: tuple[Block, ...]
    language: str | None = None
    """ISO 639-1; None where it cannot be told."""
    title: str | None = None
    """The page's own title, not part of the text."""
