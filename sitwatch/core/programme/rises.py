"""How often one rose well: chair rises of a day that were told to be under control.

Every rise from a chair is practice; counted are those of an exercise alone, for nobody
sees the others.
"""

from __future__ import annotations

from datetime import date

from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.history import Exposure, History


def good_rises(history: History, catalogue: Catalogue, day: date) -> int:
    """Return the rises of a day's exercises that went without rocking or shaking."""
    known = ((one, catalogue.find(one.exercise)) for one in history.exposures)
    return sum(
        _counted(one) * (one.sets or exercise.dose.sets)
        for one, exercise in known
        if exercise is not None
        and exercise.family == "rise"
        and one.day == day
        and one.is_clean
    )


def _counted(one: Exposure) -> int:
    sides = (one.reps_work, one.reps_other)
    return sum(reps for reps in sides if reps is not None and reps > 0)
