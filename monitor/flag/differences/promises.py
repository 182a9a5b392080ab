"""Join a promise that went and the permission that took its place: one edit, one finding."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.flag.differences.pairing import likeness
from monitor.flag.differences.signals import Signal
from monitor.flag.differences.stance import turn_polarity
from monitor.flag.statements.statement import Kind, Statement

_FRESH = ("permission_introduced", "another_kind_introduced", "permission_added")


def join_promises(signals: Sequence[Signal]) -> list[Signal]:
    """Put each vanished denial and the new permission most like it into one signal, as if one had been edited into the other.

    Told apart they contradict one another: "introduced, of which the old text said nothing" beside "a promise is gone". A denial
    of training answers a permission to train, one of improving a permission to improve; others stay as they are.
    """
    gone = [one for one in signals if one.rule == "denial_gone" and one.old is not None and one.old.kind is Kind.PRACTICE]
    fresh = [one for one in signals if one.rule in _FRESH and one.new is not None and one.new.kind is Kind.PRACTICE]
    scored = sorted(
        (
            (likeness(a.old, b.new), i, j)
            for i, a in enumerate(gone)
            for j, b in enumerate(fresh)
            if a.old is not None and b.new is not None and a.old.trains == b.new.trains
        ),
        key=lambda entry: (_is_way(fresh[entry[2]].new), -entry[0], entry[1], entry[2]),
    )
    joined: dict[int, Signal] = {}
    dropped: set[int] = set()
    for _, i, j in scored:
        old, new = gone[i], fresh[j]
        if id(old) in dropped or id(new) in joined or old.old is None or new.new is None:
            continue
        joined[id(new)] = turn_polarity(old.old, new.new)
        dropped.add(id(old))
    return [joined.get(id(one), one) for one in signals if id(one) not in dropped]


def _is_way(statement: Statement | None) -> bool:
    """Tell whether a permission is told by what is not done once one opted out; one that tells what is done answers a promise better."""
    return statement is not None and statement.rule == "deny_once_opted_out"
