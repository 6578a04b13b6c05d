"""The small signs of a legend: a square of what fills a bar, a whisker, a line."""

from __future__ import annotations

from typing import Literal, TypeAlias

from sitwatch.presenters.colours import Palette
from sitwatch.presenters.stages import Side
from sitwatch.presenters.totals import Fill
from sitwatch.ui.charts.fills import paint_fill, side_colours
from sitwatch.ui.style import colours

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

Kind: TypeAlias = Fill | Side | Literal["range", "line"]
"""A part of a day, a side of the body, the likely range, or a line that was set."""

_SIZE = 14
_CORNER = 3.0


class Sign(QWidget):
    """One sign."""

    def __init__(self, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind: Kind = kind
        self.setFixedSize(_SIZE, _SIZE)

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, palette = QRectF(self.rect()).adjusted(1, 1, -1, -1), colours(self)
        if self._kind == "range":
            _paint_whisker(painter, box, palette)
        elif self._kind == "line":
            _paint_line(painter, box, palette)
        elif self._kind == "left" or self._kind == "right":  # noqa: PLR1714 - as types go
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(side_colours(palette)[self._kind])
            painter.drawRoundedRect(box, _CORNER, _CORNER)
        else:
            shape = QPainterPath()
            shape.addRoundedRect(box, _CORNER, _CORNER)
            paint_fill(painter, shape, self._kind, palette)
        painter.end()


def _paint_whisker(painter: QPainter, box: QRectF, palette: Palette) -> None:
    x, beam = box.center().x(), box.width() / 4
    painter.setPen(QPen(QColor(palette.text), 1.6))
    painter.drawLine(QLineF(x, box.top(), x, box.bottom()))
    for y in (box.top(), box.bottom()):
        painter.drawLine(QLineF(x - beam, y, x + beam, y))


def _paint_line(painter: QPainter, box: QRectF, palette: Palette) -> None:
    y = box.center().y()
    painter.setPen(QPen(QColor(palette.text), 2, Qt.PenStyle.DashLine))
    painter.drawLine(QLineF(box.left() - 1, y, box.right() + 1, y))
