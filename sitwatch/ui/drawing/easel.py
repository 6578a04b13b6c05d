"""What every part is painted on: a painter in body heights, the colours, the view.

Side view: a slanted projection, in which near limbs lie a little lower and further
back than far ones, so that both legs show and the near buttock is seen whole. Front
view: seen from a little above, so that a knee that comes forward lies lower. A mirrored
figure is painted as its plain twin on a flipped easel: no part has to know of mirrors.
"""

from __future__ import annotations

from math import cos, radians, sin

from sitwatch.core.programme.figure import Box, Figure, Point
from sitwatch.presenters.colours import Palette
from sitwatch.ui.drawing.shapes import along, direction

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath

_SLANT = (-0.15, -0.10)
"""Side view: how far a point of depth 1 is moved to the front and up."""
_PITCH = radians(9)
"""Front view: how far the eye looks down."""
_LIGHTER, _DARKER = 107, 112
"""How bodies are modelled: percent, as QColor counts them."""

Colour = str | QColor | QBrush


class Easel:
    """A painter with the palette and the view of one figure.

    Shapes come in body heights and are brought to the painter's scale here: handed over
    with a painter that scales by hundreds, Qt cuts their curves ten times too finely.
    """

    def __init__(self, painter: QPainter, figure: Figure, palette: Palette) -> None:
        """Take a painter whose unit is a body height, with `y` upwards."""
        self.figure = figure
        self.palette = palette
        self._sign = -1.0 if figure.mirrored else 1.0
        painter.scale(self._sign, 1.0)
        self._scale = painter.worldTransform()
        painter.resetTransform()
        self._painter = painter

    def spot(self, point: Point) -> QPointF:
        """Return where a joint is painted."""
        across = point.x * self._sign
        if self.figure.view == "side":
            forth, up = _SLANT
            return QPointF(across + point.depth * forth, point.y + point.depth * up)
        return QPointF(across, point.y * cos(_PITCH) + self.lift(point.depth))

    def lift(self, depth: float) -> float:
        """Return how much higher a point of this depth is seen than the ankles.

        Front view; so the ankles, whatever they are in front of, stand on the floor.
        """
        ankles = [leg.ankle.depth for leg in self.figure.legs]
        return (sum(ankles) / len(ankles) - depth) * sin(_PITCH)

    def area(self, box: Box) -> Box:
        """Return where a part of the picture is painted."""
        if self.figure.mirrored:
            return Box(-box.right, box.bottom, -box.left, box.top)
        return box

    def on_trunk(self, share: float) -> tuple[QPointF, QPointF]:
        """Return a point of the back's line, 0 = pelvis, and the way up from there."""
        line = self.figure.trunk
        at = share * (len(line) - 1)
        index = min(max(int(at), 0), len(line) - 2)
        start, end = self.spot(line[index]), self.spot(line[index + 1])
        return along(start, end, at - index), direction(start, end)

    def head_tilt(self) -> float:
        """Return the lean of the head in radians, + to the front."""
        return radians(self.figure.head_tilt) * self._sign

    def fill(self, path: QPainterPath, colour: Colour) -> None:
        """Paint a shape in one colour, or in a brush made in body heights."""
        brush = QBrush(colour if isinstance(colour, QBrush) else QColor(colour))
        brush.setTransform(brush.transform() * self._scale)
        self._painter.fillPath(self._scale.map(path), brush)

    def model(self, path: QPainterPath, colour: str | QColor) -> None:
        """Paint a part of the body: lighter towards the upper front, darker behind."""
        area = path.boundingRect()
        # With `y` upwards, Qt's bottom is the upper edge.
        light = QLinearGradient(area.bottomRight(), area.topLeft())
        light.setColorAt(0.0, QColor(colour).lighter(_LIGHTER))
        light.setColorAt(0.5, QColor(colour))
        light.setColorAt(1.0, QColor(colour).darker(_DARKER))
        self.fill(path, QBrush(light))

    def fill_within(
        self, clip: QPainterPath, path: QPainterPath, colour: Colour
    ) -> None:
        """Paint the part of a shape that lies inside another."""
        self.fill(path.intersected(clip), colour)

    def keep_above(self, level: float) -> None:
        """Paint nothing below a height from now on."""
        self._painter.setClipRect(self._scale.mapRect(QRectF(-3.0, level, 6.0, 6.0)))


def shaded(colour: str) -> QColor:
    """Return the colour of a part that lies in light shade."""
    return QColor(colour).darker(_DARKER)
