"""Hold the checks under way."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Executor, Future, ThreadPoolExecutor, wait
from datetime import datetime
from typing import TYPE_CHECKING

from monitor.daemon.due import CLAIM, Claimed, check_source, record_mistake, start_due_checks
from monitor.daemon.logs import log
from monitor.errors import MonitorError, StaleStateError, StoreError
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
        now: Callable[[], datetime],
        on_store_error: Callable[[StoreError], None],
        on_end: Callable[[], None] = lambda: None,
        pool: Executor | None = None,
    ) -> None:
        self._store, self._fetch, self._by, self._workers, self._now = store, fetch, by, workers, now
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

        Where the archive is gone the claims are left to run out.
        """
        with self._lock:
            self._closed = True
            under_way = {future: key for key, future in self._open.items()}
        _, late = wait(under_way, timeout=within_s)
        self._pool.shutdown(wait=False, cancel_futures=True)
        try:
            with self._store.write() as connection:
                release_claims(connection, by=self._by)
        except StoreError as error:
            log("claims_kept", level=logging.WARNING, problem=error)
        return tuple(under_way[future] for future in late)

    def _start(self, source: Source) -> None:
        if source.key in self._open:
            return  # a look so long that its claim ran out is still a look
        future = self._open[source.key] = self._pool.submit(self._check, source)
        future.add_done_callback(lambda _: self._end(source.key))

    def _check(self, source: Source) -> None:
        try:
            try:
                check_source(self._store, source, self._fetch)
            except MonitorError:
                raise
            except Exception as error:  # whatever a document's pages set off, the others go on
                self.failures += 1
                record_mistake(self._store, source, error, self._fetch, now=self._now())
        except Exception as error:
            # the claim is left to run out, so that the check is not tried again at once
            self.failures += 1
            log("check_not_recorded", level=logging.ERROR, document=source.key, problem=error, again_after_s=CLAIM)
            if isinstance(error, StoreError) and not isinstance(error, StaleStateError):
                self._on_store_error(error)

    def _end(self, key: DocumentKey) -> None:
        with self._lock:
            self._open.pop(key, None)
        self._on_end()
