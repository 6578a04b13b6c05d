"""How much of an exercise comes next: progression, then pain, time off and sides."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

import msgspec

from sitwatch.core.programme.catalogue import Catalogue, Exercise
from sitwatch.core.programme.fitting import BURN_OUT, is_reached, is_suitable
from sitwatch.core.programme.history import History
from sitwatch.core.programme.ladder import Amount, held, lighter, top_of
from sitwatch.core.programme.pain import is_family_calm, relief_of, went_well
from sitwatch.core.programme.progression import Course, course_of
from sitwatch.core.programme.sides import Side, sides_of, wants_extra_set
from sitwatch.core.programme.steps import StepStatus
from sitwatch.core.programme.week import lapse_of, weekly

FEWER = 0.8
LIGHTER = 0.7
"""What is left of repetitions, and of a load, after time off (our decision)."""

Because = Literal["plan", "harder", "easier", "pain", "return"]

replace = msgspec.structs.replace


class NextDose(msgspec.Struct, frozen=True):
    """What to do of an exercise next, and the one to do in its place, if any.

    `top` is the number of repetitions at which something is raised. `because` is
    harder where something was, or where a harder exercise comes `instead`. `may_go` is
    False while pain lets the exercise rest: for 48 hours, and then comes `instead`.
    `first` is the side to begin with, the other copies its repetitions; `extra_set`
    asks one more of that side.
    """

    exercise: str
    sets: int
    amount: Amount
    top: int
    because: Because = "plan"
    instead: str = ""
    may_go: bool = True
    first: Side = "work"
    extra_set: bool = False


class Coach(msgspec.Struct, frozen=True):
    """What doses are decided from: what was done, what there is, the step, the time."""

    history: History
    catalogue: Catalogue
    status: StepStatus
    now: datetime


def next_dose(coach: Coach, exercise: Exercise) -> NextDose:
    """Return what to do of an exercise.

    `instead` is an exercise that fits the user, empty where none does or none needs to.
    """
    history, flags = coach.history, coach.history.flags
    harder = variant_of(coach, exercise.harder)
    course = course_of(history.of(exercise.id), exercise, flags, harder=harder)
    dose = _with_sides(_plain(coach, exercise, course.grown), coach, exercise)
    dose = _heeding_pain(dose, coach, exercise, course)
    if dose.because == "pain":
        return dose
    easier = variant_of(coach, exercise.easier)
    if course.hurdle == "easier" and _still_too_hard(coach, exercise):
        return replace(dose, because="easier", instead=easier)
    if course.hurdle == "harder":
        dose = replace(dose, because="harder", instead=harder)
    elif _is_raised(course):
        dose = replace(dose, because="harder")
    return _returning(dose, coach, easier)


def _is_raised(course: Course) -> bool:
    """Tell whether more than repetitions is more than it was the last time."""
    now, last = course.grown, course.amount
    return (
        now.load_kg > last.load_kg
        or now.band_level > last.band_level
        or now.hold_s > last.hold_s
        or now.lower_s > last.lower_s
    )


def _plain(coach: Coach, exercise: Exercise, amount: Amount) -> NextDose:
    flags = coach.history.flags
    return NextDose(
        exercise=exercise.id,
        sets=exercise.dose.sets,
        amount=replace(amount, hold_s=held(exercise, amount.hold_s, flags)),
        top=top_of(exercise, amount, flags),
    )


def _with_sides(dose: NextDose, coach: Coach, exercise: Exercise) -> NextDose:
    """Return the dose with the weaker side first, where the sides are uneven."""
    weaker = sides_of(coach.history).weaker
    if weaker is None or not exercise.dose.per_side:
        return dose
    week = weekly(coach.history, coach.catalogue, coach.status.step, coach.now)
    extra = wants_extra_set(coach.history, coach.now) and not week.is_full
    return replace(dose, first=weaker, extra_set=extra)


def _heeding_pain(
    dose: NextDose, coach: Coach, exercise: Exercise, course: Course
) -> NextDose:
    """Return the dose without anything raised, or something easier, where it hurt."""
    relief = relief_of(coach.history, exercise, coach.now)
    calm = is_family_calm(coach.history, exercise, coach.catalogue, coach.now)
    if calm and relief == "none":
        return dose
    dose = replace(_plain(coach, exercise, course.amount), because="pain")
    if relief in {"none", "same"}:
        return dose
    easier = variant_of(coach, exercise.easier)
    return replace(dose, instead=easier, may_go=relief != "stop")


def _still_too_hard(coach: Coach, exercise: Exercise) -> bool:
    """Tell whether no easier variant went well since it was too hard."""
    last = coach.history.of(exercise.id)[-1]
    return not went_well(coach.history, exercise, last.at)


def variant_of(coach: Coach, names: Sequence[str]) -> str:
    """Return the first of these that fits the user, empty where none does.

    What tires the muscle out is a finisher, never a variant.
    """
    flags = coach.history.flags
    fitting = (
        exercise.id
        for exercise in map(coach.catalogue.__getitem__, names)
        if exercise.place in flags.places
        and exercise.step < BURN_OUT
        and is_suitable(exercise, flags)
        and (is_reached(exercise, coach.status) or _is_next(exercise, coach.status))
    )
    return next(fitting, "")


def _is_next(exercise: Exercise, status: StepStatus) -> bool:
    """Tell whether it may come one step early: not with a weight."""
    is_light = "weight" not in exercise.equipment
    return is_light and exercise.step == status.step + 1


def _returning(dose: NextDose, coach: Coach, easier: str) -> NextDose:
    """Return the dose after time off: fewer, lighter or easier at first."""
    amount, lapse = dose.amount, lapse_of(coach.history, coach.now)
    if lapse == "none":
        return dose
    dose = replace(dose, because="return", instead="")
    if lapse == "fewer":
        reps = max(1, int(amount.reps * FEWER))
        return replace(dose, amount=replace(amount, reps=reps))
    if amount.load_kg:
        return replace(dose, amount=lighter(amount, LIGHTER, coach.history.flags))
    return replace(dose, instead=easier)
