"""Ask a host for one thing at a time, and leave it a pause in between."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from monitor.net import is_loopback

GAP_S = 2.0
"""Pause between two pages of one host: slower than a reader who clicks, and a hundred documents of one host still take minutes."""


class HostGate:
    """Let one request at a time pass to each host, in order of arrival, with a pause in between; this machine's loopback is free."""

    def __init__(
        self, *, gap_s: float = GAP_S, sleep: Callable[[float], None] = time.sleep, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.gap_s = gap_s
        self._sleep = sleep
        self._clock = clock
        self._lock = threading.Lock()
        self._queues: dict[str, deque[threading.Event]] = {}
        self._free_at: dict[str, float] = {}

    @contextmanager
    def turn(self, host: str, *, goes_on: bool = False) -> Iterator[None]:
        """Hold the host for the block, after waiting for those who came first, and for the pause.

        `goes_on`: this request belongs to the page just asked for (a redirect on the same host), so it needs no pause. Hold
        one host at a time: who holds one and waits for another may wait for ever.
        """
        if is_loopback(host):
            yield
            return
        self._enter(host)
        try:
            if not goes_on:
                pause = self._free_at.get(host, 0.0) - self._clock()
                if pause > 0:
                    self._sleep(pause)
            yield
        finally:
            self._leave(host)

    def _enter(self, host: str) -> None:
        """Stand in the host's line; its first event is whose turn it is."""
        mine = threading.Event()
        with self._lock:
            line = self._queues.setdefault(host, deque())
            line.append(mine)
            if line[0] is mine:
                return
        mine.wait()

    def _leave(self, host: str) -> None:
        with self._lock:
            self._free_at[host] = self._clock() + self.gap_s
            line = self._queues[host]
            line.popleft()
            if line:
                line[0].set()
            else:
                del self._queues[host]
