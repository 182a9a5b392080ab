"""What became different between two texts, sentence by sentence."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.model.documents import Block
    from monitor.model.faults import Fault
    from monitor.model.findings import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Hold one sentence, verbatim, with the block it stands in."""

    text: str
    """Inline Markdown, a verbatim part of the block's text (of one cell's text, in a table row)."""
    block: Block
    position: int
    """The block's index in its document."""


class EditKind(StrEnum):
    """Say what happened to a sentence."""

    ADDED = "added"
    REMOVED = "removed"
    EDITED = "edited"
    MOVED = "moved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """Hold what happened to one sentence. ADDED has no old, REMOVED no new; MOVED says the same elsewhere."""

    kind: EditKind
    old: Passage | None = None
    new: Passage | None = None
    cosmetic: bool = False
    """Whether nothing that carries meaning differs (numbering, typography, masked addresses, link targets, spelling variant)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkEdit:
    """Hold a link whose words stayed while its target changed (tracking parameters do not count)."""

    words: str
    old_target: str
    new_target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Hold the step from one text of a document to the next, sentence by sentence, in reading order."""

    edits: tuple[Edit, ...]
    link_edits: tuple[LinkEdit, ...] = ()
    old_size: int = 0
    """Plain characters of the old text; likewise `new_size`."""
    new_size: int = 0
    substantive: tuple[Edit, ...] = field(init=False, repr=False, compare=False)
    """The edits that a reader would call a change: neither moved nor cosmetic. Every stage asks for them, so they are picked once."""

    def __post_init__(self) -> None:
        """Pick the edits that count."""
        picked = tuple(edit for edit in self.edits if edit.kind is not EditKind.MOVED and not edit.cosmetic)
        object.__setattr__(self, "substantive", picked)

    def count(self, kind: EditKind) -> int:
        """Count the edits of a kind, cosmetic ones left out."""
        return sum(edit.kind is kind and not edit.cosmetic for edit in self.edits)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """Hold what the pure stages make of two texts: the change, whether it is one at all, and what follows."""

    change: Change
    fault: Fault | None = None
    findings: tuple[Finding, ...] = ()
    """By topic, the deciding finding of a topic first; empty where `fault` is set, except for damaged_old."""

    @property
    def counts(self) -> dict[EditKind, int] | None:
        """Count the edits of each kind; None where another text stands there, so that nothing was compared."""
        if self.fault is not None and self.fault.is_other_text:
            return None
        return {kind: self.change.count(kind) for kind in EditKind}
