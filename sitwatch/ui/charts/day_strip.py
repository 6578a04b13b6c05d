"""The course of a day as one strip: what each piece was, and until where it is known.

The strip can be pointed at, clicked, and walked along with the arrow keys.
"""

from __future__ import annotations

from html import escape
from itertools import pairwise

from sitwatch.presenters.strip import Segment, Strip
from sitwatch.ui.charts.fills import paint_fill
from sitwatch.ui.style import colours

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

_RADIUS = 8.0
_GAP = 1.0
_TICK_ROOM = 12.0
_LABEL_SPACING = 18.0


class DayStrip(QWidget):
    """Shows a `Strip`; `chosen` carries the segment clicked or walked to, or None."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strip = Strip((), (), 0.0)
        self._chosen: Segment | None = None
        self._pointed: Segment | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_strip(self, strip: Strip) -> None:
        """Draw a strip; what was chosen stays chosen where it is still there."""
        kept = None if self._chosen is None else self._chosen.since
        self._strip, self._pointed = strip, None
        again = next((s for s in strip.segments if s.since == kept), None)
        if again != self._chosen:
            self.choose(again)
        self.update()

    def choose(self, segment: Segment | None) -> None:
        """Mark a segment and tell of it."""
        self._chosen = segment
        words = "" if segment is None else " ".join((segment.title, *segment.details))
        self.setAccessibleDescription(words)
        self.chosen.emit(segment)
        self.update()

    def segment_at(self, x: float) -> Segment | None:
        """Return the segment under a place across the widget, None where none is."""
        at = x / max(1, self.width())
        return next((s for s in self._strip.segments if s.left <= at < s.right), None)

    def sizeHint(self) -> QSize:
        return QSize(480, 88)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._tell(event)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self.segment_at(event.position().x()))

    def leaveEvent(self, _event: QEvent) -> None:
        self._point_at(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        segment = self.segment_at(event.position().x())
        self.choose(None if segment == self._chosen else segment)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Right:
                self._walk(1)
            case Qt.Key.Key_Left:
                self._walk(-1)
            case Qt.Key.Key_Escape if self._chosen is not None:
                self.choose(None)
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_pieces(painter)
        self._paint_now(painter)
        self._paint_ticks(painter)
        self._paint_chosen(painter)
        painter.end()

    def _walk(self, step: int) -> None:
        pieces = self._strip.segments
        if not pieces:
            return
        before = -1 if step > 0 else len(pieces)
        at = pieces.index(self._chosen) if self._chosen in pieces else before
        self.choose(pieces[min(max(at + step, 0), len(pieces) - 1)])

    def _point_at(self, segment: Segment | None) -> None:
        if segment != self._pointed:
            self._pointed = segment
            self.update()

    def _tell(self, event: QHelpEvent) -> None:
        segment = self.segment_at(event.pos().x())
        if segment is None:
            QToolTip.hideText()
            return
        lines = "<br>".join(escape(line) for line in segment.details)
        words = (
            f"<p style='white-space:pre'><b>{escape(segment.title)}</b><br>{lines}</p>"
        )
        QToolTip.showText(event.globalPos(), words, self, self.rect())

    def _band(self) -> QRectF:
        foot = self.fontMetrics().height() + _TICK_ROOM
        return QRectF(self.rect()).adjusted(2, 4, -2, -foot)

    def _box(self, segment: Segment) -> QRectF:
        band = self._band()
        left = band.left() + segment.left * band.width()
        width = max(1.0, (segment.right - segment.left) * band.width())
        return QRectF(left, band.top(), width, band.height())

    def _paint_pieces(self, painter: QPainter) -> None:
        palette, track = colours(self), QPainterPath()
        track.addRoundedRect(self._band(), _RADIUS, _RADIUS)
        painter.fillPath(track, QColor(palette.sunken))
        painter.save()
        painter.setClipPath(track)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for segment in self._strip.segments:
            piece = QPainterPath()
            piece.addRect(self._box(segment))
            paint_fill(painter, piece, segment.fill, palette)
        self._paint_gaps(painter)
        if self._pointed is not None:
            shade = QColor(palette.text)
            shade.setAlphaF(0.12)
            painter.fillRect(self._box(self._pointed), shade)
        painter.restore()

    def _paint_gaps(self, painter: QPainter) -> None:
        """Part what looks different; what looks alike runs through."""
        pieces, ground = self._strip.segments, QColor(colours(self).raised)
        for before, after in pairwise(pieces):
            if before.fill != after.fill:
                gap = self._box(after)
                gap.setWidth(_GAP)
                painter.fillRect(gap, ground)

    def _paint_now(self, painter: QPainter) -> None:
        if not self._strip.segments:
            return
        band = self._band()
        x = band.left() + self._strip.now * band.width()
        colour = QColor(colours(self).text)
        painter.setPen(QPen(colour, 1.5))
        painter.drawLine(QPointF(x, band.top() - 3), QPointF(x, band.bottom() + 3))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(x, band.top() - 1), 3, 3)

    def _paint_ticks(self, painter: QPainter) -> None:
        band, palette = self._band(), colours(self)
        metrics = self.fontMetrics()
        room = metrics.horizontalAdvance("00:00") + _LABEL_SPACING
        ticks = self._strip.ticks
        every = max(1, round(room * len(ticks) / max(1.0, band.width()) + 0.5))
        for tick in ticks[::every]:
            x = band.left() + tick.at * band.width()
            painter.setPen(QPen(QColor(palette.line), 1))
            painter.drawLine(
                QPointF(x, band.bottom() + 3), QPointF(x, band.bottom() + 7)
            )
            width = metrics.horizontalAdvance(tick.words)
            left = min(max(x - width / 2, 0.0), self.width() - float(width))
            painter.setPen(QColor(palette.muted))
            painter.drawText(
                QPointF(left, self.height() - metrics.descent()), tick.words
            )

    def _paint_chosen(self, painter: QPainter) -> None:
        palette = colours(self)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._chosen is not None:
            painter.setPen(QPen(QColor(palette.text), 2))
            painter.drawRoundedRect(
                self._box(self._chosen).adjusted(-1, -1, 1, 1), 3, 3
            )
        elif self.hasFocus():
            painter.setPen(QPen(QColor(palette.accent), 2))
            painter.drawRoundedRect(self._band().adjusted(-1, -1, 1, 1), 9, 9)
