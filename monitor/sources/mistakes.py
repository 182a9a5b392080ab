"""Collect the mistakes of one sources.yaml: where each stands, what is wrong, what to write instead."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from monitor.errors import Mistake, SourcesError

_SHOWN_CHARACTERS = 60
"""So much of a wrong value is shown: enough to find it by, short enough for one line of a terminal."""


class WrongValueError(ValueError):
    """Say in plain words why a value is refused and what to write instead; carries no line, the caller knows it."""


@dataclass(slots=True)
class Mistakes:
    """Gather mistakes while a file is read; the one thing here that changes as reading goes on."""

    path: Path
    found: list[Mistake] = field(default_factory=list)

    def add(self, line: int, field_path: str, problem: str) -> None:
        """Note a mistake at a line (from 1) and a field path."""
        self.found.append(Mistake(path=self.path, line=line, field=field_path, problem=problem))

    def as_error(self) -> SourcesError:
        """Make the error that carries all mistakes in line order; on one line, in the order of their finding."""
        return SourcesError(tuple(sorted(self.found, key=lambda mistake: mistake.line)))


def join_field(parent: str, name: str | int) -> str:
    """Append a key ("digest" + "to" -> "digest.to") or a position from 0 ("digest" + 0 -> "digest[0]") to a field path."""
    if isinstance(name, int):
        return f"{parent}[{name}]"
    return f"{parent}.{name}" if parent else name


def find_nearest(word: str, known: Iterable[str]) -> str | None:
    """Find the known word that was probably meant, whatever the case; None where none is near."""
    by_folded = {candidate.casefold(): candidate for candidate in known}
    near = difflib.get_close_matches(word.casefold(), list(by_folded), n=1, cutoff=0.6)
    return by_folded[near[0]] if near else None


def show(value: str) -> str:
    """Quote a value for a message: control characters made visible, long ones cut."""
    visible = "".join(character if character.isprintable() else repr(character)[1:-1] for character in value[: _SHOWN_CHARACTERS + 1])
    return f'"{visible}"' if len(value) <= _SHOWN_CHARACTERS else f'"{visible[:_SHOWN_CHARACTERS]}..."'


def list_words(words: Iterable[str]) -> str:
    """Join words as a choice: "a, b or c"."""
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last
