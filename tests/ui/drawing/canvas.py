"""A picture around a figure, whose pixels are asked for in body heights."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from sitwatch.core.programme.figure import Figure
from sitwatch.presenters.colours import LIGHT
from sitwatch.ui.drawing.easel import Easel

SCALE, MIDDLE, FLOOR = 200, 250, 350
ROUNDING = 2


class Canvas:
    """An empty picture around a figure, whose pixels are asked for in body heights."""

    def __init__(self, figure: Figure) -> None:
        self.image = QImage(500, 400, QImage.Format.Format_ARGB32_Premultiplied)
        self.image.fill(Qt.GlobalColor.transparent)
        self.painter = QPainter(self.image)
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter.translate(MIDDLE, FLOOR)
        self.painter.scale(SCALE, -SCALE)
        self.easel = Easel(self.painter, figure, LIGHT)

    def colour(self, x: float, y: float) -> str | None:
        """Return the colour there, None where nothing was painted."""
        across, down = round(MIDDLE + x * SCALE), round(FLOOR - y * SCALE)
        pixel = self.image.pixelColor(across, down)
        return pixel.name() if pixel.alpha() else None

    def shows(self, x: float, y: float, colour: str) -> bool:
        """Return whether that colour is there, but for rounding."""
        seen, wanted = QColor(self.colour(x, y) or "#000000"), QColor(colour)
        return (
            abs(seen.red() - wanted.red()) <= ROUNDING
            and abs(seen.green() - wanted.green()) <= ROUNDING
            and abs(seen.blue() - wanted.blue()) <= ROUNDING
        )

    def extent(self) -> QRectF:
        """Return the area that was painted, `y` upwards."""
        spots = [
            ((x - MIDDLE) / SCALE, (FLOOR - y) / SCALE)
            for y in range(self.image.height())
            for x in range(self.image.width())
            if self.image.pixelColor(x, y).alpha()
        ]
        left, right = min(x for x, _ in spots), max(x for x, _ in spots)
        bottom, top = min(y for _, y in spots), max(y for _, y in spots)
        return QRectF(left, bottom, right - left, top - bottom)


CanvasOf = Callable[..., Canvas]
