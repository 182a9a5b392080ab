"""Say which lines of Markdown begin which block, and guard text that only looks so."""

from __future__ import annotations

import re
import string

BULLETS = "-*+•·◦▪●‣○■"
_DOUBLED = "|".join(letter * 2 for letter in string.ascii_lowercase)
# Numbers in dots without one at the end ("2.1 Scope") count as a marker only before a capital, a quote, a link or emphasis, so
# that "2.5 million users" stays words.
MARKER = (
    rf"(?:[{re.escape(BULLETS)}]|\d{{1,9}}[.)]|\d{{1,4}}(?:\.\d{{1,4}})+(?:[.)]|(?=[ \t]+[A-ZÀ-Þ“\"\[*_]))|[A-Za-z][.)]|[ivxlc]{{2,7}}[.)]"
    rf"|[IVXLC]{{2,7}}[.)]|\((?:\d{{1,3}}|[A-Za-z]|{_DOUBLED}|[ivxlc]{{2,7}}|[IVXLC]{{2,7}})\))"
)
ITEM = re.compile(rf"({MARKER})(?:[ \t]+|$)")
HEADING = re.compile(r"(#{1,6})(?:[ \t]+|$)")
HEADING_MARK = re.compile(r"\n(?:#{1,6}[ \t]+[^ \t\n]|(?:=+|-+)[ \t]*(?=\n|\Z))")
"""Where a line begins that is a heading by its hashes, or that may underline one."""
FENCE = re.compile(r"(`{3,}|~{3,})[^`]*$")
RULE = re.compile(r"(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$")
UNDERLINE = re.compile(r"(?:=+|-+)$")
QUOTE = re.compile(r"(?:>[ \t]*)+")
_OPEN_ITEM = re.compile(rf"(?:{MARKER}[ \t]*)+")
_SEPARATOR_CELL = re.compile(r":?-+:?$")
_PIPE = re.compile(r"(?<!\\)\|")
_BLOCK_START = re.compile(rf"{MARKER}(?:[ \t]|$)|\#{{1,6}}(?:[ \t]|$)|`{{3}}|~{{3}}|[>|]|(?:-[ \t]*)+$|(?:\*[ \t]*)+$|(?:_[ \t]*)+$|=+$")
_GUARD = re.compile(rf"([0-9A-Za-z]{{0,9}}+)(\\*+)(?=[)(.#>|=_`~{re.escape(BULLETS)}])")


def guard(text: str) -> str:
    r"""Put a backslash before the first punctuation mark of a text that would be read as a block's mark ("1. May" -> "1\. May").

    Backslashes that already stand there do not count, so that `unguard` can take exactly one away.
    """
    match = _GUARD.match(text)
    if match is None or not _BLOCK_START.match(match[1] + text[match.end() :]):
        return text
    return f"{match[1]}\\{text[match.end(1) :]}"


def unguard(text: str) -> str:
    """Undo `guard`; other archives escape the same places the same way."""
    match = _GUARD.match(text) if "\\" in text[:10] else None
    if match is None or not match[2] or not _BLOCK_START.match(match[1] + text[match.end() :]):
        return text
    return match[1] + text[match.end(1) + 1 :]


def ends_in_open_item(text: str, start: int, end: int) -> bool:
    """Tell whether the last line with words in this stretch is a list item whose words have not come: what follows is the item's text."""
    before = text[start:end].rstrip(" \t\n>")
    return _OPEN_ITEM.fullmatch(before[before.rfind("\n") + 1 :].lstrip(" \t>")) is not None


def guard_cell(cell: str) -> str:
    r"""Write a cell's text so that it neither ends the cell nor reads as a separator ("a | b" -> "a \| b", "---" -> "\---")."""
    if _SEPARATOR_CELL.match(cell.lstrip("\\")):
        return "\\" + cell
    return cell.replace("|", "\\|")


def unguard_cell(cell: str) -> str:
    """Undo `guard_cell`."""
    if "\\" not in cell:
        return cell
    if cell[0] == "\\" and _SEPARATOR_CELL.match(cell.lstrip("\\")):
        return cell[1:]
    return cell.replace("\\|", "|")


def split_row(line: str) -> tuple[str, ...]:
    """Split a table line that starts with a pipe into its cells, still guarded, without white space at their ends."""
    cells = [cell.strip(" \t") for cell in (_PIPE.split(line) if "\\|" in line else line.split("|"))]
    return tuple(cells[1:] if cells[-1] else cells[1:-1])


def is_separator(cell: str) -> bool:
    """Tell whether a guarded cell is part of the line between a table's header and its rows."""
    return _SEPARATOR_CELL.match(cell) is not None
