"""Which day it is, when one begins, and the figures that stand on every page."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, timezone

import msgspec

from sitwatch.core.facts import Recorded
from sitwatch.core.timeline.days import DAY, day_of, day_start
from sitwatch.core.timeline.spans import Span


class Tile(msgspec.Struct, frozen=True):
    """One figure with the words for it and, where useful, a note."""

    words: str
    value: str
    note: str = ""


def local_day(now: datetime, rollover: timedelta) -> date:
    """Return the day that a moment with its local offset belongs to."""
    offset = now.utcoffset() or timedelta()
    return day_of(now.astimezone(UTC), offset, rollover)


def bounds_of(day: date, offset: timedelta, rollover: timedelta) -> Span:
    """Return when a day begins and ends, in the local time of an offset."""
    start = day_start(day, offset, rollover).astimezone(timezone(offset))
    return Span(start, start + DAY)


def offset_on(
    day: date, facts: Iterable[Recorded], now: datetime, rollover: timedelta
) -> timedelta:
    """Return the offset in force on a day, by what was seen then; else that of now."""
    seen = [fact.at for fact in facts if local_day(fact.at, rollover) == day]
    return (seen[-1] if seen else now).utcoffset() or timedelta()
