"""Sets, days and aims of a week, time off, and the rest after hard work."""

from __future__ import annotations

from typing import Any

import pytest

from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.history import Exposure
from sitwatch.core.programme.week import (
    LapseAction,
    Week,
    is_rested,
    lapse_action,
    lapse_of,
    weekly,
)
from tests.core.programme.training import after, day, done


def test_sets_are_counted_per_side_from_monday_on(catalogue: Catalogue) -> None:
    history = after(
        done("squat", -1),
        done("squat", 0, reps_work=10, reps_other=-1),
        done("standing-kickback", 0, effort="hard", reps_work=8, reps_other=0),
        done("wall-sit", 1),
        done("wall-sit", 1.1, outcome="partial"),
        done("bridge", 2, effort="easy"),
        done("bridge", 3, effort=None),
        done("an exercise of one's own", 6),
        done("squat", 7),
    )
    assert weekly(history, catalogue, 1, day(2)) == Week(
        sets_work=6, sets_other=5, days=5, breaks=7, sets_aim=6
    )


def test_sets_count_as_they_were_told(catalogue: Catalogue) -> None:
    told = done("goblet-squat", sets=3), done("reverse-lunge", sets=2, reps_other=0)
    week = weekly(after(*told), catalogue, 3, day(0))
    assert (week.sets_work, week.sets_other) == (5, 3)


def test_the_third_step_aims_at_more(catalogue: Catalogue) -> None:
    week = weekly(after(), catalogue, 3, day(0))
    assert (week.sets_aim, week.days_aim) == (10, 2)


@pytest.mark.parametrize(
    ("told", "is_full"),
    [
        ({"sets": 20}, True),
        ({"sets": 20, "reps_work": 0}, True),
        ({"sets": 19}, False),
        ({"sets": 20, "effort": "easy"}, False),
    ],
    ids=["plenty", "of one side", "not yet", "light work"],
)
def test_twenty_sets_of_a_side_are_plenty(
    catalogue: Catalogue, told: dict[str, Any], *, is_full: bool
) -> None:
    history = after(done("squat", **told))
    assert weekly(history, catalogue, 3, day(3)).is_full is is_full
    assert not weekly(history, catalogue, 3, day(7)).is_full


@pytest.mark.parametrize(
    ("days", "action"),
    [
        (0, "none"),
        (7, "none"),
        (8, "fewer"),
        (14, "fewer"),
        (15, "easier"),
        (28, "easier"),
        (29, "step_back"),
        (56, "step_back"),
        (57, "restart"),
    ],
)
def test_what_time_off_asks_for(days: int, action: LapseAction) -> None:
    assert lapse_action(days) == action


@pytest.mark.parametrize(
    ("done_on", "today", "action"),
    [
        ((), 0, "none"),
        ((0,), 3, "none"),
        ((0,), 9, "fewer"),
        ((0, 9), 9, "none"),
        ((0,), 21, "easier"),
        ((0, 21), 21, "easier"),
        ((0, 21, 24), 27, "easier"),
        ((0, 21, 24), 28, "none"),
        ((0, 40), 41, "easier"),
        ((0,), 60, "restart"),
    ],
    ids=[
        "nothing done yet",
        "going on",
        "nine days off",
        "after the first time back",
        "three weeks off",
        "on the day of the return",
        "in its week",
        "after its week",
        "back after 40 days",
        "60 days off",
    ],
)
def test_the_way_back(
    done_on: tuple[float, ...], today: float, action: LapseAction
) -> None:
    history = after(*(done("squat", number) for number in done_on))
    assert lapse_of(history, day(today)) == action


@pytest.mark.parametrize(
    ("one", "number", "rested"),
    [
        (done("wall-sit", 0, effort="hard"), 1.99, False),
        (done("wall-sit", 0, effort="hard"), 2, True),
        (done("wall-sit", 0), 1, True),
        (done("bridge", 0, effort="too_hard"), 1, True),
    ],
    ids=["too soon", "rested", "not hard", "another family"],
)
def test_hard_work_of_a_family_lies_apart(
    catalogue: Catalogue, one: Exposure, number: float, *, rested: bool
) -> None:
    assert is_rested(after(one), "squat", catalogue, day(number)) is rested
