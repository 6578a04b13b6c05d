"""The outlines that everything is made of."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

import pytest

from sitwatch.ui.drawing.shapes import (
    along,
    capsule,
    direction,
    disc,
    joined,
    left_of,
    outline,
    placed,
    ribbon,
    slab,
    smooth,
    stroked,
)

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

ORIGIN, RIGHT = QPointF(0, 0), QPointF(10, 0)


def turn(path: QPainterPath) -> float:
    """Return twice the area, positive where the outline runs counter-clockwise."""
    outline = path.toFillPolygon()
    points = [outline.at(index) for index in range(outline.size())]
    return sum(a.x() * b.y() - b.x() * a.y() for a, b in pairwise(points))


def test_ways_and_places() -> None:
    assert direction(ORIGIN, RIGHT) == QPointF(1, 0)
    assert direction(ORIGIN, ORIGIN) == QPointF(0, 1)
    assert left_of(QPointF(1, 0)) == QPointF(0, 1)
    assert along(ORIGIN, RIGHT, 0.25) == QPointF(2.5, 0)
    assert placed(RIGHT, QPointF(0, 1), 2, 3) == QPointF(12, 3)


def test_a_disc_is_round() -> None:
    path = disc(QPointF(5, 5), 2)
    box = path.boundingRect()
    assert box.width() == pytest.approx(4, abs=1e-3)
    for step in range(12):
        angle = step * pi / 6
        rim = QPointF(cos(angle), sin(angle))
        assert path.contains(QPointF(5, 5) + rim * 1.99)
        assert not path.contains(QPointF(5, 5) + rim * 2.01)


def test_a_capsule_is_the_hull_of_its_ends() -> None:
    path = capsule(ORIGIN, RIGHT, 3, 1)
    assert path.boundingRect().left() == pytest.approx(-3, abs=1e-3)
    assert path.boundingRect().right() == pytest.approx(11, abs=1e-3)
    assert path.contains(QPointF(5, 1.9))
    assert not path.contains(QPointF(5, 2.2))


@pytest.mark.parametrize(("first", "second"), [(3, 1), (1, 3)])
def test_a_capsule_inside_its_larger_end_is_a_disc(first: float, second: float) -> None:
    path = capsule(ORIGIN, QPointF(1, 0), first, second)
    larger = ORIGIN if first > second else QPointF(1, 0)
    assert path.boundingRect().center().x() == pytest.approx(larger.x(), abs=1e-3)
    assert path.boundingRect().width() == pytest.approx(6, abs=1e-3)


def test_a_ribbon_is_as_wide_to_each_side_as_told() -> None:
    path = ribbon(ORIGIN, RIGHT, ((0.0, 1, 2), (0.5, 1, 2), (1.0, 1, 2)))
    box = path.boundingRect()
    assert (box.left(), box.right()) == (0, 10)
    assert (box.bottom(), box.top()) == pytest.approx((1, -2))


def test_a_smooth_line_goes_through_its_points() -> None:
    corners = [QPointF(0, 0), QPointF(4, 0), QPointF(4, 4), QPointF(0, 4)]
    path = smooth(corners)
    assert path.contains(QPointF(2, -0.3))
    assert not path.contains(QPointF(-0.6, -0.6))


def test_an_outline_is_turned_put_and_enlarged() -> None:
    corners = ((0.0, 0.0), (1.0, 0.0), (1.0, 2.0), (0.0, 2.0))
    upright = outline(corners, RIGHT, QPointF(0, 1), 3.0).boundingRect()
    assert upright.center() == QPointF(11.5, 3.0)
    lying = outline(corners, RIGHT, QPointF(1, 0)).boundingRect()
    assert lying.center() == QPointF(11.0, -0.5)
    assert lying.width() > lying.height()


def test_overlapping_outlines_are_one_shape() -> None:
    path = joined(disc(ORIGIN, 2), disc(QPointF(1, 0), 2), capsule(ORIGIN, RIGHT, 1, 1))
    assert path.contains(QPointF(0.5, 0))
    assert path.contains(QPointF(9, 0))


@pytest.mark.parametrize(
    "path",
    [
        disc(RIGHT, 2),
        capsule(RIGHT, ORIGIN, 3, 1),
        capsule(ORIGIN, QPointF(0, -9), 1, 3),
        ribbon(QPointF(3, 9), ORIGIN, ((0.0, 1, 1), (1.0, 2, 2))),
        smooth([QPointF(0, 0), QPointF(4, 0), QPointF(4, 4)]),
        smooth([QPointF(4, 4), QPointF(4, 0), QPointF(0, 0)]),
    ],
    ids=["disc", "capsule", "tapered", "ribbon", "left-handed", "right-handed"],
)
def test_all_outlines_run_the_same_way_round(path: QPainterPath) -> None:
    assert turn(path) > 0


def test_a_slab_has_round_corners() -> None:
    path = slab(QRectF(0, 0, 10, 4), 2)
    assert path.contains(QPointF(5, 0.1))
    assert not path.contains(QPointF(0.2, 0.2))


def test_a_stroked_line_has_round_ends() -> None:
    line = QPainterPath(ORIGIN)
    line.lineTo(RIGHT)
    path = stroked(line, 2)
    assert path.contains(QPointF(-0.9, 0))
    assert not path.contains(QPointF(-0.9, 0.9))
