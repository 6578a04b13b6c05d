"""Left and right: whether they do alike, and which of them goes first.

They are compared every two weeks: by the clean repetitions of both that an exercise on
one leg at a time was counted with, or by the marching steps that were measured. What
was measured stands for two weeks, since an exercise ends where its dose does.

The usual limit of 10 to 15 % is common but poorly supported (Parkinson 2021): a larger
difference is called uneven, never a risk.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Literal

import msgspec

from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.history import Exposure, History
from sitwatch.core.programme.self_test import SelfTest
from sitwatch.core.programme.trials import trials_for
from sitwatch.core.timeline.days import DAY, week_of

Side = Literal["work", "other"]
"""The side that works first as the exercise is drawn, and the opposite one."""

Evenness = Literal["unknown", "even", "watch", "uneven"]

CHECKED_BY = ("marching-bridge", "single-leg-bridge")
EVERY = 14 * DAY
WATCH_FROM = 10.0
UNEVEN_ABOVE = 15.0
CHECKS = 2
"""So many checks have to say uneven before anything changes."""


class Check(msgspec.Struct, frozen=True, gc=False):
    """What both sides did on a day, in clean repetitions."""

    day: date
    work: float
    other: float


class Sides(msgspec.Struct, frozen=True):
    """How alike the sides are; `index` of the latest check in percent, None: none yet.

    `weaker` is set where they are uneven: that side goes first, the other copies its
    repetitions, and it does one more set a week.
    """

    evenness: Evenness = "unknown"
    index: float | None = None
    weaker: Side | None = None


def side_index(one: float, other: float) -> float:
    """Return by how many percent of the better side the weaker one lies behind."""
    better = max(one, other)
    return (better - min(one, other)) / better * 100 if better else 0.0


def sides_of(history: History) -> Sides:
    """Return how alike the sides are, by the latest clean counts of both."""
    checks = checks_of(history)
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


def is_check_due(history: History, catalogue: Catalogue, now: datetime) -> bool:
    """Tell whether it is two weeks since the sides were compared, or exercising began.

    It is not on days on which nobody should measure themself by marching.
    """
    if not history.exposures:
        return False
    days = [history.exposures[0].day, *(check.day for check in checks_of(history))]
    may_march = "march" in trials_for(history, catalogue, now).suiting
    return may_march and history.day_of(now) - days[-1] >= EVERY


def checks_of(history: History) -> tuple[Check, ...]:
    """Return what compares the sides, in order: the latest of each day."""
    measured = {one.day: one for one in map(_measured, history.tests) if one}
    counted = {
        one.day: Check(one.day, one.reps_work or 0, one.reps_other or 0)
        for one in history.of(*CHECKED_BY)
        if _is_count(one) and not _is_measured(one.day, measured)
    }
    return tuple(sorted((counted | measured).values(), key=lambda check: check.day))


def _is_count(one: Exposure) -> bool:
    """Tell whether both sides were counted, and went clean as far as they went.

    One that ended sooner on one side, and was called clean, tells most of all.
    """
    is_clean = one.is_clean or one.control == "clean"
    return is_clean and one.has_sides and 0 not in {one.reps_work, one.reps_other}


def _measured(test: SelfTest) -> Check | None:
    """Return the steps that were measured on a day: the right side works first."""
    if test.march_left is None or test.march_right is None:
        return None
    return Check(test.day, test.march_right, test.march_left)


def _is_measured(day: date, measured: Mapping[date, Check]) -> bool:
    return any(day - EVERY < told <= day for told in measured)


def _index(check: Check) -> float:
    return side_index(check.work, check.other)


def _weaker(checks: tuple[Check, ...]) -> Side | None:
    """Return the side that lay far behind in both of the latest checks."""
    latest = checks[-CHECKS:]
    sides: set[Side] = {"work" if one.work < one.other else "other" for one in latest}
    is_uneven = all(_index(one) > UNEVEN_ABOVE for one in latest)
    if len(latest) < CHECKS or not is_uneven or len(sides) > 1:
        return None
    return sides.pop()
