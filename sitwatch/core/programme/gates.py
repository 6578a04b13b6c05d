"""What each step of the programme asks for before the next one, as a table.

Times, counts and gates are our decisions, with no study behind the exact numbers; that
control comes before load, and load before tiring out, is the programme's idea.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import msgspec

from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.flags import Flags
from sitwatch.core.programme.history import Exposure
from sitwatch.core.programme.pain import GREEN_MOST, light_of

TOP = 0
"""As many repetitions as the exercise's own range goes up to."""


class Need(msgspec.Struct, frozen=True):
    """Something to have done in a step: `name` stands for it, any of `ids` will do.

    `exposures` times in all, and on `days` different days `reps` (per side) of them
    clean, with effort right or easier, little pain, and no more than `apart` between
    the sides.
    """

    name: str
    ids: tuple[str, ...]
    exposures: int = 0
    days: int = 0
    reps: int = TOP
    apart: int | None = None


class Gate(msgspec.Struct, frozen=True):
    """What lies between a step and the next: days at least, and what was done."""

    days: int
    needs: tuple[Need, ...]
    in_line: bool = False
    opt_in: bool = False


class Tally(msgspec.Struct, frozen=True):
    """How far a need is met in the present step."""

    exposures: int = 0
    days: frozenset[date] = frozenset()


Tallies = Mapping[str, Tally]
"""By the needs' names; what is not there was not begun."""

LOADED = (
    "goblet-squat",
    "loaded-hinge",
    "hip-thrust",
    "reverse-lunge",
    "single-leg-hinge",
)

GATES: Mapping[int, Gate] = {
    1: Gate(
        days=14,
        needs=(
            Need("squat", ("squat",), exposures=8, days=2, reps=10),
            Need(
                "march",
                ("marching-bridge", "standing-march"),
                exposures=8,
                days=2,
                reps=8,
            ),
        ),
    ),
    2: Gate(
        days=21,
        needs=(
            Need("band-squat", ("band-squat",), days=1, reps=12),
            Need("band-march", ("band-marching-bridge",), days=1, reps=8, apart=2),
            Need("hinge", ("hip-hinge",), days=1, reps=10),
        ),
        in_line=True,
    ),
    3: Gate(
        days=42,
        needs=(
            Need("loaded", LOADED, exposures=12),
            Need("squat", ("goblet-squat",), days=1),
            Need("hinge", ("loaded-hinge",), days=1),
            Need("thrust", ("hip-thrust", "single-leg-bridge"), days=1),
            Need("lunge", ("reverse-lunge",), days=1),
        ),
        opt_in=True,
    ),
}

DESK: Mapping[str, Need] = {
    "band-march": Need(
        "band-march",
        ("band-standing-abduction", "band-marching-bridge"),
        days=1,
        reps=8,
        apart=2,
    ),
    "thrust": Need(
        "desk-thrust",
        ("staggered-chair-rise", "hip-thrust", "single-leg-bridge"),
        days=1,
    ),
}
"""What stands in by name where nobody lies down in a break: what is done standing will
do too."""

PLAIN: Mapping[str, Need] = {
    "band-squat": Need("plain-squat", ("squat", "band-squat"), days=2, reps=12),
    "band-march": Need(
        "plain-march",
        (
            "marching-bridge",
            "standing-march",
            "band-marching-bridge",
            "band-standing-abduction",
        ),
        days=2,
        reps=8,
        apart=2,
    ),
}
"""What stands in where no band is used: it will do without one, on one day more."""


def needs_of(step: int, flags: Flags) -> tuple[Need, ...]:
    """Return what that step asks for with the user's places and kit.

    None is asked of the last step.
    """
    gate = GATES.get(step)
    if gate is None:
        return ()
    others = {} if flags.may_lie else DESK
    if not flags.has_band:
        others = {**others, **PLAIN}
    return tuple(others.get(need.name, need) for need in gate.needs)


def tallied(
    tallies: Tallies, one: Exposure, needs: tuple[Need, ...], catalogue: Catalogue
) -> Tallies:
    """Return the tallies after one more exposure; any of them may serve several.

    They are the same object where it serves none.
    """
    changed = {
        need.name: _counted(tallies.get(need.name, Tally()), one, need, catalogue)
        for need in needs
        if one.exercise in need.ids
    }
    return {**tallies, **changed} if changed else tallies


def _counted(tally: Tally, one: Exposure, need: Need, catalogue: Catalogue) -> Tally:
    is_loaded = need.ids != LOADED or bool(one.load_kg)
    days = tally.days | {one.day} if _meets(one, need, catalogue) else tally.days
    return Tally(tally.exposures + is_loaded, days)


def _meets(one: Exposure, need: Need, catalogue: Catalogue) -> bool:
    known = catalogue.find(one.exercise)
    reps = need.reps or (known.dose.reps_max if known else 0)
    is_enough = one.reps is not None and one.reps >= reps > 0
    is_calm = light_of(one) == "green" and (one.pain or 0) <= GREEN_MOST
    good = one.is_clean and one.is_easy_enough and is_calm
    return is_enough and good and _is_alike(one, need)


def _is_alike(one: Exposure, need: Need) -> bool:
    if need.apart is None:
        return True
    reps = one.reps_work, one.reps_other
    return one.has_sides and abs((reps[0] or 0) - (reps[1] or 0)) <= need.apart
