"""Share tasks among worker processes, one task at a time each, and gather their answers as they come.

Workers are started anew ("spawn"), so that they inherit neither threads nor open databases. One that dies without a word (killed, out of
memory) stops the import with a message; what was recorded is kept, and the next run goes on there.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import TracebackType
from typing import Self, cast

from monitor.errors import MonitorError
from monitor.importers.ota_work import Part, Task, work


def count_workers() -> int:
    """Give the number of processors that this process may use."""
    with suppress(AttributeError):
        return max(1, len(os.sched_getaffinity(0)))
    return max(1, os.cpu_count() or 1)


class Crew:
    """Hold worker processes."""

    def __init__(self, folder: Path, *, workers: int) -> None:
        context = multiprocessing.get_context("spawn")
        self._workers: dict[Connection, BaseProcess] = {}
        for number in range(workers):
            ours, theirs = context.Pipe()
            process = context.Process(target=work, args=(theirs, folder), name=f"import-{number}", daemon=True)
            process.start()
            theirs.close()
            self._workers[ours] = process

    def carry_out(self, tasks: Iterable[Task]) -> Iterator[Part]:
        """Hand out tasks as workers come free, and yield the parts of their answers; those of one task are in order."""
        waiting = iter(tasks)
        busy: set[Connection] = set()
        for worker in self._workers:
            if (task := next(waiting, None)) is not None:
                worker.send(task)
                busy.add(worker)
        while busy:
            for ready in wait(busy):
                worker = cast("Connection", ready)
                part = self._receive(worker)
                if part.done:
                    if (task := next(waiting, None)) is not None:
                        worker.send(task)
                    else:
                        busy.discard(worker)
                yield part

    def _receive(self, worker: Connection) -> Part:
        try:
            answer = worker.recv()
        except (EOFError, ConnectionResetError):
            process = self._workers[worker]
            process.join(timeout=5)
            raise MonitorError(
                f"a worker process of the import ended by itself (exit code {process.exitcode}; out of memory?): "
                "what was recorded is kept; run the command again to go on, with --workers 1 if memory is short"
            ) from None
        if isinstance(answer, Exception):
            raise answer
        assert isinstance(answer, Part)
        return answer

    def close(self) -> None:
        """End the workers, whatever they are at."""
        for worker, process in self._workers.items():
            with suppress(OSError):
                worker.send(None)
            worker.close()
            process.join(timeout=0.5)
            if process.is_alive():
                process.terminate()
                process.join(timeout=5)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()
