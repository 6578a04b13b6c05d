"""Rounded outlines: everything that is drawn is made of these few.

All outlines run the same way round, so that a path may hold several that overlap and is
still filled, and clipped to, as one (`Qt.FillRule.WindingFill`).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import acos, atan2, cos, degrees, hypot, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker

Station = tuple[float, float, float]
"""Share of the way, and how far the outline lies to the left and to the right there."""


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
    path = blank()
    path.moveTo(_on_circle(middle, radius, 0.0))
    _arc(path, (middle, radius), 0.0, 2 * pi)
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
    heading = atan2(way.y(), way.x())
    spread = acos((first - second) / length)
    path = blank()
    path.moveTo(_on_circle(start, first, heading + spread))
    _arc(path, (start, first), heading + spread, heading + 2 * pi - spread)
    path.lineTo(_on_circle(end, second, heading - spread))
    _arc(path, (end, second), heading - spread, heading + spread)
    path.closeSubpath()
    return path


def ribbon(start: QPointF, end: QPointF, stations: Sequence[Station]) -> QPainterPath:
    """Return a limb with soft flanks and straight ends, as wide as the stations say."""
    way, whole = direction(start, end), end - start
    lefts, rights = [], []
    for share, left, right in stations:
        x, y = start.x() + whole.x() * share, start.y() + whole.y() * share
        lefts.append(QPointF(x - way.y() * left, y + way.x() * left))
        rights.append(QPointF(x + way.y() * right, y - way.x() * right))
    return flanked(rights, lefts)


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
