"""What is believed of this person's habits: the prior, held as a value.

A pause's probability of sitting is `logit P = L(band) + delta`. `delta` is personal and
shared by all pauses, because whoever reads at the desk does so in long pauses and short
ones alike; drawn independently per band, an 80 % interval covered 45 % of the truth in
simulation, with one shared offset 75-88 %. It lives on a grid of 81 points; its prior
is normal with a deviation of 1.0, and a day's own noise (0.7) is folded in where a day
is drawn.
"""

from __future__ import annotations

from functools import cache
from math import exp, hypot, log

import msgspec

GRID = tuple(step / 10 for step in range(-40, 41))
"""The personal offset's 81 points, in logits."""

PERSON_SD = 1.0
DAY_SD = 0.7

BANDS_S = (30, 60, 120, 180, 300, 600, 1200, 1800, 7200)
"""Where each band of pause length begins, in seconds; shorter is activity."""

BAND_P = (0.93, 0.75, 0.62, 0.45, 0.33, 0.25, 0.10, 0.07, 0.0)
"""Prior probability of sitting through a pause of each band.

Mid-way between the curves for people who leave and people who read, derived from
posture studies (Ryan 2011) and 177 hours of input gaps. Over two hours nobody sits at a
computer without touching it: no posture study knows such a bout, and a night must not
add up.
"""

STANDING_A, STANDING_B = 0.6, 9.4
"""Beta prior of the share of active time spent standing: 30 % of people, a fifth
each."""


class Habits(msgspec.Struct, frozen=True):
    """The belief: weights over `GRID` (sum 1) and the Beta of standing while active."""

    weights: tuple[float, ...]
    standing_a: float = STANDING_A
    standing_b: float = STANDING_B

    @property
    def p_active(self) -> float:
        """Probability of sitting while there is input."""
        return self.standing_b / (self.standing_a + self.standing_b)

    @property
    def sd_active(self) -> float:
        """Standard deviation of that probability: how unsure the share itself is."""
        return beta_sd(self.p_active, self.standing_a + self.standing_b)


def beta_sd(mean: float, weight: float) -> float:
    """Return the deviation of a Beta of that mean and weight (a + b)."""
    spread: float = (mean * (1 - mean) / (weight + 1)) ** 0.5
    return spread


@cache
def prior() -> Habits:
    """Return what is believed of somebody of whom nothing is known."""
    return Habits(_normal(hypot(PERSON_SD, DAY_SD)))


def _normal(deviation: float) -> tuple[float, ...]:
    heights = [exp(-0.5 * (point / deviation) ** 2) for point in GRID]
    return tuple(height / sum(heights) for height in heights)


def band_of(pause_s: float) -> int:
    """Return the band of a pause of at least 30 s."""
    return sum(pause_s >= begin for begin in BANDS_S) - 1


@cache
def band_curve(band: int) -> tuple[float, ...]:
    """Return the probability of sitting at each point of the grid.

    The band's logit is set so that the prior's mean is exactly the table's figure.
    """
    if BAND_P[band] == 0:
        return (0.0,) * len(GRID)
    logit = _solve(BAND_P[band], prior().weights)
    return tuple(_sigmoid(logit + point) for point in GRID)


def p_pause(habits: Habits, band: int) -> float:
    """Return the probability of sitting through a pause of that band."""
    if habits is prior():
        return BAND_P[band]
    return sum(w * p for w, p in zip(habits.weights, band_curve(band), strict=True))


def _solve(mean: float, weights: tuple[float, ...]) -> float:
    """Find the logit whose weighted mean over the grid is `mean`, by bisection."""
    low, high = log(mean / (1 - mean)) - 4, log(mean / (1 - mean)) + 4
    for _ in range(50):
        middle = (low + high) / 2
        points = (_sigmoid(middle + point) for point in GRID)
        reached = sum(w * p for w, p in zip(weights, points, strict=True))
        low, high = (middle, high) if reached < mean else (low, middle)
    return (low + high) / 2


def _sigmoid(logit: float) -> float:
    return 1 / (1 + exp(-logit))
