"""The drawn body at a phase of its movement: named joints in the picture.

The picture's plane is in body heights, `x` to the right, `y` upwards from the floor. In
the side view the body faces right and its working side is near; in the front view it
faces us and its working side is right, as in a mirror; mirrored, all this is turned
left to right. `depth` says how near a point is: near limbs are drawn over far ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import radians, sin
from typing import assert_never

import msgspec

from sitwatch.core.programme import limbs
from sitwatch.core.programme.motion import Motion, Posture, posture_at
from sitwatch.core.programme.poses import Body, Prop
from sitwatch.core.programme.terms import Furniture, Gear, View
from sitwatch.core.programme.vectors import Vector

FLESH = 0.085
"""How far the drawn body reaches beyond its joints at most, body heights."""

_STEPS = 8
_SIDES = (0, 1)


class Point(msgspec.Struct, frozen=True, gc=False):
    """A point of the picture; `depth` grows towards the viewer."""

    x: float
    y: float
    depth: float


class DrawnLeg(msgspec.Struct, frozen=True, gc=False):
    """A leg; heel and toe are the ends of the sole."""

    hip: Point
    knee: Point
    ankle: Point
    heel: Point
    toe: Point


class DrawnArm(msgspec.Struct, frozen=True, gc=False):
    """An arm down to the tips of its fingers."""

    shoulder: Point
    elbow: Point
    wrist: Point
    fingers: Point


class Box(msgspec.Struct, frozen=True, gc=False):
    """A part of the picture, in body heights."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """How high it is."""
        return self.top - self.bottom


class DrawnProp(msgspec.Struct, frozen=True, gc=False):
    """A piece of furniture and the part of the picture that it takes."""

    kind: Furniture
    box: Box


class Figure(msgspec.Struct, frozen=True):
    """Everything there is to draw; pairs hold the working and the other side.

    `trunk` runs from the pelvis to the shoulders along the back, `head` is the middle
    of the head, `head_tilt` its lean in degrees, + to the right of the picture (towards
    the viewer in the front view). `glow` is 0 to 1 per buttock.
    """

    view: View
    mirrored: bool
    legs: tuple[DrawnLeg, DrawnLeg]
    arms: tuple[DrawnArm, DrawnArm]
    trunk: tuple[Point, ...]
    head: Point
    head_tilt: float
    glow: tuple[float, float]
    gear: tuple[Gear, ...]
    props: tuple[DrawnProp, ...]

    @property
    def points(self) -> Iterator[Point]:
        """All joints."""
        for leg in self.legs:
            yield from (leg.hip, leg.knee, leg.ankle, leg.heel, leg.toe)
        for arm in self.arms:
            yield from (arm.shoulder, arm.elbow, arm.wrist, arm.fingers)
        yield from self.trunk
        yield self.head


def figure_at(motion: Motion, phase: float) -> Figure:
    """Return the body at a phase of its cycle; 0 and 1 are both the first key pose."""
    posture = posture_at(motion, phase)
    pose, body, view = posture.pose, motion.body, motion.movement.view
    eye = _Eye(view, -1.0 if motion.mirrored else 1.0)
    trunk = [posture.pelvis + point for point in limbs.trunk_of(pose, body)]
    head, tilt = limbs.head_of(pose, body, trunk[-1])
    work_leg, other_leg = (_leg(eye, posture, body, side) for side in _SIDES)
    work_arm, other_arm = (_arm(eye, posture, body, side) for side in _SIDES)
    return Figure(
        view=view,
        mirrored=motion.mirrored,
        legs=(work_leg, other_leg),
        arms=(work_arm, other_arm),
        trunk=tuple(eye.see(point) for point in trunk),
        head=eye.see(head),
        head_tilt=tilt * (eye.sign if view == "side" else 1.0),
        glow=(pose.glute[0] / 100, pose.glute[1] / 100),
        gear=motion.movement.gear,
        props=tuple(_prop(prop, eye) for prop in motion.movement.props),
    )


def frame_of(motion: Motion) -> Box:
    """Return the part of the picture that holds the whole cycle, flesh and furniture.

    Its bottom is the floor; every change between two key poses is looked at in steps.
    """
    ends = zip(motion.starts, (*motion.starts[1:], 1.0), strict=True)
    figures = [
        figure_at(motion, start + (end - start) * step / _STEPS)
        for start, end in ends
        for step in range(_STEPS)
    ]
    points = [point for figure in figures for point in figure.points]
    boxes = [prop.box for prop in figures[0].props]
    return Box(
        left=min([p.x - FLESH for p in points] + [box.left for box in boxes]),
        bottom=0.0,
        right=max([p.x + FLESH for p in points] + [box.right for box in boxes]),
        top=max([p.y + FLESH for p in points] + [box.top for box in boxes]),
    )


class _Eye(msgspec.Struct, frozen=True, gc=False):
    """From where the body is seen; `sign` is -1 for a mirrored picture."""

    view: View
    sign: float

    def see(self, point: Vector, nearer: float = 0.0) -> Point:
        """Return a point of the room as drawn; `nearer` is for the side view."""
        if self.view == "side":
            return Point(self.sign * point.forward, point.up, nearer)
        return Point(self.sign * point.aside, point.up, point.forward)


def _leg(eye: _Eye, posture: Posture, body: Body, side: int) -> DrawnLeg:
    """Return a leg as it is seen; knees that open come nearer, or go farther away."""
    leg, sign = posture.legs[side], limbs.SIGNS[side]
    near = sign * body.hip_half
    opened = sign * body.thigh * sin(radians(posture.pose.abd[side]))
    return DrawnLeg(
        hip=eye.see(leg.hip, near),
        knee=eye.see(leg.knee, near + opened),
        ankle=eye.see(leg.ankle, near),
        heel=eye.see(leg.ankle + limbs.to_heel(leg.foot, body), near),
        toe=eye.see(leg.ankle + limbs.to_toe(leg.foot, body), near),
    )


def _arm(eye: _Eye, posture: Posture, body: Body, side: int) -> DrawnArm:
    pose = posture.pose
    arm = limbs.arm_of(pose, body, side, eye.view)
    top = posture.pelvis + limbs.shoulders_of(pose, body)
    near = limbs.SIGNS[side] * body.hip_half
    return DrawnArm(
        shoulder=eye.see(top + arm.shoulder, near),
        elbow=eye.see(top + arm.elbow, near),
        wrist=eye.see(top + arm.wrist, near),
        fingers=eye.see(top + arm.fingers, near),
    )


def _prop(prop: Prop, eye: _Eye) -> DrawnProp:
    box = _extent(prop)
    if eye.sign < 0:
        box = Box(-box.right, box.bottom, -box.left, box.top)
    return DrawnProp(prop.kind, box)


def _extent(prop: Prop) -> Box:
    """Return the part of the picture that a piece of furniture takes."""
    match prop.kind:
        case "chair":
            return Box(prop.x - 0.14, 0.0, prop.x + 0.14, prop.y + 0.27)
        case "wall":
            return Box(prop.x - 0.05, 0.0, prop.x, 1.02)
        case "desk":
            return Box(prop.x, 0.0, prop.x + 0.28, prop.y)
        case "bench":
            return Box(prop.x - 0.26, 0.0, prop.x, prop.y)
        case _:
            assert_never(prop.kind)
