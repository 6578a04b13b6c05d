"""An easier day for whoever feels tight: strength work goes on, one variant lighter.

Nothing is stretched: strength training was found to add as much range of motion
(Afonso 2021). That a step easier suits a tight day is our decision.
"""

from __future__ import annotations

import msgspec

from sitwatch.core.programme.catalogue import Exercise
from sitwatch.core.programme.dose import Coach, NextDose, next_dose, variant_of
from sitwatch.core.programme.fitting import Situation, is_possible


def eased(
    dose: NextDose, exercise: Exercise, coach: Coach, at: Situation
) -> NextDose | None:
    """Return an easier variant in place of a dose, None where there is none to take.

    Where pain or time off has changed the dose already, that stands.
    """
    name = variant_of(coach, exercise.easier)
    if not at.is_tight or not name or dose.because in {"pain", "return"}:
        return None
    other = coach.catalogue[name]
    easier = next_dose(coach, other)
    if not easier.may_go or not is_possible(other, coach.history.flags, at):
        return None
    return msgspec.structs.replace(easier, because="easier", instead="")
