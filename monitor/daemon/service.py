"""The daemon as a whole: start, tick, listen, stop."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from queue import Empty
from typing import TYPE_CHECKING

from monitor.daemon.checks import OpenChecks
from monitor.daemon.claimants import name_process
from monitor.daemon.clock import ClockWatch, now_utc
from monitor.daemon.digests import DeliverDigests, deliver_and_log
from monitor.daemon.due import Claimed
from monitor.daemon.logs import log
from monitor.daemon.notify import notify_systemd
from monitor.daemon.pace import TICK, plan_starts
from monitor.daemon.signals import Request, Requests, listen_for_signals
from monitor.daemon.takeover import take_over
from monitor.daemon.ticks import start_ticks, stop_ticks, wake_ticks
from monitor.daemon.trouble import Trouble
from monitor.daemon.upkeep import let_pages_go
from monitor.errors import MonitorError, SourcesError
from monitor.model import DocumentKey, Source, Sources

if TYPE_CHECKING:
    from apscheduler.schedulers.background import BackgroundScheduler

    from monitor.check.look import Fetch
    from monitor.store import Store

DIGEST_TICK = timedelta(minutes=1)
"""Subscribers give hours and minutes."""

UPKEEP_TICK = timedelta(days=1)

CLOCK_WATCH_S = 5.0
"""How often the clock is compared with the time that passed."""


TICK_DEAD_S = 120.0
"""A tick that has not come for so long hangs: the longest wait for a locked database is half a minute. systemd then no longer hears that
all is well, and starts the daemon anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunOptions:
    """Set how the daemon works."""

    workers: int = 8
    """How many checks run side by side; requests to one host still wait for one another."""
    stop_within_s: float = 30.0
    """How long checks and digests that are open may take once the daemon is told to stop."""
    keep_pages_days: int | None = None
    """For how long pages are kept as they were fetched; None: forever."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunReport:
    """Say how a run ended."""

    left: tuple[DocumentKey, ...] = ()
    """Documents whose checks did not end in time; their threads still run."""
    digest_left: bool = False
    """Whether a digest was still being sent; it is sent again, recognisably."""
    failures: int = 0
    """Checks and digests that failed by more than a fault of a page."""


class Daemon:
    """Watch the sources of a list, and have digests delivered, until told to stop."""

    def __init__(
        self,
        store: Store,
        fetch: Fetch,
        sources: Sources,
        *,
        reread: Callable[[], Sources],
        deliver: DeliverDigests | None,
        options: RunOptions | None = None,
        now: Callable[[], datetime] = now_utc,
        monotonic: Callable[[], float] = time.monotonic,
        pool: Executor | None = None,
    ) -> None:
        # `deliver` is None where no mail server is set
        self._store, self._reread, self._deliver, self._now = store, reread, deliver, now
        self._monotonic = monotonic
        self._options = options or RunOptions()
        self._sources = sources
        self._sources_lock = threading.Lock()
        self._digest_lock = threading.Lock()
        self._stopping = False
        self._failures = 0
        self._ticked_at = monotonic()
        self._requests: Requests = Requests()
        self._store_trouble = Trouble("checks_paused", "checks_resumed", monotonic=monotonic)
        self._digest_trouble = Trouble("digests_paused", "digests_resumed", monotonic=monotonic)
        self.name = name_process()
        """The name that its claims carry."""
        self._checks = OpenChecks(
            store,
            fetch,
            by=self.name,
            workers=self._options.workers,
            now=now,
            on_store_error=self._store_trouble.note,
            on_end=partial(self._requests.put, Request.CHECK_ENDED),
            pool=pool,
        )

    def run(self) -> RunReport:
        """Work until a signal asks to stop; raises StoreError only where the archive cannot be used at the start."""
        with listen_for_signals(self._requests):
            self.take_over()
            self._log_start()
            scheduler = start_ticks({self.tick_checks: TICK, self.tick_digests: DIGEST_TICK, self.tick_upkeep: UPKEEP_TICK})
            notify_systemd("READY=1")
            try:
                self._serve(scheduler)
            finally:
                stop_ticks(scheduler)
            return self.stop()

    def run_once(self) -> RunReport:
        """Check everything that is due now, deliver the digests that are due, and end; raises StoreError."""
        with listen_for_signals(self._requests):
            self.take_over()
            self._log_start()
            now = self._now()  # of the beginning: what falls due meanwhile is left to the next run
            while not self._stopping:
                claimed = self._checks.start_due(self._by_key(), now=now, most=self._options.workers)
                if claimed == Claimed() and not len(self._checks):
                    break
                self._stopping = self._next_request(CLOCK_WATCH_S) is Request.STOP
            if not self._stopping:
                self.tick_digests()
                self.tick_upkeep()
            return self.stop()

    def tick_checks(self) -> None:
        """Start checks that are due; raises nothing."""
        self._ticked_at = self._monotonic()
        if self._store_trouble.waits:
            return
        lasted = self._store_trouble.lasts
        try:
            with self._sources_lock:
                if lasted:
                    with self._store.write():
                        pass  # reading alone may go well while nothing can be written
                most = plan_starts(self._sources.sources)
                claimed = self._checks.start_due(self._by_key(), now=self._now(), most=most)
        except Exception as error:  # the next tick tries again
            self._store_trouble.note(error, trace=not isinstance(error, MonitorError))
            return
        if lasted:  # not what a check meets while this tick runs
            self._store_trouble.clear()
        if claimed.unknown:
            log("sources_outdated", level=logging.WARNING, documents=", ".join(map(str, claimed.unknown)))
            self._requests.put(Request.REREAD)

    def tick_digests(self) -> None:
        """Have the digests delivered that are due; raises nothing."""
        if self._deliver is None or self._stopping or self._digest_trouble.waits:
            return
        with self._digest_lock:
            try:
                self._failures += deliver_and_log(self._store, self._sources.subscriptions, self._deliver, now=self._now())
            except Exception as error:  # whatever it was, the next tick tries again
                self._failures += 1
                self._digest_trouble.note(error, trace=not isinstance(error, MonitorError))
            else:
                self._digest_trouble.clear()

    def tick_upkeep(self) -> None:
        """Let go of pages that are kept long enough; raises nothing."""
        if self._options.keep_pages_days is None or self._stopping:
            return
        try:
            let_pages_go(self._store, before=self._now() - timedelta(days=self._options.keep_pages_days))
        except MonitorError as error:  # the next one, a day later, does it all
            log("upkeep_failed", level=logging.WARNING, problem=str(error))

    def _by_key(self) -> dict[DocumentKey, Source]:
        return {source.key: source for source in self._sources.sources}

    def take_over(self) -> None:
        """Register the sources and mend what an earlier process left behind; raises StoreError."""
        take_over(self._store, self._sources, now=self._now())

    def _log_start(self) -> None:
        documents, subscriptions = len(self._sources.sources), len(self._sources.subscriptions)
        log("started", documents=documents, subscriptions=subscriptions, database=self._store.name, claims_as=self.name)
        self._warn_of_silence()

    def _warn_of_silence(self) -> None:
        if self._deliver is None and self._sources.subscriptions:
            log(
                "mail_missing",
                level=logging.WARNING,
                problem="sources.yaml has subscriptions, but MONITOR_SMTP_HOST is not set: no digest is sent",
            )

    def _next_request(self, timeout_s: float) -> Request | None:
        try:
            return self._requests.get(timeout=timeout_s)
        except Empty:
            return None

    def _serve(self, scheduler: BackgroundScheduler) -> None:
        """Answer requests and watch the clock, until asked to stop."""
        watch = ClockWatch(self._now, self._monotonic)
        while (request := self._next_request(CLOCK_WATCH_S)) is not Request.STOP:
            if request is Request.REREAD:
                self.reread_sources()
            if self._monotonic() - self._ticked_at < TICK_DEAD_S:
                notify_systemd("WATCHDOG=1")
            jump = watch.find_jump()
            if jump is not None:
                log("clock_moved", level=logging.WARNING, by_s=jump)
                if jump < timedelta(0):
                    wake_ticks(scheduler)
                    self._mend_timetable()

    def reread_sources(self) -> None:
        """Read sources.yaml anew; where it has a mistake, log every one and keep the list at hand."""
        try:
            with self._sources_lock:
                before, anew = self._sources, self._reread()
                take_over(self._store, anew, now=self._now())
                self._sources = anew
        except SourcesError as error:
            for mistake in error.mistakes:
                log("sources_mistake", level=logging.ERROR, problem=mistake)
            log("sources_kept", level=logging.ERROR, mistakes=len(error.mistakes), documents=len(self._sources.sources))
            return
        except Exception as error:  # the list at hand is as good as it was
            mistaken = None if isinstance(error, MonitorError) else error
            log("sources_kept", level=logging.ERROR, error=mistaken, problem=error, documents=len(self._sources.sources))
            return
        old, new = ({source.key for source in listed.sources} for listed in (before, anew))
        log("sources_read", documents=len(new), added=len(new - old), removed=len(old - new), subscriptions=len(anew.subscriptions))
        self._warn_of_silence()

    def _mend_timetable(self) -> None:
        try:
            self.take_over()
        except Exception as error:  # the ticks go on
            self._store_trouble.note(error, trace=not isinstance(error, MonitorError))

    def stop(self) -> RunReport:
        """Let what is open finish within the bound, and give back the claims."""
        self._stopping = True
        notify_systemd("STOPPING=1")
        ends_at = self._monotonic() + self._options.stop_within_s
        log("stopping", checks_open=len(self._checks), within_s=self._options.stop_within_s)
        left = self._checks.finish(self._options.stop_within_s)
        digest_left = not self._digest_lock.acquire(timeout=max(0.0, ends_at - self._monotonic()))
        for key in left:
            log("check_left", level=logging.WARNING, document=key)
        log("stopped", left=len(left), digest_left=digest_left)
        return RunReport(left=left, digest_left=digest_left, failures=self._failures + self._checks.failures)
