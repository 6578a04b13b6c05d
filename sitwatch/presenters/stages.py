"""An exercise laid out in time, from Start to its end.

ready |--- work, right ---| change |--- work, left ---| tall |
ready |--- work, set 1 ---| rest   |--- work, set 2 ---| tall |
ready |--- first part ----| change |--- main part -----| tall |
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Literal

import msgspec

from sitwatch.core.orders import Portion
from sitwatch.core.programme.catalogue import Exercise, Part
from sitwatch.presenters.beats import Beats, beats_of, one_sided_beats, part_beats

READY_S = 5.0
"""To take the hand from the mouse and get into position."""

CHANGE_S = 4.0
"""To change sides, or go on to the next part."""

TALL_S = 5.0
"""To stand tall and squeeze at the end, whatever was done."""

GET_UP_S = 4.0
"""To get up from the floor before that."""

Kind = Literal["ready", "work", "rest", "change", "tall"]
Side = Literal["left", "right"]


class Stage(msgspec.Struct, frozen=True):
    """A stretch of the plan: `length_s` seconds of work, or of waiting for it.

    The cycle of `beats` is gone through `reps` times, in set `number` (from 1). Where
    it `alternates`, it begins with a repetition of the side that works first; where
    `is_sided`, it works that side alone. `side` is the one that is drawn as working.
    `counts` is False for what only leads up to the main part of a sequence; `named` is
    the count that the words of its poses name, 0: none.
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
    named: int = 0

    @property
    def cycle_s(self) -> float:
        """How long one cycle takes."""
        return self.beats[-1].until_s


class Plan(msgspec.Struct, frozen=True):
    """The stages of a portion end to end; records call the right side working."""

    exercise: Exercise
    portion: Portion
    stages: tuple[Stage, ...]

    @property
    def length_s(self) -> float:
        """How long it takes, pauses left out."""
        return sum(stage.length_s for stage in self.stages)

    @property
    def sets(self) -> int:
        """How many sets there are, one of a single side included."""
        return max(stage.number for stage in self.stages)

    @property
    def timed(self) -> Iterator[tuple[Stage, float]]:
        """Each stage with the moment at which it begins."""
        since = 0.0
        for stage in self.stages:
            yield stage, since
            since += stage.length_s


def plan_pace(exercise: Exercise, portion: Portion, *, ends_tall: bool = True) -> Plan:
    """Lay out a portion of an exercise, beginning with the side that goes first.

    It `ends_tall`, unless something else follows at once.
    """
    make = _parts if exercise.sequence else _sets
    work = (*make(exercise, portion), *_extra_set(exercise, portion))
    rest_s = max(portion.rest_s or exercise.dose.rest_s, CHANGE_S)
    tall_s = TALL_S + (GET_UP_S if exercise.place == "floor" else 0.0)
    tall = (_wait("tall", tall_s, work[-1]),) if ends_tall else ()
    return Plan(exercise, portion, (*_with_waits(work, rest_s), *tall))


def first_side(portion: Portion) -> Side:
    """Return the side that goes first; drawn plainly, the right one is working."""
    return "right" if portion.first == "work" else "left"


def other_side(side: Side) -> Side:
    """Return the other side."""
    return "left" if side == "right" else "right"


def has_sides(exercise: Exercise) -> bool:
    """Tell whether repetitions are counted for each side."""
    return exercise.side_mode != "symmetric"


def _sets(exercise: Exercise, portion: Portion) -> Iterator[Stage]:
    """Yield the work of a plain exercise: set by set, and within a set by sides."""
    beats, first = beats_of(exercise, portion), first_side(portion)
    alternates = exercise.side_mode == "alternating"
    if alternates and not beats[0].is_work:
        first = other_side(first)
    is_sided = exercise.side_mode == "per_side"
    for number in range(1, portion.sets + 1):
        for side in (first, other_side(first)) if is_sided else (first,):
            yield Stage(
                kind="work",
                length_s=portion.reps * beats[-1].until_s,
                beats=beats,
                reps=portion.reps,
                side=side,
                is_sided=is_sided,
                alternates=alternates,
                number=number,
            )


def _extra_set(exercise: Exercise, portion: Portion) -> Iterator[Stage]:
    """Yield one more set of the side that goes first, where it is asked for."""
    if not portion.extra_set or not has_sides(exercise):
        return
    alternates = exercise.side_mode == "alternating"
    beats = (one_sided_beats if alternates else beats_of)(exercise, portion)
    yield Stage(
        kind="work",
        length_s=portion.reps * beats[-1].until_s,
        beats=beats,
        reps=portion.reps,
        side=first_side(portion),
        is_sided=True,
        number=portion.sets + 1,
    )


def _parts(exercise: Exercise, portion: Portion) -> Iterator[Stage]:
    """Yield the work of a sequence, set by set.

    The portion is that of its main part, the last of as many repetitions as the dose;
    the others share what is left of the expected length.
    """
    dose, parts = exercise.dose, exercise.sequence
    main = max(parts, key=lambda part: (part.reps == dose.reps, parts.index(part)))
    for number in range(1, portion.sets + 1):
        for part in parts:
            if part is main:
                yield _main_part(exercise, portion, part, number)
            else:
                yield _other_part(exercise, part, main, number)


def _main_part(exercise: Exercise, portion: Portion, part: Part, number: int) -> Stage:
    effort, _, back = exercise.dose.tempo_s
    rep_s = effort + portion.hold_s + back + portion.lower_s
    return Stage(
        kind="work",
        length_s=portion.reps * rep_s,
        beats=part_beats(exercise, part, rep_s, portion.hold_s),
        reps=portion.reps,
        side="right",
        number=number,
        named=part.reps,
    )


def _other_part(exercise: Exercise, part: Part, main: Part, number: int) -> Stage:
    dose, parts = exercise.dose, exercise.sequence
    rest_s = dose.est_s - dose.reps * sum(dose.tempo_s)
    rep_s = rest_s / sum(each.reps for each in parts if each is not main)
    return Stage(
        kind="work",
        length_s=part.reps * rep_s,
        beats=part_beats(exercise, part, rep_s, 0.0),
        reps=part.reps,
        side="right",
        number=number,
        counts=False,
        named=part.reps,
    )


def _with_waits(work: tuple[Stage, ...], rest_s: float) -> Iterator[Stage]:
    """Put a wait before each stage of work, in which the next one is shown."""
    yield _wait("ready", READY_S, work[0])
    yield work[0]
    for before, after in pairwise(work):
        if before.number == after.number:
            yield _wait("change", CHANGE_S, after)
        else:
            yield _wait("rest", rest_s, after)
        yield after


def _wait(kind: Kind, length_s: float, after: Stage) -> Stage:
    return msgspec.structs.replace(after, kind=kind, length_s=length_s)
