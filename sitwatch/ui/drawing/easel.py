"""What every part is painted on: a painter in body heights, the colours, the view.

Side view: a slanted projection, in which near limbs lie a little lower and further
back than far ones, so that both legs show and the near buttock is seen whole. Front
view: seen from a little above, so that a knee that comes forward lies lower. A mirrored
figure is painted as its plain twin on a flipped easel: no part has to know of mirrors.
"""

from __future__ import annotations

from functools import cache
from math import cos, radians, sin

from sitwatch.core.programme.figure import Box, Figure, Point
from sitwatch.presenters.colours import Palette
from sitwatch.ui.drawing.shapes import (
    Station,
    along,
    direction,
    flanked,
    placed,
    ribbon,
)

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath

_SLANT = (-0.15, -0.10)
"""Side view: how far a point of depth 1 is moved to the front and up."""
_PITCH = radians(9)
"""Front view: how far the eye looks down."""
PRESSED = 0.011
"""How far a body that leans on a wall is pressed flat, half in it, half before it."""
_STRAIGHT = 1e-6
"""A back that bows less than this, in body heights, is a straight one."""
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
        self._trunk = [self.spot(point) for point in figure.trunk]
        self.painted = QRectF()
        """What was painted on so far, in the painter's own units."""

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
        line = self._trunk
        at = share * (len(line) - 1)
        index = min(max(int(at), 0), len(line) - 2)
        start, end = line[index], line[index + 1]
        return along(start, end, at - index), direction(start, end)

    def around_trunk(self, stations: tuple[Station, ...]) -> QPainterPath:
        """Return what lies around the back's line, as wide as the stations say."""
        low, high = self._trunk[0], self._trunk[-1]
        bow = self._trunk[len(self._trunk) // 2] - (low + high) / 2
        if bow.manhattanLength() < _STRAIGHT:
            return ribbon(low, high, stations)
        lefts, rights = [], []
        for share, left, right in stations:
            middle, up = self.on_trunk(share)
            lefts.append(placed(middle, up, -left, 0.0))
            rights.append(placed(middle, up, right, 0.0))
        return flanked(rights, lefts)

    def head_tilt(self) -> float:
        """Return the lean of the head in radians, + to the front."""
        return radians(self.figure.head_tilt) * self._sign

    def fill(self, path: QPainterPath, colour: Colour) -> None:
        """Paint a shape in one colour, or in a brush made in body heights."""
        brush = QBrush(colour if isinstance(colour, QBrush) else QColor(colour))
        brush.setTransform(brush.transform() * self._scale)
        self._paint(self._scale.map(path), brush)

    def model(self, path: QPainterPath, colour: str | QColor) -> None:
        """Paint a part of the body: lighter towards the upper front, darker behind."""
        shape = self._scale.map(path)
        area = shape.boundingRect()
        ends = area.topRight(), area.bottomLeft()
        if self.figure.mirrored:
            ends = area.topLeft(), area.bottomRight()
        light = QLinearGradient(*ends)
        light.setStops(_tones(QColor(colour).rgba()))
        self._paint(shape, QBrush(light))

    def _paint(self, shape: QPainterPath, brush: QBrush) -> None:
        self.painted |= shape.boundingRect()
        self._painter.fillPath(shape, brush)

    def fill_within(self, area: QRectF, path: QPainterPath, brush: QBrush) -> None:
        """Paint no more of a shape than lies in an area."""
        self._painter.save()
        part = self._scale.mapRect(area)
        self._painter.setClipRect(part, Qt.ClipOperation.IntersectClip)
        self.fill(path, brush)
        self._painter.restore()

    def keep_above(self, level: float) -> None:
        """Paint nothing below a height from now on, nor in a wall that is leant on."""
        walls = [prop.box for prop in self.figure.props if prop.kind == "wall"]
        left = max((self.area(box).right - PRESSED for box in walls), default=-3.0)
        room = QRectF(QPointF(left, level), QPointF(3.0, 3.0))
        self._painter.setClipRect(self._scale.mapRect(room))


@cache
def _tones(colour: int) -> list[tuple[float, QColor]]:
    """Return what a colour looks like towards the light, as it is, and away from it."""
    plain = QColor.fromRgba(colour)
    lit, dark = plain.lighter(_LIGHTER), plain.darker(_DARKER)
    return [(0.0, lit), (0.5, plain), (1.0, dark)]


def shaded(colour: str) -> QColor:
    """Return the colour of a part that lies in light shade."""
    return QColor(colour).darker(_DARKER)
