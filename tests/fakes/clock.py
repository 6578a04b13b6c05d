"""A clock that goes only when it is told to."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from sitwatch.core.timeline.ticks import Reading

CET = timezone(timedelta(hours=1))
MONDAY = datetime(2026, 3, 2, 9, tzinfo=CET)


class HandClock:
    """Stands at `wall` until time is let pass, asleep or awake."""

    def __init__(self, wall: datetime = MONDAY) -> None:
        self.wall = wall
        self.up_s = 5000.0
        self.awake_s = 4000.0

    def read(self) -> Reading:
        return Reading(self.wall, self.up_s, self.awake_s)

    def go_on(self, seconds: float) -> None:
        """Let time pass."""
        self.sleep(seconds)
        self.awake_s += seconds

    def sleep(self, seconds: float) -> None:
        """Let time pass while the machine is suspended."""
        self.wall += timedelta(seconds=seconds)
        self.up_s += seconds
