"""Find what stands in the place of a sentence that is gone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from monitor.store.reading.timeline import Stretch, Timeline
from monitor.store.sentences.rows import DocumentSentences
from monitor.store.sentences.views import Replacement
from monitor.text.plain import normalise, plain_text

LARGEST_STEP = 200
"""Sentences gone and come in one step up to which all are weighed against each other; in a larger one, only those of the same place."""


@dataclass(frozen=True, slots=True)
class _Loose:
    """Hold a sentence that only one of two texts has, with the changed place it stands in."""

    number: int
    gap: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Hold the step from one text to the next at which a sentence went."""

    number: int
    at: datetime
    change_id: str | None
    gone: tuple[_Loose, ...]
    come: tuple[_Loose, ...]

    @property
    def numbers(self) -> frozenset[int]:
        """Give the sentences whose words it takes to say what replaced it."""
        return frozenset(one.number for one in (*self.gone, *self.come)) if self.come else frozenset()


def find_last_step(sentences: DocumentSentences, timeline: Timeline, number: int) -> Step | None:
    """Find the step at which a sentence last went; None where it never did."""
    found = _find_last_pair(sentences, timeline, number)
    if found is None:
        return None
    before, after = found
    assert before.until is not None
    gone, come = _list_loose(sentences.list_sequence(before.version_id), sentences.list_sequence(after.version_id))
    if len(gone) + len(come) > LARGEST_STEP:
        places = {one.gap for one in gone if one.number == number}
        gone, come = ([one for one in side if one.gap in places] for side in (gone, come))
    return Step(number=number, at=before.until, change_id=before.change_id, gone=tuple(gone), come=tuple(come))


def name_heir(step: Step, words: Mapping[int, str]) -> Replacement:
    """Say what took the sentence's place: what went is paired with what came, as a comparison does it."""
    return Replacement(at=step.at, change_id=step.change_id, sentence=_pair(step, words) if step.come else None)


def _find_last_pair(sentences: DocumentSentences, timeline: Timeline, number: int) -> tuple[Stretch, Stretch] | None:
    pairs = list(zip(timeline.stretches, timeline.stretches[1:], strict=False))
    for before, after in reversed(pairs):
        if sentences.holds(before.version_id, number) and not sentences.holds(after.version_id, number):
            return before, after
    return None


def _list_loose(old: Sequence[int], new: Sequence[int]) -> tuple[list[_Loose], list[_Loose]]:
    from monitor.compare.alignment import list_gaps, match_runs

    kept = set(old) & set(new)
    gone: list[_Loose] = []
    come: list[_Loose] = []
    for place, gap in enumerate(list_gaps(match_runs(old, new), len(old), len(new))):
        gone += [_Loose(one, place) for one in old[gap.old_from : gap.old_to] if one not in kept]
        come += [_Loose(one, place) for one in new[gap.new_from : gap.new_to] if one not in kept]
    return gone, come


def _pair(step: Step, words: Mapping[int, str]) -> str | None:
    from monitor.compare.pairing import Candidate, pair_similar

    old, new = ([one for one in side if one.number in words] for side in (step.gone, step.come))
    sides = [[Candidate(key=normalise(words[one.number]), gap=one.gap, kind="") for one in side] for side in (old, new)]
    return next((plain_text(words[new[j].number]) for i, j in pair_similar(*sides) if old[i].number == step.number), None)
