"""What rises when an exercise has become easy: the rungs of double progression.

Raising a load by 2 to 10 % is the ACSM's advice (2009); how far holds and lowering may
grow is our decision, so that an exercise stays one of a minute and a half.
"""

from __future__ import annotations

from typing import assert_never

import msgspec

from sitwatch.core.programme.catalogue import Exercise
from sitwatch.core.programme.flags import Flags

LEAST_JUMP = 0.02
MOST_JUMP = 0.10
MORE_FIRST = 3
"""Where the next weight is a larger jump, so many repetitions more come first."""

HOLD_STEP_S = 5.0
HOLD_MOST_S = 30.0
HOLD_MOST_PRESSURE_S = 10.0
"""Long still holds raise the blood pressure: with a high one they stay short."""

WHOLE_MOST_S = 90.0
LOWER_STEP_S = 1.0
LOWER_MOST_S = 3.0

replace = msgspec.structs.replace


class Amount(msgspec.Struct, frozen=True, gc=False):
    """How much of an exercise: repetitions (per side), and what makes each harder.

    `lower_s` is added to the seconds of the way down; `load_kg` 0: none; `band_level`
    counts the user's bands from 1, 0: none.
    """

    reps: int
    hold_s: float
    lower_s: float = 0.0
    load_kg: float = 0.0
    band_level: int = 0


def first_amount(exercise: Exercise, flags: Flags) -> Amount:
    """Return what to begin with: the lightest weight, and none on one leg."""
    dose = exercise.dose
    is_loaded = exercise.progress == "load" and exercise.side_mode == "symmetric"
    lightest = min(flags.load_steps_kg, default=0.0)
    return Amount(
        reps=dose.reps,
        hold_s=held(exercise, dose.tempo_s[1], flags),
        load_kg=lightest if is_loaded else 0.0,
        band_level=int("band" in exercise.equipment),
    )


def held(exercise: Exercise, hold_s: float, flags: Flags) -> float:
    """Return the hold as long as it may be for this user."""
    is_long = exercise.progress == "hold" and "blood_pressure" in flags.troubles
    return min(hold_s, HOLD_MOST_PRESSURE_S) if is_long else hold_s


def top_of(exercise: Exercise, amount: Amount, flags: Flags) -> int:
    """Return how many repetitions come before something is raised.

    A hold that has grown is done less often, so that the whole takes no longer.
    """
    dose = exercise.dose
    if exercise.progress == "hold" and amount.hold_s > dose.tempo_s[1]:
        fitting = int(WHOLE_MOST_S // _whole_s(exercise, replace(amount, reps=1)))
        return max(dose.reps_min, min(dose.reps_max, fitting))
    heavier = _heavier(exercise, amount, flags)
    is_far = heavier is not None and heavier > amount.load_kg * (1 + MOST_JUMP)
    return dose.reps_max + (MORE_FIRST if is_far else 0)


def raised(exercise: Exercise, amount: Amount, flags: Flags) -> Amount | None:
    """Return the next rung with the fewest repetitions, None: a harder exercise."""
    fewest = replace(amount, reps=exercise.dose.reps_min)
    match exercise.progress:
        case "hold":
            return _held_longer(exercise, fewest, flags)
        case "tempo":
            return slower(fewest)
        case "band":
            level = amount.band_level + 1
            has_next = level <= min(flags.bands, flags.band_checked)
            is_steady = flags.knee_line == "in_line"
            return replace(fewest, band_level=level) if has_next and is_steady else None
        case "load":
            heavier = _heavier(exercise, amount, flags)
            return None if heavier is None else replace(fewest, load_kg=heavier)
        case "reps" | "depth":
            return None
        case _:
            assert_never(exercise.progress)


def slower(amount: Amount) -> Amount | None:
    """Return the amount with a slower way down, None where that is slow enough."""
    lower_s = amount.lower_s + LOWER_STEP_S
    return replace(amount, lower_s=lower_s) if lower_s <= LOWER_MOST_S else None


def lighter(amount: Amount, share: float, flags: Flags) -> Amount:
    """Return the amount with at most that share of its load, of the weights there are.

    Without one so light the load is left at home.
    """
    most = amount.load_kg * share
    weights = (kg for kg in flags.load_steps_kg if kg <= most)
    return replace(amount, load_kg=max(weights, default=0.0))


def _held_longer(exercise: Exercise, amount: Amount, flags: Flags) -> Amount | None:
    longer = replace(amount, hold_s=amount.hold_s + HOLD_STEP_S)
    is_short = longer.hold_s <= HOLD_MOST_S
    is_short = is_short and _whole_s(exercise, longer) <= WHOLE_MOST_S
    is_allowed = held(exercise, longer.hold_s, flags) == longer.hold_s
    return longer if is_short and is_allowed else None


def _whole_s(exercise: Exercise, amount: Amount) -> float:
    """Return what the sets of an amount take, without the rests between."""
    up_s, _hold_s, down_s = exercise.dose.tempo_s
    return exercise.dose.sets * amount.reps * (up_s + amount.hold_s + down_s)


def _heavier(exercise: Exercise, amount: Amount, flags: Flags) -> float | None:
    """Return the next weight of the user's that is worth calling heavier."""
    if exercise.progress != "load":
        return None
    least = amount.load_kg * (1 + LEAST_JUMP)
    return next((kg for kg in flags.load_steps_kg if kg > least), None)
