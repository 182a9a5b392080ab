"""Read YAML text into nodes that know their lines, and refuse what a source list never needs.

Nodes are built from the parser's events rather than with the library's constructors, for three reasons. Every scalar stays the
text that was typed, so `NO` is not false, 07:30 is not 450 and 2024 may name a document. Every node keeps its line and column, which
messages and edits need. And the limits on depth and aliases act while reading, before a hostile file has cost anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from monitor.sources.mistakes import Mistakes, show
from monitor.sources.syntax import explain_syntax

DEEPEST = 12
"""Levels of nesting; a source list needs seven (services > name > documents > name > select > list > range)."""

_ENDLESS_WORD = re.compile(r"""[^\s"',:{}\[\]]{5000}""")
"""The parser takes time with the square of such a word's length."""

_PLAIN_TAGS = ("tag:yaml.org,2002:str", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq", "!")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scalar:
    """Hold one value as it was typed; lines count from 1, columns from 0."""

    text: str
    line: int
    column: int
    last_line: int
    quoted: bool = False

    @property
    def is_nothing(self) -> bool:
        """Tell whether nothing was written: no text at all, `~` or `null`, unquoted."""
        return not self.quoted and self.text in ("", "~", "null", "Null", "NULL")


@dataclass(slots=True, kw_only=True)
class Mapping:
    """Hold keys and values in the order of the file, repeated keys kept."""

    line: int
    column: int
    last_line: int
    flow: bool
    items: list[tuple[Scalar, Node]] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class Sequence:
    """Hold a list's values in order."""

    line: int
    column: int
    last_line: int
    flow: bool
    items: list[Node] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """Stand where a value was refused while reading; its mistake is noted already, so nobody complains of it again."""

    line: int
    last_line: int


Node = Scalar | Mapping | Sequence | Broken


def read_nodes(text: str, mistakes: Mistakes) -> Node | None:
    """Parse text as one YAML 1.2 document (JSON is one, too); None where it cannot be parsed or holds nothing.

    Mistakes of form are noted with their lines; a text that holds nothing is no mistake here. Takes about 3 s a MB.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    endless = _ENDLESS_WORD.search(text)
    if endless:
        line = text.count("\n", 0, endless.start()) + 1
        mistakes.add(line, "", "a word longer than any name or address stands here; this is no source list, or a line break is missing")
        return None
    builder = _Builder(mistakes)
    try:
        return builder.build(YAML(typ="safe", pure=True).parse(text))
    except _StopReadingError:
        return None
    except MarkedYAMLError as error:
        explain_syntax(str(error.problem or ""), str(error.context or ""), _find_cause(error, builder), text, mistakes)
    except YAMLError as error:
        line = text.count("\n", 0, getattr(error, "position", 0)) + 1
        character = getattr(error, "character", None)
        named = f"the character U+{character:04X}" if isinstance(character, int) else "a character"
        mistakes.add(line, "", f"{named} may not stand in YAML; delete it (it is invisible in most editors) or write the line anew")
    except Exception:  # the parser lets through what its own code trips over, such as chr() of an escape beyond Unicode
        mistakes.add(
            1, "", "this cannot be read as YAML; look for an escape such as \\U... in double quotes and write the character itself"
        )
    return None


def _find_cause(error: Any, builder: _Builder) -> int:
    """Find the line (from 0) to look at: where the parser stopped, or, where it ran to the end, what was left open."""
    if "end of stream" in str(error.problem) and error.context_mark:
        return int(error.context_mark.line)
    opened = [node.line for node in builder.open if node.flow]
    if "stream end" in str(error.problem) and opened:
        return opened[-1] - 1
    mark = error.problem_mark or error.context_mark
    return mark.line if mark else 0


class _StopReadingError(Exception):
    """Leave the parser early; the reason is noted."""


class _Builder:
    """Hold the stack of open nodes while events come in; no recursion, so that depth cannot exhaust Python's own stack."""

    def __init__(self, mistakes: Mistakes) -> None:
        self.mistakes = mistakes
        self.open: list[Mapping | Sequence] = []
        self.keys: list[Scalar | Broken | None] = []
        self.root: Node | None = None
        self.documents = 0
        self.last_line = 1

    def build(self, events: Iterator[Any]) -> Node | None:
        for event in events:
            kind = type(event).__name__.removesuffix("Event")
            line = event.start_mark.line + 1
            if kind == "DocumentStart":
                self._start_document(line)
            elif kind in ("MappingStart", "SequenceStart"):
                self._start_collection(event, Mapping if kind == "MappingStart" else Sequence, line)
            elif kind in ("MappingEnd", "SequenceEnd"):
                closed = self.open.pop()
                self.keys.pop()
                closed.last_line = max(self.last_line, event.end_mark.line + 1 if closed.flow else 0)
                self.last_line = closed.last_line
            elif kind in ("Scalar", "Alias"):
                self._place(self._make_leaf(event, kind, line))
        return self.root

    def _start_document(self, line: int) -> None:
        self.documents += 1
        if self.documents > 1:
            self.mistakes.add(line, "", 'a second document begins here; delete the line "---" so that the file is one document')
            raise _StopReadingError

    def _start_collection(self, event: Any, collection: type[Mapping] | type[Sequence], line: int) -> None:
        if len(self.open) >= DEEPEST:
            self.mistakes.add(
                line,
                "",
                f"nested more than {DEEPEST} levels deep; a source list needs seven: look for a bracket or indentation too many",
            )
            raise _StopReadingError
        self._refuse_marks(event, line)
        node = collection(line=line, column=event.start_mark.column, last_line=line, flow=bool(event.flow_style))
        self._place(node)
        self.open.append(node)
        self.keys.append(None)

    def _make_leaf(self, event: Any, kind: str, line: int) -> Scalar | Broken:
        if kind == "Alias":
            self.mistakes.add(
                line,
                "",
                f"*{event.anchor} is a YAML alias, which is not allowed here (nested aliases can blow a small file up to gigabytes); "
                f'write the value itself, or put it under defaults; a text that begins with * needs quotes: "*{event.anchor}"',
            )
            self.last_line = max(self.last_line, line)
            return Broken(line=line, last_line=line)
        self._refuse_marks(event, line)
        text = _join_surrogates(event.value)
        if text is None:
            self.mistakes.add(line, "", "half of a two-part \\u escape stands here; write the character itself")
            return Broken(line=line, last_line=line)
        if text:
            # A block scalar's end mark stands at the next token: its own last line is the one before.
            end = event.end_mark
            self.last_line = max(self.last_line, end.line + (1 if end.column or event.style is None else 0))
        else:
            self.last_line = max(self.last_line, line if event.style else 0)
        return Scalar(text=text, line=line, column=event.start_mark.column, last_line=self.last_line, quoted=bool(event.style))

    def _refuse_marks(self, event: Any, line: int) -> None:
        tag = event.tag
        if tag is not None and str(tag) not in _PLAIN_TAGS:
            self.mistakes.add(
                line, "", f"a YAML tag ({show(str(tag))}) is not allowed here; write the value without the ! word, or in quotes"
            )
        if event.anchor is not None:
            self.mistakes.add(
                line,
                "",
                f"&{event.anchor} is a YAML anchor, which is not allowed here; delete it, "
                f'or put a text that begins with & in quotes: "&{event.anchor}"',
            )

    def _place(self, node: Node) -> None:
        if not self.open:
            self.root = node
            return
        parent = self.open[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
            return
        key = self.keys[-1]
        if key is None:
            self.keys[-1] = self._make_key(node)
            return
        self.keys[-1] = None
        if isinstance(key, Scalar):
            # The mark of a value that is not there stands at the next token; the reader looks for it beside the key.
            if isinstance(node, Scalar) and not node.text and not node.quoted:
                node = Scalar(text="", line=key.line, column=key.column, last_line=key.last_line)
                self.last_line = max(self.last_line, key.last_line)
            parent.items.append((key, node))

    def _make_key(self, node: Node) -> Scalar | Broken:
        if isinstance(node, Scalar) and node.text.strip():
            return node
        if not isinstance(node, Broken):
            self.mistakes.add(node.line, "", "a key must be plain words, such as `url:`; write a name before the colon")
        return Broken(line=node.line, last_line=node.line)


def _join_surrogates(text: str) -> str | None:
    r"""Join the two halves that JSON's \u escapes make of an emoji; None where a half stands alone."""
    if not any("\ud800" <= character <= "\udfff" for character in text):
        return text
    try:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le")
    except UnicodeDecodeError:
        return None
