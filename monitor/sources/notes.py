"""Write into a source list what a trial round found, as comments behind the documents' own lines; all else stays as it is."""

from __future__ import annotations

import re
from collections.abc import Mapping as AnyMapping
from pathlib import Path

from monitor.errors import ConfigurationError
from monitor.model import DocumentKey
from monitor.sources.edit import write_list
from monitor.sources.load import parse_sources, read_text
from monitor.sources.mistakes import Mistakes
from monitor.sources.nodes import Mapping, Node, Scalar, read_nodes

_EARLIER = re.compile(r"(?:;\s*)?\b(?:not )?read \d{4}-\d{2}-\d{2}: [^;]*")
"""A note of an earlier round, which the new one replaces."""


def note_readings(
    path: Path, notes: AnyMapping[DocumentKey, str], *, environment: AnyMapping[str, str] | None = None
) -> tuple[DocumentKey, ...]:
    """Write a note behind each document's line ("read 2026-11-22: 5,210 words"), and give the documents that have no line to write on.

    Those are the ones written in brackets or as JSON. A comment that is there stays, the note behind it; an earlier note gives way.
    The file is written only if it says the same as before. Raises SourcesError where it has mistakes, ConfigurationError where it cannot
    be written.
    """
    text = read_text(path)
    plain = text.replace("\r\n", "\n")
    lines = plain.split("\n")
    before = parse_sources(plain, path, environment=environment)
    places = _find_lines(read_nodes(plain, Mistakes(path)), lines)
    left = []
    for key, note in notes.items():
        at = places.get(key)
        if at is None:
            left.append(key)
        else:
            lines[at] = _append(lines[at], note)
    new = "\n".join(lines)
    if new == plain:
        return tuple(left)
    if parse_sources(new, path, environment=environment) != before:
        raise ConfigurationError(f"{path} has a shape that takes no notes; nothing was written")
    write_list(path, new, text)
    return tuple(left)


def _find_lines(root: Node | None, lines: list[str]) -> dict[DocumentKey, int]:
    """Find for each document the line (from 0) that its key stands on, where a comment may end that line."""
    found: dict[DocumentKey, int] = {}
    services = _find(root, "services")
    for service, entry in services.items if isinstance(services, Mapping) and not services.flow else ():
        documents = _find(entry, "documents")
        if not isinstance(documents, Mapping) or documents.flow:
            continue
        for document, value in documents.items:
            if _ends_line(document, value):
                found[DocumentKey(_join(service), _join(document))] = document.line - 1
    return found


def _ends_line(key: Scalar, value: Node) -> bool:
    """Tell whether the key's line is a whole: key and value, or the key with its value on the lines below."""
    return (
        key.line == value.line == value.last_line if isinstance(value, Scalar) or getattr(value, "flow", False) else value.line > key.line
    )


def _find(node: Node | None, name: str) -> Node | None:
    return next((value for key, value in node.items if key.text == name), None) if isinstance(node, Mapping) else None


def _join(key: Scalar) -> str:
    return " ".join(key.text.split())


def _append(line: str, note: str) -> str:
    content, comment = _split_comment(line)
    kept = _EARLIER.sub("", comment.removeprefix("#")).strip().strip(";").strip()
    return f"{content.rstrip()}  # {kept}; {note}" if kept else f"{content.rstrip()}  # {note}"


def _split_comment(line: str) -> tuple[str, str]:
    """Split a line before the # that begins its comment: one after a space, and not within quotes."""
    quote = ""
    for at, letter in enumerate(line):
        if quote:
            quote = "" if letter == quote else quote
        elif letter in "\"'" and (at == 0 or line[at - 1] in " [{,"):
            quote = letter
        elif letter == "#" and at and line[at - 1] in " \t":
            return line[:at], line[at:]
    return line, ""
