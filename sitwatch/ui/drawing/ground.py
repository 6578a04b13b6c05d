"""The floor: a soft pool of colour, and the shadows of whatever rests on it."""

from __future__ import annotations

from sitwatch.core.programme.figure import Box
from sitwatch.ui.drawing.easel import Easel

from PySide6.QtCore import QPointF
from PySide6.QtGui import QBrush, QColor, QPainterPath, QRadialGradient, QTransform

_LEVEL = -0.006
_POOL_OPACITY = 0.55
_SHADOW_OPACITY = 0.34
_SHADOW_GONE = 0.2
"""At this height above the floor nothing casts a shadow any more, body heights."""
_THICKNESS = 0.017
_LYING = 0.25
_AROUND = 0.036
"""How far the shadow of a foot reaches beyond it."""


def paint_floor(easel: Easel, frame: Box) -> None:
    """Paint the pool under the whole movement."""
    area = easel.area(frame)
    pool = QPainterPath()
    middle = QPointF((area.left + area.right) / 2, _LEVEL)
    pool.addEllipse(middle, area.width / 2 + 0.02, 0.034)
    colour = QColor(easel.palette.floor)
    colour.setAlphaF(_POOL_OPACITY)
    easel.fill(pool, colour)


def paint_shadows(easel: Easel) -> None:
    """Paint the shadows of both feet, and of a trunk that lies."""
    for leg in easel.figure.legs:
        heel, toe = easel.spot(leg.heel), easel.spot(leg.toe)
        height = max(min(leg.heel.y, leg.toe.y), 0.0)
        # A shadow lies on the floor under its foot, however high the foot is lifted.
        level = min(heel.y(), toe.y()) - height
        middle = QPointF((heel.x() + toe.x()) / 2, level)
        _paint_shadow(easel, middle, abs(toe.x() - heel.x()) / 2 + _AROUND, height)
    spots = [easel.spot(point) for point in easel.figure.trunk]
    lowest = min(point.y for point in easel.figure.trunk)
    if lowest < _LYING and easel.figure.view == "side":
        left, right = min(spot.x() for spot in spots), max(spot.x() for spot in spots)
        middle = QPointF((left + right) / 2, _LEVEL)
        _paint_shadow(easel, middle, (right - left) / 2 + 0.06, lowest / 2)


def _paint_shadow(
    easel: Easel, middle: QPointF, half_width: float, height: float
) -> None:
    strength = _SHADOW_OPACITY * max(0.0, 1 - height / _SHADOW_GONE)
    gradient = QRadialGradient(QPointF(0.0, 0.0), 1.0)
    for share, opacity in ((0.0, 1.0), (0.55, 0.75), (1.0, 0.0)):
        colour = QColor(easel.palette.shadow)
        colour.setAlphaF(strength * opacity)
        gradient.setColorAt(share, colour)
    area, flat = QPainterPath(), QTransform.fromTranslate(middle.x(), middle.y())
    flat.scale(half_width * (1 + height), _THICKNESS)
    area.addEllipse(QPointF(0.0, 0.0), 1.0, 1.0)
    brush = QBrush(gradient)
    brush.setTransform(flat)
    easel.fill(flat.map(area), brush)
