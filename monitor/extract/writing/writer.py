"""Hold what is open while a page is read, and turn each finished line into a block."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from monitor.extract.writing.inline import Run, write_inline
from monitor.extract.writing.markers import ListState
from monitor.model import Block, BlockKind

Leave = Callable[[], None]
"""What is to be done when an element ends."""


@dataclass(slots=True, kw_only=True)
class Writer:
    """Hold what is open while a tree is read: the line being written, and the lists, marks and link around it."""

    base_url: str
    blocks: list[Block] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    lists: list[ListState] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    target: str = ""
    heading: int = 0
    marker: str = ""
    """The marker that waits for its item's first words."""
    keeps_lines: int = 0
    depth: int = 0
    """How many tables stand around what is read."""

    def flush(self) -> None:
        """End the line: what it holds becomes a block, if there is anything to see."""
        if not self.runs:
            return
        text = write_inline(self.runs, plain=bool(self.heading))
        self.runs = []
        if not text or text == "\\":
            return
        depth = len(self.lists)
        if self.heading:
            number = f"{self.marker} " if self.marker[:1].isalnum() else ""
            self.blocks.append(Block(kind=BlockKind.HEADING, text=number + text, level=self.heading))
        elif self.marker:
            self.blocks.append(Block(kind=BlockKind.LIST_ITEM, text=text, level=depth, marker=self.marker))
        else:
            self.blocks.append(Block(kind=BlockKind.PARAGRAPH, text=text, level=depth))
        self.marker = ""

    def write(self, text: str) -> None:
        """Add words to the line, as they look here."""
        self.runs.append(Run(text, "".join(dict.fromkeys(self.marks)) if self.marks else "", self.target))

    def write_break(self) -> None:
        """Break the line; a second break in a row ends the paragraph."""
        runs = self.runs
        while runs and not runs[-1].is_break and not runs[-1].text.strip():
            runs.pop()
        if runs and runs[-1].is_break:
            self.flush()
        elif runs:
            runs.append(Run("", "", self.target, is_break=True))
