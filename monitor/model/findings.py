"""What follows from a change for the reader: findings, with their evidence and what the text states about them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

AI_TRAINING = "ai_training"
DEFAULT_CONSENT = "default_consent"
BUILT_IN_TOPICS = (AI_TRAINING, DEFAULT_CONSENT)
"""Topics that the rules know; any other is a user's own, found by its phrases."""

Level = Literal["high", "medium", "low"]
Effect = Literal["introduced", "expanded", "restricted", "removed", "mixed", "mention", "worse", "better"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Hold one thing that the text states about a finding, with the words it came from."""

    name: str
    """effective_date, effective_date_role, effective_for, other_dates, regions, default, opt_out, opt_out_link, data_included,
    data_excluded, third_parties, legal_basis, minors, retroactive, contact, opt_out_despite; lead_in and lead_in_before (of a
    quoted item of a list); phrases (of a user's own topic); told_before (the day on which the very same edit was told of the document)."""
    value: Any
    """A JSON value: an ISO date, "on"/"off", words, or a list of words."""
    words: str = ""
    """The words of the text that state it, plain."""
    inferred: bool = False
    """Whether the text implies it without saying so ("unless you opt out" -> default on)."""
    elsewhere: bool = False
    """Whether it is another changed sentence that states it, not the one that the finding quotes."""


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

    @property
    def is_back(self) -> bool:
        """Tell whether the very same edit was told of the document before: a section that comes and goes is no news each time."""
        return any(fact.name == "told_before" for fact in self.facts)

    def facts_by_name(self) -> dict[str, Any]:
        """Give the facts as the batch contract prints them: name -> value."""
        return {fact.name: fact.value for fact in self.facts}


def is_alert(finding: Finding) -> bool:
    """Tell whether a finding is more than a mention, was not told before word for word, and no reader hushed it."""
    return finding.effect != "mention" and not finding.hushed and not finding.is_back
