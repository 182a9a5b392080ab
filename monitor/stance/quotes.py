"""Quote a statement: its sentence, or the table row that it stands in, without the marks of a list or of half a stretch in bold."""

from __future__ import annotations

import re

from monitor.flag import Statement

_ROW_LIMIT = 600
"""Characters up to which a table row is quoted whole: purpose, data and legal basis stand in its cells."""
_MARKER = re.compile(r"(^|<br>)\s*(?:[*+•·▪◦‣–-])\s+")
"""The marker of a list item, where the item stands in a cell."""
_STRONG = re.compile(r"\*\*|__")
_EMPHASIS = re.compile(r"(?<![\\*\w/])\*(?![\s*])|(?<![\s\\*])\*(?=[\s.,;:!?)]|$)")
"""Opens emphasis at a word's beginning, or closes it at a word's end."""


def quote_statement(one: Statement) -> str:
    """Give the words that show a statement, as inline Markdown."""
    block = one.passage.block
    return strip_stray_marks(block.text if block.cells and len(block.text) <= _ROW_LIMIT else one.passage.text)


def strip_stray_marks(inline: str) -> str:
    """Strip a list item's marker, and marks of emphasis that a sentence opens and another one closes, or the other way round."""
    text = _MARKER.sub(r"\1", inline).strip()
    for mark in (_STRONG, _EMPHASIS):
        found = list(mark.finditer(text))
        if len(found) % 2:
            lone = found[0] if found[0].start() == 0 else found[-1]
            text = f"{text[: lone.start()]}{text[lone.end() :]}"
    return text.strip()
