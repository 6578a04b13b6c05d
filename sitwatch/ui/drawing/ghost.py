"""The pose to come, as a faint outline behind the figure that moves towards it."""

from __future__ import annotations

from sitwatch.presenters.colours import Palette

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

_FILLED, _EDGED = 0.13, 0.55
_EDGE = 1.4
"""How wide the edge is, in pixels of the screen at its usual scale."""

_AROUND = (
    (1, 0),
    (0, 1),
    (-1, 0),
    (0, -1),
    (0.7, 0.7),
    (-0.7, 0.7),
    (0.7, -0.7),
    (-0.7, -0.7),
)
_MODE = QPainter.CompositionMode


def ghost_of(body: QImage, palette: Palette) -> QImage:
    """Return the outline of a body that was painted on nothing."""
    shape = _tinted(body, palette.accent)
    ghost = _blank(body)
    painter = QPainter(ghost)
    for across, down in _AROUND:
        painter.drawImage(QPointF(across, down) * _EDGE, shape)
    painter.setCompositionMode(_MODE.CompositionMode_DestinationOut)
    painter.drawImage(QPointF(0, 0), shape)
    painter.setCompositionMode(_MODE.CompositionMode_DestinationIn)
    painter.fillRect(ghost.rect(), _veil(_EDGED))
    painter.setCompositionMode(_MODE.CompositionMode_SourceOver)
    painter.setOpacity(_FILLED)
    painter.drawImage(QPointF(0, 0), shape)
    painter.end()
    return ghost


def _tinted(body: QImage, colour: str) -> QImage:
    shape = body.copy()
    painter = QPainter(shape)
    painter.setCompositionMode(_MODE.CompositionMode_SourceIn)
    painter.fillRect(shape.rect(), QColor(colour))
    painter.end()
    return shape


def _blank(like: QImage) -> QImage:
    image = QImage(like.size(), like.format())
    image.setDevicePixelRatio(like.devicePixelRatio())
    image.fill(0)
    return image


def _veil(opacity: float) -> QColor:
    veil = QColor("black")
    veil.setAlphaF(opacity)
    return veil
