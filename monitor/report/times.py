"""Say when the two texts of a change were seen, and what confirmed them."""

from __future__ import annotations

from monitor.report.messages import say, say_instant
from monitor.report.views import ChangeView


def say_unconfirmed(change: ChangeView) -> str:
    """Say what became of a text that no second look has found again."""
    return say("seen.withdrawn" if change.reason == "withdrawn" else "seen.not_confirmed")


def say_times(change: ChangeView) -> tuple[str, str, str]:
    """Say when the old text was last confirmed, and when the new one was first seen and confirmed; of an import, what its records imply."""
    held = say_instant(change.confirmed_at) if change.confirmed_at else ""
    new = say_instant(change.new_first_seen_at)
    if change.imported:
        confirmed = say("seen.imported_held", instant=held) if held else say_unconfirmed(change)
        confirmed = "" if held == say_instant(change.new_first_seen_at) else confirmed  # the archive's next record of the same minute
        return say("seen.imported_old"), say("seen.imported", instant=new), confirmed
    if change.old_implied_until:
        old = say("seen.implied_old", instant=say_instant(change.old_implied_until))
    else:
        old = say_instant(change.old_last_confirmed_at) if change.old_last_confirmed_at else say("seen.unknown")
    return old, new, held or say_unconfirmed(change)


def label_times(change: ChangeView) -> tuple[str, str, str]:
    """Name what `say_times` says: "confirmed" is only what a look of ours confirmed."""
    old = "seen.old_taken_over" if change.imported or change.old_implied_until else "seen.old"
    return say(old), say("seen.new"), say("seen.new_taken_over" if change.imported else "seen.confirmed")
