"""What the catalogue alone says of how much to do, where no coach has decided yet."""

from __future__ import annotations

from sitwatch.core.orders import Portion
from sitwatch.core.programme.catalogue import Exercise


def usual_portion(exercise: Exercise) -> Portion:
    """Return the default dose of an exercise as a portion: no weight, the first band.

    It serves where a prompt carries none: one read from a journal, which names the
    exercise alone.
    """
    dose = exercise.dose
    return Portion(
        sets=dose.sets,
        reps=dose.reps,
        hold_s=dose.tempo_s[1],
        band_level=int("band" in exercise.equipment),
    )
