"""How it is told where one stands: the step, the weeks, left and right, exercises."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sitwatch.core.programme.history import History
from sitwatch.core.programme.progress import progress_of
from sitwatch.core.programme.sides import Sides
from sitwatch.presenters.progress import (
    ProgressView,
    how_it_went,
    progress_view,
    sides_words,
)
from tests.core.programme.training import after, day, done
from tests.presenters.days import day_of_work, hours
from tests.shipped import shipped_catalogue

MONDAY = date(2026, 3, 2)
TRAINED = after(
    done("squat", -7, reps_work=10, reps_other=-1),
    done("squat", 0, reps_work=10, reps_other=-1),
    done("marching-bridge", 1, reps_work=8, reps_other=6),
)


def told(history: History = TRAINED, **changes: Any) -> ProgressView:
    catalogue = shipped_catalogue()
    progress = progress_of(history, catalogue, day(2))
    days = [day_of_work(MONDAY, breaks=5, **changes)]
    return progress_view(progress, catalogue, days)


def test_sitting_broken_and_glute_work_are_counted_apart() -> None:
    broken, work, days, sets = told().tiles
    assert (broken.value, broken.words) == ("5", "Sitting broken")
    assert (work.value, work.words) == ("2 min", "Glute work")
    assert (days.value, days.note) == ("2", "this week; the aim is 2")
    assert (sets.value, sets.note) == ("2 and 2", "this week; the aim is 6 each")


def test_hours_sat_stand_beside_minutes_of_work() -> None:
    *_others, before, now = told(seated=hours(31)).weeks
    assert (now.label, now.work, now.sat) == ("2 Mar", "2 min", "31 h")
    assert (before.label, before.work, before.sat) == ("23 Feb", "1 min", "–")
    assert (before.is_now, now.is_now) == (False, True)
    assert now.details[-2:] == ("seated: 31 h", "sitting broken: 5")
    assert before.details == (
        "sets: 1 left, 1 right",
        "1 day trained",
        "glute work: 1 min",
    )


def test_weeks_before_the_first_exercise_are_blank() -> None:
    blank = [week.is_blank for week in told().weeks]
    assert blank == [True] * 8 + [False, False]
    assert told().weeks[0].work == "–"


def test_every_week_is_told_to_those_who_do_not_see_the_chart() -> None:
    assert told().summary.splitlines()[-1].startswith("2 Mar · sets: 2 left, 2 right")


def test_the_step_says_what_is_still_to_come() -> None:
    view = told()
    assert view.title == "Step 1: basics"
    assert [gap.words for gap in view.gaps][:2] == [
        "9 of 14 days in this step",
        "Squat: 2 of 8 times",
    ]
    assert view.gaps[1].share == 0.25
    assert view.aim == 6


def test_an_exercise_tells_last_time_and_next_time() -> None:
    march, squat = told().rows
    assert (march.exercise, squat.exercise) == ("marching-bridge", "squat")
    assert march.last == "8 right, 6 left · just right"
    assert squat.next.startswith("11 times")
    assert squat.week == "2 times in all, on 1 day this week, sets: 1 left, 1 right"


def test_what_was_easy_tells_of_no_sets() -> None:
    (squat,) = told(after(done("squat", 0, effort="easy"))).rows
    assert squat.week == "1 time in all, on 1 day this week"


def test_what_was_not_done_this_week_tells_of_no_sets() -> None:
    (squat,) = told(after(done("squat", -7))).rows
    assert squat.week == "1 time in all"
    assert squat.last == "just right"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"reps_work": 12, "load_kg": 8.0, "effort": "hard"}, "12 times · 8 kg · hard"),
        ({"reps_work": 6, "lower_s": 1.0}, "6 times · slowly down · just right"),
        ({"reps_work": 1, "reps_other": -1, "hold_s": 30.0}, "held 30 s · just right"),
        ({"reps_work": 8, "sets": 2}, "2 sets · 8 times · just right"),
        (
            {"reps_work": 1, "outcome": "partial", "control": "shaky", "effort": None},
            "1 time · in part · shaky",
        ),
    ],
    ids=["with a weight", "slowly down", "a hold", "two sets", "a shaky part"],
)
def test_how_an_exercise_went(changes: dict[str, Any], words: str) -> None:
    assert how_it_went(done("squat", **changes)) == words


@pytest.mark.parametrize(
    ("sides", "words"),
    [
        (Sides(), "Left and right are compared once both sides were counted."),
        (Sides("even", 4.0), "Left and right are even: they differ by 4 %."),
        (
            Sides("watch", 12.0),
            "Left and right differ by 12 %; the next check tells more.",
        ),
        (
            Sides("uneven", 20.0, "other"),
            "Uneven by 20 %: the left side goes first for now.",
        ),
        (
            Sides("uneven", 20.0, "work"),
            "Uneven by 20 %: the right side goes first for now.",
        ),
    ],
    ids=["unknown", "even", "watch", "left", "right"],
)
def test_left_and_right_in_a_sentence(sides: Sides, words: str) -> None:
    assert sides_words(sides) == words
