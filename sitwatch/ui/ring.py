"""The icon in the tray: a ring that fills as the bout grows, and a sign within.

The sign tells the mood without colour: a dot after a rest, somebody seated, an arrow
when it is time to rise, somebody standing, an empty chair, the bars of a pause, a
question mark where nothing can be seen. All is drawn in one colour and transparency, so
that panels of any colour show through.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from sitwatch.core.orders import Mood
from sitwatch.presenters.face import STEPS, Ring

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

SIZES = (16, 22, 24, 32, 48, 64)
"""What panels ask for, in pixels."""

_TRACK_ALPHA = 95
_TOP = 90 * 16
_CIRCLE = 360 * 16

Glyph: TypeAlias = Callable[[QPainter], None]
"""Draws a sign into the square from (-1, -1) to (1, 1), with the pen given."""


def icon_of(ring: Ring) -> QIcon:
    """Return the ring in every size that a panel may want."""
    icon = QIcon()
    for size in SIZES:
        icon.addPixmap(draw_ring(ring, size))
    return icon


def draw_ring(ring: Ring, size: int) -> QPixmap:
    """Draw the ring into a square of `size` pixels."""
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = max(2.0, round(size / 8))
    _draw_circle(painter, ring, QRectF(0, 0, size, size), width)
    _draw_glyph(painter, ring, size, size / 2 - width - size / 16)
    painter.end()
    return pixmap


def _draw_circle(painter: QPainter, ring: Ring, square: QRectF, width: float) -> None:
    """Draw the track, and the filled part of it from the top clockwise."""
    line = square.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    filled = QColor(ring.colour)
    track = QColor(filled)
    track.setAlpha(_TRACK_ALPHA)
    painter.setPen(_flat_pen(track, width))
    # Where nothing is yet, blending comes to the same, but wakes a pool of threads.
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    painter.drawArc(line, 0, _CIRCLE)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    painter.setPen(_flat_pen(filled, width))
    painter.drawArc(line, _TOP, -_CIRCLE * ring.step // STEPS)


def _flat_pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _draw_glyph(painter: QPainter, ring: Ring, size: int, reach: float) -> None:
    painter.translate(size / 2, size / 2)
    painter.scale(reach, reach)
    pen = QPen(QColor(ring.colour), max(0.3, 2.0 / reach))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _GLYPHS[ring.mood](painter)


def _line(painter: QPainter, *points: tuple[float, float]) -> None:
    painter.drawPolyline([QPointF(x, y) for x, y in points])


def _spot(painter: QPainter, x: float, y: float, radius: float) -> None:
    painter.save()
    painter.setBrush(painter.pen().color())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(QPointF(x, y), radius, radius)
    painter.restore()


def _dot(painter: QPainter) -> None:
    _spot(painter, 0, 0, 0.48)


def _seated(painter: QPainter) -> None:
    _spot(painter, -0.22, -0.62, 0.27)
    _line(painter, (-0.28, -0.12), (-0.28, 0.3), (0.32, 0.3), (0.32, 0.8))


def _arrow(painter: QPainter) -> None:
    _line(painter, (0, 0.65), (0, -0.6))
    _line(painter, (-0.48, -0.12), (0, -0.6), (0.48, -0.12))


def _call(painter: QPainter) -> None:
    """Draw the arrow cut out of a full disc: the loudest that the ring ever gets."""
    _spot(painter, 0, 0, 1.25)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    _arrow(painter)


def _standing(painter: QPainter) -> None:
    _spot(painter, 0, -0.68, 0.27)
    _line(painter, (0, -0.25), (0, 0.2))
    _line(painter, (-0.32, 0.85), (0, 0.2), (0.32, 0.85))


def _chair(painter: QPainter) -> None:
    _line(painter, (-0.38, -0.75), (-0.38, 0.75))
    _line(painter, (-0.38, 0.12), (0.42, 0.12), (0.42, 0.75))


def _bars(painter: QPainter) -> None:
    _line(painter, (-0.32, -0.5), (-0.32, 0.5))
    _line(painter, (0.32, -0.5), (0.32, 0.5))


def _question(painter: QPainter) -> None:
    path = QPainterPath(QPointF(-0.38, -0.42))
    path.cubicTo(-0.38, -1.0, 0.44, -1.0, 0.42, -0.4)
    path.cubicTo(0.4, -0.02, 0.0, -0.04, 0.0, 0.3)
    painter.drawPath(path)
    _spot(painter, 0, 0.76, 0.19)


_GLYPHS: dict[Mood, Glyph] = {
    "fresh": _dot,
    "growing": _seated,
    "due": _arrow,
    "asking": _call,
    "standing": _standing,
    "away": _chair,
    "paused": _bars,
    "blind": _question,
}
