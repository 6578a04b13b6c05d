"""The day's 80 % interval: how far what is expected may be off.

It needs no random draws. At each point of the personal offset's grid the day's total
has a mean and a variance; the total is the mixture of those normals, and its 10 % and
90 % points are found by bisection, so that a replay prints the same twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import zip_longest
from math import erf, sqrt

import msgspec

from sitwatch.core.sitting.habits import Habits
from sitwatch.core.sitting.offset import BAND_P, band_curve, drawn
from sitwatch.core.sitting.verdicts import Stretch

RESIDUAL = 0.05
"""What the model itself may miss, as a share of the day (5-7 % covered best)."""

OFF_DOUBT = timedelta(minutes=30)
"""An unrecorded stretch up to this length may have been sitting; longer ones are away
by default, as pauses are."""

TAIL = 0.1
"""Probability left out on either side of the 80 % interval."""


class Interval(msgspec.Struct, frozen=True):
    """The expected time and the bounds of its 80 % interval, in seconds."""

    expected: float
    low: float
    high: float


def interval_of(stretches: Sequence[Stretch], habits: Habits) -> Interval:
    """Return the expected seated time of stretches that these habits have judged.

    With it come the bounds of its 80 % interval.
    """
    fixed = [s for s in stretches if s.band < 0]
    paused = [s for s in stretches if s.band >= 0]
    mean = sum(_seconds(s) * s.p_seated for s in fixed)
    common = _variance(fixed, habits)
    points = [
        (weight, mean + more, sqrt(common + spread + (RESIDUAL * (mean + more)) ** 2))
        for weight, more, spread in _by_offset(paused, habits)
    ]
    expected = mean + sum(_seconds(s) * s.p_seated for s in paused)
    floor = sum(_seconds(s) for s in stretches if s.p_seated == 1)
    ceiling = sum(_seconds(s) for s in stretches if s.p_seated > 0)
    unseen = sum(_may_have_sat(s) for s in stretches)
    return Interval(
        expected,
        low=max(floor, min(_quantile(points, TAIL), expected)),
        high=max(expected, min(_quantile(points, 1 - TAIL), ceiling)) + unseen,
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
    paused: Sequence[Stretch], habits: Habits
) -> Iterator[tuple[float, float, float]]:
    """Yield weight, mean and variance of the pauses' total for each personal offset."""
    lengths = [0.0] * len(BAND_P)
    squares = [0.0] * len(BAND_P)
    for band, seconds in _whole(paused):
        lengths[band] += seconds
        squares[band] += seconds**2
    bands = [band for band, length in enumerate(lengths) if length * BAND_P[band]]
    if not bands:
        yield 1.0, 0.0, 0.0
        return
    for point, weight in enumerate(drawn(habits.weights)):
        chances = [(band, band_curve(band)[point]) for band in bands]
        mean = sum(lengths[band] * p for band, p in chances)
        spread = sum(squares[band] * p * (1 - p) for band, p in chances)
        yield weight, mean, spread


def _whole(paused: Sequence[Stretch]) -> Iterator[tuple[int, float]]:
    """Yield band and length of each pause; its pieces were all sat through, or none."""
    length = 0.0
    for stretch, after in zip_longest(paused, paused[1:]):
        length += _seconds(stretch)
        is_over = after is None or after.start != stretch.end
        if is_over or after.band != stretch.band:
            yield stretch.band, length
            length = 0.0


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
