"""Hold one difference between what the old and the new statements say, before findings are made of it."""

from __future__ import annotations

from dataclasses import dataclass

from monitor.flag.statements.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """Hold one difference: which way it moves for the user, how much it weighs, and the statements that show it."""

    direction: int
    """+1 lets the company do more, -1 less, 0 touched without a change of substance."""
    weight: float
    """3: a whole permission or denial; 2: what is done, or who; 1: a limit, a class of models or of data."""
    rule: str
    old: Statement | None = None
    new: Statement | None = None
