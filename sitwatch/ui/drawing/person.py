"""A figure and its surroundings, put into an area: what rests, and what moves."""

from __future__ import annotations

from sitwatch.core.programme.figure import Box, Figure
from sitwatch.presenters.colours import Palette
from sitwatch.ui.drawing.easel import Easel
from sitwatch.ui.drawing.front import paint_front
from sitwatch.ui.drawing.furniture import paint_furniture
from sitwatch.ui.drawing.ground import paint_floor, paint_shadows
from sitwatch.ui.drawing.side import paint_side

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

_MARGIN = 0.04
"""Room around the frame, in body heights."""
_SOLES = -0.0135
"""How far below the floor's line near soles reach; softer parts are flattened there."""


class Scene:
    """Where a movement is painted, and in which colours."""

    def __init__(self, frame: Box, area: QRectF, palette: Palette) -> None:
        self.frame = frame
        self.area = area
        self.palette = palette

    def paint(self, painter: QPainter, figure: Figure) -> None:
        """Paint everything."""
        self.paint_ground(painter, figure)
        self.paint_shadows(painter, figure)
        self.paint_person(painter, figure)

    def paint_ground(self, painter: QPainter, figure: Figure) -> None:
        """Paint what rests: the floor, and the furniture on it."""
        easel = self._easel(painter, figure)
        paint_floor(easel, self.frame)
        paint_furniture(easel)
        painter.restore()

    def paint_shadows(self, painter: QPainter, figure: Figure) -> QRectF:
        """Paint where the body touches the floor; return where that is."""
        easel = self._easel(painter, figure)
        paint_shadows(easel)
        painter.restore()
        return easel.painted

    def paint_person(self, painter: QPainter, figure: Figure) -> QRectF:
        """Paint the body, with what it wears and holds; return where that is."""
        easel = self._easel(painter, figure)
        if figure.view == "front":
            paint_front(easel)
        else:
            easel.keep_above(_SOLES)
            paint_side(easel)
        painter.restore()
        return easel.painted

    def _easel(self, painter: QPainter, figure: Figure) -> Easel:
        """Return an easel in body heights, `y` upwards, the floor at the bottom."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame, area = self.frame, self.area
        width, height = frame.width + 2 * _MARGIN, frame.height + 2 * _MARGIN
        scale = min(area.width() / width, area.height() / height)
        painter.translate(area.center().x(), area.bottom() - scale * _MARGIN)
        painter.scale(scale, -scale)
        painter.translate(-(frame.left + frame.right) / 2, -frame.bottom)
        return Easel(painter, figure, self.palette)
