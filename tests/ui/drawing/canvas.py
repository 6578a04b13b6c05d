"""A picture around a figure, whose pixels are asked for in body heights."""

from __future__ import annotations

from collections.abc import Callable

from sitwatch.core.programme.figure import Figure
from sitwatch.presenters.colours import LIGHT
from sitwatch.ui.drawing.easel import Easel
from tests.ui.pictures import near, pixels, rgb

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

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
        seen = self.colour(x, y)
        return seen is not None and near(rgb(seen), rgb(colour), ROUNDING)

    def extent(self) -> QRectF:
        """Return the area that was painted, `y` upwards."""
        spots = pixels(self.image)
        left, right = min(x for x, _, _ in spots), max(x for x, _, _ in spots)
        top, bottom = min(y for _, y, _ in spots), max(y for _, y, _ in spots)
        return QRectF(
            (left - MIDDLE) / SCALE,
            (FLOOR - bottom) / SCALE,
            (right - left) / SCALE,
            (bottom - top) / SCALE,
        )


CanvasOf = Callable[..., Canvas]
