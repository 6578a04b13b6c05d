"""Hands rest now and then: input that never does comes from something else.

A game pad that drifts, a sensor that is polled as an input device, a stuck key: they
keep an idle clock near nought for hours.
"""

from __future__ import annotations

REST_S = 5.0
"""So long a pause is a rest; at work there is one every few minutes."""

RESTLESS_S = 1800.0
"""Input without a rest for so long is no evidence of a person any more."""


def rested(
    rested_s: float, now_s: float, idle_s: float, unseen_s: float = 0.0
) -> float:
    """Return when there last may have been a rest, in seconds of the clock of `now_s`.

    `unseen_s` is for how long nobody looked: behind a lock, say.
    """
    return now_s if max(idle_s, unseen_s) >= REST_S else rested_s


def is_restless(rested_s: float, now_s: float) -> bool:
    """Tell whether there has been no rest for too long."""
    return now_s - rested_s >= RESTLESS_S
