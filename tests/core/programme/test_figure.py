"""The body as it is drawn: views, mirror, frame, furniture."""

from __future__ import annotations

import pytest

from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.figure import (
    Figure,
    Point,
    figure_at,
    frame_of,
)
from sitwatch.core.programme.motion import plan_motion


def drawn(catalogue: Catalogue, name: str, index: int = 0) -> Figure:
    motion = plan_motion(catalogue[name], catalogue.body)
    return figure_at(motion, motion.starts[index])


def mirrored(point: Point) -> Point:
    return Point(-point.x, point.y, point.depth)


def test_a_standing_figure_is_one_body_height_tall(catalogue: Catalogue) -> None:
    figure = drawn(catalogue, "squat")
    assert figure.head.y + catalogue.body.head_r == pytest.approx(1.0, abs=0.002)
    assert figure.legs[0].heel.y == pytest.approx(0.0)


def test_from_the_side_the_working_leg_is_near_and_the_body_faces_right(
    catalogue: Catalogue,
) -> None:
    work, other = drawn(catalogue, "standing-kickback", 1).legs
    assert work.toe.x < other.toe.x
    assert work.hip.depth > other.hip.depth
    assert other.toe.x > other.heel.x


def test_from_the_front_the_working_leg_is_right_and_the_body_faces_us(
    catalogue: Catalogue,
) -> None:
    work, other = drawn(catalogue, "band-standing-abduction", 1).legs
    assert work.toe.x > other.toe.x
    assert other.toe.depth > other.heel.depth


@pytest.mark.parametrize("name", ["standing-kickback", "band-standing-abduction"])
def test_the_other_side_is_the_mirror_image(catalogue: Catalogue, name: str) -> None:
    exercise, body = catalogue[name], catalogue.body
    plain = figure_at(plan_motion(exercise, body), 0.3)
    turned = figure_at(plan_motion(exercise, body, mirrored=True), 0.3)
    assert turned.mirrored
    assert list(turned.points) == [mirrored(point) for point in plain.points]
    assert turned.glow == plain.glow


def test_a_mirrored_side_view_leans_the_other_way(catalogue: Catalogue) -> None:
    hinge, body = catalogue["hip-hinge"], catalogue.body
    plain = figure_at(plan_motion(hinge, body), 0.4)
    turned = figure_at(plan_motion(hinge, body, mirrored=True), 0.4)
    assert plain.head_tilt > 20
    assert turned.head_tilt == -plain.head_tilt


def test_the_glow_of_each_side_comes_from_the_poses(catalogue: Catalogue) -> None:
    assert drawn(catalogue, "single-leg-hinge", 2).glow == (1.0, 0.2)


def test_knees_that_press_apart_come_nearer_and_go_farther(
    catalogue: Catalogue,
) -> None:
    closed, opened = (drawn(catalogue, "burnout-bridge", at).legs for at in (2, 3))
    assert opened[0].knee.depth > closed[0].knee.depth
    assert opened[1].knee.depth < closed[1].knee.depth


def test_gear_comes_with_the_figure(catalogue: Catalogue) -> None:
    figure = drawn(catalogue, "prefatigue-knees-out-thrust")
    assert figure.gear == ("band_above_knees", "weight_on_lap")


def test_the_seat_is_under_the_one_who_sits(catalogue: Catalogue) -> None:
    figure = drawn(catalogue, "chair-rise")
    (chair,) = figure.props
    hip = figure.legs[0].hip
    assert chair.kind == "chair"
    assert chair.box.left < hip.x < chair.box.right
    assert 0.03 < hip.y - 0.229 < 0.06


@pytest.mark.parametrize(
    ("name", "kind"),
    [("wall-sit", "wall"), ("half-squat", "desk"), ("hip-thrust", "bench")],
)
def test_furniture_turns_with_the_mirror(
    catalogue: Catalogue, name: str, kind: str
) -> None:
    exercise, body = catalogue[name], catalogue.body
    (plain,) = figure_at(plan_motion(exercise, body), 0.0).props
    (turned,) = figure_at(plan_motion(exercise, body, mirrored=True), 0.0).props
    assert plain.kind == turned.kind == kind
    assert turned.box.left == -plain.box.right
    assert turned.box.right == -plain.box.left
    assert turned.box.height == plain.box.height


def test_the_frame_holds_every_moment_and_all_furniture(catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises:
        motion = plan_motion(exercise, catalogue.body)
        frame = frame_of(motion)
        assert frame.bottom == 0.0
        for step in range(50):
            figure = figure_at(motion, step / 50)
            for point in figure.points:
                assert frame.left + 0.06 < point.x < frame.right - 0.06
                assert point.y < frame.top - 0.06
        for prop in figure_at(motion, 0.0).props:
            assert frame.left <= prop.box.left < prop.box.right <= frame.right
            assert prop.box.top <= frame.top


def test_the_frame_of_the_mirror_is_the_mirrored_frame(catalogue: Catalogue) -> None:
    exercise, body = catalogue["chair-rise"], catalogue.body
    plain = frame_of(plan_motion(exercise, body))
    turned = frame_of(plan_motion(exercise, body, mirrored=True))
    assert turned.width == pytest.approx(plain.width)
    assert turned.left == pytest.approx(-plain.right)
    assert turned.height == plain.height


def test_nobody_lies_below_the_floor(catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises:
        motion = plan_motion(exercise, catalogue.body)
        for step in range(40):
            figure = figure_at(motion, step / 40)
            assert figure.head.y > catalogue.body.head_r - 1e-9
            assert min(point.y for point in figure.points) > -0.012
