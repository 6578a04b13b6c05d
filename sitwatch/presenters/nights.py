"""The ends of a day at which nobody was there: left out of what a day is told as.

04:00                 08:40                18:10                04:00
[ asleep, locked, off ][ the day ..........][ locked, off ........)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import takewhile

import msgspec

from sitwatch.core.sitting.verdicts import Because, DaySummary, State, Stretch
from sitwatch.core.timeline.spans import Span
from sitwatch.presenters.today import bounds_of

_NOBODY_THERE: tuple[Because, ...] = ("off", "slept", "locked")


def clipped(
    stretches: Iterable[Stretch], since: datetime, until: datetime
) -> Iterator[Stretch]:
    """Yield what lies in `[since, until)`, stretch by stretch."""
    for stretch in stretches:
        start, end = max(stretch.start, since), min(stretch.end, until)
        if start < end:
            yield msgspec.structs.replace(stretch, start=start, end=end)


def is_idle(stretch: Stretch) -> bool:
    """Tell whether nobody can be said to have been there."""
    return stretch.state != "seated" and stretch.because in _NOBODY_THERE


def lived(
    stretches: Iterable[Stretch], day: Span, *, is_over: bool
) -> tuple[Stretch, ...]:
    """Return a day's stretches without the nights: the one after it, if it is over."""
    pieces = tuple(clipped(stretches, day.start, day.end))
    first, last = _ends(pieces, is_over=is_over)
    return pieces[first:last]


def without_nights(
    summary: DaySummary, stretches: Iterable[Stretch], day: Span, *, is_over: bool
) -> DaySummary:
    """Return a day whose time away and unknown is that between its ends."""
    pieces = tuple(clipped(stretches, day.start, day.end))
    first, last = _ends(pieces, is_over=is_over)
    nights = (*pieces[:first], *pieces[last:])
    return msgspec.structs.replace(
        summary,
        away=max(timedelta(), summary.away - _in(nights, "away")),
        unknown=max(timedelta(), summary.unknown - _in(nights, "unknown")),
    )


def awake_days(
    days: Iterable[DaySummary],
    stretches: Sequence[Stretch],
    now: datetime,
    rollover: timedelta,
) -> tuple[DaySummary, ...]:
    """Return days without their nights, by the offset in force `now`."""
    offset = now.utcoffset() or timedelta()
    found = []
    for summary in days:
        day = bounds_of(summary.day, offset, rollover)
        is_over = day.end <= now
        found.append(without_nights(summary, stretches, day, is_over=is_over))
    return tuple(found)


def _ends(pieces: Sequence[Stretch], *, is_over: bool) -> tuple[int, int]:
    """Return which pieces are the first and (behind it) the last of the day itself."""
    first = sum(1 for _ in takewhile(is_idle, pieces))
    last = sum(1 for _ in takewhile(is_idle, reversed(pieces))) if is_over else 0
    return first, max(first, len(pieces) - last)


def _in(stretches: Iterable[Stretch], state: State) -> timedelta:
    return sum((s.length for s in stretches if s.state == state), timedelta())
