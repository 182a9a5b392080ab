"""Find, among long texts that were stored a while ago, those that a new one is much like: of whatever document. Pure.

Services share texts (one owner, one lawyer, one template), documents go back to what they said years before, and a rewritten text is often
another document's. Compressed against such a text, a first text takes a fifth less, and a tenth where it is a copy.
"""

from __future__ import annotations

from collections import Counter
from heapq import nsmallest

SAMPLE = 128
"""Lines by which a text is known: those with the least hashes. Two texts have as large a part of these in common as of all their lines."""

MIN_LINE_BYTES = 30
"""Shorter lines are headings and labels, which any two texts have in common."""

MIN_SHARED = 3
"""Lines of the sample that two texts must have in common."""


class Lookalikes:
    """Hold samples of the texts noted, each by a number that the caller gives."""

    def __init__(self) -> None:
        self._holders: dict[int, tuple[int, int]] = {}
        """The first and the last text with a line, by the line's hash."""

    def note(self, number: int, text: bytes) -> None:
        """Remember a text."""
        for line in _sample(text):
            first, _ = self._holders.get(line, (number, number))
            self._holders[line] = first, number

    def find(self, text: bytes, *, at_most: int = 3) -> list[int]:
        """List the texts that have most in common with one, the most alike first."""
        shared = Counter(number for line in _sample(text) for number in set(self._holders.get(line, ())))
        return [number for number, lines in shared.most_common(at_most) if lines >= MIN_SHARED]


def _sample(text: bytes) -> list[int]:
    return nsmallest(SAMPLE, {hash(line) for line in text.split(b"\n") if len(line) >= MIN_LINE_BYTES})
