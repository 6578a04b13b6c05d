"""The words beside where one stands: which there are, and which keep the others out."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from sitwatch.core.programme.history import History, StepChoice
from sitwatch.presenters.progress_notes import progress_notes
from tests.core.programme.training import after, day, done
from tests.shipped import shipped_catalogue


def notes(history: History, number: float = 0) -> dict[str, str]:
    told = progress_notes(history, shipped_catalogue(), day(number), a_week=2)
    return {note.about: note.words for note in told}


def red(*numbers: float, **flags: Any) -> History:
    return after(*(done("squat", number, pain=7) for number in numbers), **flags)


def test_at_first_there_is_a_session_and_what_to_expect_of_muscles() -> None:
    told = notes(after())
    assert list(told) == ["session", "soreness"]
    assert "sore" in told["soreness"]


@pytest.mark.parametrize(
    ("history", "about"),
    [
        (red(-2, -1, 0), ["pain"]),
        (after(red_flags=("collapse",)), ["held"]),
        (red(-2, -1, 0, readiness=("dizziness",)), ["held", "pain"]),
    ],
    ids=["pain", "held back", "both"],
)
def test_what_is_to_be_looked_at_is_said_alone(
    history: History, about: list[str]
) -> None:
    assert list(notes(history)) == about


def test_in_a_week_of_plenty_two_sessions_are_proposed_all_the_same() -> None:
    choices = (StepChoice(day(-1), day(-1).date(), 3),)
    squats = after(done("goblet-squat", 0, sets=21, reps_work=9))
    told = notes(replace(squats, choices=choices), 1)
    assert {"plenty", "session"} <= set(told)


def test_plenty_of_sets_is_said_calmly() -> None:
    history = after(done("squat", -30), done("squat", 0, sets=21, reps_work=9))
    told = notes(history, 1)
    assert told["plenty"] == (
        "21 sets a side this week: that is plenty. Breaks stay light until Monday,"
        " unless you want more."
    )
    assert "session" not in told
    assert "plenty" not in notes(history, 7)


def test_every_two_weeks_the_sides_are_to_be_compared() -> None:
    history = after(done("squat", 0))
    assert "sides" not in notes(history, 13)
    assert "Self-test" in notes(history, 14)["sides"]


def test_kit_that_a_step_wants_is_named() -> None:
    choices = (StepChoice(day(-1), day(-1).date(), 2),)
    told = notes(History(choices=choices))
    assert "band" in told["kit"]


def in_step(step: int, history: History) -> History:
    choice = StepChoice(day(-2), day(-2).date(), step)
    return msgspec.structs.replace(history, choices=(choice,))


def test_who_comes_back_is_welcome_and_no_day_is_counted() -> None:
    month = [done("squat", -n) for n in range(60, 20, -1)]
    back = notes(after(*month))["back"]
    assert back.startswith("Welcome back.")
    assert not any(letter.isdigit() for letter in back)
    assert "back" not in notes(after(*month, *(done("squat", -n) for n in (10, 5, 0))))


@pytest.mark.parametrize("exercises", [(), ("squat",), ("gone",)])
def test_before_the_first_weight_it_is_told_what_this_is_not(
    exercises: tuple[str, ...],
) -> None:
    history = after(*(done(name, -1) for name in exercises))
    told = notes(in_step(3, history))["weights"]
    assert told.startswith("This step asks for more")
    assert "no medical advice" in told
    assert "weights" not in notes(in_step(2, history))


def test_once_that_step_has_begun_it_is_not_told_again() -> None:
    assert "weights" not in notes(in_step(3, after(done("goblet-squat", -1))))


def test_a_light_band_is_named_early_for_a_knee() -> None:
    squatted = done("squat", 0)
    assert "light band" in notes(after(squatted, troubles=("knee",)), 7)["kit"]
    assert "kit" not in notes(after(squatted, troubles=("knee",)), 6)
    banded = after(squatted, troubles=("knee",), equipment=("band",))
    assert "kit" not in notes(banded, 7)
