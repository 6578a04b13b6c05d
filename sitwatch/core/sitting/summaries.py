"""What stretches add up to: days with their interval, their bouts and breaks."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import islice, pairwise, takewhile
from operator import attrgetter

import msgspec

from sitwatch.core.sitting.beliefs import belief_at
from sitwatch.core.sitting.bouts import bouts_of
from sitwatch.core.sitting.habits import Belief, Habits
from sitwatch.core.sitting.intervals import interval_of
from sitwatch.core.sitting.layers import cut
from sitwatch.core.sitting.verdicts import Bout, DaySummary, Offer, State, Stretch
from sitwatch.core.timeline.days import (
    Calendar,
    DayPart,
    OffsetChange,
    day_about,
    day_parts,
)

ZERO = timedelta(0)


class Ground(msgspec.Struct, frozen=True):
    """What days are told by: their bounds, the shortest rest, what was believed."""

    calendar: Calendar
    rest: timedelta
    beliefs: tuple[Belief, ...] = ()


def one_after_another(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Yield the stretches, neighbours of one verdict joined, empty ones left out."""
    open_one: Stretch | None = None
    for stretch in stretches:
        if stretch.start >= stretch.end:
            continue
        if open_one is not None and _is_same(open_one, stretch):
            open_one = msgspec.structs.replace(open_one, end=stretch.end)
            continue
        if open_one is not None:
            yield open_one
        open_one = stretch
    if open_one is not None:
        yield open_one


def _is_same(first: Stretch, then: Stretch) -> bool:
    """Tell whether two stretches are one; pauses never are, each is its own draw."""
    return (
        first.band == then.band == -1
        and first.end == then.start
        and first.because == then.because
        and first.state == then.state
        and first.p_seated == then.p_seated
    )


def days_of(
    stretches: Sequence[Stretch], offers: Sequence[Offer], ground: Ground
) -> tuple[DaySummary, ...]:
    """Return the summary of every day that the stretches touch, in order."""
    calendar = ground.calendar
    by_day: dict[date, list[Stretch]] = defaultdict(list)
    for day, piece in _day_by_day(stretches, calendar):
        by_day[day].append(piece)
    offered = _offers_by_day(offers, calendar.changes, calendar.rollover)
    return tuple(
        summary_of(
            day,
            pieces,
            offered.get(day, ()),
            ground.rest,
            belief_at(ground.beliefs, pieces[0].start),
        )
        for day, pieces in sorted(by_day.items())
    )


def _day_by_day(
    stretches: Iterable[Stretch], calendar: Calendar
) -> Iterator[tuple[date, Stretch]]:
    """Yield the stretches, cut where days begin, each with its day."""
    changes, rollover = calendar.changes, calendar.rollover
    about: DayPart | None = None
    for stretch in stretches:
        if about is None or stretch.start >= about.end:
            about = day_about(stretch.start, changes, rollover)
        if about.start <= stretch.start and stretch.end <= about.end:
            yield about.day, stretch
            continue
        for part in day_parts(stretch.start, stretch.end, changes, rollover):
            yield part.day, cut(stretch, part.start, part.end)


def _offers_by_day(
    offers: Iterable[Offer], changes: Sequence[OffsetChange], rollover: timedelta
) -> dict[date, tuple[Offer, ...]]:
    found: dict[date, tuple[Offer, ...]] = {}
    for offer in offers:
        instant = timedelta(microseconds=1)
        (part,) = day_parts(offer.at, offer.at + instant, changes, rollover)
        found[part.day] = (*found.get(part.day, ()), offer)
    return found


def summary_of(
    day: date,
    stretches: Sequence[Stretch],
    offers: Sequence[Offer],
    rest: timedelta,
    habits: Habits,
) -> DaySummary:
    """Return what one day's stretches, judged by these habits, and offers add up to."""
    interval = interval_of(stretches, habits)
    bouts = bouts_of(stretches, rest)
    return DaySummary(
        day=day,
        seated=timedelta(seconds=interval.expected),
        low=timedelta(seconds=interval.low),
        high=timedelta(seconds=interval.high),
        standing=_in_state(stretches, "standing"),
        away=_in_state(stretches, "away"),
        unknown=_in_state(stretches, "unknown"),
        declared=_said(stretches, "declared"),
        corrected=_said(stretches, "corrected"),
        bouts=len(bouts),
        longest_bout=max((bout.length for bout in bouts), default=ZERO),
        rises=max(0, len(bouts) - 1),
        prompts=len(offers),
        breaks=_breaks(stretches, bouts, rest),
        done=sum(offer.outcome in ("done", "partial") for offer in offers),
    )


def _in_state(stretches: Iterable[Stretch], state: State) -> timedelta:
    return sum((s.length for s in stretches if s.state == state), ZERO)


def _said(stretches: Iterable[Stretch], because: str) -> timedelta:
    """Return the seated time that rests on the user's word."""
    return sum((s.length * s.p_seated for s in stretches if s.because == because), ZERO)


def _breaks(
    stretches: Sequence[Stretch], bouts: Sequence[Bout], rest: timedelta
) -> int:
    """Count the rests between bouts that are known to be off the chair."""
    known = [s for s in stretches if s.state in ("away", "standing")]
    between = pairwise(bouts)
    return sum(_rested(known, a.end, b.start) >= rest for a, b in between)


def _rested(known: Sequence[Stretch], start: datetime, end: datetime) -> timedelta:
    """Return how much of a rest is known to be one, of all that is known in order."""
    first = bisect_left(known, start, key=attrgetter("start"))
    within = takewhile(lambda stretch: stretch.end <= end, islice(known, first, None))
    return sum((stretch.length for stretch in within), ZERO)
