"""Say trouble once, wait longer each time, and say when it is over."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

from monitor.daemon.logs import log
from monitor.daemon.pace import plan_wait


class Trouble:
    """Remember one kind of trouble between ticks; threads may share it. `began` and `ended` name the events that are logged."""

    def __init__(self, began: str, ended: str, *, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._began, self._ended = began, ended
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._failures = 0
        self._said = ""
        self._since = self._try_again_at = 0.0

    @property
    def waits(self) -> bool:
        """Tell whether it is too early to try again."""
        return self._failures > 0 and self._monotonic() < self._try_again_at

    @property
    def lasts(self) -> bool:
        """Tell whether the last try failed."""
        return self._failures > 0

    def note(self, error: Exception, *, trace: bool = False) -> None:
        """Take note of a failure: it is logged unless it was the last thing said, and the next try waits longer."""
        with self._lock:
            if self.waits:
                return  # several threads met the same trouble
            self._since = self._since if self._failures else self._monotonic()
            self._failures += 1
            wait_s = plan_wait(self._failures)
            self._try_again_at = self._monotonic() + wait_s
            words = f"{type(error).__name__}: {error}" if trace else str(error)
            if words != self._said:
                log(self._began, level=logging.ERROR, error=error if trace else None, problem=words, retry_in_s=wait_s)
            self._said = words

    def clear(self) -> None:
        """Take note that all is well."""
        if not self._failures:
            return
        with self._lock:
            lasted_s = round(self._monotonic() - self._since, 1)
            failures, self._failures, self._said = self._failures, 0, ""
        log(self._ended, after_s=lasted_s, tries=failures)
