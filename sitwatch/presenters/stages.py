"""An exercise laid out in time, from Start to its end.

ready |--- work, right ---| change |--- work, left ---|
ready |--- work, set 1 ---| rest   |--- work, set 2 ---|
ready |--- first part ----| change |--- main part -----|
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Literal

import msgspec

from sitwatch.core.programme.catalogue import Exercise
from sitwatch.presenters.beats import Beats, beats_of, part_beats

READY_S = 5.0
"""To take the hand from the mouse and get into position."""

CHANGE_S = 4.0
"""To change sides, or go on to the next part."""

Kind = Literal["ready", "work", "rest", "change"]
Side = Literal["left", "right"]


class Stage(msgspec.Struct, frozen=True):
    """A stretch of the plan: `length_s` seconds of work, or of waiting for it.

    The cycle of `beats` is gone through `reps` times, in set `number` (from 1). Where
    it `alternates`, it begins with `side`; where `is_sided`, it works that side alone.
    `counts` is False for what only leads up to the main part of a sequence.
    """

    kind: Kind
    length_s: float
    beats: Beats
    reps: int
    side: Side
    is_sided: bool = False
    alternates: bool = False
    number: int = 1
    counts: bool = True

    @property
    def cycle_s(self) -> float:
        """How long one cycle takes."""
        return self.beats[-1].until_s


class Plan(msgspec.Struct, frozen=True):
    """The stages end to end; `first` is the side that the record calls working."""

    exercise: Exercise
    stages: tuple[Stage, ...]
    first: Side

    @property
    def length_s(self) -> float:
        """How long it takes, pauses left out."""
        return sum(stage.length_s for stage in self.stages)

    @property
    def timed(self) -> Iterator[tuple[Stage, float]]:
        """Each stage with the moment at which it begins."""
        since = 0.0
        for stage in self.stages:
            yield stage, since
            since += stage.length_s


def plan_pace(exercise: Exercise, first: Side = "right") -> Plan:
    """Lay out an exercise at its dose, beginning with the side `first`."""
    work = _parts(exercise, first) if exercise.sequence else _sets(exercise, first)
    return Plan(exercise, tuple(_with_waits(tuple(work), exercise)), first)


def other_side(side: Side) -> Side:
    """Return the other side."""
    return "left" if side == "right" else "right"


def _sets(exercise: Exercise, first: Side) -> Iterator[Stage]:
    """Yield the work of a plain exercise: set by set, and within a set by sides."""
    beats, reps = beats_of(exercise), exercise.dose.reps
    is_sided = exercise.side_mode == "per_side"
    for number in range(1, exercise.dose.sets + 1):
        for side in (first, other_side(first)) if is_sided else (first,):
            yield Stage(
                kind="work",
                length_s=reps * beats[-1].until_s,
                beats=beats,
                reps=reps,
                side=side,
                is_sided=is_sided,
                alternates=exercise.side_mode == "alternating",
                number=number,
            )


def _parts(exercise: Exercise, first: Side) -> Iterator[Stage]:
    """Yield the work of a sequence.

    The dose is that of its main part, the last of that many repetitions; the others
    share what is left of the expected length.
    """
    dose, parts = exercise.dose, exercise.sequence
    main = max(parts, key=lambda part: (part.reps == dose.reps, parts.index(part)))
    main_rep_s = sum(dose.tempo_s)
    led_up = sum(part.reps for part in parts if part is not main)
    for part in parts:
        counts = part is main
        rep_s = main_rep_s if counts else (dose.est_s - dose.reps * main_rep_s) / led_up
        beats = part_beats(exercise, part, rep_s, dose.tempo_s[1] if counts else 0.0)
        yield Stage(
            kind="work",
            length_s=part.reps * rep_s,
            beats=beats,
            reps=part.reps,
            side=first,
            counts=counts,
        )


def _with_waits(work: tuple[Stage, ...], exercise: Exercise) -> Iterator[Stage]:
    """Put a wait before each stage of work, in which the next one is shown."""
    yield _wait("ready", READY_S, work[0])
    yield work[0]
    for before, after in pairwise(work):
        if before.number == after.number:
            yield _wait("change", CHANGE_S, after)
        else:
            yield _wait("rest", max(exercise.dose.rest_s, CHANGE_S), after)
        yield after


def _wait(kind: Kind, length_s: float, after: Stage) -> Stage:
    return msgspec.structs.replace(after, kind=kind, length_s=length_s)
