"""Double progression: what is done well rises, what is too hard falls."""

from __future__ import annotations

from typing import Any

import pytest

from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.flags import Flags
from sitwatch.core.programme.ladder import Amount
from sitwatch.core.programme.progression import Course, course_of
from tests.core.programme.training import done

SHAKY: dict[str, Any] = {"control": "shaky"}
HARD: dict[str, Any] = {"effort": "hard"}
TOO_HARD: dict[str, Any] = {"effort": "too_hard"}
UNTOLD: dict[str, Any] = {"effort": None, "control": None}


def squatted(catalogue: Catalogue, *told: dict[str, Any], harder: str = "") -> Course:
    days = [done("squat", n, **one) for n, one in enumerate(told)]
    return course_of(days, catalogue["squat"], Flags(), harder=harder)


@pytest.mark.parametrize(
    ("told", "reps"),
    [
        ([], 10),
        ([{}], 11),
        ([{}, {}], 12),
        ([{"reps_work": 7}], 8),
        ([{"reps_work": 14}, {}], 15),
        ([HARD], 10),
        ([HARD, HARD], 10),
        ([SHAKY, SHAKY], 10),
        ([SHAKY, SHAKY, SHAKY], 9),
        ([SHAKY, SHAKY, {}, SHAKY], 11),
        ([TOO_HARD], 9),
        ([TOO_HARD | {"reps_work": 7}], 6),
        ([UNTOLD], 10),
        ([{"pain": 4}], 10),
        ([{"outcome": "partial", "reps_work": 3}], 10),
        ([{"outcome": "partial", "reps_work": 3} | TOO_HARD], 9),
    ],
    ids=[
        "at first",
        "went well",
        "went well twice",
        "fewer than planned",
        "up to the top",
        "hard",
        "hard twice",
        "shaky twice",
        "shaky three times",
        "shaky, but not in a row",
        "too hard",
        "too hard near the least",
        "nothing told",
        "amber",
        "in part",
        "in part, for it was too hard",
    ],
)
def test_how_many_come_next(
    catalogue: Catalogue, told: list[dict[str, Any]], reps: int
) -> None:
    assert squatted(catalogue, *told).grown.reps == reps


TOP: dict[str, Any] = {"reps_work": 15}


def test_a_hard_day_between_begins_the_count_anew(catalogue: Catalogue) -> None:
    course = squatted(catalogue, TOP, TOP | HARD, TOP, harder="band-squat")
    assert (course.hurdle, len(course.tops)) == ("", 1)


def test_the_harder_one_stays_open_while_this_one_is_easy(catalogue: Catalogue) -> None:
    course = squatted(catalogue, TOP, TOP, TOP, harder="band-squat")
    assert course.hurdle == "harder"


def test_too_hard_at_the_least_wants_an_easier_one(catalogue: Catalogue) -> None:
    course = squatted(catalogue, TOO_HARD | {"reps_work": 4})
    assert (course.hurdle, course.grown.reps) == ("easier", 6)


def test_what_is_as_slow_as_it_gets_stays_at_the_top(catalogue: Catalogue) -> None:
    course = squatted(catalogue, *([TOP, TOP] * 3))
    assert course.grown == Amount(6, 1, lower_s=3)
    course = squatted(catalogue, *([TOP, TOP] * 4))
    assert course.grown == Amount(15, 1, lower_s=3)


def test_a_way_down_that_was_told_counts_for_the_next_time(
    catalogue: Catalogue,
) -> None:
    quick, slow = TOP | {"lower_s": 0.0}, TOP | {"reps_work": 8, "lower_s": 2.0}
    course = squatted(catalogue, TOP, TOP, quick)
    assert course.amount == Amount(15, 1)
    assert squatted(catalogue, slow).grown == Amount(9, 1, lower_s=2)


def test_more_than_an_exercise_has_is_all_that_it_has(catalogue: Catalogue) -> None:
    assert squatted(catalogue, TOP | {"reps_work": 40}).grown.reps == 15
    sat = [done("wall-sit", n, reps_work=10) for n in (0, 1)]
    course = course_of(sat, catalogue["wall-sit"], Flags(), harder="")
    assert (course.grown.reps, course.amount.reps) == (1, 1)


def test_what_was_not_counted_was_as_planned(catalogue: Catalogue) -> None:
    for reps in (0, None):
        assert squatted(catalogue, TOP | {"reps_work": reps}).grown.reps == 11


def test_what_was_told_counts_for_the_next_time(catalogue: Catalogue) -> None:
    told = {"reps_work": 8, "load_kg": 9.0, "hold_s": 1.0, "band_level": 2}
    course = course_of(
        [done("goblet-squat", **told)], catalogue["goblet-squat"], Flags(), harder=""
    )
    assert course.grown == Amount(9, 1, load_kg=9, band_level=2)
