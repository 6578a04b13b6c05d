"""The personal offset on its grid, and the table of pauses as curves over it.

    logit P(sat through a pause) = L(band) + sway(band) * (delta + day)

`delta` is the person's, the same in all pauses; `day` is one day's own noise. Long
pauses move by all of it, short ones by little. Where an answer is learnt from, the
noise smooths the curve over `delta`; where a day is drawn, it widens the weights of
`delta` to those of `delta + day`. Both have the same mean.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache, lru_cache
from math import exp, fsum, log
from operator import mul

Weights = tuple[float, ...]
"""A figure for each point of the grid."""

GRID = tuple(step / 10 for step in range(-40, 41))
"""The offset's 81 points, in logits."""

PERSON_SD = 1.0
DAY_SD = 0.7

NEWTON_STEPS = 5
"""After so many the curves of the table are exact to the last digits."""

TRUST = 0.95
"""How often an answer is right."""

BANDS_S = (30, 60, 120, 180, 300, 600, 1200, 1800, 7200)
"""Where each band of pause length begins, in seconds; shorter is activity."""

BAND_P = (0.93, 0.75, 0.62, 0.45, 0.33, 0.25, 0.10, 0.07, 0.0)
"""Prior probability of sitting through a pause of each band.

Mid-way between the curves for people who leave and people who read, derived from
posture studies (Ryan 2011) and 177 hours of input gaps. Over two hours nobody sits at a
computer without touching it: no posture study knows such a bout, and a night must not
add up.
"""

SWAY = (0.0, 0.1, 0.35, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0)
"""How far the offset moves each band.

The curves that the table lies mid-way between part by 2.5 and 2.2 logits in pauses of
3-5 and 5-10 minutes, by 0.8 in 2-3, by 0.2 in 1-2, and below a minute not at all that
way: whether somebody leaves or reads is a matter of long pauses, and answers on those
say little of short ones.
"""


def band_of(pause_s: float) -> int:
    """Return the band of a pause of at least 30 s."""
    return bisect_right(BANDS_S, pause_s) - 1


@cache
def personal() -> Weights:
    """Return the prior weights of the personal offset."""
    return _normal(0.0, PERSON_SD)


def p_drawn(band: int, weights: Weights) -> float:
    """Return the probability of sitting through a pause of a day yet to be drawn."""
    return fsum(map(mul, weights, smooth(band)))


@lru_cache(maxsize=2)
def drawn(weights: Weights) -> Weights:
    """Return the weights of one day's offset: the personal one, and the day's noise."""
    return tuple(sum(map(mul, weights, column)) for column in _into())


@cache
def band_curve(band: int) -> Weights:
    """Return the probability of sitting at each point of one day's offset.

    The band's logit is set so that the prior's mean is exactly the table's figure.
    """
    if BAND_P[band] == 0:
        return (0.0,) * len(GRID)
    logit = _solve(BAND_P[band], SWAY[band], drawn(personal()))
    return tuple(_sigmoid(logit + SWAY[band] * point) for point in GRID)


@cache
def smooth(band: int) -> Weights:
    """Return the probability of sitting at each personal offset, whatever the day."""
    curve = band_curve(band)
    return tuple(sum(map(mul, _normal(point, DAY_SD), curve)) for point in GRID)


@cache
def log_likelihood(band: int, *, sat: bool) -> Weights:
    """Return the logarithm of how likely that answer is at each personal offset."""
    chances = (p if sat else 1 - p for p in smooth(band))
    return tuple(log(TRUST * p + (1 - TRUST) * (1 - p)) for p in chances)


@cache
def _into() -> tuple[Weights, ...]:
    """Return, for each point of a day's offset, how each personal one leads there."""
    return tuple(zip(*(_normal(point, DAY_SD) for point in GRID), strict=True))


@cache
def _normal(mean: float, deviation: float) -> Weights:
    heights = [exp(-0.5 * ((point - mean) / deviation) ** 2) for point in GRID]
    return scaled(heights)


def scaled(heights: Sequence[float]) -> Weights:
    """Return the heights as weights: in proportion, their sum 1."""
    whole = fsum(heights)
    return tuple(height / whole for height in heights)


def _solve(mean: float, sway: float, weights: Weights) -> float:
    """Find the logit whose weighted mean over the grid is `mean`, by Newton's steps."""
    logit = log(mean / (1 - mean))
    for _ in range(NEWTON_STEPS):
        chances = [_sigmoid(logit + sway * point) for point in GRID]
        reached = sum(map(mul, weights, chances))
        slope = sum([w * p * (1 - p) for w, p in zip(weights, chances, strict=True)])
        logit += (mean - reached) / slope
    return logit


def _sigmoid(logit: float) -> float:
    return 1 / (1 + exp(-logit))
