"""Months with the coach, from facts alone: what is offered is done, and leads on."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitwatch.core.facts import Answered, ProfileChanged, Prompted
from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.dose import NextDose
from sitwatch.core.programme.fitting import Situation
from sitwatch.core.programme.flags import TROUBLES
from sitwatch.core.programme.history import History, history_after
from sitwatch.core.programme.pick import pick
from sitwatch.core.programme.steps import step_status
from sitwatch.core.programme.week import weekly
from tests.core.programme.training import after, day

BREAKS_A_DAY = 5
KIT = {
    "equipment": ["band", "weight"],
    "load_steps_kg": [4, 6, 8],
    "knee_line": "in_line",
}


def told(**changes: Any) -> History:
    return history_after(History(), ProfileChanged(at=day(0), changes=changes))


def lived(history: History, catalogue: Catalogue, days: range) -> History:
    """Return the history after working days on which all that was offered went well."""
    for number in days:
        for nth in range(BREAKS_A_DAY if number % 7 < 5 else 0):
            history = broken(history, catalogue, number + nth / 20)
    return history


def broken(history: History, catalogue: Catalogue, number: float) -> History:
    """Return the history after a break in which all that was offered went well."""
    now = day(number)
    dose = pick(history, catalogue, Situation(now=now))
    assert isinstance(dose, NextDose)
    is_sided = catalogue[dose.exercise].dose.per_side
    offer = Prompted(at=now, prompt=str(number), exercise=dose.exercise)
    answer = Answered(
        at=now,
        prompt=offer.prompt,
        reply="done",
        reps_work=dose.amount.reps,
        reps_other=dose.amount.reps if is_sided else -1,
        hold_s=dose.amount.hold_s,
        load_kg=dose.amount.load_kg or None,
        effort="right",
    )
    return history_after(history_after(history, offer), answer)


@pytest.mark.parametrize("kit", [{}, KIT], ids=["without kit", "with kit"])
def test_within_four_weeks_the_second_step(
    catalogue: Catalogue, kit: dict[str, Any]
) -> None:
    history = lived(told(**kit), catalogue, range(28))
    status = step_status(history, catalogue, day(28))
    assert status.step == 2


@pytest.mark.parametrize(
    ("knee_line", "step"), [("in_line", 3), ("inward", 2), ("unknown", 2)]
)
def test_without_a_band_it_goes_on_where_the_knees_stay_in_line(
    catalogue: Catalogue, knee_line: str, step: int
) -> None:
    history = lived(told(knee_line=knee_line), catalogue, range(49))
    assert step_status(history, catalogue, day(49)).step == step


def test_a_full_week_ends_with_light_exercises(catalogue: Catalogue) -> None:
    history = lived(told(knee_line="in_line"), catalogue, range(12 * 7))
    week = [one for one in history.exposures if one.day >= day(77).date()]
    sets = weekly(after(*week[:-1]), catalogue, 3, day(83))
    assert sets.is_full
    assert catalogue[week[-1].exercise].demand == 1


@pytest.mark.parametrize("floor", [[], ["floor"]], ids=["no floor", "a floor"])
def test_within_ten_weeks_the_third(catalogue: Catalogue, floor: list[str]) -> None:
    places = ["chair", "desk_standing", "wall", *floor]
    history = lived(told(places=places, **KIT), catalogue, range(70))
    assert step_status(history, catalogue, day(70)).step == 3
    loads = [one.load_kg or 0 for one in history.of("goblet-squat")]
    assert loads == sorted(loads)


def test_nothing_is_forgotten_and_nothing_crowds_the_rest_out(
    catalogue: Catalogue,
) -> None:
    history = lived(told(), catalogue, range(70))
    names = [one.exercise for one in history.exposures]
    assert all(one != other for one, other in pairwise(names))
    counts = Counter(names[-100:])
    desk = [one for one in catalogue.of_step(1) if one.place != "floor"]
    assert {one.id for one in desk} <= set(counts)
    assert max(counts.values()) <= 25


@given(
    troubles=st.sets(st.sampled_from(TROUBLES)),
    step=st.integers(1, 4),
    is_session=st.booleans(),
)
def test_what_is_to_be_avoided_is_never_offered(
    catalogue: Catalogue, troubles: set[str], step: int, *, is_session: bool
) -> None:
    kit = {"equipment": ["band", "weight", "bench"], "opted_in": True}
    places = ["chair", "desk_standing", "wall", "floor"]
    history = told(**kit, places=places, troubles=list(troubles), step=step)
    situation = Situation(
        now=day(1), is_session=is_session, in_office_clothes=False, seconds=60
    )
    dose = pick(history, catalogue, situation)
    assert isinstance(dose, NextDose)
    level = catalogue[dose.exercise].safety.level(history.flags.safety_keys)
    assert level != "avoid"
