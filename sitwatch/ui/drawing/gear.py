"""Band and weights."""

from __future__ import annotations

from sitwatch.core.programme.figure import DrawnLeg
from sitwatch.ui.drawing.easel import Easel
from sitwatch.ui.drawing.shapes import (
    along,
    direction,
    disc,
    flanked,
    placed,
    stroked,
)

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainterPath

_ABOVE_KNEE = 0.80
"""Where the band sits, as a share of the way from hip to knee."""
_HALF_WIDTH = 0.0165
_AROUND = (
    (-0.0490, 0.0),
    (-0.0250, 0.0050),
    (0.0, 0.0065),
    (0.0250, 0.0050),
    (0.0500, 0.0),
)
"""The near half of the loop: across the thigh, and how far it sags towards the knee."""


def paint_loop(easel: Easel, leg: DrawnLeg, colour: str | QColor) -> None:
    """Paint the band around one thigh, from the side."""
    hip, knee = easel.spot(leg.hip), easel.spot(leg.knee)
    middle, down = along(hip, knee, _ABOVE_KNEE), direction(hip, knee)
    half = down * _HALF_WIDTH
    line = [placed(middle, down, *pair) for pair in _AROUND]
    loop = flanked([point + half for point in line], [point - half for point in line])
    easel.model(loop, colour)


def paint_band(easel: Easel) -> None:
    """Paint the band around both thighs, from the front."""
    middles = [
        along(easel.spot(leg.hip), easel.spot(leg.knee), _ABOVE_KNEE)
        for leg in easel.figure.legs
    ]
    first, second = sorted(middles, key=QPointF.x)
    left, right = first - QPointF(0.0445, 0.0), second + QPointF(0.0445, 0.0)
    sag, up = QPointF(0.0, -0.007), QPointF(0.0, _HALF_WIDTH)
    shares = ((0.0, 0.0), (0.15, 0.5), (0.5, 1.0), (0.85, 0.5), (1.0, 0.0))
    line = [along(left, right, share) + sag * depth for share, depth in shares]
    path = flanked([point - up for point in line], [point + up for point in line])
    easel.model(path, easel.palette.band)


def paint_kettlebell(easel: Easel, grip: QPointF) -> None:
    """Paint a weight that hangs from a hand."""
    colours = easel.palette
    belly = grip - QPointF(0.0, 0.062)
    handle = QPainterPath(belly - QPointF(0.026, 0.0))
    handle.cubicTo(
        grip + QPointF(-0.042, 0.012),
        grip + QPointF(0.042, 0.012),
        belly + QPointF(0.026, 0.0),
    )
    easel.fill(stroked(handle, 0.014), colours.weight_far)
    easel.model(disc(belly, 0.043), colours.weight)


def paint_plate(easel: Easel, middle: QPointF) -> None:
    """Paint a barbell from its end."""
    colours = easel.palette
    easel.model(disc(middle, 0.078), colours.weight)
    easel.fill(disc(middle, 0.056), colours.weight_far)
    easel.model(disc(middle, 0.044), colours.weight)
    easel.fill(disc(middle, 0.013), colours.prop)
