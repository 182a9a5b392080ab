"""What became different between two texts, and what follows for the reader."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from monitor.model.documents import Block
    from monitor.model.pages import Fault

AI_TRAINING = "ai_training"
DEFAULT_CONSENT = "default_consent"
BUILT_IN_TOPICS = (AI_TRAINING, DEFAULT_CONSENT)
"""Topics that the rules know; any other is a user's own, found by its phrases."""

Level = Literal["high", "medium", "low"]
Effect = Literal["introduced", "expanded", "restricted", "removed", "mixed", "mention", "worse", "better"]


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

    @property
    def substantive(self) -> tuple[Edit, ...]:
        """Give the edits that a reader would call a change: neither moved nor cosmetic."""
        return tuple(edit for edit in self.edits if edit.kind is not EditKind.MOVED and not edit.cosmetic)

    def count(self, kind: EditKind) -> int:
        """Count the edits of a kind, cosmetic ones left out."""
        return sum(edit.kind is kind and not edit.cosmetic for edit in self.edits)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Hold one thing that the text states about a finding, with the words it came from."""

    name: str
    """effective_date, effective_date_role, effective_for, other_dates, regions, default, opt_out, opt_out_link, data_included,
    data_excluded, third_parties, legal_basis, minors, retroactive, contact; lead_in and lead_in_before (of a
    quoted item of a list); phrases (of a user's own topic)."""
    value: Any
    """A JSON value: an ISO date, "on"/"off", words, or a list of words."""
    words: str = ""
    """The words of the text that state it, plain."""
    inferred: bool = False
    """Whether the text implies it without saying so ("unless you opt out" -> default on)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Hold a change of what the statements say on one topic, with its evidence."""

    topic: str
    effect: Effect
    level: Level
    rule: str
    """Name of the rule that fired, as docs/flagging.md explains it."""
    old: str | None = None
    """The deciding sentence of the old text, verbatim; likewise `new`."""
    new: str | None = None
    facts: tuple[Fact, ...] = field(default=())
    hushed: bool = False
    """Whether a reader marked the same edit as wrong, or muted it: it is kept, and alarms nobody."""

    def facts_by_name(self) -> dict[str, Any]:
        """Give the facts as the batch contract prints them: name -> value."""
        return {fact.name: fact.value for fact in self.facts}


def is_alert(finding: Finding) -> bool:
    """Tell whether a finding is more than a mention, and no reader hushed it."""
    return finding.effect != "mention" and not finding.hushed


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """Hold what the pure stages make of two texts: the change, whether it is one at all, and what follows."""

    change: Change
    fault: Fault | None = None
    findings: tuple[Finding, ...] = ()
    """By topic, the deciding finding of a topic first; empty where `fault` is set, except for damaged_old."""
