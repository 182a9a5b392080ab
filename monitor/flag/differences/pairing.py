"""Pair the statements of two texts: moved ones, reworded ones, and those that still stand elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from monitor.flag.differences.scope import GENERIC_DATA
from monitor.flag.statements.statement import Kind, Statement

Whole = Callable[[], Sequence[Statement]]
"""Gives all statements of a topic in a whole text; called only where it decides, since reading a text costs milliseconds."""
REWORDED = 0.5
"""Share of content words (of the shorter sentence) that two wordings of one statement have in common."""
STANDS = 0.6
"""Likeness from which a clause is taken to stand in the other text already, in other words."""
CORE_SHARE = 0.75
"""Share of the words for act, object and data that a statement must find in another one to be said by it."""
_PURPOSE_WORDS = 12
"""Words of a cell that names a purpose, and whose data stand in the cell beside it."""
_KEY = re.compile(r"[^\w]+")


@dataclass(frozen=True, slots=True)
class Pairs:
    """Hold what became of the statements of the changed sentences."""

    same: tuple[tuple[Statement, Statement], ...]
    """Old and new wording of one statement."""
    gone: tuple[Statement, ...]
    fresh: tuple[Statement, ...]


def key_of(statement: Statement) -> str:
    """Give the sentence without case, punctuation and spacing."""
    return _KEY.sub(" ", statement.plain.lower()).strip()


def likeness(one: Statement, other: Statement) -> float:
    """Tell how much two sentences share, 0 to 1: the mean of the share in the shorter one and of the Jaccard index."""
    if not one.words or not other.words:
        return 0.0
    common = len(one.words & other.words)
    return (common / min(len(one.words), len(other.words)) + common / len(one.words | other.words)) / 2


def pair_statements(old: Sequence[Statement], new: Sequence[Statement], edited: Callable[[Statement, Statement], bool]) -> Pairs:
    """Pair statements by their best likeness; `edited` tells whether two stand in one edited sentence (a pair by position)."""
    scored: list[tuple[float, int, int]] = []
    old_groups, new_groups = _group_exceptions(old), _group_exceptions(new)
    for i, before in enumerate(old):
        for j, after in enumerate(new):
            by_place = any(edited(one, other) for one in old_groups[i] for other in new_groups[j])
            score = likeness(before, after) + (0.5 if by_place else 0.0) + (0.05 if before.kind is after.kind else 0.0)
            score += 0.05 if before.polarity is after.polarity else 0.0
            # A sentence's main clause speaks for it; a sub-clause read apart ("unless: (1) ...") comes second.
            score -= 0.06 * (_is_second(old, i) + _is_second(new, j))
            if score >= REWORDED:
                scored.append((score, i, j))
    scored.sort(key=lambda entry: (-entry[0], abs(entry[1] - entry[2])))
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    same: list[tuple[Statement, Statement]] = []
    for _, i, j in scored:
        if i not in taken_old and j not in taken_new:
            taken_old.add(i)
            taken_new.add(j)
            same.append((old[i], new[j]))
    gone = tuple(statement for i, statement in enumerate(old) if i not in taken_old)
    fresh = tuple(statement for j, statement in enumerate(new) if j not in taken_new)
    return Pairs(tuple(same), gone, fresh)


def _group_exceptions(statements: Sequence[Statement]) -> list[list[Statement]]:
    """Put each exception from a way out ("Even if you opt out, ...") with the rule before it in its block, which it leans on.

    Gives for each statement those that stand for it in an edited sentence: itself and its exceptions, or none for such an exception.
    """
    groups: list[list[Statement]] = []
    for number, statement in enumerate(statements):
        groups.append([])
        rule = number
        if statement.rule == "carve_out":
            before = (n for n in reversed(range(number)) if statements[n].passage.block is statement.passage.block)
            rule = next((n for n in before if statements[n].rule != "carve_out"), number)
        groups[rule].append(statement)
    return groups


def pair_ways(pairs: Pairs) -> Pairs:
    """Pair the ways out that stand under one heading, too, whatever their words, where both say how."""
    same, gone, fresh = list(pairs.same), list(pairs.gone), list(pairs.fresh)
    for old in pairs.gone:
        new = next((one for one in fresh if _is_way(one) and _is_way(old) and old.passage.block.path == one.passage.block.path), None)
        if new is not None:
            same.append((old, new))
            gone.remove(old)
            fresh.remove(new)
    return Pairs(tuple(same), tuple(gone), tuple(fresh))


def _is_way(statement: Statement) -> bool:
    return statement.kind is Kind.WAY_OUT and bool(statement.routes)


def is_covered(statement: Statement, others: Sequence[Statement]) -> bool:
    """Tell whether another text says as much: the same act, by the same actor, at the same hinge, on all of the data."""
    return any(_covers(other, statement) for other in others)


def _covers(other: Statement, statement: Statement) -> bool:
    if other.kind is not statement.kind or not _is_by_same(other, statement):
        return False
    if statement.allows != other.allows or (statement.trains and not other.trains):
        return False
    if not statement.allows and ((other.trains and not statement.trains) or statement.qualifiers - other.words):
        return False  # who promises not to train has not promised not to improve; nor is a promise on one kind of chats one on others
    in_row = bool(statement.passage.block.cells) and len(statement.plain.split()) <= _PURPOSE_WORDS
    if in_row and statement.allows and statement.data - other.data - GENERIC_DATA:
        return False  # the same purpose beside other data, in a table, is another permission
    if likeness(other, statement) >= STANDS and other.polarity is statement.polarity:
        return True
    said = other.words | other.core if in_row else other.words
    if not statement.core or len(statement.core & said) / len(statement.core) < CORE_SHARE:
        return False
    if statement.allows:
        return other.polarity >= statement.polarity and other.models >= statement.models and not (other.limits - statement.limits)
    return (
        other.polarity <= statement.polarity
        and other.models >= statement.models
        and statement.segments == other.segments
        and not other.limits
    )


def _is_by_same(other: Statement, statement: Statement) -> bool:
    """Tell whether the same act; who will neither use data so nor let others do it ("or license ... to third parties") denies both."""
    if other.actor == statement.actor:
        return True
    return not statement.allows and not other.allows and statement.actor == "provider" and other.actor == "third_party" and other.explicit


def _is_second(statements: Sequence[Statement], index: int) -> bool:
    return index > 0 and statements[index - 1].passage is statements[index].passage
