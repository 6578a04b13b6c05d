"""What the user says of the past: corrections, and sitting away from the computer.

    measured    seated        | away          | seated
    corrected          [ standing )
    declared                    [ drive ............)
    told        seated [ standing ) away [drive)| seated

A correction is the last word on its stretch, and the latest correction wins. Declared
sitting fills only time in which the user was not seen at the computer, so that nothing
is counted twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime

import msgspec

from sitwatch.core.facts import Corrected, Declared, Posture
from sitwatch.core.sitting.pauses import EVEN
from sitwatch.core.sitting.verdicts import State, Stretch
from sitwatch.core.timeline.spans import Span, gaps, merge

Said = Corrected | Declared

_STATES: dict[Posture, State] = {
    "sitting": "seated",
    "standing": "standing",
    "away": "away",
}


def with_said(
    stretches: Sequence[Stretch], said: Sequence[Said]
) -> tuple[Stretch, ...]:
    """Return the stretches with the user's words laid over them, in order, disjoint.

    Words about time outside the stretches add stretches of their own.
    """
    told = tuple(stretches)
    for word in said:
        if isinstance(word, Corrected):
            told = _overlaid(told, _correction(word))
    for word in said:
        if isinstance(word, Declared):
            told = _filled(told, _declaration(word))
    return told


def _correction(word: Corrected) -> Stretch:
    state = _STATES[word.posture]
    start, end = word.start.astimezone(UTC), word.end.astimezone(UTC)
    return Stretch(start, end, state, float(state == "seated"), "corrected")


def _declaration(word: Declared) -> Stretch:
    state: State = "seated" if word.share >= EVEN else "away"
    start, end = word.start.astimezone(UTC), word.end.astimezone(UTC)
    return Stretch(start, end, state, word.share, "declared")


def _overlaid(stretches: Iterable[Stretch], over: Stretch) -> tuple[Stretch, ...]:
    """Return the stretches with `over` in place of whatever it covers."""
    if over.start >= over.end:
        return tuple(stretches)
    kept = [
        part
        for stretch in stretches
        for part in _outside(stretch, over.start, over.end)
    ]
    return tuple(sorted([*kept, over], key=_start))


def _outside(stretch: Stretch, start: datetime, end: datetime) -> Iterator[Stretch]:
    if stretch.start < min(stretch.end, start):
        yield msgspec.structs.replace(stretch, end=min(stretch.end, start))
    if max(stretch.start, end) < stretch.end:
        yield msgspec.structs.replace(stretch, start=max(stretch.start, end))


def _filled(stretches: tuple[Stretch, ...], fill: Stretch) -> tuple[Stretch, ...]:
    """Return the stretches with `fill` where the user was not seen or not known."""
    taken = merge(Span(s.start, s.end) for s in stretches if _is_taken(s))
    for free in list(gaps(taken, Span(fill.start, fill.end))):
        part = msgspec.structs.replace(fill, start=free.start, end=free.end)
        stretches = _overlaid(stretches, part)
    return stretches


def _is_taken(stretch: Stretch) -> bool:
    """Tell whether a stretch leaves no room for sitting elsewhere."""
    if stretch.because in ("corrected", "declared"):
        return True
    return stretch.state in ("seated", "standing")


def _start(stretch: Stretch) -> datetime:
    return stretch.start
