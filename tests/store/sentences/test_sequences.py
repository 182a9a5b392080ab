"""The row of a version's sentences, written as a difference, comes back as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.store.sentences.sequences import Place, pack_places, pack_sequence, unpack_places, unpack_sequence

FIRST_ID = 100
OLD = st.lists(st.integers(1, 99), max_size=30)


@given(OLD, OLD, st.integers(0, 5), st.randoms())
def test_a_sequence_comes_back(base: list[int], old: list[int], fresh: int, random: object) -> None:
    """Whatever stays, goes, returns or is new, and in whatever order old ones stand, the sequence is read as it was written."""
    sequence = old[:]
    at = 0
    for number in range(fresh):  # new ones come in order, between old ones
        at = min(len(sequence), at + number)
        sequence.insert(at, FIRST_ID + number)
        at += 1
    assert unpack_sequence(pack_sequence(sequence, base, FIRST_ID), base, FIRST_ID) == sequence


def test_a_new_sentence_that_is_repeated() -> None:
    """A sentence that a version brings twice is new once, and stands in both places."""
    sequence = [100, 101, 100, 5, 101, 102]
    assert unpack_sequence(pack_sequence(sequence, [5], FIRST_ID), [5], FIRST_ID) == sequence


def test_a_small_change_takes_a_few_bytes() -> None:
    """One sentence edited among four hundred takes less than ten bytes."""
    base = list(range(1, 401))
    sequence = [*base[:200], 1000, *base[201:]]
    assert len(pack_sequence(sequence, base, 1000)) < 10


def test_half_a_row_is_refused() -> None:
    """A row that ends half way raises instead of giving a shorter text."""
    packed = pack_sequence([100, 101], [], FIRST_ID)
    with pytest.raises(ValueError, match="half way"):
        unpack_sequence(packed[:-1], [], FIRST_ID)


@given(st.lists(st.builds(Place, st.integers(0, 10**6), st.integers(1, 5000)), max_size=20))
def test_places_come_back(places: list[Place]) -> None:
    """Places are read as they were written, also where one stands before the last."""
    assert unpack_places(pack_places(places)) == places
