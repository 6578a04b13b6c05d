"""A soft shadow under a rounded card, drawn once per size and kept.

Qt's own drop shadow would be worked out anew in every frame in which the figure moves.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap

SHADOW = 26
"""How far it reaches beyond the card."""

RADIUS = 16.0
"""Of the card's corners."""

_DROP = 5
"""How much lower than the card it lies, as if lit from above."""

_DARKEST = 46


def rounded(area: QRectF, radius: float = RADIUS) -> QPainterPath:
    """Return the outline of a card."""
    path = QPainterPath()
    path.addRoundedRect(area, radius, radius)
    return path


def shadow_of(size: QSize, ratio: float, colour: str) -> QPixmap:
    """Return the shadow of a card that leaves `SHADOW` free on each side of `size`."""
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for step in range(SHADOW):
        _add_layer(painter, size, step, colour)
    painter.end()
    return pixmap


def _add_layer(painter: QPainter, size: QSize, step: int, colour: str) -> None:
    """Lay one more sheet: each smaller than the one before, and a little darker."""
    nearness = (step + 1) / SHADOW
    ink = QColor(colour)
    ink.setAlphaF(2 * nearness * _DARKEST / 255 / SHADOW)
    sheet = QRectF(0, 0, size.width(), size.height()).adjusted(step, step, -step, -step)
    painter.fillPath(rounded(sheet.translated(0, _DROP), RADIUS + SHADOW - step), ink)
