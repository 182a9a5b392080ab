"""Watch a real `monitor run` by its log."""

from __future__ import annotations

import json
import queue
import signal
import threading
import time
from typing import Any

from tests.cli.conftest import Monitor

PATIENCE_S = 20.0
"""A machine under load takes seconds to start a process; a test that works waits for none of this."""


class Running:
    """Hold a daemon's process and read its log lines as they come."""

    def __init__(self, monitor: Monitor, *arguments: str) -> None:
        self.process = monitor.start("run", "--log", "json", *arguments)
        self.lines: list[dict[str, Any]] = []
        self._arriving: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stderr is not None
        for line in self.process.stderr:
            try:
                self._arriving.put(json.loads(line))
            except ValueError:
                self._arriving.put({"event": "other", "line": line})

    def wait_for(self, event: str, **fields: Any) -> dict[str, Any]:
        """Wait for an event with these fields, among those not waited for yet."""
        until = time.monotonic() + PATIENCE_S
        while (left := until - time.monotonic()) > 0:
            try:
                line = self._arriving.get(timeout=left)
            except queue.Empty:
                break
            self.lines.append(line)
            if line["event"] == event and all(line.get(name) == value for name, value in fields.items()):
                return line
        raise AssertionError(f"no {event} {fields} in {self.lines}, exit code {self.process.poll()}")

    def signal(self, number: int) -> None:
        """Send the process a signal."""
        self.process.send_signal(number)

    def stop(self) -> int:
        """Ask it to stop, and give its exit code."""
        self.signal(signal.SIGTERM)
        return self.end()

    def end(self) -> int:
        """Wait for its end, and give its exit code; every line of its log is in `lines` then."""
        code = self.process.wait(PATIENCE_S)
        self._reader.join(PATIENCE_S)
        while not self._arriving.empty():
            self.lines.append(self._arriving.get())
        return code

    def kill(self) -> None:
        """Kill it, if it still runs, and close its pipes."""
        self.process.kill()
        self.process.wait(PATIENCE_S)
        self._reader.join(PATIENCE_S)
        for pipe in (self.process.stdout, self.process.stderr):
            if pipe is not None:
                pipe.close()

    def of(self, event: str) -> list[dict[str, Any]]:
        """Give the lines of an event that were read so far."""
        return [line for line in self.lines if line["event"] == event]


def start(running: list[Running], monitor: Monitor, *arguments: str) -> Running:
    """Start a daemon that the test's end kills."""
    process = Running(monitor, *arguments)
    running.append(process)
    return process
