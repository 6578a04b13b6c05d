"""What is missing for the next step, in words, each with how much of it is there."""

from __future__ import annotations

from gettext import gettext as _

import msgspec

from sitwatch.core.policy import N_
from sitwatch.core.programme.steps import Missing

_NEEDS = {
    "squat": N_("Squat"),
    "march": N_("Marching bridge, or marching on the spot"),
    "band-squat": N_("Squat with the band"),
    "plain-squat": N_("Squat"),
    "plain-march": N_("March, left and right alike"),
    "band-march": N_("March with the band, left and right alike"),
    "hinge": N_("Hip hinge"),
    "loaded": N_("Exercises with a weight"),
    "thrust": N_("Hip thrust, or bridge on one leg"),
    "desk-thrust": N_("Staggered chair rise"),
    "lunge": N_("Lunge"),
}


class Gap(msgspec.Struct, frozen=True):
    """Something still to come before the next step, and how much of it is there."""

    words: str
    share: float


def gap_of(missing: Missing) -> Gap:
    """Return one of the things between here and the next step."""
    name = _(_NEEDS[missing.of]) if missing.of else ""
    words = {
        "days": _("{have} of {need} days in this step"),
        "exposures": _("{name}: {have} of {need} times"),
        "clean_days": _clean_words(missing),
        "knee_line": _("{name}: knees that stay in line. Look, and say so"),
        "opt_in": _("Your word that you want the last step, under “About you”"),
        "calm_week": _("A week without long time off or more than a little pain"),
    }[missing.what]
    have, need, reps = missing.have, missing.need, missing.reps
    told = words.format(name=name, have=have, need=need, reps=reps)
    return Gap(told, have / need)


def _clean_words(missing: Missing) -> str:
    is_once = missing.need == 1
    if missing.reps:
        once, on_days = (
            _("{name}: {reps} clean ones in a row, once"),
            _("{name}: {reps} clean ones in a row, {have} of {need} days"),
        )
    else:
        once, on_days = (
            _("{name}: once in full and clean"),
            _("{name}: in full and clean, {have} of {need} days"),
        )
    return once if is_once else on_days
