"""The test that people make of themselves, every four weeks, against their own past.

    changes of a profile: {"self_test": {"chair_stands": 14, "hold_left_s": 21.0,
                                         "hold_right_s": 18.0}}
    left out this time:     {"self_test": {"left_out": true}}

Chair stands are counted for 30 seconds; a hold is the level one-leg bridge, as long as
the hips stay level; marching steps are the first measure of all. The norms of the chair
stand are made for people over 60, so nobody is compared with anybody. How often is our
decision: weaker muscles are noticed late, and four weeks show more than a day's mood.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Literal, get_args

import msgspec

from sitwatch.core.timeline.days import DAY

Measure = Literal[
    "chair_stands", "hold_left_s", "hold_right_s", "march_left", "march_right"
]
"""What is measured: times in 30 s, seconds of each side, steps of each side."""

MEASURES: tuple[Measure, ...] = get_args(Measure)
EVERY = 28 * DAY
MOST = 600.0
"""Nobody stands up so often in half a minute, nor holds a bridge for ten."""


class SelfTest(msgspec.Struct, frozen=True, gc=False):
    """What was measured on a day; None where that was left out."""

    day: date
    chair_stands: float | None = None
    hold_left_s: float | None = None
    hold_right_s: float | None = None
    march_left: float | None = None
    march_right: float | None = None

    @property
    def is_of_sides_alone(self) -> bool:
        """Whether nothing but marching steps was counted."""
        told = {measure for measure in MEASURES if self.value(measure) is not None}
        return bool(told) and told <= {"march_left", "march_right"}

    @property
    def is_measured(self) -> bool:
        """Whether there is a figure; else it was left out that time."""
        return any(self.value(measure) is not None for measure in MEASURES)

    def value(self, measure: Measure) -> float | None:
        """Return one of the figures."""
        found: float | None = getattr(self, measure)
        return found


class Compared(msgspec.Struct, frozen=True, gc=False):
    """A measure `now`, the time `before` and the `first` time; None: there was none."""

    measure: Measure
    day: date
    now: float
    before: float | None = None
    first: float | None = None


SelfTests = tuple[SelfTest, ...]
"""In the order of their days, one a day."""


def measured_after(tests: SelfTests, told: Any, day: date) -> SelfTests:
    """Return the tests after what a profile tells of one, less what is no figure.

    What is told later on the same day goes with it, and takes the place of the same
    measure.
    """
    figures = _figures(told)
    is_left_out = isinstance(told, Mapping) and told.get("left_out") is True
    if not figures and not is_left_out:
        return tests
    others = tuple(one for one in tests if one.day != day)
    same = next((one for one in tests if one.day == day), SelfTest(day))
    whole = (*others, msgspec.structs.replace(same, **figures))
    return tuple(sorted(whole, key=lambda one: one.day))


def is_test_due(tests: SelfTests, begun: date | None, today: date) -> bool:
    """Tell whether four weeks have gone by since the last one, done or left out.

    Without any they count from the day on which the programme was `begun`, None: it was
    not yet. Marching steps alone, which compare the sides every two weeks, are none.
    """
    days = [one.day for one in tests if not one.is_of_sides_alone]
    last = days[-1] if days else begun
    return last is not None and today - last >= EVERY


def compared(tests: SelfTests) -> tuple[Compared, ...]:
    """Return the latest figure of each measure beside those of one's own past."""
    return tuple(
        found
        for measure in MEASURES
        if (found := _compared(tests, measure)) is not None
    )


def _compared(tests: Sequence[SelfTest], measure: Measure) -> Compared | None:
    told = [(one.day, figure) for one in tests if (figure := one.value(measure))]
    if not told:
        return None
    *past, (day, now) = told
    before, first = (past[-1][1], past[0][1]) if past else (None, None)
    return Compared(measure, day, now, before, first)


def _figures(told: Any) -> dict[str, float]:
    if not isinstance(told, Mapping):
        return {}
    return {name: told[name] for name in MEASURES if _is_figure(told.get(name))}


def _is_figure(value: Any) -> bool:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return is_number and 0 < value <= MOST
