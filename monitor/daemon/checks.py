"""Hold the checks under way."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Executor, Future, ThreadPoolExecutor, wait
from datetime import datetime
from typing import TYPE_CHECKING

from monitor.daemon.due import Claimed, check_source, explain_failed_check, start_due_checks
from monitor.errors import StoreError
from monitor.model import DocumentKey, Source
from monitor.store import release_claims

if TYPE_CHECKING:
    from monitor.check.look import Fetch
    from monitor.store import Store


class OpenChecks:
    """Run checks side by side, at most `workers` at once, under claims in the name `by`."""

    def __init__(
        self,
        store: Store,
        fetch: Fetch,
        *,
        by: str,
        workers: int,
        on_store_error: Callable[[StoreError], None],
        on_end: Callable[[], None] = lambda: None,
        pool: Executor | None = None,
    ) -> None:
        self._store, self._fetch, self._by, self._workers = store, fetch, by, workers
        self._on_store_error, self._on_end = on_store_error, on_end
        self._pool = pool or ThreadPoolExecutor(workers, thread_name_prefix="check")
        self._lock = threading.RLock()
        self._open: dict[DocumentKey, Future[None]] = {}
        self._closed = False
        self.failures = 0
        """Checks that brought no result, not even a fault of their document."""

    def __len__(self) -> int:
        return len(self._open)

    def start_due(self, sources: Mapping[DocumentKey, Source], *, now: datetime, most: int) -> Claimed:
        """Start checks that are due, as many as there is room for and at most `most`; raises StoreError."""
        with self._lock:
            room = min(self._workers - len(self._open), most)
            if self._closed or room <= 0:
                return Claimed()
            return start_due_checks(self._store, sources, now=now, by=self._by, most=room, start=self._start)

    def finish(self, within_s: float) -> tuple[DocumentKey, ...]:
        """Start nothing more, wait for what is open, and give back every claim; return the documents whose checks did not end in time.

        Raises StoreError where the claims cannot be given back: then they run out.
        """
        with self._lock:
            self._closed = True
            under_way = {future: key for key, future in self._open.items()}
        _, late = wait(under_way, timeout=within_s)
        self._pool.shutdown(wait=False, cancel_futures=True)
        with self._store.write() as connection:
            release_claims(connection, by=self._by)
        return tuple(under_way[future] for future in late)

    def _start(self, source: Source) -> None:
        if source.key in self._open:
            return  # a look so long that its claim ran out is still a look
        future = self._open[source.key] = self._pool.submit(self._check, source)
        future.add_done_callback(lambda _: self._end(source.key))

    def _check(self, source: Source) -> None:
        try:
            check_source(self._store, source, self._fetch)
        except Exception as error:  # whatever a document's pages set off, the others go on
            self.failures += 1
            explain_failed_check(source, error, on_store_error=self._on_store_error)

    def _end(self, key: DocumentKey) -> None:
        with self._lock:
            self._open.pop(key, None)
        self._on_end()
