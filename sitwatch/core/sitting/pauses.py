"""What a pause in the input was: cut by evidence, judged by length.

    input   =====|                                       |====
    marks        none      locked          none
    verdict      [away, because locked .....][short_gap..)

An absence starts at the last input, not when it is noticed: a lock by hand within a
minute, or a sleep, is dated back. Time of which nothing can be known (blind, off) cuts
a pause in two, each judged by its own length.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import groupby

import msgspec

from sitwatch.core.sitting.answers import About, Evidence
from sitwatch.core.sitting.evidence import Kind, Mark
from sitwatch.core.sitting.habits import EVIDENCE_P, Habits
from sitwatch.core.sitting.offset import band_of
from sitwatch.core.sitting.verdicts import Because, State, Stretch

PAUSE = timedelta(seconds=30)
"""Shorter gaps are activity (WorkPace counts 30 s without input as still working)."""

LONG = timedelta(seconds=180)
"""From here on a pause is called long (ActivityWatch's line between here and away)."""

BY_HAND = timedelta(seconds=60)
"""A lock sooner than this after the last input was made by hand, on leaving."""

PASSIVE = timedelta(hours=3)
"""A film's length: call and video speak for sitting no longer than this without
input."""

GONE_FOR = timedelta(hours=2)
"""Beyond this a lock or a sleep is never sat through: a night must not add up to
sitting."""

EVEN = 0.5
"""From this probability on a stretch is called seated."""

UNKNOWN: tuple[Kind, ...] = ("blind", "off")
PASSIVE_KINDS: tuple[Kind, ...] = ("media", "call")
EXPLAINED: tuple[Kind, ...] = (*PASSIVE_KINDS, "blind")
"""Kinds under which no input does not mean that nobody is there."""

OWN: tuple[Kind, ...] = (*UNKNOWN, *PASSIVE_KINDS, "standing", "gone")
"""Kinds that speak for themselves, whatever the length of the pause."""


class Piece(msgspec.Struct, frozen=True, gc=False):
    """A part of a pause of which one thing speaks."""

    start: datetime
    end: datetime
    kind: Kind


def judge_pause(
    start: datetime, end: datetime, marks: Sequence[Mark], habits: Habits
) -> tuple[Stretch, ...]:
    """Return what the pause `[start, end)` was; disjoint, in order, covering it.

    `marks` are in order; the first one holds from `start` on at the latest. Most pauses
    have but the one that says nothing: they come out the same without being cut.
    """
    if start >= end:
        return ()
    if len(marks) == 1 and marks[0].kind == "none":
        return (_paused(Piece(start, end, "none"), end - start, habits),)
    pieces = list(_dated_back(start, list(_pieces(start, end, marks))))
    return tuple(
        stretch
        for kind, run in groupby(pieces, key=_manner)
        for stretch in _judge_run(kind, list(run), habits)
    )


def _pieces(start: datetime, end: datetime, marks: Sequence[Mark]) -> Iterator[Piece]:
    edges = [*(max(start, min(mark.since, end)) for mark in marks[1:]), end]
    cursor = start
    for mark, edge in zip(marks, edges, strict=True):
        if cursor < edge:
            yield from _capped(Piece(cursor, edge, mark.kind), start)
            cursor = edge


def _capped(piece: Piece, start: datetime) -> Iterator[Piece]:
    """Let call and video speak for as long as a film lasts, then nothing speaks."""
    limit = start + PASSIVE
    if piece.kind not in PASSIVE_KINDS or piece.end <= limit:
        yield piece
        return
    if piece.start < limit:
        yield Piece(piece.start, limit, piece.kind)
    yield Piece(max(piece.start, limit), piece.end, "none")


def _dated_back(start: datetime, pieces: list[Piece]) -> Iterator[Piece]:
    """Let a leaving that shows itself later begin where nothing spoke against it.

        none   locked 20 s later        ->   locked from the last input
        none   locked 10 min later      ->   nothing known before, locked after
        none   slept, however late      ->   slept from the last input

    A lock that came by itself says no more than the pause's length does.
    """
    for index, piece in enumerate(pieces):
        after = pieces[index + 1] if index + 1 < len(pieces) else None
        if piece.kind == "none" and after is not None and _reaches(start, after):
            yield Piece(piece.start, piece.end, after.kind)
        else:
            yield piece


def _reaches(start: datetime, after: Piece) -> bool:
    if after.kind == "locked":
        return after.start - start <= BY_HAND
    return after.kind == "slept"


def _manner(piece: Piece) -> str:
    """Return how a piece is judged; neighbours judged alike are judged as one."""
    return piece.kind if piece.kind in OWN else "gap"


def _judge_run(manner: str, run: list[Piece], habits: Habits) -> Iterator[Stretch]:
    for piece in run:
        if manner == "gap":
            yield _gap(piece, run, habits)
        else:
            yield _plain(piece, habits)


def _plain(piece: Piece, habits: Habits) -> Stretch:
    if piece.kind in PASSIVE_KINDS:
        return shared(piece.start, piece.end, _EVIDENCE[piece.kind], habits)
    state, because = _PLAIN[piece.kind]
    return Stretch(piece.start, piece.end, state, 0.0, because)


_PLAIN: dict[Kind, tuple[State, Because]] = {
    "blind": ("unknown", "blind"),
    "off": ("unknown", "off"),
    "standing": ("standing", "said"),
    "gone": ("away", "said"),
}


def _gap(piece: Piece, run: list[Piece], habits: Habits) -> Stretch:
    """Judge a piece of a run in which only length, lock and sleep speak."""
    length = run[-1].end - run[0].start
    if run[0].kind == "locked" or any(piece.kind == "slept" for piece in run):
        return _left(piece, run, length, habits)
    return _paused(piece, length, habits)


def _left(piece: Piece, run: list[Piece], length: timedelta, habits: Habits) -> Stretch:
    """Judge a piece of an absence that began with a lock by hand or came to a sleep."""
    signs = (piece.kind, *(other.kind for other in run))
    because = _EVIDENCE[next(sign for sign in signs if sign in ("locked", "slept"))]
    if length > GONE_FOR:
        return Stretch(piece.start, piece.end, "away", 0.0, because)
    return shared(piece.start, piece.end, because, habits)


def _paused(piece: Piece, length: timedelta, habits: Habits) -> Stretch:
    """Judge a piece of a pause by the pause's length alone."""
    if length < PAUSE:
        return shared(piece.start, piece.end, "input", habits)
    band = band_of(length.total_seconds())
    p_seated = habits.p_of(band)
    because = _sign(piece, length)
    state = _likely(p_seated, because)
    return Stretch(piece.start, piece.end, state, p_seated, because, band)


def _sign(piece: Piece, length: timedelta) -> Because:
    if piece.kind == "locked":
        return "locked"
    return "short_gap" if length < LONG else "long_gap"


def shared(
    start: datetime, end: datetime, because: Evidence, habits: Habits
) -> Stretch:
    """Return a stretch that is judged by the share of sitting under its evidence."""
    p_seated = habits.p_of(because)
    return Stretch(start, end, _likely(p_seated, because), p_seated, because)


def _likely(p_seated: float, because: Because) -> State:
    """Return what a stretch most likely was; there is no input from who is away."""
    if p_seated >= EVEN:
        return "seated"
    return "standing" if because == "input" else "away"


def about_of(stretch: Stretch) -> About | None:
    """Return what of the belief judged a stretch; None where that is beyond doubt."""
    if stretch.band >= 0:
        return stretch.band
    if stretch.p_seated == 0:
        return None
    return _EVIDENCE.get(stretch.because)


_EVIDENCE: dict[str, Evidence] = {evidence: evidence for evidence in EVIDENCE_P}


def judged(stretch: Stretch, habits: Habits) -> Stretch:
    """Return a stretch as other habits would have judged it."""
    about = about_of(stretch)
    if about is None or (p_seated := habits.p_of(about)) == stretch.p_seated:
        return stretch
    state = _likely(p_seated, stretch.because)
    return msgspec.structs.replace(stretch, p_seated=p_seated, state=state)
