"""Set a finding's level by what follows for the reader."""

from __future__ import annotations

from monitor.flag.differences.signals import Signal
from monitor.model import AI_TRAINING, Effect, Level


def tell_level(topic: str, effect: Effect, deciding: Signal) -> Level:
    """Tell the level: high where training is allowed that was not, or a default turned; low where nothing was changed."""
    if effect == "mention":
        return "low"
    if topic == AI_TRAINING and deciding.old is None and deciding.new is not None and deciding.new.purposes == {"moderation"}:
        return "medium"  # what is taught is to do the reviewers' work, and no model learns to speak or draw from it
    if deciding.rule == "plan_announced":
        return "medium"  # nothing of it is done yet
    if effect in ("introduced", "worse") or (topic == AI_TRAINING and effect in ("expanded", "mixed") and deciding.weight >= 2):
        return "high"
    return "medium"
