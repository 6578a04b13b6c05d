"""A share that is itself in doubt, as five values that are all alike likely.

    Beta(9.4, 0.6)                      . : |      mean .94
    fifths        .80      .92   .97  .99 1.00     mean .94

Most people never stand at their desk and a few do for hours: the share of sitting is
anything but symmetric about its mean, and a normal of the same deviation would have
people sit for more than all of their time. Each value is the mean of its fifth of the
Beta, so the five of them have the Beta's own mean.
"""

from __future__ import annotations

from functools import lru_cache
from math import exp, log1p

FIFTHS = 5

_STEPS = [step / 5 for step in range(-200, 201)]
"""The logits over which the density is added up: there it is smooth, and falls to
nothing at both ends, also where that of the share itself has a pole."""

_SHARES = [1 / (1 + exp(-logit)) for logit in _STEPS]
_LOG_SHARES = [-log1p(exp(-logit)) for logit in _STEPS]
_LOG_OTHERS = [-log1p(exp(logit)) for logit in _STEPS]


@lru_cache(maxsize=64)
def fifths_of(mean: float, worth: float) -> tuple[float, ...]:
    """Return five shares in rising order, each as likely, of a Beta of that weight."""
    if not 0 < mean < 1:
        return (mean,) * FIFTHS
    values = _means(_heights(mean * worth, (1 - mean) * worth))
    # What adding up in steps leaves is thousandths; the mean is to be the very one.
    off = mean - sum(values) / FIFTHS
    return tuple(min(1.0, max(0.0, value + off)) for value in values)


def _heights(sat: float, other: float) -> list[float]:
    """Return the Beta's density over the logits, but for a factor."""
    logs = [
        sat * log_share + other * log_other
        for log_share, log_other in zip(_LOG_SHARES, _LOG_OTHERS, strict=True)
    ]
    highest = max(logs)
    return [exp(value - highest) for value in logs]


def _means(heights: list[float]) -> list[float]:
    """Return the mean share in each fifth of what the heights hold together."""
    whole = sum(heights) / FIFTHS
    sums = [0.0] * FIFTHS
    filled, fifth = 0.0, 0
    for height, share in zip(heights, _SHARES, strict=True):
        left = height
        while fifth < FIFTHS - 1 and filled + left > whole:
            sums[fifth] += (whole - filled) * share
            left -= whole - filled
            filled, fifth = 0.0, fifth + 1
        sums[fifth] += left * share
        filled += left
    return [held / whole for held in sums]
