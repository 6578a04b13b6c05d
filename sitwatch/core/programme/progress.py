"""Where the user stands: the step, the weeks, and each exercise that was practised.

All of it is told beside the user's own past and the aims of the step, never beside
other people. The time of an exercise follows from what was counted and its own pace:
nobody takes down when a repetition ended.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

import msgspec

from sitwatch.core.programme.catalogue import Catalogue, Exercise
from sitwatch.core.programme.dose import Coach, NextDose, next_dose
from sitwatch.core.programme.history import Exposure, History
from sitwatch.core.programme.self_test import Compared, compared
from sitwatch.core.programme.sides import Sides, sides_of
from sitwatch.core.programme.steps import StepStatus, step_status
from sitwatch.core.programme.week import Week, weekly
from sitwatch.core.timeline.days import DAY, week_of

WEEKS = 10
"""The first horizon: habits took some 106 to 154 days on average, and half of the
people 59 to 66 (Singh 2024); ten weeks lie between."""

UNKNOWN_LASTS = timedelta(minutes=1)
"""What an exercise that is no longer in the catalogue is taken to have lasted."""

replace = msgspec.structs.replace


class TrainedWeek(msgspec.Struct, frozen=True):
    """A week from its `monday` on: sets, days, and `worked`, the time spent on it."""

    monday: date
    week: Week
    worked: timedelta


class Practice(msgspec.Struct, frozen=True):
    """An exercise that was done: `times` in all, how the `last` one went, this week.

    `next` is what to do of it next time.
    """

    exercise: Exercise
    times: int
    last: Exposure
    week: Week
    next: NextDose


class Progress(msgspec.Struct, frozen=True):
    """All of it: weeks with the latest last, practices with the latest first.

    `tests` are the measures beside those of one's own past.
    """

    status: StepStatus
    weeks: tuple[TrainedWeek, ...]
    practices: tuple[Practice, ...]
    sides: Sides
    tests: tuple[Compared, ...] = ()


def progress_of(history: History, catalogue: Catalogue, now: datetime) -> Progress:
    """Return where the user stands at `now`, which carries the local offset."""
    status = step_status(history, catalogue, now)
    coach = Coach(history, catalogue, status, now)
    known = (one for one in catalogue.exercises if history.of(one.id))
    practices = (_practice(coach, exercise) for exercise in known)
    weeks = (now - 7 * n * DAY for n in reversed(range(WEEKS)))
    return Progress(
        status=status,
        weeks=tuple(_trained(coach, moment) for moment in weeks),
        practices=tuple(sorted(practices, key=lambda p: p.last.at, reverse=True)),
        sides=sides_of(history),
        tests=compared(history.tests),
    )


def worked_for(one: Exposure, exercise: Exercise | None) -> timedelta:
    """Return how long it took, about: repetitions of both sides at the dose's pace.

    Where none were counted, or it is several exercises in a row, as long as it is
    expected to take.
    """
    if exercise is None:
        return UNKNOWN_LASTS
    dose = exercise.dose
    if one.reps_work is None or exercise.sequence:
        return timedelta(seconds=dose.est_s)
    up_s, hold_s, down_s = dose.tempo_s
    each_s = up_s + down_s + (hold_s if one.hold_s is None else one.hold_s)
    each_s += one.lower_s or 0.0
    reps = one.reps_work + max(one.reps_other or 0, 0)
    sets = one.sets or (dose.sets if one.outcome == "done" else 1)
    return timedelta(seconds=reps * sets * each_s)


def _trained(coach: Coach, moment: datetime) -> TrainedWeek:
    history, catalogue = coach.history, coach.catalogue
    days = week_of(history.day_of(moment))
    done = (one for one in history.exposures if one.day in days)
    worked = (worked_for(one, catalogue.find(one.exercise)) for one in done)
    week = weekly(history, catalogue, coach.status.step, moment)
    return TrainedWeek(days[0], week, sum(worked, timedelta()))


def _practice(coach: Coach, exercise: Exercise) -> Practice:
    mine = coach.history.of(exercise.id)
    alone = replace(coach.history, exposures=mine)
    return Practice(
        exercise=exercise,
        times=len(mine),
        last=mine[-1],
        week=weekly(alone, coach.catalogue, coach.status.step, coach.now),
        next=next_dose(coach, exercise),
    )
