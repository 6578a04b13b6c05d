"""Weeks of training: sets of the left and of the right side, beside what was sat.

sets   ▂▅   ▅▅   ▇▇  ----- aim
       3 Mar  10 Mar  17 Mar
       9 min  12 min  14 min     work for the glutes
       31 h   28 h    30 h       seated
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph as pg

from sitwatch.presenters.colours import Palette
from sitwatch.presenters.progress import ProgressView, WeekRow
from sitwatch.ui.charts.fills import side_colours
from sitwatch.ui.charts.letters import smaller, widest_of
from sitwatch.ui.style import colours

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

_BAR = 0.3
_SIDE = 0.6
_COLUMN_PX = 62
"""A week needs so much room, or as much as its words; where there is less, fewer are
shown."""
_APART_PX = 12
_MOST_TICKS = 4
_LINES = 3
_HEADROOM = 1.2
_LOWEST_TOP = 4


class TrainingChart(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """Shows the weeks of a `ProgressView`; `pointed` carries a week, or None."""

    pointed = Signal(object)
    _view: ProgressView | None = None
    _worn: Palette | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        self._weeks, self._sets = pg.AxisItem("bottom"), pg.AxisItem("left")
        axes = {"bottom": self._weeks, "left": self._sets}
        super().__init__(parent, background=None, axisItems=axes)
        self.setAntialiasing(True)
        self.weeks_shown: tuple[WeekRow, ...] = ()
        self.scale: tuple[int, ...] = ()
        self._at: int | None = None
        self._hold_still()
        self.setMinimumHeight(220)

    def show_progress(self, view: ProgressView) -> None:
        """Draw the weeks anew."""
        self._view = view
        self.setAccessibleDescription(view.summary)
        self._draw()

    def sizeHint(self) -> QSize:
        return QSize(560, 260)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._view is not None and len(self.weeks_shown) != self._fitting(
            self._view
        ):
            self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew in new colours; a chart that is closed has nothing left to draw."""
        super().changeEvent(event)
        if self._view is not None and not self.closed and colours(self) != self._worn:
            self._draw()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        view = self.getPlotItem().vb
        spot = view.mapSceneToView(self.mapToScene(int(event.position().x()), 0))
        at = round(spot.x())
        self._point_at(at if 0 <= at < len(self.weeks_shown) else None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def leaveEvent(self, _event: QEvent) -> None:
        self._point_at(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self.weeks_shown) - 1
        match event.key():
            case Qt.Key.Key_Right:
                self._point_at(0 if self._at is None else min(self._at + 1, last))
            case Qt.Key.Key_Left:
                self._point_at(last if self._at is None else max(self._at - 1, 0))
            case _:
                event.ignore()

    def _point_at(self, at: int | None) -> None:
        if at != self._at:
            self._at = at
            self.pointed.emit(None if at is None else self.weeks_shown[at])

    def _fitting(self, view: ProgressView) -> int:
        widest = widest_of(smaller(self.font()), map(_words, view.weeks))
        column = max(_COLUMN_PX, widest + _APART_PX)
        room: int = (self.width() - 2 * column // 3) // column
        return max(2, min(len(view.weeks), room))

    def _hold_still(self) -> None:
        plot = self.getPlotItem()
        plot.setMouseEnabled(x=False, y=False)
        plot.setMenuEnabled(False)
        plot.hideButtons()
        plot.vb.setDefaultPadding(0)
        for axis in (self._weeks, self._sets):
            axis.setPen(None)
            axis.setStyle(tickLength=0, tickTextOffset=8, autoReduceTextSpace=False)
            axis.setStyle(tickAlpha=0)

    def _draw(self) -> None:
        view, palette = self._view, colours(self)
        assert view is not None  # noqa: S101 - nothing is drawn before it is known
        self._worn, self._at = palette, None
        self.weeks_shown = view.weeks[-self._fitting(view) :]
        plot = self.getPlotItem()
        plot.clear()
        self.setBackground(palette.raised)
        most = max(max(week.left, week.right) for week in self.weeks_shown)
        top = max(most, view.aim, _LOWEST_TOP) * _HEADROOM
        across = (-_SIDE, len(self.weeks_shown) - 1 + _SIDE)
        plot.setRange(xRange=across, yRange=(0, top), padding=0)
        self._draw_axes(view.aim, most, palette)
        for item in _bars(self.weeks_shown, palette):
            plot.addItem(item)

    def _draw_axes(self, aim: int, most: int, palette: Palette) -> None:
        font = smaller(self.font())
        height = _LINES * QFontMetrics(font).lineSpacing() + 12
        self._weeks.setHeight(height)
        words = [(x, _words(week)) for x, week in enumerate(self.weeks_shown)]
        self._weeks.setTicks([words])
        self.scale = _scale(aim, most)
        self._sets.setTicks([[(sets, str(sets)) for sets in self.scale]])
        for axis in (self._weeks, self._sets):
            axis.setStyle(tickFont=font)
            axis.setTextPen(pg.mkPen(QColor(palette.muted)))
        scale = self.devicePixelRatioF()
        dashes = pg.mkPen(palette.text, width=1.5 * scale, style=Qt.PenStyle.DashLine)
        plot = self.getPlotItem()
        plot.addItem(pg.InfiniteLine(aim, angle=0, pen=dashes))
        plot.addItem(pg.InfiniteLine(0, angle=0, pen=pg.mkPen(palette.line, width=1)))


def _scale(aim: int, most: int) -> tuple[int, ...]:
    """Return the sets that stand at the side: none, the aim, and times of it."""
    step = aim * max(1, -(-most // (aim * _MOST_TICKS)))
    return (0, aim, *range(step, most + 1, step)[step == aim :])


def _words(week: WeekRow) -> str:
    return f"{week.label}\n{week.work}\n{week.sat}"


def _bars(weeks: tuple[WeekRow, ...], palette: Palette) -> tuple[Any, ...]:
    """Return the bars of either side, beside each other."""
    brushes, places = side_colours(palette), np.arange(len(weeks))
    left = _bars_of(places - _BAR / 2, [week.left for week in weeks], brushes["left"])
    right = [week.right for week in weeks]
    return left, _bars_of(places + _BAR / 2, right, brushes["right"])


def _bars_of(places: Any, sets: list[int], brush: QColor) -> Any:
    width = _BAR * 0.9
    return pg.BarGraphItem(
        x=places, height=np.array(sets), width=width, brush=brush, pen=None
    )
