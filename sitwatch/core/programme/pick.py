"""Which exercise comes next.

Every second break is one of squatting or rising, for large muscles gave the larger
effects (Gao 2024); in between the others take their turns, symmetric ones and those of
one side at a time. The family unused for longest comes first, in it the exercise unused
for longest, core ones sooner, and nothing comes twice in a row. In a week that has had
plenty of sets light exercises come first. The order of these wishes is our decision.
The choice is a function of what was offered before: the same journal gives the same
exercises.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from sitwatch.core.programme.catalogue import Catalogue, Exercise
from sitwatch.core.programme.dose import Coach, NextDose, next_dose
from sitwatch.core.programme.easing import eased
from sitwatch.core.programme.fitting import (
    BURN_OUT,
    Situation,
    is_possible,
    is_reached,
    is_suitable,
)
from sitwatch.core.programme.flags import Trouble
from sitwatch.core.programme.history import History
from sitwatch.core.programme.pain import has_just_hurt
from sitwatch.core.programme.red_flags import Urgency, urgency_of
from sitwatch.core.programme.sides import CHECKED_BY, is_check_due
from sitwatch.core.programme.steps import step_status
from sitwatch.core.programme.terms import Family
from sitwatch.core.programme.week import is_rested, weekly
from sitwatch.core.timeline.days import DAY, week_of

STRENGTH: tuple[Family, ...] = ("squat", "rise")
GENTLE: tuple[Family, ...] = ("squeeze",)
"""What comes first and then in every second break: gentle ones, for an acute back. They
come next after strong pain as well, on the same day."""

STEADY: tuple[Family, ...] = ("rise", "squeeze")
"""And for whoever is unsure of their balance: both feet down, a chair behind or below
them (our decision)."""

DRILL = "hip-hinge"
"""The hips move and the back holds: what is learnt before any load."""

BURN_OUTS_A_WEEK = 2

SORE_FOR = 3 * DAY
"""Muscles are sore for one to three days after what is new to them."""

LIGHT_DEMAND = 1
"""What asks for no more than this is light; the catalogue's demand goes from 1 to 5."""

CORE_WEIGHT = 2
"""Within its family a core exercise counts as unused for so many times as long, and so
does one of the user's own step: who has no weight is brought to one leg sooner."""


replace = msgspec.structs.replace


class SeeClinician(msgspec.Struct, frozen=True):
    """Nothing is offered but the card that says how soon somebody should look."""

    urgency: Urgency


def pick(
    history: History, catalogue: Catalogue, moment: Situation
) -> NextDose | SeeClinician | None:
    """Return the exercise to offer with its dose, None where nothing fits: a walk.

    `history.flags` are the user's, `moment` is where, when and how long. What was put
    off comes again, where it still fits.
    """
    urgency = urgency_of(history.flags)
    if urgency is not None:
        return SeeClinician(urgency)
    status = step_status(history, catalogue, moment.now)
    coach = Coach(history, catalogue, status, moment.now)
    wishes = Wishes(coach, moment)
    fitting = [one for one in catalogue.exercises if may_come(one, coach, moment)]
    doses = (wishes.dose(one) for one in sorted(fitting, key=wishes.rank))
    first = _put_off(coach, [one for one in fitting if one.id == moment.again])
    return first or next((dose for dose in doses if dose is not None), None)


def _put_off(coach: Coach, again: Sequence[Exercise]) -> NextDose | None:
    """Return the dose of what comes back, None where it does not."""
    doses = (_unraised(next_dose(coach, one)) for one in again)
    return next((dose for dose in doses if dose.may_go), None)


def may_come(exercise: Exercise, coach: Coach, moment: Situation) -> bool:
    """Tell whether it may be offered at all at that moment."""
    flags = coach.history.flags
    return (
        is_suitable(exercise, flags)
        and is_reached(exercise, coach.status)
        and is_taught(exercise, coach, moment)
        and is_possible(exercise, flags, moment)
        and (exercise.step < BURN_OUT or _may_burn_out(coach))
    )


def is_taught(exercise: Exercise, coach: Coach, moment: Situation) -> bool:
    """Tell whether the hinge was learnt without a weight, before any exercise with one.

    A session begins with it. Who cannot do that drill, for want of a place or for a
    trouble, is not kept waiting.
    """
    drill, flags = coach.catalogue.find(DRILL), coach.history.flags
    if moment.is_session or drill is None or "weight" not in exercise.equipment:
        return True
    if not is_possible(drill, flags, moment) or not is_suitable(drill, flags):
        return True
    return any(one.control != "shaky" for one in coach.history.of(DRILL))


def _may_burn_out(coach: Coach) -> bool:
    """Tell whether it is not the third time this week, nor the second day in a row."""
    ids = [one.id for one in coach.catalogue.of_step(BURN_OUT)]
    today = coach.history.day_of(coach.now)
    days = {one.day for one in coach.history.of(*ids)}
    of_week = days & set(week_of(today))
    return today - DAY not in days and len(of_week - {today}) < BURN_OUTS_A_WEEK


class Wishes:
    """The wishes for what comes next, the most important one first."""

    def __init__(self, coach: Coach, moment: Situation) -> None:
        """Take what was offered for what comes next to be told apart from it."""
        self._coach, self._moment = coach, moment
        self._offered = [name for _, name in coach.history.offered if name]
        self._bias = _bias(coach.history.flags.troubles)
        known = [coach.catalogue.find(name) for name in self._offered]
        self._used = [one for one in known if one is not None]
        week = weekly(coach.history, coach.catalogue, coach.status.step, coach.now)
        self._is_full = week.is_full
        self._sore = _worked_of_late(coach) if moment.is_sore else frozenset()
        self._is_hurt = has_just_hurt(coach.history, coach.now)
        self._is_check_due = is_check_due(coach.history, coach.catalogue, coach.now)
        self._is_turn = not self._used or not self._is_biased(self._used[-1])

    def rank(self, one: Exercise) -> tuple[float, ...]:
        """Return what sorts exercises: the lowest comes next."""
        coach = self._coach
        others = [used for used in self._used if not self._is_biased(used)]
        is_same = bool(others) and _is_symmetric(others[-1]) == _is_symmetric(one)
        unused = len(self._offered) - _last(self._offered, one.id)
        return (
            one.dose.est_s > self._moment.seconds,
            self._offered[-1:] == [one.id],
            not is_rested(coach.history, one.family, coach.catalogue, coach.now),
            self._is_hurt and one.family not in GENTLE,
            one.family in self._sore,
            self._is_full and one.demand > LIGHT_DEMAND,
            self._is_biased(one) != self._is_turn,
            is_same and not self._is_biased(one),
            not (self._is_check_due and one.id in CHECKED_BY),
            _last([used.family for used in self._used], one.family),
            -unused * (CORE_WEIGHT if self._is_central(one) else 1),
        )

    def dose(self, one: Exercise) -> NextDose | None:
        """Return its dose, or that of the one to do in its place; None where it rests.

        What became easy takes turns with what is harder: nothing is dropped.
        """
        dose = next_dose(self._coach, one)
        if not dose.may_go:
            return None
        easier = eased(dose, one, self._coach, self._moment)
        if easier is not None:
            return easier
        if not dose.instead or (dose.because == "harder" and not self._may_rise(dose)):
            return _unraised(dose)
        other = self._coach.catalogue[dose.instead]
        replaced = next_dose(self._coach, other)
        is_free = replaced.may_go and not _gives_way(replaced)
        is_free = is_free and is_taught(other, self._coach, self._moment)
        flags = self._coach.history.flags
        if is_free and is_possible(other, flags, self._moment):
            return _in_its_place(replaced, dose)
        return None if dose.because == "pain" else _unraised(dose)

    def _may_rise(self, dose: NextDose) -> bool:
        """Tell whether the harder one was offered longer ago, or neither ever was.

        In a week that has had plenty nothing becomes harder.
        """
        if self._is_full:
            return False
        times = [_last(self._offered, name) for name in (dose.instead, dose.exercise)]
        return times[0] <= times[1]

    def _is_central(self, exercise: Exercise) -> bool:
        """Tell whether it is core, or of the step that the user has come to."""
        return exercise.core or 1 < exercise.step == self._coach.status.step

    def _is_biased(self, exercise: Exercise) -> bool:
        return exercise.family in self._bias


def _worked_of_late(coach: Coach) -> frozenset[Family]:
    """Return the families that may be what is sore: another one is trained then."""
    since = coach.history.since(coach.now - SORE_FOR)
    known = (coach.catalogue.find(one.exercise) for one in since)
    return frozenset(one.family for one in known if one is not None)


def _bias(troubles: Sequence[Trouble]) -> tuple[Family, ...]:
    """Return the families of every second break."""
    if "back_acute" in troubles:
        return GENTLE
    return STEADY if "balance" in troubles else STRENGTH


def _unraised(dose: NextDose) -> NextDose:
    """Return a dose whose harder variant does not take its place now: as planned."""
    is_same = dose.because == "harder" and dose.instead
    return replace(dose, because="plan") if is_same else dose


def _in_its_place(dose: NextDose, of: NextDose) -> NextDose:
    """Return a dose that takes the place of another one, with the reason of that."""
    return replace(dose, because=of.because) if dose.because == "plan" else dose


def _gives_way(dose: NextDose) -> bool:
    return bool(dose.instead) and dose.because != "harder"


def _is_symmetric(exercise: Exercise) -> bool:
    return exercise.side_mode == "symmetric"


def _last(names: Sequence[str], name: str) -> int:
    """Return how late in the list a name stands last; -1 where it never does."""
    return max((n for n, each in enumerate(names) if each == name), default=-1)
