"""What a session is made of, and how long that takes.

A minute of rest and more between sets is the ACSM's advice for beginners (2009). How
long a session may be, and what a change takes, are our decisions.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Literal

import msgspec

from sitwatch.core.programme.catalogue import Exercise
from sitwatch.core.programme.dose import NextDose

Part = Literal["warm_up", "lift", "tire_first", "burn_out"]

SHORT, LONG = timedelta(minutes=10), timedelta(minutes=15)
SETS, MOST_SETS = 2, 3
REST_S, LOADED_REST_S = 60.0, 90.0
CHANGE_S = 30.0
"""What it takes to get into place for the next exercise, about: a rest as well."""

replace = msgspec.structs.replace


class Item(msgspec.Struct, frozen=True):
    """One exercise of a session: its dose with the sets, and the rest between them.

    `set_s` is what a set takes, about. A warm-up is done without a load.
    """

    part: Part
    dose: NextDose
    rest_s: float
    set_s: float


def length_of(items: Sequence[Item]) -> timedelta:
    """Return how long a session takes, about, with all its rests."""
    return timedelta(seconds=_length(items))


def item_of(part: Part, dose: NextDose, of: Exercise) -> Item:
    """Return an item of a dose: two sets at least of whatever is lifted."""
    is_lift = part in {"lift", "tire_first"}
    dose = replace(dose, sets=max(dose.sets, SETS)) if is_lift else dose
    rest_s = LOADED_REST_S if dose.amount.load_kg else REST_S
    return Item(part, dose, rest_s, of.dose.est_s / of.dose.sets)


def fitted(lifts: Sequence[Item], others: Sequence[Item]) -> tuple[Item, ...]:
    """Return as many lifts as there is time for beside others, the first ones first.

    Where few of them are, they have more sets.
    """
    others_s = _length(others)
    kept: list[Item] = []
    for lift in lifts:
        if others_s + _length((*kept, lift)) <= LONG.total_seconds():
            kept.append(lift)
    for place, lift in enumerate(kept):
        if others_s + _length(kept) < SHORT.total_seconds():
            kept[place] = _longer(lift)
    return tuple(kept)


def _longer(lift: Item) -> Item:
    sets = max(lift.dose.sets, MOST_SETS)
    return replace(lift, dose=replace(lift.dose, sets=sets))


def _length(items: Sequence[Item]) -> float:
    """Return the seconds of all sets, the rests between them and the changes."""
    return sum(
        CHANGE_S + one.dose.sets * one.set_s + (one.dose.sets - 1) * one.rest_s
        for one in items
    )
