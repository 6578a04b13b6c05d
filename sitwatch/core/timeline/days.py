"""Which day an instant belongs to.

    local    ... 23:00   00:00        04:00 = rollover
    day      <- Monday ---------------|--------------- Tuesday ->

A day begins at the rollover hour of the local time then in force. The offset from UTC
is a fact of the trace, so days of 23 and 25 hours come out right by themselves, and no
time zone table is needed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import msgspec

DAY = timedelta(days=1)


class OffsetChange(msgspec.Struct, frozen=True, gc=False):
    """From `since` (UTC) on, local time is UTC plus `offset`."""

    since: datetime
    offset: timedelta


class Calendar(msgspec.Struct, frozen=True):
    """What days are made of: the offsets from UTC, and the hour at which days begin."""

    changes: tuple[OffsetChange, ...]
    rollover: timedelta

    def day_of(self, moment: datetime) -> date:
        """Return the day of a moment that carries its own local offset."""
        offset = moment.utcoffset() or timedelta(0)
        return day_of(moment.astimezone(UTC), offset, self.rollover)

    def instant_of(self, local: datetime) -> datetime:
        """Return when the clock on the wall shows `local` (written as if in UTC).

        The first time where it does so twice; where it never does, the moment at which
        it leaps over it.
        """
        held, *later = self.changes
        for change in later:
            if local - held.offset < change.since:
                break
            held = change
        return max(local - held.offset, held.since)


class DayPart(msgspec.Struct, frozen=True, gc=False):
    """The part `[start, end)` (UTC) of something that lies in one day."""

    day: date
    start: datetime
    end: datetime


def day_of(instant: datetime, offset: timedelta, rollover: timedelta) -> date:
    """Return the day of a UTC instant under an offset."""
    return (instant + offset - rollover).date()


def day_start(day: date, offset: timedelta, rollover: timedelta) -> datetime:
    """Return the UTC instant at which a day begins under an offset."""
    return datetime.combine(day, time(), UTC) + rollover - offset


def week_of(day: date) -> tuple[date, ...]:
    """Return the seven days, Monday first, of the week that holds `day`."""
    monday = day - timedelta(days=day.weekday())
    return tuple(monday + timedelta(days=n) for n in range(7))


def offset_at(changes: Sequence[OffsetChange], instant: datetime) -> timedelta:
    """Return the offset in force; before the first change, that of the first."""
    known = [change.offset for change in changes if change.since <= instant]
    return known[-1] if known else changes[0].offset


def day_parts(
    start: datetime,
    end: datetime,
    changes: Sequence[OffsetChange],
    rollover: timedelta,
) -> Iterator[DayPart]:
    """Cut `[start, end)` where days begin; a day never comes back once it is over.

    start                              end
    [-----------------|-----------------)
      Monday       04:00     Tuesday
    """
    latest = date.min
    for piece_start, piece_end, offset in _constant(start, end, changes):
        cursor = piece_start
        while cursor < piece_end:
            latest = max(latest, day_of(cursor, offset, rollover))
            stop = min(piece_end, day_start(latest + DAY, offset, rollover))
            yield DayPart(latest, cursor, stop)
            cursor = stop


def day_about(
    instant: datetime, changes: Sequence[OffsetChange], rollover: timedelta
) -> DayPart:
    """Return the day of an instant as far around it as the offset stays the same.

    Whatever lies in that part is one part of that day.
    """
    offset = offset_at(changes, instant)
    day = day_of(instant, offset, rollover)
    start = day_start(day, offset, rollover)
    end = day_start(day + DAY, offset, rollover)
    edges = [change.since for change in changes]
    return DayPart(
        day,
        max([start, *(edge for edge in edges if edge <= instant)]),
        min([end, *(edge for edge in edges if edge > instant)]),
    )


def _constant(
    start: datetime, end: datetime, changes: Sequence[OffsetChange]
) -> Iterator[tuple[datetime, datetime, timedelta]]:
    """Cut `[start, end)` where the offset changes."""
    cuts = [change.since for change in changes if start < change.since < end]
    edges = [start, *cuts, end]
    for left, right in pairwise(edges):
        yield left, right, offset_at(changes, left)
