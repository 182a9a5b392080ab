"""Find which removed sentence became which added one, by the words they share."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from monitor.compare.wording import list_words

NEAR_THRESHOLD = 0.5
"""Share of weighted words that two sentences of the same changed region must have in common to be one sentence edited."""

FAR_THRESHOLD = 0.66
"""Likewise for sentences that stand far apart: there chance is more likely, so more is asked."""

CONTAINED_THRESHOLD = 0.9
CONTAINED_WEIGHT = 5.0
"""A sentence of at least five weighty words of which nine tenths return in a longer one, in the same region, was extended or cut."""

SHORT_WORD_WEIGHT = 0.3
"""Words of up to three letters (of, the, we, may, not, de, und) bind less: they stand in every sentence."""

COMMON_WORD_LIMIT = 30
"""A word in more added sentences than this does not propose pairs; it counts once a rarer word has proposed one."""

CANDIDATE_LIMIT = 6
"""So many added sentences are weighed for one removed sentence, those with the most words in common first."""


_FIGURE = re.compile(r"\d")
_NUMBER = re.compile(r"\d+")


class Candidate(NamedTuple):
    """Hold a sentence to be paired: its words, the changed region it stands in, and what it may pair with."""

    key: str
    gap: int
    kind: str
    """Sentences of different kinds (a heading, a clause) are never paired."""


class _Words(NamedTuple):
    """Hold the distinct words of a sentence, those among them that bind less, and what all weigh together."""

    distinct: frozenset[str]
    short: frozenset[str]
    weight: float


def pair_similar(old: Sequence[Candidate], new: Sequence[Candidate]) -> list[tuple[int, int]]:
    """Pair removed with added sentences, most similar first, each at most once; gives index pairs."""
    if not old or not new:
        return []
    old_words, new_words = ([_read_words(one.key) for one in side] for side in (old, new))
    scored: list[tuple[float, int, int]] = []
    for i, proposals in enumerate(_propose(old_words, new_words)):
        for j in proposals:
            if old[i].kind != new[j].kind:
                continue
            near = old[i].gap == new[j].gap
            score = _score(old_words[i], new_words[j], near=near)
            if score >= (NEAR_THRESHOLD if near else FAR_THRESHOLD):
                scored.append((score + 0.1 * near - 0.02 * abs((i + 1) / (len(old) + 1) - (j + 1) / (len(new) + 1)), i, j))
    return _take_best(scored)


def _read_words(key: str) -> _Words:
    """Give the distinct words of a sentence, numbers made alike: a date line with another date is the same line edited."""
    words = list_words(key)  # known from looking for its equals; a number lies within a word
    distinct = frozenset([_NUMBER.sub("0", word) for word in words] if _FIGURE.search(key) else words)
    short = frozenset([word for word in distinct if len(word) <= 3])
    return _Words(distinct, short, _weigh(len(distinct), len(short)))


def _propose(old_words: Sequence[_Words], new_words: Sequence[_Words]) -> list[list[int]]:
    """Give for each removed sentence the added ones worth weighing: those that share most of its rarer words."""
    holders: dict[str, list[int]] = defaultdict(list)
    for j, words in enumerate(new_words):
        for word in words.distinct:
            holders[word].append(j)
    rarer = {word: found for word, found in holders.items() if len(found) <= COMMON_WORD_LIMIT}
    return [_list_nearest(words.distinct, rarer) for words in old_words]


def _list_nearest(words: frozenset[str], holders: dict[str, list[int]]) -> list[int]:
    shared = Counter(chain.from_iterable([holders[word] for word in words if word in holders]))
    if len(shared) <= CANDIDATE_LIMIT:
        return sorted(shared, key=lambda j: (-shared[j], j))
    least = sorted(shared.values(), reverse=True)[CANDIDATE_LIMIT - 1]
    return sorted((j for j, count in shared.items() if count >= least), key=lambda j: (-shared[j], j))[:CANDIDATE_LIMIT]


def _score(old: _Words, new: _Words, *, near: bool) -> float:
    """Give the share of weighted words that two sentences have in common (Dice's coefficient over distinct words)."""
    common = _weigh(len(old.distinct & new.distinct), len(old.short & new.short))
    if not common:
        return 0.0
    score = 2 * common / (old.weight + new.weight)
    shorter = min(old.weight, new.weight)
    if near and shorter >= CONTAINED_WEIGHT and common >= CONTAINED_THRESHOLD * shorter:
        return max(score, NEAR_THRESHOLD)
    return score


def _weigh(words: int, short: int) -> float:
    """Weigh so many words, of which so many are short."""
    return words - short * (1 - SHORT_WORD_WEIGHT)


def _take_best(scored: list[tuple[float, int, int]]) -> list[tuple[int, int]]:
    pairs = []
    old_taken: set[int] = set()
    new_taken: set[int] = set()
    for _, i, j in sorted(scored, key=lambda item: (-item[0], item[1], item[2])):
        if i not in old_taken and j not in new_taken:
            old_taken.add(i)
            new_taken.add(j)
            pairs.append((i, j))
    return pairs
