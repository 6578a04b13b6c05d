"""On which days there were sessions, and on which the next one is proposed."""

from __future__ import annotations

import pytest

from sitwatch.core.facts import SESSION
from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.dose import Coach
from sitwatch.core.programme.history import Exposure
from sitwatch.core.programme.session import is_session_due, session_days
from sitwatch.core.programme.steps import StepStatus
from tests.core.programme.training import after, day, done


def session(number: int) -> Exposure:
    return done("squat", number, prompt=f"{SESSION}{number}-1")


def test_the_days_of_sessions_are_known_by_their_prompts() -> None:
    history = after(session(0), session(0), done("squat", 1), session(3))
    assert session_days(history) == (day(0).date(), day(3).date())


@pytest.mark.parametrize(
    ("days", "number", "wanted", "is_due"),
    [
        ((), 0, (3, 2), True),
        ((), 0, (2, 2), False),
        ((), 0, (3, 0), False),
        ((0,), 1, (3, 2), False),
        ((0,), 2, (3, 2), True),
        ((0, 2), 4, (3, 2), False),
        ((0, 2), 4, (3, 3), True),
        ((0, 2), 7, (3, 2), True),
    ],
    ids=[
        "the first",
        "too early",
        "never",
        "the day after",
        "a day between",
        "enough this week",
        "one more this week",
        "a new week",
    ],
)
def test_a_session_is_proposed(
    catalogue: Catalogue,
    days: tuple[int, ...],
    number: int,
    wanted: tuple[int, int],
    *,
    is_due: bool,
) -> None:
    """`wanted` is the step, and how many sessions a week."""
    history, (step, a_week) = after(*(session(each) for each in days)), wanted
    coach = Coach(history, catalogue, StepStatus(step), day(number))
    assert is_session_due(coach, a_week=a_week) is is_due


@pytest.mark.parametrize(
    ("sets", "days", "is_due"),
    [(20, (0,), True), (19, (0, 2), True), (20, (0, 2), False)],
    ids=["the second", "no week of plenty", "the third"],
)
def test_in_a_week_of_plenty_there_are_two(
    catalogue: Catalogue, sets: int, days: tuple[int, ...], *, is_due: bool
) -> None:
    squats = done("goblet-squat", 0, sets=sets - len(days))
    history = after(squats, *(session(each) for each in days))
    coach = Coach(history, catalogue, StepStatus(3), day(4))
    assert is_session_due(coach, a_week=3) is is_due
    later = Coach(history, catalogue, StepStatus(3), day(7))
    assert is_session_due(later, a_week=3)
