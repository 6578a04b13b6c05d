"""The pacer: what to do at each moment of an exercise, from the time gone since Start.

All follows from the plan and one number, so to pause is nothing but not to count.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

import msgspec

from sitwatch.presenters.beats import Beat, Beats
from sitwatch.presenters.stages import Plan, Side, Stage, other_side

PICTURES_A_SECOND = 20
"""Smooth for a calm body; the cycles agree in their pictures: each is drawn once."""

DECIMALS = 6
"""Of the phase of a picture: so that the same one is known again."""

_HAIR = 1e-6
"""Seconds that a sum of fractions may miss its whole by."""


class Pace(msgspec.Struct, frozen=True):
    """One moment of a stage.

    Repetition `rep` of `of` is under way, counted from 1, on `side` (None: on both).
    `left_s` is what is left of a wait or a hold, 0 while moving. The figure stands at
    `phase` of its movement, 0..1; `gone` is the share of the whole, 0..1.
    """

    stage: Stage
    beat: Beat
    rep: int
    of: int
    side: Side | None
    left_s: float
    phase: float
    gone: float
    is_over: bool

    @property
    def held(self) -> float | None:
        """How much of a hold or a wait is over, 0..1; None while moving."""
        is_work = self.stage.kind == "work"
        if is_work and self.beat.kind == "move":
            return None
        whole = self.beat.length_s if is_work else self.stage.length_s
        return min(max(1 - self.left_s / whole, 0.0), 1.0)

    @property
    def said(self) -> tuple[object, ...]:
        """What the words of a moment hang on: while it stays, so do they."""
        return self.stage, self.beat, self.rep, ceil(self.left_s)

    @property
    def is_mirrored(self) -> bool:
        """Whether the figure is turned: drawn plainly, it works its right side."""
        return self.stage.side == "left"


class Reps(msgspec.Struct, frozen=True, gc=False):
    """Repetitions finished, of the best set: the right side's, and the left side's.

    `other` is -1 where there are no sides, and `work` is of both.
    """

    work: int
    other: int


def pace_at(plan: Plan, gone_s: float) -> Pace:
    """Return what is to be done `gone_s` seconds after Start, pauses left out."""
    stage, within = _stage_at(plan, gone_s)
    is_work = stage.kind == "work"
    cycle = min(int(within / stage.cycle_s), stage.reps - 1) if is_work else 0
    in_cycle = min(within - cycle * stage.cycle_s, stage.cycle_s) if is_work else 0.0
    beat = _beat_at(stage.beats, in_cycle)
    moved = in_cycle - beat.since_s
    is_held = beat.kind == "hold"
    left = beat.length_s - moved if is_held else 0.0
    return Pace(
        stage=stage,
        beat=beat,
        rep=cycle + 1,
        of=stage.reps,
        side=_side_of(stage, beat),
        left_s=left if is_work else stage.length_s - within,
        phase=_phase_at(stage.beats, in_cycle),
        gone=min(max(gone_s / plan.length_s, 0.0), 1.0),
        is_over=gone_s >= plan.length_s,
    )


def still_phase(pace: Pace) -> float:
    """Return the phase that stands for a moment where nothing may move."""
    return pace.beat.last if pace.stage.kind == "work" else pace.beat.first


def next_phase(pace: Pace) -> float | None:
    """Return the phase of the pose that is moved to next, None where none is."""
    beats = pace.stage.beats
    if pace.stage.kind != "work":
        return None if pace.stage.kind == "tall" else pace.beat.last
    if pace.beat.kind == "move":
        return pace.beat.last
    after = beats.index(pace.beat) + 1
    return beats[after].last if after < len(beats) else beats[0].last


def pictures_of(stage: Stage) -> Iterator[float]:
    """Yield the phase of each picture of a cycle, in their order."""
    for at in range(ceil(stage.cycle_s * PICTURES_A_SECOND)):
        in_cycle = at / PICTURES_A_SECOND
        yield _phase_at(stage.beats, in_cycle)


def picture_s(gone_s: float) -> float:
    """Return the moment of the picture that is shown so long after a beginning."""
    return int((gone_s + _HAIR) * PICTURES_A_SECOND) / PICTURES_A_SECOND


def reps_done(plan: Plan, gone_s: float) -> Reps:
    """Return the repetitions that were finished `gone_s` seconds after Start."""
    done = [
        _done_in(stage, min(gone_s - since, stage.length_s))
        for stage, since in plan.timed
        if stage.kind == "work" and stage.counts
    ]
    return Reps(max(one.work for one in done), max(one.other for one in done))


def _done_in(stage: Stage, within: float) -> Reps:
    gone = max(within, 0.0) + _HAIR
    cycles = int(gone / stage.cycle_s)
    if stage.alternates:
        begun = stage.beats[0].is_work
        half = next(b.since_s for b in stage.beats if b.is_work != begun)
        ahead = cycles + int(gone - cycles * stage.cycle_s >= half)
        return _reps(ahead, cycles, is_right=begun == (stage.side == "right"))
    if not stage.is_sided:
        return Reps(cycles, -1)
    return _reps(cycles, 0, is_right=stage.side == "right")


def _reps(one: int, other: int, *, is_right: bool) -> Reps:
    """Return what one side did and the other; records call the right one working."""
    return Reps(one, other) if is_right else Reps(other, one)


def _stage_at(plan: Plan, gone_s: float) -> tuple[Stage, float]:
    """Return the stage under way and how far it has gone; at the end the last one."""
    for stage, since in plan.timed:
        if gone_s < since + stage.length_s:
            return stage, max(gone_s - since, 0.0)
    return plan.stages[-1], plan.stages[-1].length_s


def _phase_at(beats: Beats, in_cycle: float) -> float:
    """Return the phase of the picture of a moment, the same in every repetition."""
    drawn = picture_s(in_cycle)
    beat = _beat_at(beats, drawn + _HAIR)
    moved = max(drawn - beat.since_s, 0.0) / beat.length_s
    return round(beat.first + (beat.last - beat.first) * moved, DECIMALS)


def _beat_at(beats: Beats, in_cycle: float) -> Beat:
    return next((beat for beat in beats if in_cycle < beat.until_s), beats[-1])


def _side_of(stage: Stage, beat: Beat) -> Side | None:
    if not (stage.is_sided or stage.alternates):
        return None
    return stage.side if beat.is_work else other_side(stage.side)
