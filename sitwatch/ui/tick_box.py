"""A box to be ticked: as large as the letters beside it, and clear on any ground."""

from __future__ import annotations

from sitwatch.ui.style import colours

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

_LETTERS = 1.15
_MARK = ((0.24, 0.52), (0.43, 0.71), (0.77, 0.31))
"""The corners of the tick, in shares of the box."""


class TickBox(QCheckBox):
    """A check box that paints itself; the system's own is too faint on dark grounds."""

    def sizeHint(self) -> QSize:
        side = round(self.fontMetrics().height() * _LETTERS)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, place: QPoint) -> bool:
        return self.rect().contains(place)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, palette = QPainter(self), colours(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height()) - 2.0
        box = QRectF(1.0, 1.0, side, side)
        line = palette.accent if self.isChecked() else palette.muted
        edge = palette.text if self.hasFocus() else line
        painter.setPen(QPen(QColor(edge), 2.0 if self.hasFocus() else 1.2))
        painter.setBrush(QColor(palette.accent if self.isChecked() else palette.raised))
        painter.drawRoundedRect(box, side / 4, side / 4)
        if self.isChecked():
            self._draw_mark(painter, box, palette.on_accent)
        painter.end()

    def _draw_mark(self, painter: QPainter, box: QRectF, ink: str) -> None:
        pen = QPen(QColor(ink), max(1.6, box.width() / 8))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        corners = (QPointF(x * box.width(), y * box.height()) for x, y in _MARK)
        painter.drawPolyline([box.topLeft() + corner for corner in corners])
