"""Which belief judges which day: the one that was held when the day ended.

    answers        a     b  |      c        |  d    now
    belief of      day 1: a, b | day 2: a, b, c | today: all

So a day of the past does not move when today's answers come, and today is judged by
what is known now. Beliefs fade continuously: at midnight nothing jumps.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from operator import attrgetter

import msgspec

from sitwatch.core.sitting.answers import Learnt
from sitwatch.core.sitting.habits import Belief, Habits, believed, prior
from sitwatch.core.sitting.pauses import judged
from sitwatch.core.sitting.verdicts import Stretch
from sitwatch.core.timeline.days import Calendar, day_parts

INSTANT = timedelta(microseconds=1)
"""What is said at the very end of a day belongs to the next one."""


def beliefs_of(
    learnt: Learnt, calendar: Calendar, start: datetime, now: datetime
) -> tuple[Belief, ...]:
    """Return the beliefs of all days that `[start, now]` touches, in order."""
    parts = day_parts(start, now + INSTANT, calendar.changes, calendar.rollover)
    days = {part.day: part for part in reversed(list(parts))}
    starts = sorted(part.start for part in days.values())
    ends = [*(end - INSTANT for _, end in pairwise(starts)), now]
    return tuple(
        Belief(start, believed(learnt, end))
        for start, end in zip(starts, ends, strict=True)
    )


def belief_at(beliefs: Sequence[Belief], at: datetime) -> Habits:
    """Return the habits that a moment is judged by; outside them, the nearest."""
    if not beliefs:
        return prior()
    place = bisect_right(beliefs, at, key=attrgetter("start"))
    return beliefs[max(0, place - 1)].habits


def judged_by_day(
    stretches: Iterable[Stretch], beliefs: Sequence[Belief]
) -> Iterator[Stretch]:
    """Yield the stretches, in order, each judged by the belief of its day.

    One that lasts over the end of a day is cut there where that changes it.
    """
    starts = [belief.start for belief in beliefs]
    for stretch in stretches:
        first = max(0, bisect_right(starts, stretch.start) - 1)
        last = max(first, bisect_left(starts, stretch.end) - 1)
        if first == last:
            yield judged(stretch, beliefs[first].habits if beliefs else prior())
        else:
            yield from _cut(stretch, beliefs[first : last + 1])


def _cut(stretch: Stretch, beliefs: Sequence[Belief]) -> Iterator[Stretch]:
    """Yield a stretch of several days, whole where all of them judge it alike."""
    verdicts = [judged(stretch, belief.habits) for belief in beliefs]
    if all(verdict == verdicts[0] for verdict in verdicts):
        yield verdicts[0]
        return
    edges = [stretch.start, *(belief.start for belief in beliefs[1:]), stretch.end]
    for verdict, (start, end) in zip(verdicts, pairwise(edges), strict=True):
        yield msgspec.structs.replace(verdict, start=start, end=end)
