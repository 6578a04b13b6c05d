"""From key poses to a body that moves over the floor without sliding on it.

A pose knows only its angles. Which point of the body stays where, the poses say of one
landmark each (`fixed`); the feet are found here: a foot whose toes touch the floor at
both ends of a change, in the same place, holds there, and the knee gives way between.
Angles in the catalogue are rounded to degrees, so every key pose is first set right by
the millimetres that are missing, and what lies between two of them carries over the
correction of both, which keeps the movement free of jumps.
"""

from __future__ import annotations

from itertools import accumulate
from typing import Any, assert_never

import msgspec

from sitwatch.core.programme.limbs import (
    Leg,
    leg_of,
    placed_leg,
    shoulders_of,
    to_heel,
    to_toe,
)
from sitwatch.core.programme.poses import Body, Movement, Pose
from sitwatch.core.programme.terms import Landmark, View
from sitwatch.core.programme.vectors import ORIGIN, Vector, between

TOUCHING = 0.02
"""A toe this near to the floor stands on it, body heights."""
FLAT_WITHIN = 9.0
"""A foot this near to the level is meant to be flat, degrees."""
SAME_PLACE = 0.04
"""Two footprints this near are meant to be one, body heights."""
LIFT = 0.035
"""How high a foot is lifted on its way to another place, body heights."""

_FLAT = 90.0
_SIDES = (0, 1)
SINGLES = ("lean", "neck", "curve")
PAIRS = ("hip", "knee", "ankle", "shoulder", "elbow", "abd", "shin", "glute")


class Footing(msgspec.Struct, frozen=True, gc=False):
    """How one foot stands in a key pose: what to add to the leg that its angles give.

    `toe` is where its toes hold on to the floor, None for a foot in the air.
    """

    toe: Vector | None
    ankle_off: Vector
    foot_off: float


class Key(msgspec.Struct, frozen=True):
    """A key pose put into the room."""

    pose: Pose
    pelvis: Vector
    feet: tuple[Footing, Footing]


class Motion(msgspec.Struct, frozen=True):
    """One cycle of a movement, ready to be drawn at any phase.

    `starts` holds the phase (0 to 1) at which each key pose is reached, `seconds` the
    length of the cycle at its own pace.
    """

    movement: Movement
    body: Body
    keys: tuple[Key, ...]
    starts: tuple[float, ...]
    seconds: float
    mirrored: bool


class Posture(msgspec.Struct, frozen=True):
    """The body at one moment; the pose says what the legs do not."""

    pose: Pose
    pelvis: Vector
    legs: tuple[Leg, Leg]


def plan_motion(movement: Movement, body: Body, *, mirrored: bool = False) -> Motion:
    """Put every key pose into the room; `mirrored` turns the picture left to right."""
    keys: list[Key] = []
    for pose in movement.poses:
        keys.append(_place(pose, keys, movement, body))
    changes = [pose.s for pose in movement.poses[1:]]
    seconds = sum(changes) + movement.poses[0].s
    starts = tuple(passed / seconds for passed in accumulate(changes, initial=0.0))
    return Motion(movement, body, tuple(keys), starts, seconds, mirrored)


def posture_at(motion: Motion, phase: float) -> Posture:
    """Return the body at a phase of the cycle; 0 and 1 are both the first key pose."""
    within = phase % 1.0
    index = max(at for at, start in enumerate(motion.starts) if start <= within)
    start = motion.starts[index]
    end = (*motion.starts, 1.0)[index + 1]
    after = motion.keys[(index + 1) % len(motion.keys)]
    share = eased((within - start) / (end - start))
    return _between_keys(motion, (motion.keys[index], after), share)


def eased(share: float) -> float:
    """Return the share of the way after a share of the time: slow, fast, slow."""
    return share * share * (3.0 - 2.0 * share)


def _between_keys(motion: Motion, ends: tuple[Key, Key], share: float) -> Posture:
    before, after = ends
    body, view = motion.body, motion.movement.view
    pose = _blend(before.pose, after.pose, share)
    pelvis = _pelvis_between(motion, ends, pose, share)
    feet = [(before.feet[side], after.feet[side]) for side in _SIDES]
    legs = [_shifted(leg_of(pose, body, side, view), pelvis) for side in _SIDES]
    work, other = (
        _stepping(leg, ends, share, body) for leg, ends in zip(legs, feet, strict=True)
    )
    return Posture(pose, pelvis, (work, other))


def _pelvis_between(
    motion: Motion, ends: tuple[Key, Key], pose: Pose, share: float
) -> Vector:
    """Return where the pelvis is while the fixed landmark of the later pose rests."""
    before, after = ends
    fixed, view = after.pose.fixed, motion.movement.view

    def offset(of: Pose) -> Vector:
        return landmark_of(of, motion.body, fixed, view)

    rest = before.pelvis + offset(before.pose)
    missing = after.pelvis + offset(after.pose) - rest
    return rest + missing * share - offset(pose)


def _stepping(leg: Leg, ends: tuple[Footing, Footing], share: float, body: Body) -> Leg:
    """Return the leg with its foot where it holds, or lifted on its way elsewhere."""
    before, after = ends
    foot = leg.foot + before.foot_off + (after.foot_off - before.foot_off) * share
    ankle = leg.ankle + between(before.ankle_off, after.ankle_off, share)
    if before.toe is not None and after.toe is not None:
        held = between(before.toe, after.toe, share) - to_toe(foot, body)
        stays = (after.toe - before.toe).length < SAME_PLACE
        ankle = held if stays else ankle + _lift(before.toe, after.toe, share)
    ankle = ankle + Vector(0.0, _sunk(ankle, foot, body))
    return placed_leg(leg, ankle, foot, body)


def _lift(start: Vector, end: Vector, share: float) -> Vector:
    height = min(LIFT, (end - start).length / 4)
    return Vector(0.0, height * 4 * share * (1 - share))


def _sunk(ankle: Vector, foot: float, body: Body) -> float:
    """Return how far a foot would be below the floor."""
    lowest = min(to_toe(foot, body).up, to_heel(foot, body).up)
    return max(0.0, -(ankle.up + lowest))


def _place(pose: Pose, earlier: list[Key], movement: Movement, body: Body) -> Key:
    """Put a pose where its fixed landmark was before, or at the movement's anchor."""
    view = movement.view
    offset = landmark_of(pose, body, pose.fixed, view)
    rest = Vector(0.0, movement.anchor_y)
    if earlier:
        before = earlier[-1]
        rest = before.pelvis + landmark_of(before.pose, body, pose.fixed, view)
    pelvis = rest - offset
    work, other = (
        _footing(
            _shifted(leg_of(pose, body, side, view), pelvis),
            [key.feet[side].toe for key in earlier],
            body,
        )
        for side in _SIDES
    )
    return Key(pose, pelvis, (work, other))


def _footing(leg: Leg, prints: list[Vector | None], body: Body) -> Footing:
    """Return how a foot stands: flat, on its toes in an old print or a new, or not."""
    flat = abs(leg.foot - _FLAT) < FLAT_WITHIN
    foot = _FLAT if flat else leg.foot
    toe = leg.ankle + to_toe(foot, body)
    if abs(toe.up) > TOUCHING:
        return Footing(None, ORIGIN, 0.0)
    spot = Vector(toe.forward, 0.0, toe.aside)
    spot = next(
        (old for old in prints if old and (old - spot).length < SAME_PLACE), spot
    )
    return Footing(spot, spot - to_toe(foot, body) - leg.ankle, foot - leg.foot)


def landmark_of(pose: Pose, body: Body, landmark: Landmark, view: View) -> Vector:
    """Return where a landmark is, seen from the pelvis."""
    match landmark:
        case "seat":
            return ORIGIN
        case "shoulders":
            return shoulders_of(pose, body)
        case "other_foot":
            return leg_of(pose, body, 1, view).ankle
        case "feet" | "work_foot":
            return leg_of(pose, body, 0, view).ankle
        case "toes":
            leg = leg_of(pose, body, 0, view)
            return leg.ankle + to_toe(leg.foot, body)
        case _:
            assert_never(landmark)


def _shifted(leg: Leg, by: Vector) -> Leg:
    return Leg(leg.hip + by, leg.knee + by, leg.ankle + by, leg.foot)


def _blend(first: Pose, second: Pose, share: float) -> Pose:
    """Return the pose with every angle `share` of the way from the first."""

    def mix(one: float, two: float) -> float:
        return one + (two - one) * share

    def pair(name: str) -> tuple[float, float]:
        one, two = getattr(first, name), getattr(second, name)
        return mix(one[0], two[0]), mix(one[1], two[1])

    changed: dict[str, Any] = {name: pair(name) for name in PAIRS}
    for name in SINGLES:
        changed[name] = mix(getattr(first, name), getattr(second, name))
    return msgspec.structs.replace(second, **changed)
