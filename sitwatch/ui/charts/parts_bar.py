"""The parts of a day as one stacked bar with its legend."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath
from PySide6.QtWidgets import QSizePolicy, QWidget

from sitwatch.presenters.totals import Part
from sitwatch.ui.charts.fills import paint_fill
from sitwatch.ui.style import colours

_GAP = 2.0
_NARROWEST = 3.0


class PartsBar(QWidget):
    """A bar whose pieces are as long as the parts' shares."""

    HEIGHT = 16

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[Part, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_parts(self, parts: tuple[Part, ...]) -> None:
        """Draw these parts."""
        self._parts = parts
        lines = (f"{part.words}: {part.amount}" for part in parts)
        self.setAccessibleDescription("; ".join(lines))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, self.HEIGHT)

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole, palette = QRectF(self.rect()), colours(self)
        track = QPainterPath()
        track.addRoundedRect(whole, whole.height() / 2, whole.height() / 2)
        if not self._parts:
            painter.fillPath(track, QColor(palette.sunken))
        painter.setClipPath(track)
        left = whole.left()
        for part in self._parts:
            width = part.share * whole.width()
            piece = QPainterPath()
            wide = max(_NARROWEST, width - _GAP)
            piece.addRect(QRectF(left, whole.top(), wide, whole.height()))
            paint_fill(painter, piece, part.fill, palette)
            left += width
        painter.end()
