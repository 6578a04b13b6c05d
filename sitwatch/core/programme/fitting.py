"""What may be offered at all: step, kit, place, troubles, and what the moment allows.

A word of `avoid` on one of the user's troubles hides an exercise; one of `caution` is
shown before the first time and hides nothing.
"""

from __future__ import annotations

from datetime import datetime

import msgspec

from sitwatch.core.programme.catalogue import Exercise
from sitwatch.core.programme.flags import Flags
from sitwatch.core.programme.history import History
from sitwatch.core.programme.red_flags import lock_of
from sitwatch.core.programme.steps import StepStatus
from sitwatch.core.programme.terms import Place

WHEN_SORE = frozenset({"seated-squeeze", "standing-squeeze", "half-squat", "bridge"})
"""What is done on a sore day: no load, no hinge."""

EARLY_BAND = "band-squat"
"""What a knee that drifts is offered before the second step."""

BURN_OUT = 4
"""The step that belongs in a session and was asked for."""


class Situation(msgspec.Struct, frozen=True, kw_only=True):
    """The moment of a break: `now` with its local offset, `seconds` to spend.

    `places` are those at hand, None: all that the user has. `is_session`: this is no
    break between work but 10 to 15 minutes set apart. `is_quiet`: others would hear it
    when a weight is put down. `again` is the exercise that was
    put off and comes back, empty: none was.
    """

    now: datetime
    seconds: int = 90
    places: tuple[Place, ...] | None = None
    is_calling: bool = False
    is_quiet: bool = False
    in_office_clothes: bool = True
    is_session: bool = False
    is_sore: bool = False
    is_tight: bool = False
    again: str = ""


def is_suitable(exercise: Exercise, flags: Flags) -> bool:
    """Tell whether the user has the kit for it and no trouble that forbids it."""
    has_kit = set(exercise.equipment) <= set(flags.equipment)
    drifts = "band" in exercise.equipment and not flags.has_band
    is_gentle = lock_of(flags) == "open" or exercise.family == "squeeze"
    is_safe = exercise.safety.level(flags.safety_keys) != "avoid"
    may_rise = is_seated(exercise) or not flags.stays_seated
    return has_kit and is_safe and is_gentle and may_rise and not drifts


def is_seated(exercise: Exercise) -> bool:
    """Tell whether it is done without getting up."""
    return exercise.place == "chair" and exercise.family != "rise"


def is_cautious(exercise: Exercise, history: History) -> bool:
    """Tell whether its note comes before it: the first time, where a trouble asks.

    Long holds ask it of whoever has a high blood pressure, a weight asks it of
    everybody; and who is unsure of their balance is told of the desk each time.
    """
    flags = history.flags
    level = exercise.safety.level(flags.safety_keys)
    is_held = exercise.progress == "hold" and "blood_pressure" in flags.troubles
    is_loaded = "weight" in exercise.equipment
    if "balance" in flags.troubles and exercise.safety.balance == "caution":
        return True
    is_asked = level == "caution" or is_held or is_loaded
    return is_asked and not history.of(exercise.id)


def is_reached(exercise: Exercise, status: StepStatus) -> bool:
    """Tell whether it belongs to the steps so far, or is the light band come early."""
    is_early = status.offers_band and exercise.id == EARLY_BAND
    return exercise.step <= status.step or is_early


def is_possible(exercise: Exercise, flags: Flags, moment: Situation) -> bool:
    """Tell whether it can be done now and here.

    A session is set apart: one changes for it, and is out of others' hearing.
    """
    places = flags.places if moment.places is None else moment.places
    is_apart = moment.is_session
    seen = not moment.is_calling or exercise.visibility == "invisible"
    heard = exercise.quiet or not moment.is_quiet or is_apart
    dressed = exercise.office_clothes or not moment.in_office_clothes or is_apart
    sore = exercise.id in WHEN_SORE or not moment.is_sore
    timely = exercise.step < BURN_OUT or (is_apart and flags.opted_in)
    here = exercise.place in places or flags.stays_seated
    return all((here, seen, heard, dressed, sore, timely))
