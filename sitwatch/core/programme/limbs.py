"""From joint angles to limbs around a pelvis: the formulas of the catalogue's poses.

Every function takes the pose, the body and a side, 0 the working one and 1 the other.
"""

from __future__ import annotations

from math import acos, degrees

import msgspec

from sitwatch.core.programme.poses import Body, Pose
from sitwatch.core.programme.terms import View
from sitwatch.core.programme.vectors import ORIGIN, Vector, bend, hanging, rising

SIGNS = (1.0, -1.0)
"""Which way is outwards, of the working and of the other side."""

_SQUARE = 90.0
_ARMS_OUT = 7.0
_HANDS_IN = 40.0
"""Front view: degrees by which arms hang outwards, and bent forearms turn inwards."""


class Leg(msgspec.Struct, frozen=True, gc=False):
    """A leg; `foot` is the foot's direction, 90 degrees = flat, more = toes up."""

    hip: Vector
    knee: Vector
    ankle: Vector
    foot: float


class Arm(msgspec.Struct, frozen=True, gc=False):
    """An arm down to the tips of its fingers."""

    shoulder: Vector
    elbow: Vector
    wrist: Vector
    fingers: Vector


def leg_of(pose: Pose, body: Body, side: int, view: View) -> Leg:
    """Return a leg of a body whose pelvis is the origin."""
    swing = pose.hip[side] - pose.lean
    shin = swing - pose.knee[side]
    sign = SIGNS[side] if view == "front" else 0.0
    hip = Vector(0.0, 0.0, sign * body.hip_half)
    knee = hip + hanging(swing, sign * pose.abd[side]) * body.thigh
    ankle = knee + hanging(shin, sign * pose.shin[side]) * body.shank
    return Leg(hip, knee, ankle, shin + _SQUARE + pose.ankle[side])


def placed_leg(leg: Leg, ankle: Vector, foot: float, body: Body) -> Leg:
    """Return the leg from the same hip to another ankle, bent the same way."""
    knee = bend(leg.hip, ankle, (body.thigh, body.shank), leg.knee)
    return Leg(leg.hip, knee, ankle, foot)


def to_toe(foot: float, body: Body) -> Vector:
    """Return the way from the ankle to the tip of the toes."""
    return hanging(foot - _SQUARE) * body.ankle_h + hanging(foot) * body.foot_fwd


def to_heel(foot: float, body: Body) -> Vector:
    """Return the way from the ankle to the back of the heel."""
    return hanging(foot - _SQUARE) * body.ankle_h - hanging(foot) * body.foot_back


def shoulders_of(pose: Pose, body: Body) -> Vector:
    """Return the point between the shoulders of a body whose pelvis is the origin."""
    return rising(pose.lean) * body.trunk


def trunk_of(pose: Pose, body: Body, count: int = 9) -> tuple[Vector, ...]:
    """Return points along the back from the pelvis, the origin, to the shoulders.

    A curve of 100 bows the line by 0.16 body heights.
    """
    top = shoulders_of(pose, body)
    back = rising(pose.lean - _SQUARE) * (0.16 * pose.curve / 100)
    shares = [index / (count - 1) for index in range(count)]
    return tuple(top * share + back * (4 * share * (1 - share)) for share in shares)


def head_of(pose: Pose, body: Body, shoulders: Vector) -> tuple[Vector, float]:
    """Return the middle of the head and its tilt in degrees, 0 = upright.

    A head that would sink into the floor is turned until it rests there.
    """
    reach = body.neck + body.head_r
    tilt = pose.lean + pose.neck
    middle = shoulders + rising(tilt) * reach
    if middle.up < body.head_r and abs(shoulders.up - body.head_r) < reach:
        tilt = -degrees(acos((body.head_r - shoulders.up) / reach))
        middle = shoulders + rising(tilt) * reach
    return middle, tilt


def arm_of(pose: Pose, body: Body, side: int, view: View) -> Arm:
    """Return an arm of a body whose shoulders' middle is the origin."""
    sign = SIGNS[side] if view == "front" else 0.0
    swing = pose.shoulder[side] - pose.lean
    bent = min(max((pose.elbow[side] - 40.0) / 95.0, 0.0), 1.0)
    inwards = _ARMS_OUT - (_ARMS_OUT + _HANDS_IN) * bent
    shoulder = ORIGIN + Vector(0.0, 0.0, sign * body.shoulder_half)
    elbow = shoulder + hanging(swing, sign * _ARMS_OUT) * body.upper_arm
    forearm = hanging(swing + pose.elbow[side], sign * inwards)
    wrist = elbow + forearm * body.forearm
    return Arm(shoulder, elbow, wrist, wrist + forearm * body.hand)
