"""Find what two sequences have in common, in order, at a cost that stays near their length.

`difflib` alone is quadratic in the worst case, and its junk heuristic drops frequent lines. So what is common at both ends goes first,
then lines that occur exactly once on either side become anchors (patience diff, Bram Cohen), and `difflib` reads only the gaps between.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

LARGEST_TABLE = 250_000
"""Old length times new length above which a gap without anchors is left unmatched: at that size `difflib` takes about 50 ms."""


class Run(NamedTuple):
    """Name a stretch that both sequences share: `size` items from `old` on and from `new` on."""

    old: int
    new: int
    size: int


class Gap(NamedTuple):
    """Name what lies between two runs: items old_from..old_to were replaced by items new_from..new_to (either may be empty)."""

    old_from: int
    old_to: int
    new_from: int
    new_to: int


def match_runs(old: Sequence[Hashable], new: Sequence[Hashable]) -> tuple[Run, ...]:
    """List the runs that both sequences share, in order, without overlap; neighbouring runs are joined."""
    found: list[Run] = []
    waiting = [Gap(0, len(old), 0, len(new))]
    while waiting:
        gap = waiting.pop()
        ends, rest = _trim(old, new, gap)
        found += ends
        if rest.old_from == rest.old_to or rest.new_from == rest.new_to:
            continue
        anchors = _find_anchors(old, new, rest)
        if anchors:
            found += anchors
            waiting += _between(anchors, rest)
        elif (rest.old_to - rest.old_from) * (rest.new_to - rest.new_from) <= LARGEST_TABLE:
            found += _match_densely(old, new, rest)
    return _join(sorted(found))


def list_gaps(runs: Sequence[Run], old_size: int, new_size: int) -> tuple[Gap, ...]:
    """List what lies before, between and after the runs; gaps with nothing on either side are left out."""
    return tuple(_between(runs, Gap(0, old_size, 0, new_size)))


def _trim(old: Sequence[Hashable], new: Sequence[Hashable], gap: Gap) -> tuple[list[Run], Gap]:
    """Take off what is common at both ends of a gap."""
    old_from, old_to, new_from, new_to = gap
    while old_from < old_to and new_from < new_to and old[old_from] == new[new_from]:
        old_from += 1
        new_from += 1
    while old_from < old_to and new_from < new_to and old[old_to - 1] == new[new_to - 1]:
        old_to -= 1
        new_to -= 1
    ends = [Run(gap.old_from, gap.new_from, old_from - gap.old_from), Run(old_to, new_to, gap.old_to - old_to)]
    return [run for run in ends if run.size], Gap(old_from, old_to, new_from, new_to)


def _find_anchors(old: Sequence[Hashable], new: Sequence[Hashable], gap: Gap) -> list[Run]:
    """Give the longest chain of items that occur once in either side of the gap and stand in the same order."""
    in_old = Counter(old[gap.old_from : gap.old_to])
    in_new = Counter(new[gap.new_from : gap.new_to])
    place = {old[i]: i for i in range(gap.old_from, gap.old_to) if in_old[old[i]] == 1}
    pairs = [(place[new[j]], j) for j in range(gap.new_from, gap.new_to) if in_new[new[j]] == 1 and new[j] in place]
    return [Run(i, j, 1) for i, j in _longest_rising(pairs)]


def _longest_rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give the longest subsequence of pairs, sorted by their second number, in which the first number rises too."""
    tails: list[int] = []
    holders: list[int] = []
    before: list[int] = []
    for index, (first, _) in enumerate(pairs):
        length = bisect_left(tails, first)
        before.append(holders[length - 1] if length else -1)
        tails[length : length + 1] = [first]
        holders[length : length + 1] = [index]
    chain = []
    index = holders[-1] if holders else -1
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    return chain[::-1]


def _match_densely(old: Sequence[Hashable], new: Sequence[Hashable], gap: Gap) -> list[Run]:
    matcher = SequenceMatcher(None, old[gap.old_from : gap.old_to], new[gap.new_from : gap.new_to], autojunk=False)
    return [Run(gap.old_from + a, gap.new_from + b, size) for a, b, size in matcher.get_matching_blocks() if size]


def _between(runs: Sequence[Run], whole: Gap) -> list[Gap]:
    gaps = []
    i, j = whole.old_from, whole.new_from
    for run in (*runs, Run(whole.old_to, whole.new_to, 0)):
        if i < run.old or j < run.new:
            gaps.append(Gap(i, run.old, j, run.new))
        i, j = run.old + run.size, run.new + run.size
    return gaps


def _join(runs: Sequence[Run]) -> tuple[Run, ...]:
    joined: list[Run] = []
    for run in runs:
        last = joined[-1] if joined else None
        if last and last.old + last.size == run.old and last.new + last.size == run.new:
            joined[-1] = last._replace(size=last.size + run.size)
        else:
            joined.append(run)
    return tuple(joined)
