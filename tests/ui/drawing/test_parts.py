"""Each part of the picture is where it should be."""

from __future__ import annotations

import pytest

from sitwatch.core.programme.figure import Box
from sitwatch.presenters.colours import LIGHT
from sitwatch.ui.drawing.furniture import paint_furniture
from sitwatch.ui.drawing.gear import (
    paint_band,
    paint_kettlebell,
    paint_loop,
    paint_plate,
)
from sitwatch.ui.drawing.glow import paint_glow
from sitwatch.ui.drawing.ground import paint_floor, paint_shadows
from sitwatch.ui.drawing.head import paint_head_front, paint_head_side
from sitwatch.ui.drawing.shapes import disc
from sitwatch.ui.drawing.side_limbs import paint_leg, seat, seat_of
from tests.ui.drawing.canvas import CanvasOf

from PySide6.QtCore import QPointF


@pytest.mark.parametrize(
    ("name", "high", "low"),
    [("seated-squeeze", 0.49, 0.0), ("wall-sit", 1.01, 0.0), ("hip-thrust", 0.22, 0.0)],
)
def test_furniture_stands_on_the_floor(
    canvas_of: CanvasOf, name: str, high: float, low: float
) -> None:
    canvas = canvas_of(name)
    paint_furniture(canvas.easel)
    extent = canvas.extent()
    assert extent.bottom() == pytest.approx(high, abs=0.02)
    assert extent.top() == pytest.approx(low, abs=0.02)


def test_the_desk_is_as_high_as_its_prop_says(canvas_of: CanvasOf) -> None:
    canvas = canvas_of("half-squat")
    paint_furniture(canvas.easel)
    assert canvas.shows(0.3, 0.46, LIGHT.prop)
    assert canvas.colour(0.3, 0.40) is None


def test_a_chair_from_the_front_has_its_back_behind(canvas_of: CanvasOf) -> None:
    canvas = canvas_of("band-seated-knees-out")
    paint_furniture(canvas.easel)
    extent = canvas.extent()
    assert extent.center().x() == pytest.approx(0.0, abs=0.01)
    assert canvas.shows(0.0, 0.40, LIGHT.prop)


def test_a_weak_muscle_stays_dark_and_a_strong_one_shines_wide(
    canvas_of: CanvasOf,
) -> None:
    body, middle = disc(QPointF(0, 0.5), 0.3), QPointF(0, 0.5)
    sizes = []
    for strength in (0.2, 1.0):
        canvas = canvas_of("squat")
        paint_glow(canvas.easel, body, middle, strength)
        sizes.append(canvas.extent().width())
    assert sizes[0] * 1.5 < sizes[1]
    dark = canvas_of("squat")
    paint_glow(dark.easel, body, middle, 0.05)
    paint_glow(dark.easel, body, middle, -0.5)
    assert dark.colour(0, 0.5) is None


def test_the_glow_never_leaves_the_body(canvas_of: CanvasOf) -> None:
    canvas = canvas_of("squat")
    body = disc(QPointF(0, 0.5), 0.05)
    paint_glow(canvas.easel, body, QPointF(0.03, 0.5), 1.0)
    assert canvas.shows(0.03, 0.5, LIGHT.glow_core)
    assert canvas.extent().width() == pytest.approx(0.1, abs=0.015)


def test_the_band_reaches_around_both_legs(canvas_of: CanvasOf) -> None:
    canvas = canvas_of("band-side-step", 1)
    paint_band(canvas.easel)
    knees = [canvas.easel.spot(leg.knee).x() for leg in canvas.easel.figure.legs]
    extent = canvas.extent()
    assert extent.left() < min(knees)
    assert extent.right() > max(knees)
    assert extent.height() < 0.06


def test_the_loop_sits_above_the_knee(canvas_of: CanvasOf) -> None:
    canvas = canvas_of("band-bridge", 1)
    leg = canvas.easel.figure.legs[0]
    paint_loop(canvas.easel, leg, LIGHT.band)
    hip, knee = canvas.easel.spot(leg.hip), canvas.easel.spot(leg.knee)
    assert hip.x() < canvas.extent().center().x() < knee.x()


def test_a_kettlebell_hangs_from_the_hand(canvas_of: CanvasOf) -> None:
    canvas = canvas_of("loaded-hinge")
    paint_kettlebell(canvas.easel, QPointF(0, 0.5))
    extent = canvas.extent()
    assert extent.top() == pytest.approx(0.395, abs=0.01)
    assert extent.bottom() == pytest.approx(0.5, abs=0.015)


def test_a_plate_is_round_with_a_bar_in_it(canvas_of: CanvasOf) -> None:
    canvas = canvas_of("hip-thrust")
    paint_plate(canvas.easel, QPointF(0.1, 0.3))
    assert canvas.shows(0.1, 0.3, LIGHT.prop)
    assert canvas.extent().width() == pytest.approx(0.156, abs=0.01)


def test_the_face_looks_forward(canvas_of: CanvasOf) -> None:
    canvas = canvas_of("standing-squeeze")
    paint_head_side(canvas.easel)
    head = canvas.easel.spot(canvas.easel.figure.head)
    assert canvas.shows(head.x() + 0.045, head.y() - 0.02, LIGHT.skin)
    assert canvas.shows(head.x() - 0.045, head.y(), LIGHT.hair)


def test_the_face_looks_at_us(canvas_of: CanvasOf) -> None:
    canvas = canvas_of("band-squat")
    paint_head_front(canvas.easel)
    head = canvas.easel.spot(canvas.easel.figure.head)
    assert canvas.shows(head.x(), head.y() - 0.015, LIGHT.skin)
    assert canvas.shows(head.x(), head.y() + 0.06, LIGHT.hair)


def test_the_buttock_is_behind_the_one_who_stands_and_under_the_one_who_sits(
    canvas_of: CanvasOf,
) -> None:
    standing, sitting = (
        canvas_of("standing-squeeze").easel,
        canvas_of("chair-rise").easel,
    )
    for easel, lower in ((standing, False), (sitting, True)):
        leg = easel.figure.legs[0]
        off = seat_of(easel, leg) - easel.spot(leg.hip)
        assert off.x() < -0.015
        assert (off.y() < -0.015) is lower
        assert seat(easel, leg).contains(seat_of(easel, leg))


def test_a_shoe_bends_where_the_toes_hold_on_to_the_floor(canvas_of: CanvasOf) -> None:
    canvas = canvas_of("reverse-lunge", 2)
    paint_leg(canvas.easel, canvas.easel.figure.legs[1], far=True)
    toe = canvas.easel.spot(canvas.easel.figure.legs[1].toe)
    # A stiff foot would stand on its tip: the ball of this one rests on the floor.
    assert canvas.colour(toe.x() - 0.02, toe.y() + 0.012) is not None


def test_the_floor_lies_under_the_whole_frame(canvas_of: CanvasOf) -> None:
    for mirrored, side in ((False, 1), (True, -1)):
        canvas = canvas_of("squat", mirrored=mirrored)
        frame = Box(0.1, 0, 0.7, 1) if side > 0 else Box(-0.7, 0, -0.1, 1)
        paint_floor(canvas.easel, frame)
        assert canvas.extent().center().x() == pytest.approx(0.4 * side, abs=0.01)
        assert canvas.extent().width() == pytest.approx(0.64, abs=0.02)


def test_who_lies_casts_a_shadow_and_a_lifted_foot_casts_none(
    canvas_of: CanvasOf,
) -> None:
    lying, marching = canvas_of("bridge"), canvas_of("standing-march", 1)
    for canvas in (lying, marching):
        paint_shadows(canvas.easel)
    assert lying.colour(0.15, -0.006) is not None
    lifted = marching.easel.spot(marching.easel.figure.legs[1].heel).x()
    assert marching.colour(lifted + 0.07, 0.0) is None
