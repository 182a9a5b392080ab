"""Read the cases under tests/flag/blind: changes composed for evaluation, each with its label."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

BLIND = Path(__file__).parent / "blind"
TRAINING = ("none", "mention", "introduced", "expanded", "restricted", "removed", "mixed")
CONSENT = ("none", "mention", "worse", "better", "mixed")
FIELDS = frozenset({"id", "language", "redline", "ai_training", "consent", "effective_date", "opt_out", "doubtful", "why"})
_MARKED = re.compile(r"⟦(.+?)⟧", re.DOTALL)
_LIST_ITEM = re.compile(r"(\*|\d+\.) ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Hold one change of a passage and what a careful reader makes of it."""

    id: str
    theme: str
    language: str
    old: str
    new: str
    ai_training: str
    consent: str
    old_deciding: tuple[str, ...]
    """The words of the old passage that decide the label, verbatim; likewise `new_deciding`."""
    new_deciding: tuple[str, ...]
    effective_date: date | None
    opt_out: str | None
    doubtful: frozenset[str]
    """Fields on which careful readers may differ."""
    why: str

    @property
    def alert(self) -> bool:
        """Tell whether the label is more than a mention."""
        return self.ai_training not in ("none", "mention") or self.consent not in ("none", "mention")

    @property
    def part(self) -> str:
        """Say which half the case belongs to, `dev` or `test`, by a byte of its id's hash: one by which both halves hold every kind."""
        return "test" if hashlib.sha256(self.id.encode()).digest()[6] % 2 else "dev"


def load_cases(folder: Path = BLIND) -> tuple[Case, ...]:
    """Load every case of a folder in the order of files and entries; raises ValueError where an entry is malformed."""
    return tuple(case for path in sorted(folder.glob("*.toml")) for case in _read_file(path))


def _read_file(path: Path) -> Iterator[Case]:
    for entry in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
        unknown = set(entry) - FIELDS
        if unknown:
            raise ValueError(f"{path.name}: {entry.get('id')}: unknown key {', '.join(sorted(unknown))}")
        marked_old, marked_new = split_redline(entry["redline"])
        yield Case(
            id=entry["id"],
            theme=path.stem,
            language=entry.get("language", "en"),
            old=_unmark(marked_old),
            new=_unmark(marked_new),
            ai_training=entry.get("ai_training", "none"),
            consent=entry.get("consent", "none"),
            old_deciding=tuple(_MARKED.findall(marked_old)),
            new_deciding=tuple(_MARKED.findall(marked_new)),
            effective_date=entry.get("effective_date"),
            opt_out=entry.get("opt_out"),
            doubtful=frozenset(entry.get("doubtful", ())),
            why=entry["why"],
        )


def split_redline(redline: str) -> tuple[str, str]:
    """Split a redline into the old and the new Markdown; raises ValueError for a line without its mark."""
    sides: tuple[list[str], list[str]] = ([], [])
    for line in redline.strip("\n").split("\n"):
        mark, rest = line[:1], line[1:]
        if mark not in (" ", "-", "+") or not rest.strip():
            raise ValueError(f"no mark at the start of the line: {line!r}")
        for side, marks in zip(sides, (" -", " +"), strict=True):
            if mark in marks:
                _append(side, rest)
    return "\n\n".join(sides[0]) + "\n", "\n\n".join(sides[1]) + "\n"


def _append(blocks: list[str], line: str) -> None:
    """Add a line to the blocks: as its own, or to the list or table before it, or (`~`) to the text before it."""
    if line.startswith("~"):
        joint = "" if line[1:2] in ",;.:" else " "
        blocks[-1] += joint + line[1:].lstrip()
    elif blocks and _kind(line) and _kind(line) == _kind(blocks[-1]):
        blocks[-1] += "\n" + line
    else:
        blocks.append(line)


def _kind(text: str) -> str:
    return "table" if text.startswith("|") else "list" if _LIST_ITEM.match(text) else ""


def _unmark(text: str) -> str:
    return text.replace("⟦", "").replace("⟧", "")
