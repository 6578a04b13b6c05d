"""What comes first for an unsure balance, and what comes before any weight."""

from __future__ import annotations

from typing import Any

from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.dose import Coach, next_dose
from sitwatch.core.programme.history import Exposure
from sitwatch.core.programme.pick import GENTLE, STEADY
from sitwatch.core.programme.steps import StepStatus
from tests.core.programme.test_pick import in_a_row, in_step
from tests.core.programme.training import after, day, done


def test_with_an_unsure_balance_every_second_one_is_a_rise_or_a_squeeze(
    catalogue: Catalogue,
) -> None:
    names = in_a_row(after(troubles=("balance",)), catalogue, 12)
    steady = [catalogue[name].family in STEADY for name in names]
    assert steady == [True, False] * 6
    assert "standing-march" in names


def test_an_acute_back_comes_before_an_unsure_balance(catalogue: Catalogue) -> None:
    history = after(troubles=("back_acute", "balance"))
    assert catalogue[in_a_row(history, catalogue, 1)[0]].family in GENTLE


def test_no_weight_comes_before_the_hinge_was_learnt_without_one(
    catalogue: Catalogue,
) -> None:
    kit: dict[str, Any] = {"equipment": ("weight",), "load_steps_kg": (4.0,)}

    def loaded(*exposures: Exposure) -> set[str]:
        names = in_a_row(in_step(3, *exposures, **kit), catalogue, 30)
        return {name for name in names if "weight" in catalogue[name].equipment}

    assert loaded() == set()
    assert loaded(done("hip-hinge", -1, control="shaky")) == set()
    assert "loaded-hinge" in loaded(done("hip-hinge", -1))


def test_an_easy_squat_becomes_no_loaded_one_before_that(catalogue: Catalogue) -> None:
    tops = [done("squat", -n, reps_work=15) for n in (3, 2, 1)]
    kit: dict[str, Any] = {"equipment": ("weight",), "load_steps_kg": (4.0,)}
    for drill, wanted in (((), False), ((done("hip-hinge", -4),), True)):
        names = in_a_row(in_step(3, *drill, *tops, **kit), catalogue, 12)
        assert ("goblet-squat" in names) is wanted


def test_who_has_no_room_for_the_drill_is_not_kept_waiting(
    catalogue: Catalogue,
) -> None:
    kit: dict[str, Any] = {
        "equipment": ("weight", "bench"),
        "load_steps_kg": (4.0,),
        "places": ("floor",),
    }
    names = in_a_row(in_step(3, **kit), catalogue, 6, in_office_clothes=False)
    assert "hip-thrust" in names


def test_who_is_in_the_third_step_without_a_weight_is_brought_to_one_leg(
    catalogue: Catalogue,
) -> None:
    names = in_a_row(in_step(3), catalogue, 60)
    assert names.count("staggered-chair-rise") > names.count("chair-rise-heel-raise")


def test_after_strong_pain_a_squeeze_comes_next(catalogue: Catalogue) -> None:
    hurt = done("hip-hinge", 0, pain=6)
    names = in_a_row(after(hurt), catalogue, 3, 0.1)
    assert {catalogue[name].family for name in names} == {"squeeze"}
    eased = after(hurt, done("seated-squeeze", 0.1))
    assert catalogue[in_a_row(eased, catalogue, 1, 0.2)[0]].family not in GENTLE
    assert catalogue[in_a_row(after(hurt), catalogue, 1, 1)[0]].family not in GENTLE


def test_what_tires_out_is_never_a_harder_variant(catalogue: Catalogue) -> None:
    tops = [done("band-squat", n, reps_work=15, band_level=1) for n in (-3, -1)]
    burnt = [done("burnout-half-squat", n) for n in (-14, -12)]
    flags: dict[str, Any] = {"equipment": ("band",), "knee_line": "in_line"}
    history = in_step(4, *burnt, *tops, opted_in=True, **flags)
    coach = Coach(history, catalogue, StepStatus(4), day(0))
    dose = next_dose(coach, catalogue["band-squat"])
    assert (dose.instead, dose.amount.lower_s) == ("", 1)


def test_on_a_sore_day_what_was_not_done_of_late_comes_first(
    catalogue: Catalogue,
) -> None:
    sore: dict[str, Any] = {"is_sore": True}
    squatted = after(done("squat", 0))
    assert in_a_row(squatted, catalogue, 2, 2, **sore) == [
        "seated-squeeze",
        "standing-squeeze",
    ]
    assert in_a_row(squatted, catalogue, 1, 3, **sore) == ["half-squat"]
    squeezed = after(done("seated-squeeze", 0), done("gone", 0))
    assert in_a_row(squeezed, catalogue, 1, 2, **sore) == ["half-squat"]
