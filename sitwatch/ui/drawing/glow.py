"""The light of a working muscle: warm, round, and never outside the body."""

from __future__ import annotations

from sitwatch.ui.drawing.easel import Easel

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QPainterPath, QRadialGradient

_RADIUS = 0.115
_FALL = (
    (0.0, "glow_core", 1.0),
    (0.25, "glow_core", 0.95),
    (0.55, "glow", 0.9),
    (0.75, "glow", 0.55),
    (1.0, "glow", 0.0),
)
"""Share of the radius, colour role, opacity."""
_HIDDEN, _SHOWN = 0.06, 0.18
"""Weaker muscles glow smaller, not greyer: opacity rises between these strengths."""


def paint_glow(
    easel: Easel, body: QPainterPath, middle: QPointF, strength: float
) -> None:
    """Light up a muscle inside a body part; `strength` is 0 (or less) to 1."""
    shown = min(1.0, (strength - _HIDDEN) / (_SHOWN - _HIDDEN))
    if shown <= 0:
        return
    radius = _RADIUS * (0.45 + 0.55 * strength)
    area = QRectF(0.0, 0.0, 2 * radius, 2 * radius)
    area.moveCenter(middle)
    # The light ends at its rim by itself: no outline has to be cut out of another.
    easel.fill_within(area, body, _light(easel, middle, radius, shown))


def _light(easel: Easel, middle: QPointF, radius: float, shown: float) -> QBrush:
    gradient = QRadialGradient(middle, radius)
    for share, role, opacity in _FALL:
        colour = QColor(getattr(easel.palette, role))
        colour.setAlphaF(opacity * shown)
        gradient.setColorAt(share, colour)
    return QBrush(gradient)
