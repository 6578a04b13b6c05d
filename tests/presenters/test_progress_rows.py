"""Where one stands, as scripts read it."""

from __future__ import annotations

from datetime import date

from sitwatch.core.programme.history import History
from sitwatch.core.programme.progress import progress_of
from sitwatch.presenters.progress_rows import ProgressRows, progress_rows
from tests.core.programme.training import after, day, done
from tests.presenters.days import day_of_work, hours
from tests.shipped import shipped_catalogue

MONDAY = date(2026, 3, 2)


def rows(history: History) -> ProgressRows:
    catalogue = shipped_catalogue()
    progress = progress_of(history, catalogue, day(2))
    days = [day_of_work(MONDAY, seated=hours(5), breaks=4)]
    return progress_rows(progress, catalogue, days)


def test_a_week_has_both_counters_and_what_was_sat() -> None:
    week = rows(after(done("squat", 0, reps_work=10, reps_other=-1))).weeks[-1]
    assert (week.week, week.sets_left, week.sets_right) == (MONDAY, 1, 1)
    assert (week.exercises, week.worked_s) == (1, 60)
    assert (week.breaks, week.seated_s) == (4, 5 * 3600)
    assert (week.sets_aim, week.sets_cap) == (6, 20)


def test_an_exercise_has_what_was_told_and_what_comes_next() -> None:
    history = after(
        done("standing-kickback", 0, reps_work=10, reps_other=8, pain=1),
        done("squat", 1, reps_work=10, reps_other=-1),
    )
    squat, kick = rows(history).exercises
    assert (squat.exercise, squat.times, squat.reps_left) == ("squat", 1, None)
    assert (kick.reps_right, kick.reps_left, kick.pain) == (10, 8, 1)
    assert squat.next.reps == 11
    assert squat.instead == ""


def test_what_is_missing_is_counted_in_whole_numbers() -> None:
    told = rows(History())
    assert (told.step, told.title, told.since) == (1, "Step 1: basics", None)
    assert told.missing[0].what == "days"
    assert (told.missing[2].what, told.missing[2].reps) == ("clean_days", 10)
    assert all(type(one.have) is int for one in told.missing)
    assert (told.sides, told.sides_percent) == ("unknown", None)
