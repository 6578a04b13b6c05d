"""What a recorder tells of a true day: facts, as they would stand in the journal.

Input is seen once a second, and kept as one fact while nothing parts it, as the
program itself keeps it. What the user says is told as well: that they stand up (when
they think of it), and, where they are asked, what posture they are in when a break is
offered, and what they did in a few of their pauses.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta, timezone
from functools import cache, partial
from typing import Any, TypeAlias

import msgspec

from sitwatch.core import facts as f
from sitwatch.core.merging import BLIP, BLIP_REACH, REACH
from tests.accuracy.days import TrueDay
from tests.accuracy.people import Person
from tests.accuracy.pieces import Piece, Pieces

CET = timezone(timedelta(hours=1))
FIRST_MIDNIGHT = datetime(2026, 3, 2, tzinfo=CET)
"""A Monday; clocks change on the fourth Sunday after it, which only one script uses."""

WORKDAYS = 5

BLIP_S = BLIP.total_seconds()
BLIP_REACH_S, REACH_S = BLIP_REACH.total_seconds(), REACH.total_seconds()

Told: TypeAlias = tuple[float, Callable[..., f.Fact]]
"""Seconds since midnight, and a fact but for its labels."""


class LivedDay(msgspec.Struct, frozen=True):
    """One day of one person: the truth, and what the computer saw of it.

    `seen` are the seconds with input, `locked` the spans behind a lock.
    """

    person: Person
    number: int
    true: TrueDay
    moments: tuple[float, ...]
    seen: Pieces
    locked: Pieces

    @property
    def midnight(self) -> datetime:
        """When it begins; days are working days, five a week."""
        return _midnight(self.number)

    def clock(self, at: float) -> datetime:
        """Return seconds since midnight as a moment."""
        return self.midnight + timedelta(seconds=at)

    def seconds(self, at: datetime) -> float:
        """Return a moment as seconds since midnight."""
        return (at - self.midnight).total_seconds()


@cache
def _midnight(number: int) -> datetime:
    """Return when a day begins, which is asked for with every fact of it."""
    weeks, weekday = divmod(number, WORKDAYS)
    return FIRST_MIDNIGHT + timedelta(weeks=weeks, days=weekday)


def seen_in(moments: Iterable[float]) -> Iterator[Piece]:
    """Yield the stretches of input as the journal keeps them: whole seconds, joined."""
    start = end = -1.0
    for at in moments:
        if at < end:
            continue
        second = float(int(at))
        reach_s = BLIP_REACH_S if end - start <= BLIP_S else REACH_S
        if end >= 0 and second - end < reach_s:
            end = second + 1
            continue
        if end >= 0:
            yield start, end
        start, end = second, second + 1
    if end >= 0:
        yield start, end


def told_of(day: LivedDay, said: Iterable[Told]) -> list[f.Recorded]:
    """Return the facts of a day in the order of the journal."""
    told = [*_machine(day), *_inputs(day.seen), *said]
    told.sort(key=lambda each: each[0])
    return [fact(**labels(day, at)) for at, fact in told]


def labels(day: LivedDay, at: float) -> dict[str, Any]:
    """Return both clocks' labels for a moment of the day."""
    when = day.clock(round(at, 3))
    return {"at": when, "up": (when - FIRST_MIDNIGHT).total_seconds() + 1000.0}


def _inputs(seen: Pieces) -> Iterator[Told]:
    for start, end in seen:
        yield start, partial(f.Input, for_s=end - start)


def _machine(day: LivedDay) -> Iterator[Told]:
    """Yield what the computer tells of itself."""
    true, night = day.true, day.person.night
    if night == "off" or day.number == 0:
        yield true.start, f.Started
    elif night == "asleep":
        yield true.start, f.Woke
    yield from _edges(day.locked, f.Locked, f.Unlocked)
    yield from _edges(true.calls, partial(f.CallBegan, microphone=True), f.CallEnded)
    yield from _edges(true.videos, f.MediaBegan, f.MediaEnded)
    if night != "running":
        yield true.end, f.Stopped if night == "off" else f.Slept


def _edges(
    pieces: Pieces, began: Callable[..., f.Fact], ended: Callable[..., f.Fact]
) -> Iterator[Told]:
    for start, end in pieces:
        yield start, began
        yield end, ended
