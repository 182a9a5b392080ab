"""Show word by word how one text became another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from monitor.compare.alignment import match_runs

Operation = Literal["equal", "delete", "insert"]

_TOKENS = re.compile(r"\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)|\w+(?:['’]\w+)*|\s+|[^\w\s]")
"""Words, white space, single signs; a link's target is one token, so that a redline never cuts an address open."""

BRIDGE_LENGTH = 3
"""An unchanged stretch of at most so many characters without a word between two changes is drawn into them: less flicker to read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Hold a stretch of a redlined sentence."""

    op: Operation
    text: str


def diff_words(old: str, new: str) -> tuple[Span, ...]:
    """Show word by word how one text became another.

    The equal and deleted spans joined give `old`, the equal and inserted ones `new`. No two neighbouring spans have the same
    operation; of a replaced stretch the deletion comes first.
    """
    before, after = _TOKENS.findall(old), _TOKENS.findall(new)
    runs = match_runs(before, after)
    steps: list[tuple[Operation, str]] = []
    i = j = 0
    for run in (*runs, None):
        old_end, new_end = (run.old, run.new) if run else (len(before), len(after))
        steps += [("delete", "".join(before[i:old_end])), ("insert", "".join(after[j:new_end]))]
        if run:
            i, j = run.old + run.size, run.new + run.size
            steps.append(("equal", "".join(before[run.old : i])))
    return _join_spans(steps)


def _join_spans(steps: Sequence[tuple[Operation, str]]) -> tuple[Span, ...]:
    """Drop empty steps, draw in short bridges, gather each changed stretch as one deletion and one insertion."""
    spans: list[Span] = []
    deleted = inserted = ""
    for index, (op, text) in enumerate(steps):
        is_bridge = op == "equal" and len(text) <= BRIDGE_LENGTH and not any(map(str.isalnum, text))
        if is_bridge and (deleted or inserted) and any(step[1] for step in steps[index + 1 : index + 3]):
            deleted += text
            inserted += text
        elif op == "delete":
            deleted += text
        elif op == "insert":
            inserted += text
        elif text:
            spans += [Span(op="delete", text=deleted)] * bool(deleted) + [Span(op="insert", text=inserted)] * bool(inserted)
            spans.append(Span(op="equal", text=text))
            deleted = inserted = ""
    return tuple(spans + [Span(op="delete", text=deleted)] * bool(deleted) + [Span(op="insert", text=inserted)] * bool(inserted))
