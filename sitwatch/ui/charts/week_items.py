"""What the week chart is made of, beyond what pyqtgraph brings."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph as pg

from sitwatch.presenters.bars import Bar
from sitwatch.presenters.colours import Palette
from sitwatch.presenters.totals import Fill
from sitwatch.presenters.week import Week
from sitwatch.ui.charts.fills import paint_fill
from sitwatch.ui.charts.letters import fitted, smaller, widest_of

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath

BAR_WIDTH = 0.54
_RADIUS_PX = 7.0
_PILL_MARGIN = 4.0
_TOP = 9
_NARROWER = 0.72
_BESIDE_PX, _APART_PX = 24, 6


def letters_of(week: Week, font: QFont, width: int) -> tuple[QFont, QFont]:
    """Return the letters of the figures above the bars, and of the days below.

    `width` is that of the whole chart, in pixels.
    """
    small = smaller(font)
    beside = widest_of(small, (words for _hour, words in week.ticks))
    beside += widest_of(small, (week.goal.words,)) + _BESIDE_PX
    room = max(1.0, (width - beside) / len(week.bars) - _APART_PX)
    days = (f"{bar.weekday}\n{bar.date}" for bar in week.bars)
    values = fitted(small, (bar.value for bar in week.bars), room)
    return values, fitted(font, days, room)


class DayBars(pg.BarGraphItem):  # type: ignore[misc]  # pyqtgraph has no types
    """Bars with round shoulders; what rests on the user's word lies on top, paler.

    Time of which nothing is known stands above the bar, hatched and narrower: it is no
    part of the figure.
    """

    def __init__(self, bars: tuple[Bar, ...], palette: Palette) -> None:
        self._bars, self._palette = bars, palette
        heights = np.array([bar.seated_h + bar.unknown_h for bar in bars])
        super().__init__(
            x=np.arange(len(bars)), height=heights, width=BAR_WIDTH, pen=None
        )

    def paint(self, painter: QPainter, *_args: Any) -> None:
        """Draw the bars; called by the scene."""
        across, up = self.pixelVectors()
        if across is None or up is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = QPointF(_RADIUS_PX * across.length(), _RADIUS_PX * up.length())
        for x, bar in enumerate(self._bars):
            self._paint_bar(painter, x, bar, radius)

    def _paint_bar(self, painter: QPainter, x: int, bar: Bar, radius: QPointF) -> None:
        self._paint_unknown(painter, x, bar)
        if not bar.seated_h:
            return
        box = QRectF(x - BAR_WIDTH / 2, 0, BAR_WIDTH, bar.seated_h)
        shape = _shouldered(box, radius)
        floor = 0.0
        parts: tuple[tuple[Fill, float], ...] = (
            ("seated", bar.here_h),
            ("corrected", bar.corrected_h),
            ("declared", bar.elsewhere_h),
        )
        for fill, hours in parts:
            piece = QPainterPath()
            piece.addRect(QRectF(box.left(), floor, BAR_WIDTH, hours))
            self._paint_part(painter, shape.intersected(piece), fill)
            floor += hours

    def _paint_unknown(self, painter: QPainter, x: int, bar: Bar) -> None:
        if not bar.unknown_h:
            return
        piece, width = QPainterPath(), BAR_WIDTH * _NARROWER
        piece.addRect(QRectF(x - width / 2, bar.seated_h, width, bar.unknown_h))
        self._paint_part(painter, piece, "unknown")

    def _paint_part(self, painter: QPainter, shape: QPainterPath, fill: Fill) -> None:
        """Paint a part; hatching is made for pixels, so it is painted in pixels."""
        there = painter.transform()
        painter.save()
        painter.resetTransform()
        paint_fill(painter, there.map(shape), fill, self._palette)
        painter.restore()


def _shouldered(box: QRectF, radius: QPointF) -> QPainterPath:
    """Return a box in hours (upwards) with its two upper corners rounded."""
    rx, ry = radius.x(), min(radius.y(), box.height())
    left, right, top = box.left(), box.right(), box.bottom()
    path = QPainterPath(QPointF(left, box.top()))
    path.lineTo(left, top - ry)
    path.quadTo(left, top, left + rx, top)
    path.lineTo(right - rx, top)
    path.quadTo(right, top, right, top - ry)
    path.lineTo(right, box.top())
    path.closeSubpath()
    return path


class DayAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """Weekdays with their dates below; today stands in a pill."""

    def __init__(self) -> None:
        super().__init__("bottom")
        self._bars: tuple[Bar, ...] = ()
        self._palette: Palette | None = None
        self.setStyle(tickLength=0, tickTextOffset=_TOP)

    def show_days(self, bars: tuple[Bar, ...], palette: Palette, font: QFont) -> None:
        """Take the days of a week and the colours to write them in."""
        self._bars, self._palette = bars, palette
        self.setStyle(tickFont=font)
        self.setHeight(2 * QFontMetrics(font).height() + _TOP + 2 * _PILL_MARGIN)
        words = [(x, f"{bar.weekday}\n{bar.date}") for x, bar in enumerate(bars)]
        self.setTicks([words])

    def drawPicture(
        self, painter: QPainter, _axis: Any, _ticks: Any, texts: list[Any]
    ) -> None:
        """Write the days; called by pyqtgraph with the places it has worked out."""
        if self._palette is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.style["tickFont"])
        for (box, _flags, words), bar in zip(texts, self._bars, strict=False):
            if bar.is_today:
                self._paint_pill(painter, box, self._palette)
            self._write(painter, box, words, self._palette)

    def _paint_pill(self, painter: QPainter, box: QRectF, palette: Palette) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.accent_soft))
        line = painter.fontMetrics().height()
        pill = QRectF(box.left(), box.top(), box.width(), 2 * line)
        pill.adjust(
            -2.5 * _PILL_MARGIN, -_PILL_MARGIN, 2.5 * _PILL_MARGIN, _PILL_MARGIN
        )
        painter.drawRoundedRect(pill, 9, 9)

    def _write(
        self, painter: QPainter, box: QRectF, words: str, palette: Palette
    ) -> None:
        line = painter.fontMetrics().height()
        centre = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextDontClip
        row = QRectF(box.left(), box.top(), box.width(), line)
        weekday, day = words.split("\n")
        painter.setPen(QColor(palette.text))
        painter.drawText(row, centre, weekday)
        painter.setPen(QColor(palette.muted))
        painter.drawText(row.translated(0, line), centre, day)
