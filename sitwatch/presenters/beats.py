"""One cycle of an exercise as beats: moving into a pose, or holding it.

    pose   0         1         2                   0
    beat   |--move---|--move---|--hold---|--move---|

The dose says how long a repetition takes in all (effort, hold, return); the poses say
how its moving part is shared out among the changes, and what a portion adds to the way
down goes to the changes that lower the body. What is held is held where the movement
turns: far from the first pose, and where the muscle works; or, where sides alternate,
where one side works most. A cycle of alternating sides is two repetitions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import accumulate
from typing import Literal

import msgspec

from sitwatch.core.orders import Portion
from sitwatch.core.programme.catalogue import Exercise, Part
from sitwatch.core.programme.poses import Movement, Pose

Kind = Literal["move", "hold"]


class Beat(msgspec.Struct, frozen=True, gc=False):
    """A stretch of the cycle, from `since_s` to `until_s` after its start.

    The figure goes from phase `first` to `last` of its movement meanwhile. `pose` is
    the one led into or held; `is_work` says whose repetition it belongs to, the
    working side's or the other's.
    """

    kind: Kind
    pose: int
    since_s: float
    until_s: float
    first: float
    last: float
    is_work: bool

    @property
    def length_s(self) -> float:
        """How long it lasts."""
        return self.until_s - self.since_s


Beats = tuple[Beat, ...]


def beats_of(exercise: Exercise, portion: Portion) -> Beats:
    """Return the beats of one cycle of a portion, at the pace of the dose."""
    effort, _, back = exercise.dose.tempo_s
    turns, path = turns_of(exercise), (*range(len(exercise.poses)), 0)
    seconds = [exercise.poses[pose].s for pose in path[1:]]
    share = (effort + back) * len(turns) / sum(seconds)
    lengths = [each * share for each in seconds]
    for group in _lowering(exercise, turns):
        slower = 1 + portion.lower_s / sum(lengths[at] for at in group)
        for at in group:
            lengths[at] *= slower
    starts = phases_of(exercise)
    changes = [
        _Change(pose, starts[index], starts[index + 1], lengths[index])
        for index, pose in enumerate(path[1:])
    ]
    return tuple(_laid_out(changes, exercise.poses, turns, portion.hold_s))


def one_sided_beats(exercise: Exercise, portion: Portion) -> Beats:
    """Return the beats of one repetition of the working side where sides alternate."""
    leaning = [pose.glute[0] - pose.glute[1] for pose in exercise.poses]
    turn = leaning.index(max(leaning))
    rep_s = sum(exercise.dose.tempo_s[::2]) + portion.lower_s + portion.hold_s
    return _there_and_back(exercise, turn, rep_s, portion.hold_s)


def part_beats(exercise: Exercise, part: Part, rep_s: float, hold_s: float) -> Beats:
    """Return the beats of one part of a sequence, drawn by the sequence's own poses.

    The pose that shows a part is the one whose words name its count (`20 times`); the
    movement goes there from the pose before, and back.
    """
    return _there_and_back(exercise, pose_of_part(exercise, part), rep_s, hold_s)


def _there_and_back(
    exercise: Exercise, turn: int, rep_s: float, hold_s: float
) -> Beats:
    phases = phases_of(exercise)
    there, back = phases[turn], phases[turn - 1]
    each = (rep_s - hold_s) / 2
    changes = [_Change(turn, back, there, each), _Change(turn - 1, there, back, each)]
    return tuple(_laid_out(changes, exercise.poses, (turn,), hold_s))


def pose_of_part(exercise: Exercise, part: Part) -> int:
    """Return the pose that shows a part of a sequence: in turn, by the count it names.

    Where none does, the last pose has to serve.
    """
    named = [
        at
        for at, pose in enumerate(exercise.poses)
        if at > 0 and re.search(rf"\b{part.reps}\b", pose.label)
    ]
    earlier = exercise.sequence[: exercise.sequence.index(part)]
    taken = sum(each.reps == part.reps for each in earlier)
    return named[taken] if taken < len(named) else len(exercise.poses) - 1


def phases_of(movement: Movement) -> tuple[float, ...]:
    """Return the phase of the movement at which each pose is reached, and 1 at last."""
    seconds = [pose.s for pose in (*movement.poses[1:], movement.poses[0])]
    return tuple(passed / sum(seconds) for passed in accumulate(seconds, initial=0.0))


def turns_of(exercise: Exercise) -> tuple[int, ...]:
    """Return the poses in which the movement turns, one per repetition of a cycle.

    Where sides alternate they are two, in the order of the cycle.
    """
    poses = exercise.poses
    if exercise.side_mode != "alternating":
        return (max(range(1, len(poses)), key=lambda at: _reach(poses[0], poses[at])),)
    leaning = [pose.glute[0] - pose.glute[1] for pose in poses]
    both = (leaning.index(max(leaning)), leaning.index(min(leaning)))
    return tuple(sorted(both))


def _lowering(exercise: Exercise, turns: tuple[int, ...]) -> tuple[range, ...]:
    """Return which changes lower the body, counted from 0, for each repetition.

    Hips bend on the way down: into a squat before the turn, into a chair after it.
    """
    if len(turns) > 1:
        return tuple(range(turn, turn + 1) for turn in turns)
    start, turn = exercise.poses[0], exercise.poses[turns[0]]
    if sum(turn.hip) > sum(start.hip):
        return (range(turns[0]),)
    return (range(turns[0], len(exercise.poses)),)


class _Change(msgspec.Struct, frozen=True, gc=False):
    """The way into a pose, between two phases, and how long it takes."""

    pose: int
    first: float
    last: float
    length_s: float


def _laid_out(
    changes: Iterable[_Change],
    poses: tuple[Pose, ...],
    turns: tuple[int, ...],
    hold_s: float,
) -> Iterable[Beat]:
    """Lay the changes end to end, and a hold after each that leads into a turn."""
    now = 0.0
    for change in changes:
        is_work = _is_work(poses, turns, change.pose)
        holds = hold_s if change.pose in turns else 0.0
        moved, held = now + change.length_s, now + change.length_s + holds
        ends = change.first, change.last
        yield Beat("move", change.pose, now, moved, *ends, is_work)
        if holds:
            last = change.last
            yield Beat("hold", change.pose, moved, held, last, last, is_work)
        now = held


def _is_work(poses: tuple[Pose, ...], turns: tuple[int, ...], pose: int) -> bool:
    """Return whose repetition leads into a pose; the second begins with its turn."""
    if len(turns) == 1:
        return True
    is_second = pose == 0 or pose >= turns[1]
    turn = poses[turns[1] if is_second else turns[0]]
    return turn.glute[0] > turn.glute[1]


def _reach(start: Pose, pose: Pose) -> float:
    """Return how far a pose is from the start, in degrees; work counts a little too."""
    pairs = (
        *zip(start.hip, pose.hip, strict=True),
        *zip(start.knee, pose.knee, strict=True),
    )
    pairs += (*zip(start.abd, pose.abd, strict=True), (start.lean, pose.lean))
    return sum(abs(one - other) for one, other in pairs) * (3 + max(pose.glute) / 100)
