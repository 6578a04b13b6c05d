"""Who is simulated: people as they differ from each other, in worlds that differ too.

Two worlds part at the question that no study settles: whose are the long pauses? Among
readers half of the pauses of five to ten minutes are spent on the chair; among leavers
nearly none. In the mixed world everybody is one or the other. The figures are those of
posture studies (Ryan 2011: bouts, rises, seated share) and of 177 hours of input gaps;
the others are guesses, and every world comes with them half and half again as large.
"""

from __future__ import annotations

from math import exp
from random import Random
from typing import Literal, TypeAlias

import msgspec

MINUTE = 60.0
HOUR = 3600.0

Night: TypeAlias = Literal["off", "asleep", "running"]
"""What becomes of the computer when its user goes home."""


class Manners(msgspec.Struct, frozen=True):
    """What makes a reader or a leaver.

    `tail` is the exponent by which gaps between inputs at the desk grow rare (of real
    users' 0.8 to 1.3), `longest_gap_s` where they end, `silences` are spells of reading
    or telephoning a day, `stays` is the share of rises after which one goes on working
    at the desk.
    """

    tail: float
    longest_gap_s: float
    silences: float
    stays: float


READER = Manners(tail=1.15, longest_gap_s=900, silences=6.0, stays=0.25)
LEAVER = Manners(tail=1.35, longest_gap_s=180, silences=1.0, stays=0.0)


class World(msgspec.Struct, frozen=True):
    """A population: its share of readers, and factors on what is only guessed.

    `elsewhere` stretches the time seated in meeting rooms and at lunch, `locking` how
    often one locks by hand, `up_in_calls` how often one stands through a call.
    """

    name: str
    readers: float
    elsewhere: float = 1.0
    locking: float = 1.0
    up_in_calls: float = 1.0


READERS = World("readers", 1.0)
LEAVERS = World("leavers", 0.0)
MIXED = World("mixed", 0.5)
WORLDS = (READERS, LEAVERS, MIXED)
FACTORS = (0.5, 1.5)
GUESSED = ("elsewhere", "locking", "up_in_calls")


def guessed_otherwise(world: World) -> tuple[World, ...]:
    """Return the world with each guess half as large, and half as large again."""
    return tuple(
        msgspec.structs.replace(
            world, name=f"{world.name}, {guess} x{factor}", **{guess: factor}
        )
        for guess in GUESSED
        for factor in FACTORS
    )


class Person(msgspec.Struct, frozen=True):
    """One simulated person: what is theirs and stays so from day to day.

    `pace` (about 1) makes their gaps longer and their silences more; `toggles` is how
    often they say that they stand up, and that they sit down again.
    """

    world: World
    manners: Manners
    bout_s: float
    rest_s: float
    pace: float
    meetings: float
    calls: float
    standing: float
    toggles: float
    locks: float
    locks_itself_s: float
    night: Night


def draw_person(world: World, lots: Random) -> Person:
    """Return a person of that world."""
    stands = lots.random() < 0.3
    return Person(
        world=world,
        manners=READER if lots.random() < world.readers else LEAVER,
        bout_s=6.9 * MINUTE * exp(lots.gauss(0, 0.35)),
        rest_s=2.9 * MINUTE * exp(lots.gauss(0, 0.35)),
        pace=exp(lots.gauss(0, 0.5)),
        meetings=2 * lots.uniform(0.1, 0.4) * world.elsewhere,
        calls=poisson(1.2, lots),
        standing=lots.uniform(0.05, 0.35) if stands else 0.0,
        toggles=lots.uniform(0.5, 0.95),
        locks=min(1.0, lots.betavariate(1.5, 2) * world.locking),
        locks_itself_s=lots.choice((300.0, 600.0, 900.0)),
        night=lots.choice(("off", "asleep", "running")),
    )


def poisson(mean: float, lots: Random) -> int:
    """Return a count with that mean (Knuth's product of uniform draws)."""
    limit, product, count = exp(-mean), lots.random(), 0
    while product > limit:
        product *= lots.random()
        count += 1
    return count


def lognormal(median: float, deviation: float, cap: float, lots: Random) -> float:
    """Return a length with that median, never above the cap."""
    return min(cap, median * exp(lots.gauss(0, deviation)))
