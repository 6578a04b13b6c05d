"""When a simulated person touches the computer, and when it is locked.

Gaps between inputs follow a power law, as real ones do; in calls and before videos they
are six times as long. Nobody locks with the same move that leaves the last input: what
lies between is part of what has to be guessed.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from random import Random

from tests.accuracy.days import TrueDay
from tests.accuracy.people import Manners, Person
from tests.accuracy.pieces import Piece, Pieces, between, covers, joined

SHORTEST_GAP_S = 1.2
SLOWER = 6
"""In calls and before videos hands move that much more seldom."""

WORTH_LOCKING_S = 45.0
UNLOCKING_S = 2.0


def touches(day: TrueDay, person: Person, lots: Random) -> tuple[float, ...]:
    """Return the moments of input, in order."""
    slow = joined((*day.calls, *day.videos))
    quiet = day.silences
    found: list[float] = []
    for here in day.at("chair", "feet"):
        found += (at for at in _renewed(here, slow, person, lots))
    return tuple(_outside(found, quiet))


def _outside(moments: list[float], quiet: Pieces) -> Iterator[float]:
    """Yield the moments that lie in no silence."""
    left = list(reversed(quiet))
    for at in moments:
        while left and left[-1][1] <= at:
            left.pop()
        if not left or at < left[-1][0]:
            yield at


def _renewed(
    here: Piece, slow: Pieces, person: Person, lots: Random
) -> Iterator[float]:
    """Yield input from coming to the desk until leaving it."""
    at, end = here[0] + lots.uniform(1, 6), here[1]
    while at < end:
        yield at
        shortest = SHORTEST_GAP_S * person.pace
        if slow and covers(slow, at):
            shortest *= SLOWER
        at += _gap(shortest, person.manners, lots)


def _gap(shortest: float, manners: Manners, lots: Random) -> float:
    """Return a gap from a Pareto distribution cut off at both ends."""
    cut = 1 - (shortest / manners.longest_gap_s) ** manners.tail
    return float(shortest * (1 - lots.random() * cut) ** (-1 / manners.tail))


def locks(
    day: TrueDay, moments: tuple[float, ...], person: Person, lots: Random
) -> Pieces:
    """Return from when to when the computer was locked, by hand or by itself."""
    awake = joined((*day.calls, *day.videos))
    found = [
        locked
        for last, back in pairwise((day.start, *moments, day.end))
        if (locked := _locked((last, back), awake, person)) is not None
    ]
    left = [
        (start, next((at for at in moments if at >= end), day.end))
        for start, end in _absences(day)
        if end - start > WORTH_LOCKING_S and lots.random() < person.locks
    ]
    by_hand = [(at + 1, back) for at, back in left]
    both = [(at, back + UNLOCKING_S) for at, back in (*found, *by_hand)]
    return joined((at, min(back, day.end)) for at, back in both)


def _absences(day: TrueDay) -> Iterator[Piece]:
    return between(day.at("chair", "feet"), day.start, day.end)


def _locked(gap: Piece, awake: Pieces, person: Person) -> Piece | None:
    """Return the part of a gap behind a lock that came by itself, if it came."""
    at = gap[0] + person.locks_itself_s
    if at >= gap[1] or covers(awake, at):
        return None
    return at, gap[1]
