"""Trainings for tests: days are counted from a Monday, at two in the afternoon."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any

from sitwatch.core.programme.flags import Flags
from sitwatch.core.programme.history import Exposure, History

HERE = timezone(timedelta(hours=1))
MONDAY = datetime(2026, 3, 2, 14, tzinfo=HERE)


def day(number: float) -> datetime:
    """Return the moment so many days after the Monday."""
    return MONDAY + timedelta(days=number)


def done(exercise: str, number: float = 0, **told: Any) -> Exposure:
    """Return an exercise done on that day; clean and with effort right, if not told."""
    at = day(number)
    told = {"effort": "right", "control": "clean"} | told
    return Exposure(exercise=exercise, at=at, day=at.date(), **told)


def after(*exposures: Exposure, **flags: Any) -> History:
    """Return the history of somebody with these flags."""
    return History(exposures=exposures, flags=Flags(**flags))
