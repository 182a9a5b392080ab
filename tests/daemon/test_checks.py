"""Checks under way end within bounds, whatever becomes of the archive."""

from __future__ import annotations

import threading
from collections.abc import Sequence

from monitor.daemon.checks import OpenChecks
from monitor.daemon.takeover import take_over
from monitor.model import Fetched, NotModified, Source, Unreachable, Validators
from monitor.store import Store, list_claimants
from tests.daemon.world import Events, World, key, lock, make_sources


class Slow:
    """Fetch as slowly as a test wants."""

    def __init__(self, world: World) -> None:
        self.world, self.asked, self.go_on = world, threading.Semaphore(0), threading.Event()

    def __call__(self, source: Source, validators: Sequence[Validators]) -> Fetched | NotModified | Unreachable:
        """Wait, then answer."""
        self.asked.release()
        self.go_on.wait(10)
        return self.world.fetch(source, validators)


def open_checks(store: Store, world: World, fetch: Slow, *, workers: int) -> OpenChecks:
    """Hold checks in real threads."""
    return OpenChecks(store, fetch, by="one", workers=workers, now=lambda: world.now, on_store_error=lambda _: None)


def test_at_most_so_many_at_once(store: Store) -> None:
    """With two workers two checks are open, a third waits for the end of one, and those of the third's kind stay unclaimed."""
    world, sources = World(), make_sources("A", "B", "C")
    fetch = Slow(world)
    checks = open_checks(store, world, fetch, workers=2)
    take_over(store, sources, now=world.now)
    by_key = {source.key: source for source in sources.sources}
    assert len(checks.start_due(by_key, now=world.now, most=9).started) == 2
    assert checks.start_due(by_key, now=world.now, most=9).started == ()
    assert len(checks) == 2
    fetch.go_on.set()
    assert checks.finish(10) == ()
    assert checks.start_due(by_key, now=world.now, most=9).started == ()
    assert len(world.requests) == 2


def test_stopping_while_the_archive_is_locked(store: Store, events: Events) -> None:
    """A check that hangs and an archive that cannot be written keep nobody from stopping: both are said."""
    world, sources = World(), make_sources("A")
    fetch = Slow(world)
    checks = open_checks(store, world, fetch, workers=2)
    take_over(store, sources, now=world.now)
    checks.start_due({source.key: source for source in sources.sources}, now=world.now, most=9)
    assert fetch.asked.acquire(timeout=10)
    held = lock(store)
    assert checks.finish(0.01) == (key("A"),)
    assert events.names() == ["claims_kept"]
    held.close()
    with store.read() as connection:
        assert list_claimants(connection) == ("one",)
    fetch.go_on.set()
    checks.finish(10)
    with store.read() as connection:
        assert list_claimants(connection) == ()
