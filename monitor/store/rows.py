"""Turn findings and stated dates into what their rows hold, and back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from monitor.model import Fact, Finding, StatedDate

Json = Any
"""A value that JSON can hold."""


def write_stated(stated: Sequence[StatedDate]) -> Json:
    """Write stated dates as JSON: `[day, role, words, precise, other reading]` each, the last two left out where the day is plain."""
    return [[one.on.isoformat(), one.role, one.words, *_write_doubt(one)] for one in stated]


def _write_doubt(stated: StatedDate) -> Json:
    plain = stated.precise and stated.other is None
    return [] if plain else [stated.precise, None if stated.other is None else stated.other.isoformat()]


def write_finding(one: Finding) -> dict[str, Any]:
    """Write a finding as the columns of its row, but for its names and place."""
    from monitor.flag.same_edit import hash_edit  # only who records needs it

    return {
        "topic": one.topic,
        "effect": one.effect,
        "level": one.level,
        "rule": one.rule,
        "old": one.old,
        "new": one.new,
        "edit_sha256": hash_edit(one.topic, one.old, one.new),
        "facts": [_write_fact(fact) for fact in one.facts],
    }


def _write_fact(fact: Fact) -> Json:
    """Write a fact as JSON: `[name, value, words, inferred, elsewhere]`, the words null where they are the value.

    Of the two at the end, which are seldom true, none is written after the last that is.
    """
    words = None if fact.words == fact.value else fact.words
    marks = [True, True] if fact.inferred and fact.elsewhere else [False, True] if fact.elsewhere else [True] if fact.inferred else []
    return [fact.name, fact.value, words, *marks]


def read_facts(value: Json) -> tuple[Fact, ...]:
    """Read a finding's facts from JSON."""
    return tuple(
        Fact(name=name, value=said, words=said if words is None else words, inferred=any(marks[:1]), elsewhere=any(marks[1:]))
        for name, said, words, *marks in value
    )


def read_stated(value: Json | None) -> tuple[StatedDate, ...]:
    """Read stated dates from JSON; None: there are none."""
    return tuple(
        StatedDate(
            on=date.fromisoformat(on), role=role, words=words, precise=precise, other=None if other is None else date.fromisoformat(other)
        )
        for on, role, words, precise, other in ((*one, True, None)[:5] if len(one) == 3 else one for one in value or ())
    )
