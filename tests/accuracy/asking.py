"""Questions on return: which pauses may be asked about, and what is answered.

    input     ====|            |=====
    pause         [..........)           three minutes or more, not behind a lock by
    asked                      ^         hand, no call and no card in it
    answered                      ^      what most of it was; one answer in twenty errs

The day's questions are drawn among all eligible pauses, all alike, for choosing the
most doubtful ones made the estimate low.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from random import Random

from sitwatch.core import facts as f
from tests.accuracy.days import TrueDay
from tests.accuracy.pieces import Piece, Pieces, between, common, joined, length
from tests.accuracy.saying import kind_of
from tests.accuracy.telling import LivedDay, Told

ASKED_FROM_S = 180.0
BY_HAND_S = 60.0
LONGEST_S = 7200.0
ERRS = 0.05
THINKING_S = 12.0


def answers(
    day: LivedDay, said: list[Told], count: int, lots: Random
) -> Iterator[Told]:
    """Yield so many answers about pauses of the day."""
    pauses = [*eligible(day, said)]
    for pause in sorted(lots.sample(pauses, min(count, len(pauses)))):
        yield answered(day, pause, lots)


def answered(day: LivedDay, pause: Piece, lots: Random) -> Told:
    """Return the answer about one pause, a moment after the return."""
    posture = recalled(day.true, pause)
    if lots.random() < ERRS:
        others: list[f.Posture] = ["sitting", "standing", "away"]
        posture = lots.choice([other for other in others if other != posture])
    start, end = (day.clock(at) for at in pause)
    fact = partial(f.Corrected, start=start, end=end, posture=posture, asked=True)
    return pause[1] + THINKING_S, fact


def recalled(true: TrueDay, pause: Piece) -> f.Posture:
    """Return what most of a pause was."""
    seated = length(common((pause,), true.at("chair")))
    standing = length(common((pause,), true.at("feet")))
    away = pause[1] - pause[0] - seated - standing
    if seated >= max(standing, away):
        return "sitting"
    return "standing" if standing > away else "away"


def eligible(day: LivedDay, said: list[Told]) -> Iterator[Piece]:
    """Yield the pauses that may be asked about."""
    cards = [at for at, fact in said if kind_of(fact) is f.Prompted]
    passive = joined((*day.true.calls, *day.true.videos))
    for pause in pauses(day.seen, day.locked):
        if not (
            any(pause[0] <= at <= pause[1] for at in cards)
            or length(common((pause,), passive))
            or _is_left(pause, day.locked)
        ):
            yield pause


def pauses(seen: Pieces, locked: Pieces) -> Iterator[Piece]:
    """Yield the long pauses between input that is more than a bump."""
    firm = tuple(
        (start, end)
        for start, end in seen
        if end - start > 1 and not _is_behind(start, locked)
    )
    if firm:
        for start, end in between(firm, firm[0][0], firm[-1][1]):
            if ASKED_FROM_S <= end - start <= LONGEST_S:
                yield start, end


def _is_behind(at: float, locked: Pieces) -> bool:
    return any(start <= at < end for start, end in locked)


def _is_left(pause: Piece, locked: Pieces) -> bool:
    """Tell whether the computer was locked on leaving: then there is no question."""
    return any(
        start - pause[0] <= BY_HAND_S and pause[0] <= start < pause[1]
        for start, _ in locked
    )
