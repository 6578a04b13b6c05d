"""The day's 80 % interval: how far what is expected may be off.

It needs no random draws. At each point of the personal offset's grid, and for each
fifth of what the share of standing may be, the day's total has a mean and a variance;
the total is the mixture of those normals, and its 10 % and 90 % points are found by
bisection, so that a replay prints the same twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from functools import cache, lru_cache
from itertools import repeat, zip_longest
from math import erf, sqrt
from operator import mul, sub, truediv

import msgspec

from sitwatch.core.sitting.fifths import fifths_of
from sitwatch.core.sitting.habits import Habits
from sitwatch.core.sitting.offset import (
    BAND_P,
    Weights,
    band_curve,
    drawn,
    scaled,
)
from sitwatch.core.sitting.verdicts import Stretch

RESIDUAL = 0.04
"""What the model itself may miss, as a share of the day.

Where the share of standing was a normal, 5-7 % covered best; its own shape leaves less
to be missed. The one constant of the interval that was tuned: on simulated days of
another seed than the gates', 3 % held too few days and 5 % too many.
"""

COARSE = 4
"""Every so manieth point of the offset's grid is enough: a day's noise makes what lies
over it smooth."""

OFF_DOUBT = timedelta(minutes=30)
"""An unrecorded stretch up to this length may have been sitting; longer ones are away
by default, as pauses are."""

TAIL = 0.1
"""Probability left out on either side of the 80 % interval."""


Timed = tuple[Stretch, float]
"""A stretch, and its seconds."""

Curves = tuple[Weights, ...]


class Mixture(msgspec.Struct, frozen=True):
    """The day's total: normals, each with its weight (their sum 1), in seconds."""

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
    total = _total(mean, _shared(fixed), paused, habits)
    return Interval(
        expected,
        low=max(floor, min(_quantile(total, TAIL), expected)),
        high=max(expected, min(_quantile(total, 1 - TAIL), ceiling)) + unseen,
    )


def _shared(fixed: Iterable[Timed]) -> dict[str, float]:
    """Return how long each evidence spoke of what no pause decides."""
    lengths: dict[str, float] = defaultdict(float)
    for stretch, seconds in fixed:
        lengths[stretch.because] += seconds if stretch.p_seated else 0.0
    return lengths


def _total(
    mean: float, shared: Mapping[str, float], paused: Sequence[Timed], habits: Habits
) -> Mixture:
    """Return how the day's total is spread, `mean` being that of all but pauses."""
    weights, means, variances = _paused(paused, habits)
    rest = _variance(shared, habits)
    moves = _moves(shared.get("input", 0.0), habits)
    spread = [
        (mean + move + paused_mean, rest + variance)
        for move in moves
        for paused_mean, variance in zip(means, variances, strict=True)
    ]
    return Mixture(
        tuple(weight / len(moves) for weight in weights) * len(moves),
        tuple(center for center, _ in spread),
        tuple(sqrt(var + (RESIDUAL * center) ** 2) for center, var in spread),
    )


def _variance(shared: Mapping[str, float], habits: Habits) -> float:
    """Return the variance of what calls, videos, locks and sleep add to the day."""
    return sum(
        (shared.get(evidence, 0.0) * part.sd) ** 2
        for evidence, part in habits.parts.items()
        if evidence != "input"
    )


def _moves(active: float, habits: Habits) -> tuple[float, ...]:
    """Return by how much each fifth of the share of standing moves the total."""
    if not active:
        return (0.0,)
    share = habits.parts["input"]
    return tuple(
        active * (fifth - share.mean) for fifth in fifths_of(share.mean, share.worth)
    )


def _paused(
    paused: Sequence[Timed], habits: Habits
) -> tuple[Weights, Sequence[float], Sequence[float]]:
    """Return what pauses add at each point of the offset: weight, mean, variance."""
    lengths = [0.0] * len(BAND_P)
    squares = [0.0] * len(BAND_P)
    for band, seconds in _whole(paused):
        lengths[band] += seconds
        squares[band] += seconds**2
    # First, so that they are worked out at the start and not in the middle of the day.
    chances, spreads = _curves()
    if not any(map(mul, lengths, BAND_P)):
        return (1.0,), (0.0,), (0.0,)
    means = [sum(map(mul, lengths, chance)) for chance in chances]
    variances = [sum(map(mul, squares, spread)) for spread in spreads]
    return _thinned(habits.weights), means, variances


@lru_cache(maxsize=2)
def _thinned(personal: Weights) -> Weights:
    """Return the weights of one day's offset at the points that are looked at."""
    return scaled(drawn(personal)[::COARSE])


@cache
def _curves() -> tuple[Curves, Curves]:
    """Return mean and variance of sitting through a pause, by point and by band."""
    bands = [band_curve(band)[::COARSE] for band in range(len(BAND_P))]
    chances = tuple(zip(*bands, strict=True))
    return chances, tuple(tuple(p * (1 - p) for p in row) for row in chances)


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
