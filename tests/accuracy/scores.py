"""How a guess compares with the truth, day by day and over all days.

Minutes are compared without cells: exactly, as the share of the working day on which
both agree (cells of five seconds come to the same within a tenth of a per cent). A bout
is parted by the shortest rest that counts as one in the settings, in the truth as in
every guess. A rise counts as found within a minute; a break of five minutes or more as
found by one that shares at least half of the time that the two cover together.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tests.accuracy.days import TrueDay
from tests.accuracy.guesses import Guess
from tests.accuracy.pieces import Piece, Pieces, between, common, joined, length

RISE_S = 60.0
BREAK_S = 300.0
SHARED = 0.5


class Hits(msgspec.Struct, frozen=True):
    """Events found, out of those that were and those that were told."""

    found: int
    true: int
    told: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where there was nothing."""
        both = self.true + self.told
        return 2 * self.found / both if both else 1.0


class DayScore(msgspec.Struct, frozen=True):
    """One method on one day; seconds, and the events."""

    person: int
    number: int
    chair: Pieces
    truth: float
    guess: float
    agreed: float
    day: float
    sat_found: float
    off_found: float
    rises: Hits
    breaks: Hits
    longest_off: float
    is_covered: bool | None
    width: float
    is_below: bool = False

    @property
    def error(self) -> float:
        """The total's relative error."""
        return (self.guess - self.truth) / self.truth


class Named(msgspec.Struct, frozen=True):
    """Whose day it is, the how manieth, and the shortest rest that parts bouts."""

    person: int
    number: int
    rest_s: float


def score_of(named: Named, true: TrueDay, guess: Guess) -> DayScore:
    """Return the score of a guess at one day."""
    chair = true.at("chair")
    day, truth = true.end - true.start, length(chair)
    seated = tuple(common(guess.seated, ((true.start, true.end),)))
    both = length(common(seated, chair))
    off = day - length(seated) - truth + both
    bouts = joined(chair, named.rest_s)
    return DayScore(
        person=named.person,
        number=named.number,
        chair=chair,
        truth=truth,
        guess=guess.total,
        agreed=both + off,
        day=day,
        sat_found=both / truth,
        off_found=off / (day - truth),
        rises=_hits(rises(bouts), rises(guess.bouts)),
        breaks=_shared(breaks(bouts), breaks(guess.bouts)),
        longest_off=_longest(guess.bouts) - _longest(bouts),
        is_covered=_is_covered(guess, truth),
        width=_width(guess, truth),
        is_below=guess.low is not None and truth < guess.low,
    )


def rises(bouts: Pieces) -> list[float]:
    """Return when one stood up, the last time of the day left out."""
    return [end for _, end in bouts[:-1]]


def breaks(bouts: Pieces) -> list[Piece]:
    """Return the times off the chair that lasted five minutes."""
    if not bouts:
        return []
    off = between(bouts, bouts[0][0], bouts[-1][1])
    return [(start, end) for start, end in off if end - start >= BREAK_S]


def _hits(true: Sequence[float], told: Sequence[float]) -> Hits:
    """Pair moments in order; each is found once."""
    one = other = found = 0
    while one < len(true) and other < len(told):
        apart = told[other] - true[one]
        found += abs(apart) <= RISE_S
        one += apart >= -RISE_S
        other += apart <= RISE_S
    return Hits(found, len(true), len(told))


def _shared(true: Sequence[Piece], told: Sequence[Piece]) -> Hits:
    found = sum(any(_is_shared(one, other) for other in told) for one in true)
    return Hits(found, len(true), len(told))


def _is_shared(one: Piece, other: Piece) -> bool:
    both = min(one[1], other[1]) - max(one[0], other[0])
    either = max(one[1], other[1]) - min(one[0], other[0])
    return both >= SHARED * either


def _longest(bouts: Pieces) -> float:
    return max((end - start for start, end in bouts), default=0.0)


def _is_covered(guess: Guess, truth: float) -> bool | None:
    if guess.low is None or guess.high is None:
        return None
    return guess.low <= truth <= guess.high


def _width(guess: Guess, truth: float) -> float:
    if guess.low is None or guess.high is None:
        return 0.0
    return (guess.high - guess.low) / truth
