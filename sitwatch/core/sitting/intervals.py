"""The day's 80 % interval: how far what is expected may be off.

It needs no random draws. At each point of the personal offset's grid the day's total
has a mean and a variance; the total is the mixture of those normals, and its 10 % and
90 % points are found by bisection, so that a replay prints the same twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from functools import cache
from itertools import repeat, zip_longest
from math import erf, sqrt
from operator import mul, sub, truediv

import msgspec

from sitwatch.core.sitting.habits import Habits
from sitwatch.core.sitting.offset import BAND_P, GRID, Weights, band_curve, drawn
from sitwatch.core.sitting.verdicts import Stretch

RESIDUAL = 0.05
"""What the model itself may miss, as a share of the day (5-7 % covered best)."""

OFF_DOUBT = timedelta(minutes=30)
"""An unrecorded stretch up to this length may have been sitting; longer ones are away
by default, as pauses are."""

TAIL = 0.1
"""Probability left out on either side of the 80 % interval."""


Timed = tuple[Stretch, float]
"""A stretch, and its seconds."""

Curves = tuple[Weights, ...]


class Mixture(msgspec.Struct, frozen=True):
    """The day's total: one normal for each point of the personal offset, in seconds."""

    weights: Weights
    means: Weights
    deviations: Weights


class Interval(msgspec.Struct, frozen=True):
    """The expected time and the bounds of its 80 % interval, in seconds."""

    expected: float
    low: float
    high: float


def interval_of(stretches: Sequence[Stretch], habits: Habits) -> Interval:
    """Return the expected seated time of stretches that these habits have judged.

    With it come the bounds of its 80 % interval.
    """
    timed = [(s, s.length.total_seconds()) for s in stretches]
    fixed = [(s, seconds) for s, seconds in timed if s.band < 0]
    paused = [(s, seconds) for s, seconds in timed if s.band >= 0]
    mean = sum([s.p_seated * seconds for s, seconds in fixed])
    expected = mean + sum([s.p_seated * seconds for s, seconds in paused])
    floor = sum([seconds for s, seconds in timed if s.p_seated == 1])
    ceiling = sum([seconds for s, seconds in timed if s.p_seated > 0])
    unseen = sum([seconds for s, seconds in timed if _may_have_sat(s)])
    total = _total(mean, _variance(fixed, habits), paused, habits)
    return Interval(
        expected,
        low=max(floor, min(_quantile(total, TAIL), expected)),
        high=max(expected, min(_quantile(total, 1 - TAIL), ceiling)) + unseen,
    )


def _variance(fixed: Iterable[Timed], habits: Habits) -> float:
    """Return the variance of what no pause decides: shares common to all their kind."""
    lengths: dict[str, float] = defaultdict(float)
    for stretch, seconds in fixed:
        lengths[stretch.because] += seconds if stretch.p_seated else 0.0
    parts = habits.parts.items()
    return sum((lengths[evidence] * part.sd) ** 2 for evidence, part in parts)


def _total(
    mean: float, variance: float, paused: Sequence[Timed], habits: Habits
) -> Mixture:
    """Return how the day's total is spread, at each point of the personal offset."""
    lengths = [0.0] * len(BAND_P)
    squares = [0.0] * len(BAND_P)
    for band, seconds in _whole(paused):
        lengths[band] += seconds
        squares[band] += seconds**2
    if not any(map(mul, lengths, BAND_P)):
        return _mixture((1.0,), [mean], [variance])
    points = range(len(GRID))
    chances, spreads = _curves()
    means = [mean + sum(map(mul, lengths, chances[point])) for point in points]
    more = [variance + sum(map(mul, squares, spreads[point])) for point in points]
    return _mixture(drawn(habits.weights), means, more)


@cache
def _curves() -> tuple[Curves, Curves]:
    """Return mean and variance of sitting through a pause, by point and by band."""
    bands = [band_curve(band) for band in range(len(BAND_P))]
    chances = tuple(zip(*bands, strict=True))
    return chances, tuple(tuple(p * (1 - p) for p in row) for row in chances)


def _mixture(
    weights: Weights, means: Sequence[float], variances: Sequence[float]
) -> Mixture:
    """Return the mixture, widened by what the model itself may miss."""
    deviations = [
        sqrt(variance + (RESIDUAL * mean) ** 2)
        for mean, variance in zip(means, variances, strict=True)
    ]
    return Mixture(weights, tuple(means), tuple(deviations))


def _whole(paused: Sequence[Timed]) -> Iterator[tuple[int, float]]:
    """Yield band and length of each pause; its pieces were all sat through, or none."""
    length = 0.0
    for (stretch, seconds), after in zip_longest(paused, paused[1:]):
        length += seconds
        is_over = after is None or after[0].start != stretch.end
        if is_over or after[0].band != stretch.band:
            yield stretch.band, length
            length = 0.0


def _quantile(total: Mixture, share: float) -> float:
    """Return where the mixture of normals has that share below it, by bisection."""
    each = [*zip(total.means, total.deviations, strict=True)]
    low = min([mean - 6 * deviation for mean, deviation in each])
    high = max([mean + 6 * deviation for mean, deviation in each])
    widths = [deviation * sqrt(2) for deviation in total.deviations]
    wanted = 2 * share - sum(total.weights)
    while high - low > 1:
        middle = (low + high) / 2
        places = map(truediv, map(sub, repeat(middle), total.means), widths)
        reached = sum(map(mul, total.weights, map(erf, places)))
        low, high = (middle, high) if reached < wanted else (low, middle)
    return (low + high) / 2


def _may_have_sat(stretch: Stretch) -> bool:
    """Tell whether a stretch may have been sitting though none was seen."""
    is_doubtful = stretch.because == "off" and stretch.length <= OFF_DOUBT
    return is_doubtful or stretch.because == "blind"
