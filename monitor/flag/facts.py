"""Find the facts that the texts state about a finding."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from monitor.flag.signals import Signal
from monitor.model import Change, Document, Effect, Fact


def find_facts(effect: Effect, deciding: Signal, signals: Sequence[Signal], old: Document, new: Document, change: Change, seen_on: date) -> tuple[Fact, ...]:
    """Give the facts."""
    return ()
