"""What stretches add up to: days with their interval, and the whole report.

The interval needs no random draws. At each point of the personal offset's grid the
day's total has a mean and a variance; the total is the mixture of those normals, and
its 10 % and 90 % points are found by bisection, so that a replay prints the same twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise
from math import erf, sqrt

import msgspec

from sitwatch.core.sitting.beliefs import belief_at
from sitwatch.core.sitting.bouts import bouts_of
from sitwatch.core.sitting.habits import Belief, Habits
from sitwatch.core.sitting.offset import BAND_P, band_curve, drawn
from sitwatch.core.sitting.verdicts import Bout, DaySummary, Offer, State, Stretch
from sitwatch.core.timeline.days import Calendar, OffsetChange, day_parts

ZERO = timedelta(0)

RESIDUAL = 0.05
"""What the model itself may miss, as a share of the day (5-7 % covered best)."""

OFF_DOUBT = timedelta(minutes=30)
"""An unrecorded stretch up to this length may have been sitting; longer ones are away
by default, as pauses are."""

TAIL = 0.1
"""Probability left out on either side of the 80 % interval."""


class Ground(msgspec.Struct, frozen=True):
    """What days are told by: their bounds, the shortest rest, what was believed."""

    calendar: Calendar
    rest: timedelta
    beliefs: tuple[Belief, ...] = ()


class Interval(msgspec.Struct, frozen=True):
    """The expected time and the bounds of its 80 % interval, in seconds."""

    expected: float
    low: float
    high: float


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
        first.end == then.start
        and (first.state, first.because) == (then.state, then.because)
        and first.p_seated == then.p_seated
        and first.band == then.band == -1
    )


def interval_of(stretches: Sequence[Stretch], habits: Habits) -> Interval:
    """Return the expected seated time of stretches that these habits have judged.

    With it come the bounds of its 80 % interval.
    """
    fixed = [s for s in stretches if s.band < 0]
    paused = [s for s in stretches if s.band >= 0]
    mean = sum(_seconds(s) * s.p_seated for s in fixed)
    points = [
        (weight, mean + more, sqrt(_variance(fixed, habits) + spread))
        for weight, more, spread in _by_offset(paused, habits)
    ]
    expected = mean + sum(_seconds(s) * s.p_seated for s in paused)
    noisy = [(w, m, sqrt(sd * sd + (RESIDUAL * m) ** 2)) for w, m, sd in points]
    floor = sum(_seconds(s) for s in stretches if s.p_seated == 1)
    ceiling = sum(_seconds(s) for s in stretches if s.p_seated > 0)
    unseen = sum(_may_have_sat(s) for s in stretches)
    return Interval(
        expected,
        low=max(floor, min(_quantile(noisy, TAIL), expected)),
        high=max(expected, min(_quantile(noisy, 1 - TAIL), ceiling)) + unseen,
    )


def _seconds(stretch: Stretch) -> float:
    return stretch.length.total_seconds()


def _variance(fixed: Iterable[Stretch], habits: Habits) -> float:
    """Return the variance of what no pause decides: shares common to all their kind."""
    lengths: dict[str, float] = defaultdict(float)
    for stretch in fixed:
        lengths[stretch.because] += _seconds(stretch) if stretch.p_seated else 0.0
    parts = habits.parts.items()
    return sum((lengths[evidence] * part.sd) ** 2 for evidence, part in parts)


def _by_offset(
    paused: Iterable[Stretch], habits: Habits
) -> Iterator[tuple[float, float, float]]:
    """Yield weight, mean and variance of the pauses' total for each personal offset."""
    lengths = [0.0] * len(BAND_P)
    squares = [0.0] * len(BAND_P)
    for stretch in paused:
        lengths[stretch.band] += _seconds(stretch)
        squares[stretch.band] += _seconds(stretch) ** 2
    bands = [band for band, length in enumerate(lengths) if length * BAND_P[band]]
    if not bands:
        yield 1.0, 0.0, 0.0
        return
    for point, weight in enumerate(drawn(habits.weights)):
        chances = [(band, band_curve(band)[point]) for band in bands]
        mean = sum(lengths[band] * p for band, p in chances)
        spread = sum(squares[band] * p * (1 - p) for band, p in chances)
        yield weight, mean, spread


def _quantile(points: Sequence[tuple[float, float, float]], share: float) -> float:
    """Return where the mixture of normals has that share below it, by bisection."""
    low = min(mean - 6 * sd for _, mean, sd in points)
    high = max(mean + 6 * sd for _, mean, sd in points)
    while high - low > 1:
        middle = (low + high) / 2
        below = sum(w * _below(middle, mean, sd) for w, mean, sd in points)
        low, high = (middle, high) if below < share else (low, middle)
    return (low + high) / 2


def _below(value: float, mean: float, deviation: float) -> float:
    return 0.5 * (1 + erf((value - mean) / (deviation * sqrt(2))))


def _may_have_sat(stretch: Stretch) -> float:
    """Return the seconds that may have been sitting though none was seen."""
    is_doubtful = stretch.because == "off" and stretch.length <= OFF_DOUBT
    return _seconds(stretch) if is_doubtful or stretch.because == "blind" else 0.0


def days_of(
    stretches: Sequence[Stretch], offers: Sequence[Offer], ground: Ground
) -> tuple[DaySummary, ...]:
    """Return the summary of every day that the stretches touch, in order."""
    changes, rollover = ground.calendar.changes, ground.calendar.rollover
    by_day: dict[date, list[Stretch]] = defaultdict(list)
    for stretch in stretches:
        for part in day_parts(stretch.start, stretch.end, changes, rollover):
            piece = msgspec.structs.replace(stretch, start=part.start, end=part.end)
            by_day[part.day].append(piece)
    offered = _offers_by_day(offers, changes, rollover)
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
    between = pairwise(bouts)
    return sum(_rested(stretches, a.end, b.start) >= rest for a, b in between)


def _rested(stretches: Iterable[Stretch], start: datetime, end: datetime) -> timedelta:
    known = (s for s in stretches if s.state in ("away", "standing"))
    return sum((s.length for s in known if start <= s.start and s.end <= end), ZERO)
