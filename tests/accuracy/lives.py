"""People and their days, drawn from a seed."""

from __future__ import annotations

from random import Random

import msgspec

from tests.accuracy.days import draw_day
from tests.accuracy.hands import locks, touches
from tests.accuracy.people import Person, World, draw_person
from tests.accuracy.telling import LivedDay, seen_in


class Life(msgspec.Struct, frozen=True):
    """One person's days, and the seed of whatever is still left to chance."""

    person: Person
    days: tuple[LivedDay, ...]
    seed: int


def draw_life(world: World, days: int, seed: int) -> Life:
    """Return one person's life."""
    lots = Random(seed)
    person = draw_person(world, lots)
    lived = tuple(draw_lived(person, number, lots) for number in range(days))
    return Life(person, lived, seed)


def draw_lived(person: Person, number: int, lots: Random) -> LivedDay:
    """Return one working day, as it was and as it was seen."""
    true = draw_day(person, lots)
    first = touches(true, person, lots)
    locked = locks(true, first, person, lots)
    moments = tuple(sorted((*first, *_hello(locked, true.end))))
    return LivedDay(
        person=person,
        number=number,
        true=true,
        moments=moments,
        seen=tuple(seen_in(moments)),
        locked=locked,
    )


def _hello(locked: tuple[tuple[float, float], ...], end: float) -> list[float]:
    """Return the first touches after each unlocking: one unlocks to do something."""
    return [at for _, back in locked for at in (back + 1, back + 3) if at < end]
