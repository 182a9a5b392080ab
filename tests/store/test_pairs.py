"""Two versions to compare, with the times of that step: texts go, and come back."""

from __future__ import annotations

import pytest

from monitor.errors import NotFoundError
from monitor.model import Outcome, Reason
from monitor.store import Store
from monitor.store.reading.pairs import Pair, find_last_pair, find_pair
from tests.store.making import HALF_DAY, START, Walk, digest, register


@pytest.fixture
def walk(store: Store) -> Walk:
    """Give a document a text that is left for another, and comes back."""
    register(store)
    walk = Walk(store)
    walk.first("One.")
    walk.news("Two.")
    walk.hold("One.", reason=Reason.ROLLBACK)
    walk.confirm("One.")
    return walk


def read_hashes(pair: Pair | None) -> list[str]:
    """Give the hashes of a pair's texts."""
    assert pair is not None
    return [pair.old.text_sha256, pair.new.text_sha256]


def test_the_last_change_has_the_times_of_its_own_step(walk: Walk) -> None:
    """Of a return, the new text came when it came back, not when it was first seen; the old one was last seen before that."""
    with walk.store.read() as connection:
        pair = find_last_pair(connection, walk.state.document_id)
    assert read_hashes(pair) == [digest("Two."), digest("One.")]
    assert pair is not None
    assert pair.new.first_seen_at < pair.old_last_seen_at < pair.new_first_seen_at


def test_two_days_have_the_times_of_their_stretches(walk: Walk) -> None:
    """A text that came back later was last seen, at this step, before it went."""
    with walk.store.read() as connection:
        pair = find_pair(connection, walk.state.document_id, START + HALF_DAY, START + 2 * HALF_DAY)
    assert read_hashes(pair) == [digest("One."), digest("Two.")]
    assert pair.old_last_seen_at < pair.new_first_seen_at == START + 2 * HALF_DAY < pair.old.last_seen_at


def test_a_document_that_never_changed_has_no_last_pair(store: Store) -> None:
    """A first text is no change, and neither is a silent one; a day before it has no version."""
    register(store)
    walk = Walk(store)
    walk.first("One.")
    walk.record(Outcome.SILENT, Reason.COSMETIC, "One .", accept=True)
    with store.read() as connection:
        assert find_last_pair(connection, walk.state.document_id) is None
        with pytest.raises(NotFoundError):
            find_pair(connection, walk.state.document_id, START, None)
