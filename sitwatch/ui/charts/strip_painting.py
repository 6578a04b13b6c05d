"""How the strip of a day is painted: its pieces, this moment, the hours, the choice."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from sitwatch.presenters.strip import Segment, Tick
from sitwatch.ui.charts.fills import paint_fill
from sitwatch.ui.goal_dots import PEN, RADIUS
from sitwatch.ui.style import colours

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

_RADIUS = 8.0
_GAP = 1.0
_TICK_ROOM = 12.0
_LABEL_SPACING = 18.0


def band_of(strip: QWidget) -> QRectF:
    """Return where the pieces lie in the widget; below them stand the hours."""
    foot = strip.fontMetrics().height() + _TICK_ROOM
    return QRectF(strip.rect()).adjusted(2, 4, -2, -foot)


class StripPainter:
    """Paints onto one strip; places are 0..1 along it."""

    def __init__(self, strip: QWidget, painter: QPainter) -> None:
        self._strip, self._painter = strip, painter
        self._band, self._palette = band_of(strip), colours(strip)

    def paint_pieces(
        self, pieces: Sequence[Segment], pointed: Segment | None = None
    ) -> None:
        """Paint the track and what is known of the day, shading what is pointed at."""
        painter, track = self._painter, QPainterPath()
        track.addRoundedRect(self._band, _RADIUS, _RADIUS)
        painter.fillPath(track, QColor(self._palette.sunken))
        painter.save()
        painter.setClipPath(track)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for segment in pieces:
            piece = QPainterPath()
            piece.addRect(self._box(segment.left, segment.right))
            paint_fill(painter, piece, segment.fill, self._palette)
        self._paint_gaps(pieces)
        if pointed is not None:
            self._shade(pointed.left, pointed.right)
        painter.restore()

    def paint_marks(self, marks: Sequence[float]) -> None:
        """Mark breaks to come; those beyond the end are left out."""
        painter, band = self._painter, self._band
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._palette.accent), PEN))
        last = band.right() - RADIUS - PEN
        for mark in (mark for mark in marks if mark <= 1):
            x = min(band.left() + mark * band.width(), last)
            painter.drawEllipse(QPointF(x, band.center().y()), RADIUS, RADIUS)

    def paint_now(self, now: float | None) -> None:
        """Mark this moment; a day that is over has none."""
        if now is None:
            return
        painter, band = self._painter, self._band
        x = band.left() + now * band.width()
        colour = QColor(self._palette.text)
        painter.setPen(QPen(colour, 1.5))
        painter.drawLine(QPointF(x, band.top() - 3), QPointF(x, band.bottom() + 3))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(x, band.top() - 1), 3, 3)

    def paint_ticks(self, ticks: Sequence[Tick]) -> None:
        """Write the hours, as many as there is room for."""
        metrics = self._strip.fontMetrics()
        room = metrics.horizontalAdvance("00:00") + _LABEL_SPACING
        width = max(1.0, self._band.width())
        every = max(1, round(room * len(ticks) / width + 0.5))
        for tick in ticks[::every]:
            self._paint_tick(tick)

    def paint_chosen(self, start: float, end: float) -> None:
        """Frame what is chosen."""
        self._shade(start, end)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(QColor(self._palette.text), 2))
        box = self._box(start, end).adjusted(-1, -1, 1, 1)
        self._painter.drawRoundedRect(box, 3, 3)

    def paint_focus(self) -> None:
        """Frame the whole strip."""
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(QColor(self._palette.accent), 2))
        self._painter.drawRoundedRect(self._band.adjusted(-1, -1, 1, 1), 9, 9)

    def _box(self, start: float, end: float) -> QRectF:
        band = self._band
        start, end = max(0.0, start), min(1.0, end)
        width = max(1.0, (end - start) * band.width())
        left = band.left() + start * band.width()
        return QRectF(left, band.top(), width, band.height())

    def _shade(self, start: float, end: float) -> None:
        shade = QColor(self._palette.text)
        shade.setAlphaF(0.12)
        self._painter.fillRect(self._box(start, end), shade)

    def _paint_gaps(self, pieces: Sequence[Segment]) -> None:
        """Part what looks different; what looks alike runs through."""
        ground = QColor(self._palette.raised)
        for before, after in pairwise(pieces):
            if before.fill != after.fill:
                gap = self._box(after.left, after.right)
                gap.setWidth(_GAP)
                self._painter.fillRect(gap, ground)

    def _paint_tick(self, tick: Tick) -> None:
        painter, band, metrics = self._painter, self._band, self._strip.fontMetrics()
        x = band.left() + tick.at * band.width()
        painter.setPen(QPen(QColor(self._palette.line), 1))
        painter.drawLine(QPointF(x, band.bottom() + 3), QPointF(x, band.bottom() + 7))
        width = metrics.horizontalAdvance(tick.words)
        left = min(max(x - width / 2, 0.0), self._strip.width() - float(width))
        painter.setPen(QColor(self._palette.muted))
        foot = self._strip.height() - metrics.descent()
        painter.drawText(QPointF(left, foot), tick.words)
