"""Build blocks in reading order, each with the headings above it and the words that introduce its list."""

from __future__ import annotations

import re

from monitor.model import Block, BlockKind
from monitor.text.plain import plain_text

_LEAD_LENGTH = 500
"""Characters of an introducing text that are kept; of a longer one its end speaks, from a sentence's start where there is one."""
_TITLE_LENGTH = 120
"""Characters; a bold paragraph of more is emphasis, and an item of more that ends in a full stop introduces nothing below it."""
_TITLE_WORDS = 5
"""Up to so many words may end in a full stop ("1. Definitions.") and still be no sentence."""
_BOLD = re.compile(r"(?:_?\*\*_?(?:(?!\*\*).)+\*\*_?(?:\s|<br>)*)+|_?__(?:(?!__).)+___?")
_CLOSERS = "\"'”’»)]"
_ENDS = (".", "!", "?", ";", "。", "！", "？")
_POINTS_AHEAD = re.compile(
    r"\b(?:follow|below|folgend|nachstehend|suivant|ci-dessous|ci-après|siguient|a continuación|seguent|di "
    r"seguito|volgend|hieronder|seguinte|abaixo)",
    re.IGNORECASE,
)

Headings = tuple[tuple[int, str], ...]
"""The headings that are open at a place, outermost first: level and plain words each."""


class BlockBuilder:
    """Collect the blocks of a document; whoever reads one (from Markdown, from a page) adds them in order.

    `level`: of a heading 1-6; of a list item its depth from 1; of any other block the depth of the list item it stands in, else 0.
    """

    def __init__(self, headings: Headings = ()) -> None:
        self.blocks: list[Block] = []
        self._headings: list[tuple[int, str]] = list(headings)
        self._path: tuple[str, ...] = tuple(words for _, words in headings)
        self._leads: list[str] = []
        """What introduces the open list at each depth."""
        self._intros: list[tuple[str, str]] = [("", "")]
        """At each depth the open item ([0]: none), and the paragraph that stood last inside it; made plain when a list follows."""

    @property
    def headings(self) -> Headings:
        """Give the headings that the next block stands under."""
        return tuple(self._headings)

    def add_heading(self, text: str, level: int) -> None:
        """Add a heading; what follows stands under it until the next of its level or a higher one."""
        while self._headings and self._headings[-1][0] >= level:
            self._headings.pop()
        self._path = tuple(words for _, words in self._headings)
        self._append(BlockKind.HEADING, text, level=level)
        words = plain_text(text)
        self._headings.append((level, words))
        self._path = (*self._path, words)
        self._enter(0)
        self._intros[0] = ("", text if words.endswith(":") else "")

    def add_paragraph(self, text: str, level: int = 0) -> None:
        """Add a paragraph; a short one that is wholly bold names what follows as a heading would."""
        words = plain_text(text) if not level and text[0] in "_*" else ""
        is_pseudo_heading = words != "" and _is_pseudo_heading(text, words)
        if is_pseudo_heading:
            self._path = tuple(heading for _, heading in self._headings)
        level = self._enter(level)
        item = self._intros[level][0]
        self._append(BlockKind.PARAGRAPH, text, level=level, lead_in=_join(*self._leads, _item_as_lead(item)) if level else "")
        self._intros[level] = (item, text if not is_pseudo_heading or words.endswith(":") else "")
        if is_pseudo_heading:
            self._path = (*self._path, words)

    def add_item(self, text: str, level: int, marker: str) -> None:
        """Add a list item; a depth without an item above it becomes the next that has one."""
        level = min(level, len(self._intros))
        if len(self._leads) < level:
            item, paragraph = self._intros[level - 1]
            self._leads.append(_join(_item_as_lead(item), _as_lead(paragraph)))
        del self._leads[level:], self._intros[level:]
        self._append(BlockKind.LIST_ITEM, text, level=level, marker=marker, lead_in=_join(*self._leads))
        self._intros.append((text, ""))

    def add_row(self, cells: tuple[str, ...], columns: tuple[str, ...] = (), level: int = 0) -> None:
        """Add a table row; `columns` are the plain texts of the header row, which is added as a row without columns before."""
        level = self._enter(level)
        self._append(BlockKind.TABLE_ROW, " | ".join(cells), level=level, cells=cells, columns=columns)

    def add_preformatted(self, text: str, level: int = 0) -> None:
        """Add preformatted text, its lines joined by newlines."""
        level = self._enter(level)
        self._append(BlockKind.PREFORMATTED, text, level=level)

    def _enter(self, level: int) -> int:
        """Leave the lists that a block at this depth stands outside of; give the depth it really has."""
        level = min(level, len(self._intros) - 1)
        del self._leads[level:], self._intros[level + 1 :]
        self._intros[level] = (self._intros[level][0], "")
        return level

    def _append(
        self,
        kind: BlockKind,
        text: str,
        *,
        level: int = 0,
        marker: str = "",
        cells: tuple[str, ...] = (),
        lead_in: str = "",
        columns: tuple[str, ...] = (),
    ) -> None:
        self.blocks.append(
            Block(kind=kind, text=text, level=level, marker=marker, cells=cells, path=self._path, lead_in=lead_in, columns=columns)
        )


def is_bold(text: str) -> bool:
    """Tell whether inline Markdown is bold from its first word to its last."""
    return _BOLD.fullmatch(text) is not None


def _is_pseudo_heading(text: str, words: str) -> bool:
    if len(words) > _TITLE_LENGTH or not is_bold(text):
        return False
    return words[-1:] not in ".;," or words.count(" ") < _TITLE_WORDS


def _as_lead(text: str) -> str:
    """Give the plain words if they introduce a list: unfinished, or pointing at what follows; else nothing."""
    words = plain_text(text)
    is_finished = words.rstrip(_CLOSERS)[-1:] in _ENDS
    if is_finished and not _POINTS_AHEAD.search(words, words.rfind(". ", 0, -2) + 1):
        return ""
    return _clip(words)


def _item_as_lead(text: str) -> str:
    """Give an item's plain words as context of what stands inside it; a title is context even if it ends in a full stop."""
    words = plain_text(text)
    return words if len(words) <= _TITLE_LENGTH else _as_lead(text)


def _join(*leads: str) -> str:
    return " ".join(filter(None, leads))


def _clip(words: str) -> str:
    if len(words) <= _LEAD_LENGTH:
        return words
    start = words.find(". ", len(words) - _LEAD_LENGTH)
    return words[start + 2 :] if 0 <= start < len(words) - 2 else words[words.find(" ", len(words) - _LEAD_LENGTH) + 1 :]
