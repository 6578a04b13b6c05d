"""What the days of a week come to, beside what was trained in it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from sitwatch.core.sitting.verdicts import DaySummary
from sitwatch.core.timeline.days import week_of


def days_within(monday: date, days: Sequence[DaySummary]) -> tuple[DaySummary, ...]:
    """Return the days of the week that begins on that Monday."""
    dates = week_of(monday)
    return tuple(day for day in days if day.day in dates)


def seated_in(days: Sequence[DaySummary]) -> timedelta:
    """Return how long somebody sat on these days."""
    return sum((day.seated for day in days), timedelta())


def broken_in(days: Sequence[DaySummary]) -> int:
    """Return how often sitting was broken on these days, by walks and all."""
    return sum(day.breaks for day in days)
