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


@pytest.mark.parametrize(("sets", "is_due"), [(19, True), (20, False)])
def test_none_is_proposed_in_a_week_of_plenty(
    catalogue: Catalogue, sets: int, *, is_due: bool
) -> None:
    history = after(done("goblet-squat", 0, sets=sets))
    coach = Coach(history, catalogue, StepStatus(3), day(2))
    assert is_session_due(coach, a_week=2) is is_due
    later = Coach(history, catalogue, StepStatus(3), day(7))
    assert is_session_due(later, a_week=2)
