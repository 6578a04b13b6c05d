"""Where the progression of an exercise stands: a fold over what was done of it.

Repetitions rise within their range; at its top, twice in a row on different days with
repetitions to spare, something else rises and they begin anew (raise when 1 to 2 above
the target: ACSM 2009; "two sessions in a row" is the usual rule of gyms). Four words
for effort serve beginners, who judge what they have left best near their limit and in
short sets (Zourdos 2021).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import reduce
from typing import Literal

import msgspec

from sitwatch.core.programme.catalogue import Exercise
from sitwatch.core.programme.flags import Flags
from sitwatch.core.programme.history import Exposure
from sitwatch.core.programme.ladder import Amount, first_amount, raised, slower, top_of
from sitwatch.core.programme.pain import light_of

IN_A_ROW = 2
"""On so many different days at the top before something is raised."""

SHAKY_MOST = 3
"""Shaky so many times in a row is one too many."""

LESS = 0.9
"""What is left after `too hard`: 10 % less."""

replace = msgspec.structs.replace


class Course(msgspec.Struct, frozen=True):
    """Where progression stands: `tops` are days at the top, `shaky` times in a row.

    `grown` is the amount that the last time earned, `amount` what was done then.
    """

    amount: Amount
    grown: Amount
    tops: tuple[date, ...] = ()
    shaky: int = 0
    hurdle: Literal["", "harder", "easier"] = ""


class Rules(msgspec.Struct, frozen=True):
    """What progression of one exercise goes by."""

    exercise: Exercise
    flags: Flags
    has_harder: bool


def course_of(
    done: Sequence[Exposure], exercise: Exercise, flags: Flags, *, harder: str
) -> Course:
    """Return where the progression of an exercise stands after what was done of it.

    `harder` is the variant that would follow, empty: lowering becomes slower instead.
    """
    first = first_amount(exercise, flags)
    rules = Rules(exercise, flags, bool(harder))

    def step(course: Course, one: Exposure) -> Course:
        return _after(course, one, rules)

    return reduce(step, done, Course(first, first))


def _after(course: Course, one: Exposure, rules: Rules) -> Course:
    is_part = one.outcome == "partial"
    amount = course.grown if is_part else _done(course.grown, one, rules)
    shaky = course.shaky + 1 if one.control == "shaky" else 0
    if one.effort == "too_hard" or shaky >= SHAKY_MOST:
        return _eased(amount, rules)
    is_good = one.is_clean and one.is_easy_enough and light_of(one) == "green"
    if not is_good:
        return Course(amount, amount, shaky=shaky)
    return _better(replace(course, amount=amount), one.day, rules)


def _done(planned: Amount, one: Exposure, rules: Rules) -> Amount:
    """Return what was done: as planned, where nothing else was told.

    More repetitions than the exercise has are as many as it has.
    """
    done = Amount(
        reps=one.reps or planned.reps,
        hold_s=planned.hold_s if one.hold_s is None else one.hold_s,
        lower_s=planned.lower_s if one.lower_s is None else one.lower_s,
        load_kg=planned.load_kg if one.load_kg is None else one.load_kg,
        band_level=one.band_level or planned.band_level,
    )
    top = top_of(rules.exercise, done, rules.flags)
    return replace(done, reps=min(done.reps, top))


def _eased(amount: Amount, rules: Rules) -> Course:
    least = rules.exercise.dose.reps_min
    if amount.reps <= least:
        amount = replace(amount, reps=least)
        return Course(amount, amount, hurdle="easier")
    fewer = replace(amount, reps=max(least, int(amount.reps * LESS)))
    return Course(fewer, fewer)


def _better(course: Course, day: date, rules: Rules) -> Course:
    """Return the course after a time that went well, `course.amount` done."""
    amount = course.amount
    if amount.reps < top_of(rules.exercise, amount, rules.flags):
        return Course(amount, replace(amount, reps=amount.reps + 1))
    tops = (*(top for top in course.tops if top != day), day)
    if len(tops) < IN_A_ROW:
        return Course(amount, amount, tops)
    up = raised(rules.exercise, amount, rules.flags)
    if up is None and rules.has_harder:
        return Course(amount, amount, tops, hurdle="harder")
    up = up or slower(replace(amount, reps=rules.exercise.dose.reps_min))
    return Course(amount, up or amount, () if up else tops)
