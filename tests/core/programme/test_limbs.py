"""The formulas from angles to limbs, in figures worked out by hand."""

from __future__ import annotations

from math import sqrt
from typing import Any

import pytest

from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.limbs import (
    arm_of,
    head_of,
    leg_of,
    placed_leg,
    shoulders_of,
    to_heel,
    to_toe,
    trunk_of,
)
from sitwatch.core.programme.poses import Body, Pose
from sitwatch.core.programme.vectors import Vector

HALF = sqrt(0.5)


@pytest.fixture
def body(catalogue: Catalogue) -> Body:
    return catalogue.body


def pose(**angles: Any) -> Pose:
    upright: dict[str, Any] = dict.fromkeys(
        ("hip", "knee", "ankle", "shoulder", "elbow", "abd", "shin", "glute"), (0, 0)
    )
    straight: dict[str, Any] = {"lean": 0, "neck": 0, "curve": 0}
    named: dict[str, Any] = {"label": "a pose", "s": 1, "fixed": "feet"}
    return Pose(**{**named, **upright, **straight, **angles})


def near(point: Vector, forward: float, up: float, aside: float = 0.0) -> bool:
    return (point - Vector(forward, up, aside)).length < 1e-9


def test_an_upright_leg_hangs_straight_down(body: Body) -> None:
    leg = leg_of(pose(), body, 0, "side")
    assert near(leg.hip, 0, 0)
    assert near(leg.knee, 0, -0.245)
    assert near(leg.ankle, 0, -0.491)
    assert leg.foot == 90


def test_a_seated_leg_goes_forward_and_down(body: Body) -> None:
    leg = leg_of(pose(hip=(90, 0), knee=(90, 0)), body, 0, "side")
    assert near(leg.knee, 0.245, 0)
    assert near(leg.ankle, 0.245, -0.246)
    assert leg.foot == 90


def test_the_thigh_leans_back_with_the_trunk(body: Body) -> None:
    leg = leg_of(pose(lean=45, hip=(0, 90)), body, 1, "side")
    assert near(leg.knee, 0.245 * HALF, -0.245 * HALF)


def test_legs_open_in_the_front_view_alone(body: Body) -> None:
    apart = pose(abd=(30, 45), shin=(0, 0))
    work, other = (leg_of(apart, body, side, "front") for side in (0, 1))
    assert near(work.knee, 0, -0.245 * sqrt(0.75), 0.055 + 0.1225)
    assert near(other.knee, 0, -0.245 * HALF, -0.055 - 0.245 * HALF)
    assert near(leg_of(apart, body, 0, "side").knee, 0, -0.245)


def test_a_flat_foot_lies_on_the_floor(body: Body) -> None:
    assert near(to_toe(90, body), 0.112, -0.039)
    assert near(to_heel(90, body), -0.04, -0.039)


def test_a_pointed_foot_stands_on_its_toes(body: Body) -> None:
    assert near(to_toe(0, body), -0.039, -0.112)


def test_a_placed_leg_bends_as_it_did(body: Body) -> None:
    leg = leg_of(pose(hip=(60, 0), knee=(80, 0)), body, 0, "side")
    placed = placed_leg(leg, leg.ankle + Vector(0.01, 0.02), 90, body)
    assert (placed.knee - placed.hip).length == pytest.approx(0.245)
    assert (placed.ankle - placed.knee).length == pytest.approx(0.246)
    assert (placed.knee - leg.knee).length < 0.03
    assert placed.foot == 90


def test_a_straight_back_is_a_line(body: Body) -> None:
    leaning = pose(lean=90)
    assert near(shoulders_of(leaning, body), 0.288, 0)
    assert all(abs(point.up) < 1e-9 for point in trunk_of(leaning, body))


def test_a_rounded_back_bows_backwards_between_its_ends(body: Body) -> None:
    points = trunk_of(pose(curve=100), body)
    assert near(points[0], 0, 0)
    assert near(points[4], -0.16, 0.144)
    assert near(points[-1], 0, 0.288)


def test_the_head_follows_the_trunk_and_the_neck(body: Body) -> None:
    head, tilt = head_of(pose(lean=40, neck=-40), body, Vector(0, 0.7))
    assert near(head, 0, 0.817)
    assert tilt == 0


@pytest.mark.parametrize("neck", [-30, 0, 30])
def test_a_lying_head_rests_on_the_floor(body: Body, neck: float) -> None:
    head, tilt = head_of(pose(lean=-114, neck=neck), body, Vector(0, 0.05))
    assert head.up >= body.head_r - 1e-9
    assert head.forward < 0
    assert -91 < tilt < -60


def test_arms_hang_beside_the_trunk(body: Body) -> None:
    arm = arm_of(pose(), body, 0, "side")
    assert near(arm.fingers, 0, -0.186 - 0.146 - 0.05)


def test_an_elbow_bends_forward(body: Body) -> None:
    arm = arm_of(pose(elbow=(90, 0)), body, 0, "side")
    assert near(arm.wrist, 0.146, -0.186)


def test_seen_from_the_front_arms_hang_outwards_on_both_sides(body: Body) -> None:
    work, other = (arm_of(pose(), body, side, "front") for side in (0, 1))
    assert work.shoulder.aside < work.elbow.aside < work.fingers.aside
    assert other.fingers.aside == pytest.approx(-work.fingers.aside)


def test_seen_from_the_front_bent_arms_bring_the_hands_together(body: Body) -> None:
    arm = arm_of(pose(shoulder=(20, 20), elbow=(135, 135)), body, 0, "front")
    assert abs(arm.fingers.aside) < 0.03
