"""The course of a day as one strip: what each piece was, and until where it is known.

The strip can be pointed at and clicked, walked along with the arrow keys, and dragged
over: a stretch of the user's own choosing.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import msgspec

from sitwatch.presenters.strip import Segment, Strip
from sitwatch.ui.charts.strip_painting import StripPainter, band_of

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget


class DayStrip(QWidget):
    """Shows a `Strip`; `chosen` carries the segment clicked or walked to, or None.

    `ranged` carries from where to where the user dragged, as moments.
    """

    chosen = Signal(object)
    ranged = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strip: Strip | None = None
        self._chosen: Segment | None = None
        self._marks: tuple[float, ...] = ()
        self._pointed: Segment | None = None
        self._pressed: float | None = None
        self._dragged: tuple[float, float] | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_strip(self, strip: Strip | None) -> None:
        """Draw a strip; what was chosen stays chosen where it is still there."""
        again = None
        if strip is not None and self._chosen is not None and self._is_of(strip):
            again = _found(self._chosen, strip)
        self._strip, self._pointed = strip, None
        if again != self._chosen:
            self.choose(again)
        self.update()

    def show_marks(self, marks: Sequence[float]) -> None:
        """Mark places along the strip, 0..1, at which a break is to come."""
        self._marks = tuple(marks)
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
        return next((s for s in self._segments if s.left <= at < s.right), None)

    def sizeHint(self) -> QSize:
        return QSize(480, 88)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._tell(event)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if self._pressed is not None and self._is_dragged(x):
            self._dragged = self._pressed, x
            self._point_at(None)
            self.update()
        else:
            self._point_at(self.segment_at(x))

    def leaveEvent(self, _event: QEvent) -> None:
        self._point_at(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().x()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dragged, self._dragged, self._pressed = self._dragged, None, None
        if dragged is not None and self._strip is not None:
            start, end = sorted(self._strip.instant(self._at(x)) for x in dragged)
            if start < end:
                self.ranged.emit(start, end)
        else:
            segment = self.segment_at(event.position().x())
            self.choose(None if segment == self._chosen else segment)
        self.update()

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
        art = StripPainter(self, painter)
        art.paint_pieces(self._segments, self._pointed)
        if self._strip is not None:
            art.paint_marks(self._marks)
            art.paint_now(self._strip.now)
            art.paint_ticks(self._strip.ticks)
        if self._dragged is not None:
            start, end = sorted(map(self._at, self._dragged))
            art.paint_chosen(start, end)
        elif self._chosen is not None:
            art.paint_chosen(self._chosen.left, self._chosen.right)
        elif self.hasFocus():
            art.paint_focus()
        painter.end()

    @property
    def _segments(self) -> tuple[Segment, ...]:
        return () if self._strip is None else self._strip.segments

    def _is_of(self, strip: Strip) -> bool:
        """Tell whether a strip is of the day that is shown."""
        return self._strip is not None and self._strip.begun == strip.begun

    def _at(self, x: float) -> float:
        """Return where along the strip a place across the widget lies, 0..1."""
        band = band_of(self)
        return (x - band.left()) / max(1.0, band.width())

    def _is_dragged(self, x: float) -> bool:
        least = QApplication.startDragDistance()
        is_far = self._pressed is not None and abs(x - self._pressed) >= least
        return self._dragged is not None or is_far

    def _walk(self, step: int) -> None:
        pieces = self._segments
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
        lines = "<br>".join(map(escape, (*segment.details, *segment.signs)))
        words = (
            f"<p style='white-space:pre'><b>{escape(segment.title)}</b><br>{lines}</p>"
        )
        QToolTip.showText(event.globalPos(), words, self, self.rect())


def _found(kept: Segment, strip: Strip) -> Segment | None:
    """Return what was chosen as it is now: grown, moved along the axis, or gone."""
    if kept.is_free:
        left, right = strip.place(kept.since), strip.place(kept.until)
        return msgspec.structs.replace(kept, left=left, right=right)
    return next((s for s in strip.segments if s.since == kept.since), None)
