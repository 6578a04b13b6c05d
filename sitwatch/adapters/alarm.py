"""A bell that rings once at a moment, by APScheduler: one job in memory, no store.

It decides nothing: whoever is rung looks at the clock and at the facts. Its thread
sleeps until the moment comes, without waking in between. On Linux that sleep does not
count the time that the machine is suspended, so the bell may ring late after one; the
engine's next beat, and the fact that the machine woke, make up for it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from apscheduler.executors.debug import DebugExecutor
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.date import DateTrigger

_JOB = "bell"


class SchedulerAlarm:
    """Rings on the scheduler's own thread, so what it calls has to be brief.

    (`DebugExecutor` runs a job where it is found due; a pool of threads would be much
    for a call that only puts something into the inbox.) Nothing rings before `open`.
    """

    def __init__(self) -> None:
        self._scheduler = BackgroundScheduler(
            executors={"default": DebugExecutor()},
            # However late, and however often missed: once.
            job_defaults={"coalesce": True, "misfire_grace_time": None},
            timezone=UTC,
        )
        self._ring: Callable[[], None] | None = None

    def open(self, ring: Callable[[], None]) -> None:
        self._ring = ring
        self._scheduler.start()

    def set(self, at: datetime | None) -> None:
        if at is not None and self._scheduler.running:
            trigger = DateTrigger(at)
            self._scheduler.add_job(self._ring, trigger, id=_JOB, replace_existing=True)
        elif self._scheduler.get_job(_JOB) is not None:
            self._scheduler.remove_job(_JOB)

    def close(self) -> None:
        if self._scheduler.running:
            self._scheduler.shutdown()
