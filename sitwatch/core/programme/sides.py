"""Left and right: whether they do alike, and which of them goes first.

The usual limit of 10 to 15 % is common but poorly supported (Parkinson 2021): a larger
difference is called uneven, never a risk.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal

import msgspec

from sitwatch.core.programme.history import Exposure, History
from sitwatch.core.timeline.days import week_of

Side = Literal["work", "other"]
"""The side that works first as the exercise is drawn, and the opposite one."""

Evenness = Literal["unknown", "even", "watch", "uneven"]

CHECKED_BY = ("marching-bridge", "single-leg-bridge")
WATCH_FROM = 10.0
UNEVEN_ABOVE = 15.0
CHECKS = 2
"""So many checks have to say uneven before anything changes."""


class Sides(msgspec.Struct, frozen=True):
    """How alike the sides are; `index` of the latest check in percent, None: none yet.

    `weaker` is set where they are uneven: that side goes first, the other copies its
    repetitions, and it does one more set a week.
    """

    evenness: Evenness = "unknown"
    index: float | None = None
    weaker: Side | None = None


def side_index(one: int, other: int) -> float:
    """Return by how many percent of the better side the weaker one lies behind."""
    better = max(one, other)
    return (better - min(one, other)) / better * 100 if better else 0.0


def sides_of(history: History) -> Sides:
    """Return how alike the sides are, by the latest clean counts of both."""
    checks = _checks(history)
    if not checks:
        return Sides()
    index, weaker = _index(checks[-1]), _weaker(checks)
    if weaker is not None:
        return Sides("uneven", index, weaker)
    return Sides("even" if index < WATCH_FROM else "watch", index)


def wants_extra_set(history: History, now: datetime) -> bool:
    """Tell whether the weaker side's extra set of this week is still to be done.

    It goes with the first exercise of the week that counts both sides.
    """
    if sides_of(history).weaker is None:
        return False
    days = week_of(history.day_of(now))
    return not any(one.has_sides for one in history.exposures if one.day in days)


def _checks(history: History) -> tuple[Exposure, ...]:
    """Return the clean counts of both sides, the latest of each day."""
    clean = (one for one in history.of(*CHECKED_BY) if one.is_clean and one.has_sides)
    return tuple({one.day: one for one in clean}.values())


def _index(one: Exposure) -> float:
    return side_index(one.reps_work or 0, one.reps_other or 0)


def _weaker(checks: tuple[Exposure, ...]) -> Side | None:
    """Return the side that lay far behind in both of the latest checks."""
    latest = checks[-CHECKS:]
    sides: set[Side] = {
        "work" if (one.reps_work or 0) < (one.reps_other or 0) else "other"
        for one in latest
    }
    is_uneven = all(_index(one) > UNEVEN_ABOVE for one in latest)
    if len(latest) < CHECKS or not is_uneven or len(sides) > 1:
        return None
    return sides.pop()
