"""Turn signals into requests that the main thread reads one after another."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import Enum, auto
from queue import SimpleQueue
from types import FrameType


class Request(Enum):
    """Say what the main thread is asked for."""

    STOP = auto()
    REREAD = auto()
    CHECK_ENDED = auto()


Requests = SimpleQueue[Request]
"""Only a SimpleQueue may be filled from a signal handler: its `put` cannot meet its own lock held (queue, "Rationale")."""


@contextmanager
def listen_for_signals(requests: Requests) -> Iterator[None]:
    """Ask to stop at SIGTERM and SIGINT, and to reread at SIGHUP; a second signal to stop ends the process at once, with 128 + its number.

    Ending at once loses nothing that was recorded: a commit under way is undone by the database, claims are given back by the next start.
    """
    asked = False

    def stop(number: int, _: FrameType | None) -> None:
        nonlocal asked
        if asked:
            os._exit(128 + number)
        asked = True
        requests.put(Request.STOP)

    def reread(_number: int, _: FrameType | None) -> None:
        requests.put(Request.REREAD)

    handlers: dict[signal.Signals, Callable[[int, FrameType | None], None]] = {signal.SIGTERM: stop, signal.SIGINT: stop}
    if hasattr(signal, "SIGHUP"):  # Windows has none
        handlers[signal.SIGHUP] = reread
    before = {number: signal.signal(number, handler) for number, handler in handlers.items()}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
