"""Points, directions and the bent joint between two ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitwatch.core.programme.vectors import Vector, bend, between, hanging, rising

COORDINATES = st.floats(-1, 1)
POINTS = st.builds(Vector, COORDINATES, COORDINATES, COORDINATES)


def same(point: Vector, forward: float, up: float, aside: float = 0.0) -> bool:
    return (point - Vector(forward, up, aside)).length < 1e-9


def test_a_limb_hangs_and_swings_forward() -> None:
    assert same(hanging(0), 0, -1)
    assert same(hanging(90), 1, 0)
    assert same(hanging(0, aside=90), 0, 0, 1)


def test_a_trunk_rises_and_leans_forward() -> None:
    assert same(rising(0), 0, 1)
    assert same(rising(90), 1, 0)
    assert same(rising(-90), -1, 0)


def test_between_two_points() -> None:
    assert same(between(Vector(0, 0), Vector(1, 2, 4), 0.25), 0.25, 0.5, 1)


@given(POINTS, POINTS, POINTS)
def test_a_joint_keeps_both_lengths_where_the_tip_can_be_reached(
    root: Vector, tip: Vector, hint: Vector
) -> None:
    way = (tip - root).length
    knee = bend(root, tip, (0.5, 0.4), hint)
    assert (knee - root).length == pytest.approx(0.5, abs=1e-6)
    if 0.1 < way < 0.9:
        assert (knee - tip).length == pytest.approx(0.4, abs=1e-6)


@given(st.floats(0.2, 0.8), st.sampled_from([1.0, -1.0]))
def test_a_joint_bends_towards_the_hint(reach: float, side: float) -> None:
    knee = bend(Vector(0, 0), Vector(0, -reach), (0.5, 0.4), Vector(side, 0))
    assert knee.forward * side > 0


def test_a_straight_joint_bends_forward() -> None:
    assert bend(Vector(0, 0), Vector(0, -0.8), (0.5, 0.4), Vector(0, -1)).forward > 0


def test_a_joint_on_a_forward_line_bends_upwards() -> None:
    assert bend(Vector(0, 0), Vector(0.8, 0), (0.5, 0.4), Vector(1, 0)).up > 0


def test_a_tip_out_of_reach_is_pointed_at() -> None:
    assert same(bend(Vector(0, 0), Vector(0, -2), (0.5, 0.4), Vector(1, 0)), 0, -0.5)
