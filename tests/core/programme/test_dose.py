"""The next dose, where progression, pain and time off meet."""

from __future__ import annotations

from typing import Any

import pytest

from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.dose import Coach, NextDose, next_dose
from sitwatch.core.programme.history import Exposure
from sitwatch.core.programme.ladder import Amount
from sitwatch.core.programme.steps import StepStatus
from tests.core.programme.training import after, day, done

FAILED = done("squat", 0, reps_work=6, effort="too_hard")


def dose(
    catalogue: Catalogue,
    exposures: list[Exposure],
    number: float = 3,
    exercise: str = "squat",
    **flags: Any,
) -> NextDose:
    coach = Coach(after(*exposures, **flags), catalogue, StepStatus(), day(number))
    return next_dose(coach, catalogue[exercise])


def test_at_first_it_is_the_catalogues(catalogue: Catalogue) -> None:
    assert dose(catalogue, []) == NextDose("squat", 1, Amount(10, 1), 15)


def test_too_hard_at_the_least_gives_way_to_an_easier_one(catalogue: Catalogue) -> None:
    found = dose(catalogue, [FAILED])
    assert (found.because, found.instead) == ("easier", "chair-rise")


def test_until_that_went_well(catalogue: Catalogue) -> None:
    found = dose(catalogue, [FAILED, done("chair-rise", 1)])
    assert (found.because, found.instead, found.amount.reps) == ("plan", "", 6)


@pytest.mark.parametrize(
    ("flags", "instead"),
    [
        ({"equipment": ("weight",)}, ""),
        ({"equipment": ("band",)}, "band-squat"),
        ({"equipment": ("band",), "readiness": ("dizziness",)}, ""),
        ({"equipment": ("band",), "places": ("chair",)}, ""),
    ],
    ids=["two steps ahead", "one step ahead", "held back", "another place"],
)
def test_what_is_harder_has_to_fit(
    catalogue: Catalogue, flags: dict[str, Any], instead: str
) -> None:
    tops = [done("squat", n, reps_work=15) for n in (0, 2)]
    assert dose(catalogue, tops, **flags).instead == instead


@pytest.mark.parametrize(
    ("exercise", "step", "instead"),
    [
        ("single-leg-bridge", 3, ""),
        ("single-leg-bridge", 4, ""),
        ("hip-hinge", 2, ""),
        ("hip-hinge", 3, "loaded-hinge"),
    ],
)
def test_weights_come_not_before_their_step_and_burn_outs_not_at_all(
    catalogue: Catalogue, exercise: str, step: int, instead: str
) -> None:
    dose = catalogue[exercise].dose
    told = {"reps_work": dose.reps_max, "reps_other": dose.reps_max}
    tops = [done(exercise, n, **told) for n in (0, 2)]
    places = ("floor", "desk_standing")
    history = after(*tops, equipment=("band", "weight"), places=places)
    coach = Coach(history, catalogue, StepStatus(step=step), day(3))
    assert next_dose(coach, catalogue[exercise]).instead == instead


def test_after_ten_days_a_fifth_fewer(catalogue: Catalogue) -> None:
    found = dose(catalogue, [done("squat", 0, reps_work=10)], 10)
    assert (found.because, found.amount.reps) == ("return", 8)


def test_of_one_repetition_one_is_left(catalogue: Catalogue) -> None:
    found = dose(catalogue, [done("wall-sit", 0)], 10, "wall-sit")
    assert (found.amount.reps, found.sets) == (1, 2)


def test_a_long_hold_becomes_short_for_a_high_blood_pressure(
    catalogue: Catalogue,
) -> None:
    told = [done("wall-sit", 0, hold_s=30.0)]
    found = dose(catalogue, told, 1, "wall-sit", troubles=("blood_pressure",))
    assert found.amount.hold_s == 10


@pytest.mark.parametrize(
    ("exercise", "told", "because"),
    [
        ("goblet-squat", {"reps_work": 15, "load_kg": 8.0}, "harder"),
        ("goblet-squat", {"reps_work": 9, "load_kg": 8.0}, "plan"),
        ("slow-sit", {"reps_work": 12}, "harder"),
        ("seated-squeeze", {"reps_work": 15, "hold_s": 5.0}, "harder"),
        ("band-squat", {"reps_work": 15, "band_level": 1}, "harder"),
    ],
    ids=["a weight", "a repetition", "a slower way down", "a hold", "a band"],
)
def test_what_rose_is_told_as_more_but_for_a_repetition(
    catalogue: Catalogue, exercise: str, told: dict[str, Any], because: str
) -> None:
    kit: dict[str, Any] = {
        "equipment": ("weight", "band"),
        "load_steps_kg": (8.0, 10.0),
        "bands": 2,
        "band_checked": 2,
        "knee_line": "in_line",
    }
    tops = [done(exercise, n, **told) for n in (0, 2)]
    history = after(*tops, **kit)
    coach = Coach(history, catalogue, StepStatus(step=1), day(3))
    dose = next_dose(coach, catalogue[exercise])
    assert (dose.because, dose.instead) == (because, "")
    tired = done(exercise, 2.1, effort="hard", **told)
    history = after(*tops, tired, **kit)
    coach = Coach(history, catalogue, StepStatus(step=1), day(3))
    assert next_dose(coach, catalogue[exercise]).because == "plan"
