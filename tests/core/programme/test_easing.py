"""A tight day: the same kinds of exercises, one variant easier."""

from __future__ import annotations

from typing import Any

import pytest

from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.dose import Coach, NextDose, next_dose
from sitwatch.core.programme.easing import eased
from sitwatch.core.programme.fitting import Situation
from sitwatch.core.programme.history import Exposure, History
from sitwatch.core.programme.pick import pick
from sitwatch.core.programme.steps import step_status
from tests.core.programme.training import after, day, done


def easier(
    catalogue: Catalogue, exercise: str, history: History, **moment: Any
) -> NextDose | None:
    now = day(3)
    coach = Coach(history, catalogue, step_status(history, catalogue, now), now)
    one = catalogue[exercise]
    moment = {"is_tight": True} | moment
    return eased(next_dose(coach, one), one, coach, Situation(now=now, **moment))


def test_an_easier_variant_comes_and_says_so(catalogue: Catalogue) -> None:
    dose = easier(catalogue, "squat", after())
    assert dose is not None
    assert (dose.exercise, dose.because, dose.instead) == ("chair-rise", "easier", "")


@pytest.mark.parametrize(
    ("exercise", "done_before", "moment"),
    [
        ("squat", (), {"is_tight": False}),
        ("seated-squeeze", (), {}),
        ("squat", (done("squat", 2.5, pain=5),), {}),
        ("squat", (done("squat", -20),), {}),
        ("squat", (done("chair-rise", 2.5, pain=7),), {}),
        ("squat", (), {"places": ("desk_standing",)}),
    ],
    ids=["not tight", "easiest", "pain", "back again", "the easier hurt", "no chair"],
)
def test_where_none_is_to_be_taken_all_stays(
    exercise: str,
    done_before: tuple[Exposure, ...],
    moment: dict[str, Any],
    catalogue: Catalogue,
) -> None:
    assert easier(catalogue, exercise, after(*done_before), **moment) is None


def test_on_a_tight_day_the_next_exercise_is_an_easier_one(
    catalogue: Catalogue,
) -> None:
    usual, tight = (
        pick(after(), catalogue, Situation(now=day(0), is_tight=is_tight))
        for is_tight in (False, True)
    )
    assert isinstance(usual, NextDose)
    assert isinstance(tight, NextDose)
    assert tight.exercise in catalogue[usual.exercise].easier
