"""How alike the sides are, and what follows where they are not."""

from __future__ import annotations

import pytest

from sitwatch.core.programme.history import Exposure
from sitwatch.core.programme.sides import Sides, side_index, sides_of, wants_extra_set
from tests.core.programme.training import after, day, done


@pytest.mark.parametrize(
    ("one", "other", "index"), [(10, 8, 20), (8, 10, 20), (8, 8, 0), (0, 0, 0)]
)
def test_the_index(one: int, other: int, index: float) -> None:
    assert side_index(one, other) == index


def check(number: float, work: int, other: int, **told: str) -> Exposure:
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
