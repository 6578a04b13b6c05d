"""Days or weeks as bars: what was sat, how sure that is, the line of the settings.

A bar can be pointed at, and walked to with the arrow keys. The chart itself holds
still: there is nothing to pan or to zoom in so few bars.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph as pg
from pyqtgraph.exporters import ImageExporter

from sitwatch.presenters.bars import Bar
from sitwatch.presenters.colours import Palette
from sitwatch.presenters.week import Week
from sitwatch.ui.charts.letters import smaller
from sitwatch.ui.charts.scale_bar import level_colour
from sitwatch.ui.charts.week_items import BAR_WIDTH, DayAxis, DayBars, letters_of
from sitwatch.ui.style import colours

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

_SIDE = 0.5
_COLUMN = 0.86


class WeekChart(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """Shows a `Week`; `pointed` carries the bar pointed at or walked to, or None.

    `picked` carries the bar that is clicked, or chosen with the Enter key.
    """

    pointed = Signal(object)
    picked = Signal(object)
    _week: Week | None = None
    _worn: Palette | None = None
    _letters: tuple[QFont, ...] = ()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._days, self._hours = DayAxis(), pg.AxisItem("left")
        self._line = pg.AxisItem("right")
        axes = {"bottom": self._days, "left": self._hours, "right": self._line}
        super().__init__(parent, background=None, axisItems=axes)
        self.setAntialiasing(True)
        self._at: int | None = None
        self._column = pg.QtWidgets.QGraphicsRectItem()
        self._hold_still()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(240)

    def show_week(self, week: Week) -> None:
        """Draw a week anew."""
        self._week, self._at = week, None
        self.setAccessibleDescription(week.summary)
        self._draw(week, colours(self))

    def bar_at(self, x: float) -> int | None:
        """Return which day is under a place across the widget."""
        view = self.getPlotItem().vb
        at = round(view.mapSceneToView(self.mapToScene(int(x), 0)).x())
        return at if self._week and 0 <= at < len(self._week.bars) else None

    def sizeHint(self) -> QSize:
        return QSize(560, 320)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        week = self._week
        if week and letters_of(week, self.font(), self.width()) != self._letters:
            self._draw(week, colours(self))

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew in new colours; a chart that is closed has nothing left to draw."""
        super().changeEvent(event)
        if self._week is None or self.closed or colours(self) is self._worn:
            return
        self._draw(self._week, colours(self))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self.bar_at(event.position().x()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self._pick(self.bar_at(event.position().x()))

    def leaveEvent(self, _event: QEvent) -> None:
        self._point_at(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._week.bars) - 1 if self._week else 0
        match event.key():
            case Qt.Key.Key_Right:
                self._point_at(0 if self._at is None else min(self._at + 1, last))
            case Qt.Key.Key_Left:
                self._point_at(last if self._at is None else max(self._at - 1, 0))
            case Qt.Key.Key_Escape if self._at is not None:
                self._point_at(None)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._pick(self._at)
            case _:
                event.ignore()

    def _hold_still(self) -> None:
        plot = self.getPlotItem()
        plot.setMouseEnabled(x=False, y=False)
        plot.setMenuEnabled(False)
        plot.hideButtons()
        plot.vb.setDefaultPadding(0)
        plot.setContentsMargins(0, 4, 0, 0)
        for axis in (self._hours, self._line):
            axis.setPen(None)
            axis.setStyle(tickLength=0, tickTextOffset=8, autoReduceTextSpace=False)
            axis.setStyle(tickAlpha=0)

    def _point_at(self, at: int | None) -> None:
        if at == self._at or self._week is None:
            return
        self._at = at
        self._column.setVisible(at is not None)
        if at is not None:
            box = QRectF(at - _COLUMN / 2, 0, _COLUMN, self._week.top_h)
            self._column.setRect(box)
        self.pointed.emit(None if at is None else self._week.bars[at])

    def _pick(self, at: int | None) -> None:
        if at is not None and self._week is not None:
            self.picked.emit(self._week.bars[at])

    def _draw(self, week: Week, palette: Palette) -> None:
        self._worn = palette
        self._letters = letters_of(week, self.font(), self.width())
        plot = self.getPlotItem()
        plot.clear()
        self.setBackground(palette.raised)
        plot.setRange(
            xRange=(-_SIDE, len(week.bars) - 1 + _SIDE),
            yRange=(0, week.top_h),
            padding=0,
        )
        self._draw_axes(week, palette)
        self._draw_column(palette)
        plot.addItem(DayBars(week.bars, palette))
        plot.addItem(_goal_line(week, palette, self.devicePixelRatioF()))
        plot.addItem(_ranges(week.bars, palette, self.devicePixelRatioF()))
        for x, bar in enumerate(week.bars):
            plot.addItem(_label(x, bar, palette, self._letters[0]))

    def _draw_axes(self, week: Week, palette: Palette) -> None:
        font, muted = smaller(self.font()), QColor(palette.muted)
        self._days.show_days(week.bars, palette, self._letters[1])
        self._hours.setTicks([list(week.ticks)])
        self._line.setTicks([[(week.goal.at_h, week.goal.words)]])
        for axis, colour in (
            (self._hours, muted),
            (self._line, QColor(palette.text)),
        ):
            axis.setStyle(tickFont=font)
            axis.setTextPen(pg.mkPen(colour))
        for hour, _words in week.ticks:
            if hour == week.goal.at_h:
                continue
            grid = pg.InfiniteLine(hour, angle=0, pen=pg.mkPen(palette.line, width=1))
            grid.setZValue(-20)
            self.getPlotItem().addItem(grid)

    def _draw_column(self, palette: Palette) -> None:
        shade = QColor(palette.accent_soft)
        shade.setAlphaF(0.5)
        self._column.setBrush(shade)
        self._column.setPen(QPen(Qt.PenStyle.NoPen))
        self._column.setZValue(-10)
        self._column.setVisible(self._at is not None)
        self.getPlotItem().addItem(self._column)


def _goal_line(week: Week, palette: Palette, scale: float) -> Any:
    """Return the line of the settings; `scale` is in pixels a point.

    pyqtgraph's pens are cosmetic, and Qt counts those in pixels, not in points.
    """
    pen = pg.mkPen(palette.text, width=1.5 * scale, style=Qt.PenStyle.DashLine)
    return pg.InfiniteLine(week.goal.at_h, angle=0, pen=pen)


def _ranges(bars: tuple[Bar, ...], palette: Palette, scale: float) -> Any:
    """Return the 80 % intervals as error bars."""
    seen = [(x, bar) for x, bar in enumerate(bars) if bar.kind == "seen"]
    middle = np.array([(bar.low_h + bar.high_h) / 2 for _x, bar in seen])
    span = np.array([bar.high_h - bar.low_h for _x, bar in seen])
    pen = pg.mkPen(palette.text, width=1.6 * scale)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pg.ErrorBarItem(
        x=np.array([x for x, _bar in seen], dtype=float),
        y=middle,
        height=span,
        beam=BAR_WIDTH / 4,
        pen=pen,
    )


def _label(x: int, bar: Bar, palette: Palette, font: QFont) -> Any:
    """Return the figure above a bar, or a dash where there is no bar."""
    signs = {"seen": bar.value, "unknown": "–", "none": "–", "ahead": ""}
    colour = QColor(palette.muted)
    if bar.kind == "seen":
        is_calm = bar.level == "calm"
        colour = QColor(palette.text) if is_calm else level_colour(bar.level, palette)
    label = pg.TextItem(signs[bar.kind], color=colour, anchor=(0.5, 1))
    label.setFont(font)
    label.setPos(x, bar.top_h)
    return label


def picture_of(chart: WeekChart) -> QImage:
    """Return the chart as it stands, on the ground it stands on, at twice its size."""
    exporter = ImageExporter(chart.getPlotItem())
    exporter.parameters()["background"] = QColor(colours(chart).raised)
    exporter.parameters()["width"] = chart.width() * 2
    image: QImage = exporter.export(toBytes=True)
    return image
