"""Call the ticks: a thin wrapper of apscheduler, which keeps nothing, since what is due stands in the database."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from apscheduler.jobstores.base import JobLookupError
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.base import BaseTrigger


class TickTrigger(BaseTrigger):  # type: ignore[misc]  # apscheduler has no types
    """Fire at once, and then always one interval after the last firing was handed out.

    apscheduler's own interval trigger counts on from the time before: after a clock that stood in 1970 was set right it would go through
    every second since, one by one, and never come back.
    """

    __slots__ = ("_every",)

    def __init__(self, every: timedelta) -> None:
        self._every = every

    def get_next_fire_time(self, previous_fire_time: datetime | None, now: datetime) -> datetime:
        """Give the next time, as apscheduler asks for it."""
        return now if previous_fire_time is None else now + self._every


def start_ticks(ticks: Mapping[Callable[[], None], timedelta]) -> BackgroundScheduler:
    """Call each tick from a thread of its own, at its interval; a tick that takes longer leaves out the next."""
    scheduler = BackgroundScheduler(timezone=UTC, job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None})
    for tick, every in ticks.items():
        scheduler.add_job(tick, TickTrigger(every))
    scheduler.start()
    return scheduler


def wake_ticks(scheduler: BackgroundScheduler) -> None:
    """Call every tick now: after the clock was set back, the next one would come only when the old time is reached again."""
    for job in scheduler.get_jobs():
        with suppress(JobLookupError):
            job.modify(next_run_time=datetime.now(UTC))


def stop_ticks(scheduler: BackgroundScheduler) -> None:
    """Call no tick any more; one that runs is not waited for."""
    scheduler.shutdown(wait=False)
