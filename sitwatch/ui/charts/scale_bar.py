"""A day's total on its scale: the likely span as a band, the best guess as a dot.

0 ─────────────[===●====]──┬──────────┬──────────
                          6 h        9 h
"""

from __future__ import annotations

from sitwatch.presenters.colours import Palette
from sitwatch.presenters.totals import Level, Mark, Scale
from sitwatch.ui.style import colours

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

_TRACK = 10.0
_DOT = 7.0
_TOP = 5.0
_TINT = 0.22
_BAND = 0.5


def level_colour(level: Level, palette: Palette) -> QColor:
    """Return the colour of a zone of the scale."""
    roles = {"calm": palette.good, "notice": palette.notice, "high": palette.high}
    return QColor(roles[level])


class ScaleBar(QWidget):
    """Shows a `Scale`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale: Scale | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_scale(self, scale: Scale | None) -> None:
        """Draw a scale; None hides it."""
        self._scale = scale
        self.setVisible(scale is not None)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, int(_TOP * 2 + _TRACK + self.fontMetrics().height() + 6))

    def paintEvent(self, _event: object) -> None:
        if self._scale is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_zones(painter, self._scale)
        self._paint_likely(painter, self._scale)
        for mark in (self._scale.notice, self._scale.top):
            self._paint_mark(painter, mark)
        painter.end()

    def _track(self) -> QRectF:
        return QRectF(0, _TOP, self.width(), _TRACK)

    def _x(self, at: float) -> float:
        track = self._track()
        return track.left() + at * track.width()

    def _paint_zones(self, painter: QPainter, scale: Scale) -> None:
        track, path, palette = self._track(), QPainterPath(), colours(self)
        path.addRoundedRect(track, _TRACK / 2, _TRACK / 2)
        painter.save()
        painter.setClipPath(path)
        edges = (0.0, scale.notice.at, scale.top.at, 1.0)
        levels: tuple[Level, ...] = ("calm", "notice", "high")
        for level, left, right in zip(levels, edges, edges[1:], strict=False):
            tint = level_colour(level, palette)
            tint.setAlphaF(_TINT)
            zone = QRectF(self._x(left), track.top(), 0, track.height())
            zone.setRight(self._x(right) - (2 if right < 1 else 0))
            painter.fillRect(zone, tint)
        painter.restore()

    def _paint_likely(self, painter: QPainter, scale: Scale) -> None:
        track, palette = self._track(), colours(self)
        colour = level_colour(scale.level, palette)
        band = QColor(colour)
        band.setAlphaF(_BAND)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(band)
        span = QRectF(self._x(scale.low), track.top(), 0, track.height())
        span.setRight(max(self._x(scale.high), span.left() + _TRACK))
        painter.drawRoundedRect(span, _TRACK / 2, _TRACK / 2)
        painter.setPen(QPen(QColor(palette.raised), 2))
        painter.setBrush(colour)
        x = min(max(self._x(scale.mark), _DOT), self.width() - _DOT)
        painter.drawEllipse(QPointF(x, track.center().y()), _DOT, _DOT)

    def _paint_mark(self, painter: QPainter, mark: Mark) -> None:
        palette, track, metrics = colours(self), self._track(), self.fontMetrics()
        x = self._x(mark.at) - 1
        painter.setPen(QPen(QColor(palette.muted), 1))
        painter.drawLine(QPointF(x, track.bottom() + 2), QPointF(x, track.bottom() + 6))
        left = x - metrics.horizontalAdvance(mark.words) / 2
        painter.drawText(QPointF(left, self.height() - metrics.descent()), mark.words)
