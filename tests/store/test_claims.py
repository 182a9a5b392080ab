"""Processes share the due documents without checking any twice."""

from __future__ import annotations

from datetime import timedelta

from monitor.model import Outcome, Reason
from monitor.store import Store, claim_due, find_next_due, release_claims
from tests.store.making import HALF_DAY, KEY, START, Walk, make_source, register

UNTIL = START + timedelta(minutes=10)


def claim(store: Store, by: str, *, at_minute: int = 0, limit: int = 2) -> list[str]:
    """Claim due documents for ten minutes."""
    now = START + timedelta(minutes=at_minute)
    with store.write() as connection:
        return [str(key) for key in claim_due(connection, now=now, until=now + timedelta(minutes=10), by=by, limit=limit)]


def test_each_due_document_is_claimed_once(store: Store) -> None:
    """Two processes get different documents; a claim that ran out is free again."""
    register(store, make_source("Acme/One"), make_source("Acme/Two"), make_source("Acme/Three"))
    assert claim(store, "a") == ["Acme/One", "Acme/Two"]
    assert claim(store, "b") == ["Acme/Three"]
    assert claim(store, "b") == []
    assert claim(store, "b", at_minute=10, limit=9) == ["Acme/One", "Acme/Two", "Acme/Three"]


def test_claims_are_given_back(store: Store) -> None:
    """A process that ends gives back what it did not check."""
    register(store, make_source("Acme/One"), make_source("Acme/Two"))
    claim(store, "a", limit=1)
    claim(store, "b", limit=1)
    with store.write() as connection:
        release_claims(connection, by="a")
    assert claim(store, "c") == ["Acme/One"]


def test_a_recorded_check_ends_the_claim_and_sets_the_next(store: Store) -> None:
    """After a check the document is unclaimed and due at its next time, before which nobody gets it."""
    register(store)
    assert claim(store, "a") == [str(KEY)]
    walk = Walk(store, at=START - HALF_DAY)
    walk.record(Outcome.FIRST, Reason.FIRST, "Text.", accept=True, next_check_at=START + timedelta(minutes=5))
    assert claim(store, "b", at_minute=4) == []
    with store.read() as connection:
        assert find_next_due(connection) == START + timedelta(minutes=5)
    assert claim(store, "b", at_minute=5) == [str(KEY)]


def test_what_is_not_watched_is_not_due(store: Store) -> None:
    """A document taken out of the list is claimed by nobody."""
    register(store)
    register(store, make_source("Beta/Terms"))
    assert claim(store, "a") == ["Beta/Terms"]
