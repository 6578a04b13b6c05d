"""The true day of a simulated person: where they were, second by second.

    blocks      [meeting)      [lunch ....)   [call ...)
    in between  chair | up | chair            chair     | up | chair | up ...
                      away, or on one's feet at the desk

Bouts and rests alternate in whatever the blocks leave. A call is sat through, or stood
through; at lunch and in meeting rooms one sits, but not at this computer.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Literal, TypeAlias

import msgspec

from tests.accuracy.people import HOUR, MINUTE, Person, lognormal, poisson
from tests.accuracy.pieces import Pieces, between, joined

Place: TypeAlias = Literal["chair", "feet", "away", "elsewhere"]
"""Seated at the computer, standing at it, off somewhere, seated somewhere else."""

BOUT_SPREAD, LONGEST_BOUT_S = 1.26, 150 * MINUTE
REST_SPREAD, LONGEST_REST_S = 1.2, 60 * MINUTE
SILENCE_S, SILENCE_SPREAD, LONGEST_SILENCE_S = 2.5 * MINUTE, 1.0, 20 * MINUTE
CALL_SEATED, LUNCH_SEATED = 0.93, 0.8
DESK_SHARE = 0.65
"""About so much of the day one is at the desk; a share of standing is a share of it."""

TRIES = 20
"""So often a block looks for room in the day before it is left out."""


class Part(msgspec.Struct, frozen=True):
    """A stretch of the day in one place."""

    start: float
    end: float
    place: Place


class Block(msgspec.Struct, frozen=True):
    """Something that has its time: lunch, a meeting, a call."""

    what: Literal["lunch", "meeting", "feet", "call", "video"]
    place: Place
    length: float


class TrueDay(msgspec.Struct, frozen=True):
    """What really was: `parts` cover the working day without gaps.

    `toggled` are the stretches on one's feet of which the computer is told; `silences`
    those at the desk without a touch.
    """

    parts: tuple[Part, ...]
    calls: Pieces
    videos: Pieces
    silences: Pieces
    toggled: Pieces

    @property
    def start(self) -> float:
        """When they come to work."""
        return self.parts[0].start

    @property
    def end(self) -> float:
        """When they go home."""
        return self.parts[-1].end

    def at(self, *places: Place) -> Pieces:
        """Return when they were at any of the places."""
        return joined((p.start, p.end) for p in self.parts if p.place in places)


def draw_day(person: Person, lots: Random) -> TrueDay:
    """Return one working day of a person."""
    start = 9 * HOUR + lots.uniform(-30, 30) * MINUTE
    end = start + 8.5 * HOUR + lots.uniform(-30, 30) * MINUTE
    placed = _placed(person, start, end, lots)
    taken = joined((part.start, part.end) for part, _ in placed)
    parts = [part for part, _ in placed]
    for gap in between(taken, start, end):
        parts += _filled(*gap, person, lots)
    parts.sort(key=lambda part: part.start)
    return TrueDay(
        parts=tuple(parts),
        calls=_spans(placed, "call"),
        videos=_spans(placed, "video"),
        silences=_silences(person, parts, lots),
        toggled=tuple(
            span for span in _spans(placed, "feet") if lots.random() < person.toggles
        ),
    )


Placed: TypeAlias = list[tuple[Part, str]]


def _spans(placed: Placed, what: str) -> Pieces:
    return tuple(sorted((p.start, p.end) for p, name in placed if name == what))


def _placed(person: Person, start: float, end: float, lots: Random) -> Placed:
    """Return the blocks of a day where they found room, lunch first."""
    placed: Placed = []
    for block in _blocks(person, end - start, lots):
        for _ in range(TRIES):
            if block.what == "lunch":
                begin = start + 3.2 * HOUR + lots.uniform(-20, 20) * MINUTE
            else:
                begin = lots.uniform(start, end - block.length)
            part = Part(begin, begin + block.length, block.place)
            if all(p.end <= part.start or part.end <= p.start for p, _ in placed):
                placed.append((part, block.what))
                break
    return placed


def _blocks(person: Person, day_s: float, lots: Random) -> Iterator[Block]:
    """Yield what has its time on one day."""
    seated = min(1.0, LUNCH_SEATED * person.world.elsewhere)
    lunch: Place = "elsewhere" if lots.random() < seated else "away"
    yield Block("lunch", lunch, lots.uniform(25, 60) * MINUTE)
    for _ in range(poisson(person.meetings, lots)):
        yield Block("meeting", "elsewhere", lots.uniform(20, 60) * MINUTE)
    standing = (1 - CALL_SEATED) * person.world.up_in_calls
    for _ in range(poisson(person.calls, lots)):
        place: Place = "feet" if lots.random() < standing else "chair"
        yield Block("call", place, lots.uniform(15, 60) * MINUTE)
    for _ in range(poisson(0.3, lots)):
        yield Block("video", "chair", lots.uniform(8, 30) * MINUTE)
    stands = person.standing * DESK_SHARE * day_s / (30 * MINUTE)
    for _ in range(poisson(stands, lots)):
        yield Block("feet", "feet", lots.uniform(20, 40) * MINUTE)


def _filled(start: float, end: float, person: Person, lots: Random) -> Iterator[Part]:
    """Yield bouts and rests, in turn, until the next block."""
    is_seated = True
    while start < end:
        stop = min(end, start + _stretch(person, lots, is_seated=is_seated))
        if is_seated:
            yield Part(start, stop, "chair")
        else:
            stays = lots.random() < person.manners.stays
            yield Part(start, stop, "feet" if stays else "away")
        start, is_seated = stop, not is_seated


def _stretch(person: Person, lots: Random, *, is_seated: bool) -> float:
    if is_seated:
        return lognormal(person.bout_s, BOUT_SPREAD, LONGEST_BOUT_S, lots)
    return lognormal(person.rest_s, REST_SPREAD, LONGEST_REST_S, lots)


def _silences(person: Person, parts: list[Part], lots: Random) -> Pieces:
    """Return spells on the chair in which the computer is not touched."""
    count = poisson(person.manners.silences * person.pace, lots)
    chair = [part for part in parts if part.place == "chair"]
    spans = lots.choices(chair, [part.end - part.start for part in chair], k=count)
    begins = [lots.uniform(part.start, part.end) for part in spans]
    return joined(
        (at, at + lognormal(SILENCE_S, SILENCE_SPREAD, LONGEST_SILENCE_S, lots))
        for at in begins
    )
