"""Where the user stands: weeks, exercises, and the time that went into them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.history import History
from sitwatch.core.programme.progress import WEEKS, progress_of, worked_for
from tests.core.programme.training import after, day, done

TRAINED = after(
    done("squat", -7, reps_work=10, reps_other=-1),
    done("squat", 0, reps_work=10, reps_other=-1),
    done("marching-bridge", 1, reps_work=8, reps_other=6),
    done("squat", 2, reps_work=11, reps_other=-1),
)


def test_whoever_did_nothing_stands_at_the_beginning(catalogue: Catalogue) -> None:
    progress = progress_of(History(), catalogue, day(0))
    assert progress.status.step == 1
    assert progress.practices == ()
    assert [week.worked for week in progress.weeks] == [timedelta()] * WEEKS


def test_weeks_come_with_the_latest_last(catalogue: Catalogue) -> None:
    *_earlier, before, now = progress_of(TRAINED, catalogue, day(3)).weeks
    assert (before.monday, now.monday) == (date(2026, 2, 23), date(2026, 3, 2))
    assert (before.week.days, now.week.days) == (1, 3)
    assert before.worked < now.worked


def test_what_was_done_last_comes_first(catalogue: Catalogue) -> None:
    squat, march = progress_of(TRAINED, catalogue, day(3)).practices
    assert (squat.exercise.id, march.exercise.id) == ("squat", "marching-bridge")
    assert (squat.times, squat.week.days, squat.last.reps_work) == (3, 2, 11)
    assert squat.next.exercise == "squat"
    assert squat.next.amount.reps > 11


def test_an_exercise_counts_its_own_sets_alone(catalogue: Catalogue) -> None:
    progress = progress_of(TRAINED, catalogue, day(3))
    own = sum(practice.week.sets_work for practice in progress.practices)
    assert own == progress.weeks[-1].week.sets_work


@pytest.mark.parametrize(
    ("exercise", "told", "seconds"),
    [
        ("squat", {"reps_work": 10, "reps_other": -1}, 10 * 6),
        ("marching-bridge", {"reps_work": 8, "reps_other": 6}, 14 * 4),
        ("squat", {"reps_work": 6, "reps_other": -1, "lower_s": 2.0}, 6 * 8),
        ("squat", {}, 60),
        ("wall-sit", {"reps_work": 1, "reps_other": -1, "hold_s": 30.0}, 2 * 33),
        ("wall-sit", {"reps_work": 1, "reps_other": -1, "outcome": "partial"}, 28),
        ("wall-sit", {"reps_work": 1, "reps_other": -1, "sets": 3}, 3 * 28),
        ("burnout-bridge", {"reps_work": 3, "reps_other": -1}, 65),
    ],
    ids=[
        "both legs",
        "both sides",
        "slower down",
        "uncounted",
        "a longer hold",
        "a part",
        "sets told",
        "in a row",
    ],
)
def test_time_follows_from_what_was_counted(
    catalogue: Catalogue, exercise: str, told: dict[str, Any], seconds: float
) -> None:
    worked = worked_for(done(exercise, **told), catalogue[exercise])
    assert worked == timedelta(seconds=seconds)


def test_what_is_no_longer_in_the_catalogue_took_a_minute() -> None:
    assert worked_for(done("one of my own"), None) == timedelta(minutes=1)
