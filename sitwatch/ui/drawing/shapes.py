"""Rounded outlines: everything that is drawn is made of these few.

All outlines run the same way round, so that a path may hold several that overlap and is
still filled, and clipped to, as one (`Qt.FillRule.WindingFill`).

Bones keep their length and shoes their shape, so an outline is worked out once, lying
at the origin, and from then on only put in its place, which Qt does a dozen times
faster than Python builds it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise
from math import acos, cos, degrees, hypot, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QTransform

Station = tuple[float, float, float]
"""Share of the way, and how far the outline lies to the left and to the right there."""

Corners = tuple[tuple[float, float], ...]
"""Points of an outline, in units of their own."""

_FINE = 4
"""Decimals of a body height to which a length is told apart: less than a pixel."""
_ORIGIN = QPointF(0.0, 0.0)


def direction(start: QPointF, end: QPointF) -> QPointF:
    """Return the unit vector from one point to another; up if they are the same."""
    way = end - start
    length = hypot(way.x(), way.y())
    return way / length if length > 0 else QPointF(0.0, 1.0)


def left_of(way: QPointF) -> QPointF:
    """Return a vector turned left by a right angle."""
    return QPointF(-way.y(), way.x())


def along(start: QPointF, end: QPointF, share: float) -> QPointF:
    """Return the point that lies `share` of the way."""
    return start + (end - start) * share


def placed(origin: QPointF, axis: QPointF, across: float, up: float) -> QPointF:
    """Return a point of a frame whose second axis is `axis`, its first right of it."""
    x, y = axis.x(), axis.y()
    return QPointF(origin.x() + y * across + x * up, origin.y() - x * across + y * up)


def blank() -> QPainterPath:
    """Return an empty path in which overlapping outlines are one shape."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def joined(*paths: QPainterPath) -> QPainterPath:
    """Return several paths as one shape."""
    whole = blank()
    for path in paths:
        whole.addPath(path)
    return whole


def disc(middle: QPointF, radius: float) -> QPainterPath:
    """Return a circle."""
    place = QTransform(radius, 0.0, 0.0, radius, middle.x(), middle.y())
    return place.map(_circle())


@cache
def _circle() -> QPainterPath:
    path = blank()
    path.moveTo(_on_circle(_ORIGIN, 1.0, 0.0))
    _arc(path, (_ORIGIN, 1.0), 0.0, 2 * pi)
    path.closeSubpath()
    return path


def slab(area: QRectF, radius: float) -> QPainterPath:
    """Return a rectangle with round corners."""
    path = blank()
    path.addRoundedRect(area, radius, radius)
    return path


def stroked(line: QPainterPath, width: float) -> QPainterPath:
    """Return a line as a shape with round ends."""
    pen = QPainterPathStroker()
    pen.setWidth(width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    # The default is meant for pixels and would leave corners at this scale.
    pen.setCurveThreshold(0.001)
    return pen.createStroke(line)


def capsule(start: QPointF, end: QPointF, first: float, second: float) -> QPainterPath:
    """Return the hull of two circles of radius `first` and `second`."""
    way = end - start
    length = hypot(way.x(), way.y())
    if length <= abs(first - second):
        return disc(start if first > second else end, max(first, second))
    x, y = way.x() / length, way.y() / length
    place = QTransform(x, y, -y, x, start.x(), start.y())
    return place.map(_lying_capsule(round(length, _FINE), first, second))


@lru_cache(maxsize=512)
def _lying_capsule(length: float, first: float, second: float) -> QPainterPath:
    """Return a capsule from the origin to the right."""
    end, spread = QPointF(length, 0.0), acos(min((first - second) / length, 1.0))
    path = blank()
    path.moveTo(_on_circle(_ORIGIN, first, spread))
    _arc(path, (_ORIGIN, first), spread, 2 * pi - spread)
    path.lineTo(_on_circle(end, second, -spread))
    _arc(path, (end, second), -spread, spread)
    path.closeSubpath()
    return path


def ribbon(start: QPointF, end: QPointF, stations: tuple[Station, ...]) -> QPainterPath:
    """Return a limb with soft flanks and straight ends, as wide as the stations say."""
    way, whole = direction(start, end), end - start
    place = QTransform(whole.x(), whole.y(), -way.y(), way.x(), start.x(), start.y())
    return place.map(_lying_ribbon(stations))


@lru_cache(maxsize=256)
def _lying_ribbon(stations: tuple[Station, ...]) -> QPainterPath:
    """Return a limb from the origin to the right, of length 1."""
    return flanked(
        [QPointF(share, -right) for share, _, right in stations],
        [QPointF(share, left) for share, left, _ in stations],
    )


def flanked(rights: Sequence[QPointF], lefts: Sequence[QPointF]) -> QPainterPath:
    """Return the area between two soft lines, right and left of the same way."""
    path = blank()
    path.moveTo(rights[0])
    _continue(path, rights)
    path.lineTo(lefts[-1])
    _continue(path, lefts[::-1])
    path.closeSubpath()
    return path


def smooth(points: Sequence[QPointF]) -> QPainterPath:
    """Return a closed curve through the points (Catmull-Rom)."""
    path = blank()
    path.moveTo(points[0])
    _curve(path, [points[-1], *points, points[0], points[1]])
    path.closeSubpath()
    return path if _turns_left(points) else path.toReversed()


def outline(
    corners: Corners, origin: QPointF, axis: QPointF, size: float = 1.0
) -> QPainterPath:
    """Return a closed curve put into a frame as `placed` does, so many times as large.

    The corners are always the same ones: what they make is kept.
    """
    x, y = axis.x() * size, axis.y() * size
    place = QTransform(y, -x, x, y, origin.x(), origin.y())
    return place.map(_curve_through(corners))


@cache
def _curve_through(corners: Corners) -> QPainterPath:
    return smooth([QPointF(*pair) for pair in corners])


def _continue(path: QPainterPath, points: Sequence[QPointF]) -> None:
    """Go on from the first point, softly, to the last."""
    _curve(path, [points[0], *points, points[-1]])


def _curve(path: QPainterPath, points: Sequence[QPointF]) -> None:
    """Go on from the second point to the last but one (Catmull-Rom)."""
    # Figures one by one: points that Qt reckons with cost three times as much.
    spots = [(point.x(), point.y()) for point in points]
    fours = zip(spots, spots[1:], spots[2:], spots[3:], strict=False)
    for (ax, ay), (bx, by), (cx, cy), (dx, dy) in fours:
        leaving = (bx + (cx - ax) / 6, by + (cy - ay) / 6)
        arriving = (cx - (dx - bx) / 6, cy - (dy - by) / 6)
        path.cubicTo(*leaving, *arriving, cx, cy)


def _turns_left(points: Sequence[QPointF]) -> bool:
    closed = [*points, points[0]]
    return sum(a.x() * b.y() - b.x() * a.y() for a, b in pairwise(closed)) > 0


def _arc(
    path: QPainterPath, circle: tuple[QPointF, float], start: float, end: float
) -> None:
    """Go on around a circle, counter-clockwise from angle to angle, in radians."""
    middle, radius = circle
    area = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
    # Qt counts angles against those of a plane whose `y` goes up.
    path.arcTo(area, -degrees(start), -degrees(end - start))


def _on_circle(middle: QPointF, radius: float, angle: float) -> QPointF:
    return middle + QPointF(cos(angle), sin(angle)) * radius
