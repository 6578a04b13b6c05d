"""The coach's own examples, each asked of a whole history: dose, step and choice."""

from __future__ import annotations

from typing import Any

import pytest

from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.dose import Coach, NextDose, next_dose
from sitwatch.core.programme.fitting import Situation
from sitwatch.core.programme.flags import Flags
from sitwatch.core.programme.history import Exposure, History, StepChoice
from sitwatch.core.programme.ladder import Amount
from sitwatch.core.programme.pain import light_of
from sitwatch.core.programme.pick import SeeClinician, pick
from sitwatch.core.programme.sides import sides_of
from sitwatch.core.programme.steps import step_status
from tests.core.programme.training import MONDAY, after, day, done

WEDNESDAY, THURSDAY = 2, 3
EVERYWHERE = ("chair", "desk_standing", "wall", "floor")
ALL_KIT: dict[str, Any] = {
    "equipment": ("band", "weight", "bench"),
    "places": EVERYWHERE,
    "load_steps_kg": (8.0, 10.0, 12.0),
}


def dose_of(
    history: History, exercise: str, catalogue: Catalogue, number: float = THURSDAY
) -> NextDose:
    now = day(number)
    coach = Coach(history, catalogue, step_status(history, catalogue, now), now)
    return next_dose(coach, catalogue[exercise])


def in_step(history: History, step: int, number: float = -100) -> History:
    choice = StepChoice(day(number), day(number).date(), step)
    return History(history.exposures, history.offered, history.flags, (choice,))


def offers(history: History, catalogue: Catalogue, **moment: Any) -> list[str]:
    """Return what is offered in a hundred breaks in a row, in which nothing is done."""
    names: list[str] = []
    for number in range(100):
        dose = pick(history, catalogue, Situation(now=day(number / 20), **moment))
        assert isinstance(dose, NextDose)
        names.append(dose.exercise)
        offered = (*history.offered, (str(number), dose.exercise))
        history = History(history.exposures, offered, history.flags, history.choices)
    return names


def squats(*days: float) -> tuple[Exposure, ...]:
    return tuple(done("squat", number, reps_work=15) for number in days)


def test_01_at_the_top_on_two_days_the_band_is_offered(catalogue: Catalogue) -> None:
    history = after(*squats(0, WEDNESDAY), equipment=("band",))
    dose = dose_of(history, "squat", catalogue)
    assert (dose.because, dose.instead) == ("harder", "band-squat")


def test_01_or_slower_lowering_without_a_band(catalogue: Catalogue) -> None:
    dose = dose_of(after(*squats(0, WEDNESDAY)), "squat", catalogue)
    assert (dose.instead, dose.amount) == ("", Amount(6, 1, lower_s=1))


def test_02_twice_on_one_day_raises_nothing(catalogue: Catalogue) -> None:
    history = after(*squats(0, 0.1), equipment=("band",))
    dose = dose_of(history, "squat", catalogue)
    assert (dose.because, dose.instead, dose.amount.reps) == ("plan", "", 15)


@pytest.mark.parametrize(
    ("reps", "amount"),
    [(12, Amount(13, 0, load_kg=8)), (15, Amount(6, 0, load_kg=10))],
    ids=["first more repetitions", "then the weight"],
)
def test_03_a_weight_a_quarter_heavier_waits_for_15(
    catalogue: Catalogue, reps: int, amount: Amount
) -> None:
    told = {"reps_work": reps, "load_kg": 8.0}
    twice = [done("goblet-squat", n, **told) for n in (0, WEDNESDAY)]
    history = in_step(after(*twice, **ALL_KIT), 3)
    dose = dose_of(history, "goblet-squat", catalogue)
    assert dose.amount == amount
    assert dose.top == 15


def test_04_pain_of_4_is_amber_and_keeps_the_dose(catalogue: Catalogue) -> None:
    one = done("squat", 0, reps_work=9, pain=4, worse_next_morning=False)
    dose = dose_of(after(one), "squat", catalogue, 1)
    assert light_of(one) == "amber"
    assert (dose.because, dose.amount.reps, dose.instead) == ("pain", 9, "")
    assert dose.may_go


def test_05_pain_of_6_is_red_and_stops_it(catalogue: Catalogue) -> None:
    wall_sits = [done("wall-sit", n, reps_work=1, hold_s=20.0) for n in (-2, -1)]
    history = after(*wall_sits, done("squat", 0, reps_work=9, pain=6))
    dose = dose_of(history, "squat", catalogue, 1)
    assert (dose.because, dose.may_go, dose.instead) == ("pain", False, "chair-rise")
    family = dose_of(history, "wall-sit", catalogue, 1.9)
    assert (family.because, family.amount.hold_s) == ("pain", 20)
    assert dose_of(history, "wall-sit", catalogue, 2).amount.hold_s == 25
    later = dose_of(history, "squat", catalogue, 2)
    assert (later.may_go, later.instead) == (True, "chair-rise")


def test_06_worse_mornings_twice_in_a_week_lead_to_an_easier_one(
    catalogue: Catalogue,
) -> None:
    told = {"reps_work": 9, "pain": 3, "worse_next_morning": True}
    first, second = done("squat", 0, **told), done("squat", 4, **told)
    assert light_of(first) == "amber"
    dose = dose_of(after(first), "squat", catalogue, 1)
    assert (dose.amount.reps, dose.instead) == (9, "")
    assert dose_of(after(first, second), "squat", catalogue, 5).instead == "chair-rise"


def test_07_three_weeks_off_is_lighter_for_a_week_in_the_same_step(
    catalogue: Catalogue,
) -> None:
    told = {"reps_work": 8, "load_kg": 12.0}
    flags = ALL_KIT | {"load_steps_kg": (8.0, 10.0, 12.0)}
    first = (done("goblet-squat", 0, **told), done("single-leg-bridge", 0))
    history = in_step(after(*first, **flags), 3)
    assert step_status(history, catalogue, day(21)).step == 3
    assert dose_of(history, "goblet-squat", catalogue, 21).amount.load_kg == 8
    bridge = dose_of(history, "single-leg-bridge", catalogue, 21)
    assert (bridge.because, bridge.instead) == ("return", "marching-bridge")
    back = in_step(after(*first, done("hip-hinge", 21), **flags), 3)
    assert dose_of(back, "goblet-squat", catalogue, 27).amount.load_kg == 8
    assert dose_of(back, "goblet-squat", catalogue, 28).amount.load_kg == 12


def test_08_after_60_days_the_first_step_with_half_the_exposures(
    catalogue: Catalogue,
) -> None:
    history = in_step(after(done("goblet-squat", 0)), 3)
    status = step_status(history, catalogue, day(60))
    assert (status.step, status.is_fast) == (1, True)
    asked = [each.need for each in status.missing if each.what == "exposures"]
    assert asked == [4, 4]


def test_09_uneven_twice_puts_the_weaker_side_first(catalogue: Catalogue) -> None:
    told = {"reps_work": 10, "reps_other": 8}
    checks = [done("marching-bridge", n, **told) for n in (-9, 0)]
    history = after(*checks, places=EVERYWHERE)
    assert sides_of(history).index == 20
    dose = dose_of(history, "marching-bridge", catalogue, 1)
    assert (dose.first, dose.amount.reps) == ("other", 9)
    assert dose_of(history, "squat", catalogue, 1).first == "work"
    assert not dose.extra_set
    assert dose_of(history, "marching-bridge", catalogue, 8).extra_set


def test_10_an_acute_back_is_offered_squeezes_first(catalogue: Catalogue) -> None:
    flags = ALL_KIT | {"troubles": ("back_acute",), "opted_in": True}
    history = in_step(after(**flags), 4)
    names = offers(history, catalogue, in_office_clothes=False, is_session=True)
    assert names[0] == "seated-squeeze"
    hidden = {"loaded-hinge", "goblet-squat", "single-leg-hinge"}
    hidden |= {one.id for one in catalogue.of_step(4)}
    assert hidden & set(names) == set()
    assert len(set(names)) > 5


def test_11_in_a_call_only_what_nobody_sees(catalogue: Catalogue) -> None:
    assert set(offers(after(), catalogue, is_calling=True)) == {"seated-squeeze"}


def test_12_in_pregnancy_nothing_on_the_back(catalogue: Catalogue) -> None:
    flags = ALL_KIT | {"troubles": ("pregnancy",)}
    history = in_step(after(**flags), 3)
    names = offers(history, catalogue, in_office_clothes=False)
    assert {name for name in names if catalogue[name].place == "floor"} == set()


def test_13_a_red_flag_leaves_the_card_alone(catalogue: Catalogue) -> None:
    history = History(flags=Flags(red_flags=("saddle_numbness",)))
    card = pick(history, catalogue, Situation(now=MONDAY))
    assert card == SeeClinician("emergency")
