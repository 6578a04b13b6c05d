"""Hours of the day, as the settings have them: which are open, and which open next.

A range belongs to the weekday on which it begins, and may pass midnight. Times are
those of the clock on the wall, with its offset in force; on the days on which clocks
change the range is as long as the wall makes it.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache

from sitwatch.core.policy import HourRanges, Hours, clock_offset
from sitwatch.core.timeline.days import DAY


def is_within(hours: Hours, local: datetime) -> bool:
    """Tell whether prompts may appear at a local time; a range may pass midnight."""
    midnight = _midnight(local)
    since, weekday = local - midnight, midnight.weekday()
    return _is_open(hours.of(weekday), since) or _is_open(
        hours.of((weekday - 1) % 7), since + DAY
    )


def _is_open(ranges: HourRanges, since: timedelta) -> bool:
    """Tell whether a time since the midnight of its day lies in one of the ranges."""
    return any(start <= since < end for start, end in map(_range, ranges))


def is_in_any(ranges: HourRanges, local: datetime) -> bool:
    """Tell whether a local time lies in one of some ranges that every day has."""
    return is_within(Hours(*[ranges] * 7), local)


def next_opening(hours: Hours, local: datetime) -> datetime | None:
    """Return the local time at which prompts may next appear, None: within no week."""
    starts = [
        start
        for days in range(8)
        for start, _ in _ranges_of(hours, _midnight(local) + days * DAY)
        if start > local
    ]
    return min(starts, default=None)


def _ranges_of(hours: Hours, midnight: datetime) -> list[tuple[datetime, datetime]]:
    spans = []
    for text in hours.of(midnight.weekday()):
        start, end = _range(text)
        spans.append((midnight + start, midnight + end))
    return spans


@cache
def _range(text: str) -> tuple[timedelta, timedelta]:
    """Return where a range begins and ends, both since the midnight before it."""
    start, end = (clock_offset(part) for part in text.split("-"))
    return start, end + DAY if end <= start else end


def _midnight(local: datetime) -> datetime:
    return local.replace(hour=0, minute=0, second=0, microsecond=0)
