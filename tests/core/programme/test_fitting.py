"""What may be offered at all, by the user's kit and troubles, and by the moment."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.fitting import (
    WHEN_SORE,
    Situation,
    is_cautious,
    is_possible,
    is_reached,
    is_suitable,
)
from sitwatch.core.programme.flags import Flags, Trouble
from sitwatch.core.programme.history import History
from sitwatch.core.programme.steps import StepStatus
from tests.core.programme.training import MONDAY, done

BAND: dict[str, Any] = {"equipment": ("band",)}


@pytest.mark.parametrize(
    ("exercise", "flags", "suits"),
    [
        ("squat", {}, True),
        ("band-squat", {}, False),
        ("band-squat", BAND, True),
        ("hip-thrust", {"equipment": ("weight",)}, False),
        ("band-squat", BAND | {"knee_line": "inward"}, True),
        ("band-squat", BAND | {"knee_line": "inward_with_band"}, False),
        ("squat", {"knee_line": "inward_with_band"}, True),
        ("squat", {"troubles": ("knee", "blood_pressure")}, True),
        ("bridge", {"troubles": ("pregnancy",)}, False),
        ("squat", {"readiness": ("dizziness",)}, False),
        ("standing-squeeze", {"readiness": ("dizziness",)}, True),
    ],
)
def test_what_suits_the_user(
    catalogue: Catalogue, exercise: str, flags: dict[str, Any], *, suits: bool
) -> None:
    assert is_suitable(catalogue[exercise], Flags(**flags)) is suits


@pytest.mark.parametrize(
    ("exercise", "status", "reached"),
    [
        ("squat", StepStatus(), True),
        ("band-squat", StepStatus(), False),
        ("band-squat", StepStatus(step=2), True),
        ("band-squat", StepStatus(offers_band=True), True),
        ("band-side-step", StepStatus(offers_band=True), False),
    ],
)
def test_what_the_step_has(
    catalogue: Catalogue, exercise: str, status: StepStatus, *, reached: bool
) -> None:
    assert is_reached(catalogue[exercise], status) is reached


@pytest.mark.parametrize(
    ("exercise", "flags", "moment", "possible"),
    [
        ("squat", {}, {}, True),
        ("bridge", {}, {}, False),
        ("bridge", {"places": ("floor",)}, {}, False),
        ("bridge", {"places": ("floor",)}, {"in_office_clothes": False}, True),
        ("wall-sit", {}, {"places": ("chair",)}, False),
        ("squat", {}, {"is_calling": True}, False),
        ("bridge", {"places": ("floor",)}, {"is_session": True}, True),
        ("goblet-squat", {}, {"is_quiet": True}, False),
        ("goblet-squat", {}, {"is_quiet": True, "is_session": True}, True),
        ("goblet-squat", {}, {}, True),
        ("squat", {}, {"is_sore": True}, False),
        ("half-squat", {}, {"is_sore": True}, True),
        ("burnout-half-squat", {"opted_in": True}, {}, False),
        ("burnout-half-squat", {}, {"is_session": True}, False),
        ("burnout-half-squat", {"opted_in": True}, {"is_session": True}, True),
    ],
)
def test_what_the_moment_allows(
    catalogue: Catalogue,
    exercise: str,
    flags: dict[str, Any],
    moment: dict[str, Any],
    *,
    possible: bool,
) -> None:
    situation = Situation(now=MONDAY, **moment)
    assert is_possible(catalogue[exercise], Flags(**flags), situation) is possible


@pytest.mark.parametrize(
    ("exercise", "troubles", "cautious"),
    [
        ("chair-rise", (), False),
        ("chair-rise", ("hip",), False),
        ("chair-rise", ("knee",), True),
        ("chair-rise", ("blood_pressure",), False),
        ("wall-sit", ("blood_pressure",), True),
        ("goblet-squat", (), True),
    ],
)
def test_a_note_comes_before_the_first_time(
    catalogue: Catalogue,
    exercise: str,
    troubles: tuple[Trouble, ...],
    *,
    cautious: bool,
) -> None:
    history = History(flags=Flags(troubles=troubles))
    assert is_cautious(catalogue[exercise], history) is cautious
    later = msgspec.structs.replace(history, exposures=(done(exercise),))
    assert not is_cautious(catalogue[exercise], later)


def test_who_is_unsure_of_their_balance_is_told_of_the_desk_each_time(
    catalogue: Catalogue,
) -> None:
    history = History(exposures=(done("standing-march"), done("squat")))
    unsure = msgspec.structs.replace(history, flags=Flags(troubles=("balance",)))
    assert is_cautious(catalogue["standing-march"], unsure)
    assert not is_cautious(catalogue["squat"], unsure)
    assert not is_cautious(catalogue["standing-march"], history)


def test_who_does_not_get_up_has_seated_exercises_alone(catalogue: Catalogue) -> None:
    flags = Flags(("standing",), equipment=("band", "weight"))
    fitting = {one.id for one in catalogue.exercises if is_suitable(one, flags)}
    assert fitting == {"seated-squeeze", "band-seated-knees-out"}


def test_who_does_not_get_up_has_a_chair_wherever_they_are(
    catalogue: Catalogue,
) -> None:
    flags = Flags(troubles=("standing",), places=("floor",))
    here = Situation(now=MONDAY)
    assert is_possible(catalogue["seated-squeeze"], flags, here)


def test_what_a_sore_day_has_is_in_the_catalogue(catalogue: Catalogue) -> None:
    assert {name for name in WHEN_SORE if catalogue.find(name) is None} == set()
