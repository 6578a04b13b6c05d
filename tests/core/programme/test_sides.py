"""How alike the sides are, and what follows where they are not."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.history import Exposure
from sitwatch.core.programme.self_test import SelfTest
from sitwatch.core.programme.sides import (
    Sides,
    is_check_due,
    side_index,
    sides_of,
    wants_extra_set,
)
from tests.core.programme.training import after, day, done


@pytest.mark.parametrize(
    ("one", "other", "index"), [(10, 8, 20), (8, 10, 20), (8, 8, 0), (0, 0, 0)]
)
def test_the_index(one: int, other: int, index: float) -> None:
    assert side_index(one, other) == index


def check(number: float, work: int, other: int, **told: Any) -> Exposure:
    return done("marching-bridge", number, reps_work=work, reps_other=other, **told)


@pytest.mark.parametrize(
    ("checks", "sides"),
    [
        ([], Sides()),
        ([check(0, 10, 8, control="shaky")], Sides()),
        ([done("marching-bridge", reps_work=8)], Sides()),
        ([check(0, 20, 19)], Sides("even", 5)),
        ([check(0, 10, 9)], Sides("watch", 10)),
        ([check(0, 10, 8)], Sides("watch", 20)),
        ([check(-0.1, 10, 8), check(0, 10, 8)], Sides("watch", 20)),
        ([check(-14, 10, 8), check(0, 8, 10)], Sides("watch", 20)),
        ([check(-14, 10, 10), check(0, 10, 8)], Sides("watch", 20)),
        ([check(-14, 10, 8), check(0, 10, 8)], Sides("uneven", 20, "other")),
        ([check(-14, 8, 10), check(0, 4, 5)], Sides("uneven", 20, "work")),
        ([check(0, 10, 8, outcome="partial")], Sides("watch", 20)),
        ([check(0, 10, 8, outcome="partial", control=None)], Sides()),
        ([check(0, 10, 0, outcome="partial")], Sides()),
    ],
    ids=[
        "never counted",
        "not clean",
        "not both",
        "even",
        "watched",
        "far apart once",
        "twice on one day",
        "once each",
        "even before",
        "far apart twice",
        "the other way round",
        "ended sooner on one side",
        "ended, nobody said how",
        "ended before the other side",
    ],
)
def test_how_alike_they_are(checks: list[Exposure], sides: Sides) -> None:
    assert sides_of(after(*checks)) == sides


def test_the_weaker_side_does_one_more_set_a_week() -> None:
    uneven = (check(-14, 10, 8), check(-3, 10, 8))
    assert wants_extra_set(after(*uneven), day(1))
    assert wants_extra_set(after(*uneven, done("squat", 0)), day(1))
    assert not wants_extra_set(after(*uneven, check(0, 10, 8)), day(1))
    assert not wants_extra_set(after(), day(1))


def measured(number: float, left: float | None, right: float | None) -> SelfTest:
    return SelfTest(day(number).date(), march_left=left, march_right=right)


def test_steps_that_were_measured_compare_the_sides() -> None:
    tests = (measured(-14, 8, 10), measured(0, 8, 10))
    assert sides_of(replace(after(), tests=tests)) == Sides("uneven", 20, "other")
    one_side = measured(0, 8, None), measured(1, None, 8)
    assert sides_of(replace(after(), tests=one_side)) == Sides()


@pytest.mark.parametrize(("number", "index"), [(-1, 20), (0, 20), (13, 20), (14, 0)])
def test_for_two_weeks_no_exercise_speaks_against_them(
    number: float, index: float
) -> None:
    history = replace(after(check(number, 8, 8)), tests=(measured(0, 8, 10),))
    assert sides_of(history).index == index


@pytest.mark.parametrize(
    ("exposures", "flags", "number", "is_due"),
    [
        ([], {}, 20, False),
        ([done("squat", 0)], {}, 13, False),
        ([done("squat", 0)], {}, 14, True),
        ([done("squat", 0), check(2, 8, 8)], {}, 15, False),
        ([done("squat", 0), check(2, 8, 8)], {}, 16, True),
        ([done("squat", 0), check(2, 8, 8, control="shaky")], {}, 15, True),
        ([done("squat", 0)], {"readiness": ("dizziness",)}, 14, False),
        ([done("squat", 0)], {"troubles": ("back_acute",)}, 14, False),
        ([done("squat", 0)], {"troubles": ("pregnancy",)}, 14, True),
    ],
    ids=[
        "not begun",
        "not yet",
        "two weeks after the begin",
        "lately",
        "two weeks after the last",
        "not clean",
        "held back",
        "a sore back",
        "standing",
    ],
)
def test_every_two_weeks_they_are_compared(
    catalogue: Catalogue,
    exposures: list[Exposure],
    flags: dict[str, Any],
    number: float,
    *,
    is_due: bool,
) -> None:
    history = after(*exposures, **flags)
    assert is_check_due(history, catalogue, day(number)) is is_due
    tested = replace(history, tests=(measured(number - 1, 8, 8),))
    assert not is_check_due(tested, catalogue, day(number))
