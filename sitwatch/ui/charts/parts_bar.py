"""The parts of a day as one stacked bar with its legend."""

from __future__ import annotations

from collections.abc import Iterator

from sitwatch.presenters.totals import Part
from sitwatch.ui.charts.fills import paint_fill
from sitwatch.ui.style import colours

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath
from PySide6.QtWidgets import QSizePolicy, QWidget

_GAP = 2.0
_NARROWEST = 6.0


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
        for part, box in zip(self._parts, self._boxes(whole), strict=True):
            piece = QPainterPath()
            piece.addRect(box)
            paint_fill(painter, piece, part.fill, palette)
        painter.end()

    def _boxes(self, whole: QRectF) -> Iterator[QRectF]:
        """Yield the places of the pieces; the smallest can still be seen."""
        wide = [max(_NARROWEST, part.share * whole.width()) for part in self._parts]
        scale, left = whole.width() / (sum(wide) or 1), whole.left()
        for width in wide:
            room = width * scale
            yield QRectF(left, whole.top(), room - _GAP, whole.height())
            left += room
