"""What days come to on average: time sat a day, and how long a sit lasts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from gettext import gettext as _

from sitwatch.core.sitting.verdicts import DaySummary
from sitwatch.presenters.durations import duration
from sitwatch.presenters.totals import is_blank

_NONE = timedelta()


def days_counted(days: Sequence[DaySummary], today: date) -> tuple[DaySummary, ...]:
    """Return the days that are over and known, or today where it stands alone."""
    known = tuple(day for day in days if not is_blank(day))
    return tuple(day for day in known if day.day != today) or known


def seated_a_day(days: Sequence[DaySummary]) -> timedelta | None:
    """Return the time sat on such a day, None where there is none."""
    if not days:
        return None
    return sum((day.seated for day in days), _NONE) / len(days)


def mean_sit(days: Sequence[DaySummary]) -> timedelta | None:
    """Return how long a sit lasts between two rests, None where nobody sat."""
    times = sum(day.bouts for day in days)
    return sum((day.seated for day in days), _NONE) / times if times else None


def sit_words(days: Sequence[DaySummary]) -> str:
    """Return `the average is 48 min`; empty where nobody sat twice."""
    mean = mean_sit(days)
    if mean is None or sum(day.bouts for day in days) == 1:
        return ""
    return _("the average is {length}").format(length=duration(mean))
