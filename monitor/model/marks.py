"""What a reader says of a finding."""

from __future__ import annotations

from enum import StrEnum


class Word(StrEnum):
    """Say what a reader thinks of a finding, or did about it."""

    RIGHT = "right"
    WRONG = "wrong"
    """It is no such change: it leaves board and deadlines, the same edit stays quiet, and who was told of it gets a correction."""
    MUTE = "mute"
    """True or not, the reader wants no more of it: as with WRONG, without a correction."""
    DONE = "done"
    """The reader has acted on it: no more reminders."""


HUSHING = (Word.WRONG, Word.MUTE)
"""Words after which the same edit alarms nobody."""
