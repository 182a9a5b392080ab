"""A made-up world with its own clock: services whose pages change, and a daemon's ticks that pass over them in milliseconds a day."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from monitor.daemon import Daemon, RunOptions
from monitor.daemon.digests import DeliverDigests
from monitor.model import DocumentKey, Fetched, NotModified, Page, Source, Sources, Subscription, Unreachable, Validators
from monitor.store import Store, find_next_due, list_check_runs, list_status
from tests.cli.pages import policy

START = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


class Events(logging.Handler):
    """Keep log records as (event, fields)."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, Any]]] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one."""
        self.seen.append((record.getMessage(), getattr(record, "fields", {})))

    def names(self) -> list[str]:
        """Give the events' names, in order."""
        return [name for name, _ in self.seen]

    def of(self, name: str) -> list[dict[str, Any]]:
        """Give the fields of every event of a name."""
        return [fields for event, fields in self.seen if event == name]


class InlinePool(Executor):
    """Do at once what is submitted."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Do it."""
        future: Future[Any] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


class World:
    """Hold the time, the pages, and the log of requests; it is what a daemon sees of the network and the clock."""

    def __init__(self, at: datetime = START) -> None:
        self.now = at
        self.passed_s = 0.0
        self.pages: dict[str, str | Exception | Callable[[], str]] = {}
        self.requests: list[tuple[datetime, str]] = []

    def fetch(self, source: Source, _: Sequence[Validators]) -> Fetched | NotModified | Unreachable:
        """Answer as a server would, at once."""
        self.requests.append((self.now, source.document))
        page = self.pages.get(source.document, policy())
        if isinstance(page, Exception):
            raise page
        page = page() if callable(page) else page
        return Fetched(
            pages=(
                Page(
                    url=source.urls[0], final_url=source.urls[0], hops=(), status=200, request_headers=(), response_headers=(),
                    body=page.encode(), media_type="text/html", charset="utf-8", started_at=self.now, finished_at=self.now,
                ),
            )
        )  # fmt: skip

    def times(self, document: str) -> list[datetime]:
        """Give when a document was asked for."""
        return [at for at, name in self.requests if name == document]

    def pass_time(self, by: timedelta) -> None:
        """Let time pass, on every clock."""
        self.now += by
        self.passed_s += by.total_seconds()


def make_sources(*names: str, every: timedelta = timedelta(hours=12), subscriptions: tuple[Subscription, ...] = ()) -> Sources:
    """List documents of one service."""
    listed = tuple(Source(service="Acme", document=name, urls=(f"https://{name.lower()}.example/",), every=every) for name in names)
    return Sources(path=Path("sources.yaml"), sources=listed, subscriptions=subscriptions)


def make_daemon(
    store: Store,
    world: World,
    sources: Sources,
    *,
    reread: Callable[[], Sources] | None = None,
    deliver: DeliverDigests | None = lambda store, subscriptions, *, now: (),
    workers: int = 4,
    stop_within_s: float = 5,
) -> Daemon:
    """Make a daemon of that world, which does its checks at once."""
    daemon = Daemon(
        store,
        world.fetch,
        sources,
        reread=reread or (lambda: sources),
        deliver=deliver,
        options=RunOptions(workers=workers, stop_within_s=stop_within_s),
        now=lambda: world.now,
        monotonic=lambda: world.passed_s,
        pool=InlinePool(),
    )
    daemon.take_over()
    return daemon


def drive(daemon: Daemon, store: Store, world: World, span: timedelta) -> None:
    """Let time pass with a tick each second while something is due, and leap to the next second that matters otherwise."""
    until = world.now + span
    while world.now < until:
        before = len(world.requests)
        daemon.tick_checks()
        step = SECOND if len(world.requests) > before else max(SECOND, min(_next_due(store) - world.now, 10 * 60 * SECOND))
        world.pass_time(min(step, until - world.now))


def _next_due(store: Store) -> datetime:
    with store.read() as connection:
        return find_next_due(connection) or datetime.max.replace(tzinfo=UTC)


def next_checks(store: Store) -> dict[str, datetime | None]:
    """Give when each document is due."""
    with store.read() as connection:
        return {row.document.document: row.next_check_at for row in list_status(connection)}


def outcomes(store: Store, document: str) -> list[str]:
    """Give how a document's checks ended, runs of the same end as one, oldest first."""
    with store.read() as connection:
        (found,) = (row.document.document_id for row in list_status(connection) if row.document.document == document)
        return [f"{run.outcome} {run.reason}" for run in list_check_runs(connection, found)]


def key(document: str) -> DocumentKey:
    """Name a document of the one service."""
    return DocumentKey("Acme", document)


def lock(store: Store) -> sqlite3.Connection:
    """Take the archive's write lock, as another program might; closing the connection gives it back."""
    connection = sqlite3.connect(str(store.url.database), check_same_thread=False)
    connection.execute("BEGIN IMMEDIATE")
    return connection
