"""From body heights to pixels: slant, pitch, mirror, shade and limits."""

from __future__ import annotations

import pytest

from sitwatch.core.programme.figure import Box, Point
from sitwatch.presenters.colours import LIGHT, contrast
from sitwatch.ui.drawing.easel import PRESSED, shaded
from sitwatch.ui.drawing.shapes import disc
from tests.ui.drawing.canvas import CanvasOf

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor


def test_near_points_lie_lower_and_further_back_from_the_side(
    canvas_of: CanvasOf,
) -> None:
    easel = canvas_of("squat").easel
    near, far = easel.spot(Point(0.1, 0.5, 0.1)), easel.spot(Point(0.1, 0.5, -0.1))
    assert near.x() < 0.1 < far.x()
    assert near.y() < 0.5 < far.y()


def test_ankles_stand_on_the_floor_and_toes_lie_lower_from_the_front(
    canvas_of: CanvasOf,
) -> None:
    for name in ("band-squat", "band-seated-knees-out"):
        easel = canvas_of(name).easel
        leg = easel.figure.legs[0]
        ankle, toe = easel.spot(leg.ankle), easel.spot(leg.toe)
        assert ankle.y() == pytest.approx(0.039, abs=0.003)
        assert -0.03 < toe.y() < 0.0


def test_a_mirrored_figure_is_painted_as_its_twin(canvas_of: CanvasOf) -> None:
    plain, turned = canvas_of("squat").easel, canvas_of("squat", mirrored=True).easel
    (toe, _), (twin, _) = plain.figure.legs, turned.figure.legs
    assert turned.spot(twin.toe) == plain.spot(toe.toe)
    assert turned.area(Box(1, 0, 3, 1)) == Box(-3, 0, -1, 1)
    assert plain.area(Box(1, 0, 3, 1)) == Box(1, 0, 3, 1)
    assert turned.head_tilt() == plain.head_tilt()


def test_shapes_land_where_they_belong(canvas_of: CanvasOf) -> None:
    for mirrored, side in ((False, 1), (True, -1)):
        canvas = canvas_of("squat", mirrored=mirrored)
        canvas.easel.fill(disc(QPointF(0.3, 0.5), 0.1), "#ff0000")
        assert canvas.colour(0.3 * side, 0.5) == "#ff0000"
        assert canvas.colour(-0.3 * side, 0.5) is None
        assert canvas.colour(0.3 * side, 0.38) is None


def test_a_body_is_lighter_in_front_and_above(canvas_of: CanvasOf) -> None:
    canvas = canvas_of("squat")
    canvas.easel.model(disc(QPointF(0, 0.5), 0.2), LIGHT.trousers)
    lit, dark = canvas.colour(0.12, 0.62), canvas.colour(-0.12, 0.38)
    assert lit is not None
    assert dark is not None
    assert contrast(lit, "#000000") > contrast(dark, "#000000")


def test_what_is_painted_within_an_area_stays_within(canvas_of: CanvasOf) -> None:
    canvas = canvas_of("squat")
    area, shape = QRectF(-0.1, 0.4, 0.2, 0.2), disc(QPointF(0.1, 0.5), 0.18)
    canvas.easel.fill_within(area, shape, QBrush(QColor("#00ff00")))
    assert canvas.colour(0.05, 0.5) == "#00ff00"
    assert canvas.colour(0.2, 0.5) is None
    assert canvas.colour(-0.09, 0.41) is None
    canvas.easel.fill(shape, "#0000ff")
    assert canvas.colour(0.2, 0.5) == "#0000ff"


def test_it_is_known_where_was_painted(canvas_of: CanvasOf) -> None:
    canvas = canvas_of("squat")
    assert canvas.easel.painted.isEmpty()
    canvas.easel.fill(disc(QPointF(0, 0.5), 0.1), "#ff0000")
    canvas.easel.model(disc(QPointF(0, 0.9), 0.1), "#ff0000")
    assert canvas.easel.painted == QRectF(230, 150, 40, 120)


def test_nothing_is_painted_below_the_limit(canvas_of: CanvasOf) -> None:
    canvas = canvas_of("squat")
    canvas.easel.keep_above(0.0)
    canvas.easel.fill(disc(QPointF(0, 0), 0.1), "#ff0000")
    assert canvas.colour(0, 0.05) == "#ff0000"
    assert canvas.colour(0, -0.05) is None


def test_the_trunk_is_followed_beyond_its_ends(canvas_of: CanvasOf) -> None:
    easel = canvas_of("squat").easel
    (low, up), (high, _) = easel.on_trunk(-0.1), easel.on_trunk(1.1)
    assert high.y() - low.y() == pytest.approx(1.2 * 0.288)
    assert up.y() == pytest.approx(1.0)


def test_shade_is_darker() -> None:
    assert shaded(LIGHT.skin).lightness() < QColor(LIGHT.skin).lightness()


def test_nothing_is_painted_behind_a_wall(canvas_of: CanvasOf) -> None:
    canvas = canvas_of("wall-sit")
    face = canvas.easel.figure.props[0].box.right - PRESSED
    canvas.easel.keep_above(0.0)
    canvas.easel.fill(disc(QPointF(face, 0.5), 0.1), "#ff0000")
    assert canvas.colour(face + 0.05, 0.5) == "#ff0000"
    assert canvas.colour(face - 0.05, 0.5) is None
