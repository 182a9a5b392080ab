"""Tell what changed in how consent is obtained."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.flag.pairing import Pairs
from monitor.flag.signals import Signal
from monitor.flag.statement import Statement


def compare_consents(pairs: Pairs, old_all: Sequence[Statement], new_all: Sequence[Statement], training: Sequence[Signal]) -> list[Signal]:
    """List the differences in consent, those that follow from AI training first."""
    return [Signal(direction=0, weight=0, rule="reworded", old=a, new=b) for a, b in pairs.same]
