"""Days to present: a plain one, and others that differ from it in what is named."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import msgspec

from sitwatch.core.sitting.verdicts import DaySummary

NONE = timedelta()
THURSDAY = date(2026, 3, 12)


def hours(count: float) -> timedelta:
    return timedelta(hours=count)


def day_of_work(day: date = THURSDAY, **changes: Any) -> DaySummary:
    """Return a day of 5 h 20, likely 4 h 40 to 6 h 05."""
    plain = DaySummary(
        day=day,
        seated=timedelta(hours=5, minutes=20),
        low=timedelta(hours=4, minutes=40),
        high=timedelta(hours=6, minutes=5),
        standing=NONE,
        away=hours(1),
        unknown=NONE,
        declared=NONE,
        corrected=NONE,
        bouts=9,
        longest_bout=timedelta(minutes=75),
        rises=8,
        prompts=6,
        breaks=4,
        done=3,
    )
    return msgspec.structs.replace(plain, **changes)


def blank_day(day: date = THURSDAY) -> DaySummary:
    """Return a day on which sitwatch ran for three hours and saw nothing."""
    parts = dict.fromkeys(("seated", "low", "away", "longest_bout"), NONE)
    counts = dict.fromkeys(("bouts", "rises", "prompts", "breaks", "done"), 0)
    return day_of_work(day, unknown=hours(3), high=hours(3), **parts, **counts)


def day_off(day: date = THURSDAY) -> DaySummary:
    """Return a day between others on which sitwatch did not run."""
    return msgspec.structs.replace(blank_day(day), unknown=hours(24), high=NONE)
