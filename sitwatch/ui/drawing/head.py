"""Head, hair and neck: a friendly face with next to nothing in it.

The outlines are in units of the head's radius; `x` to the front or to the right, `y` to
the crown.
"""

from __future__ import annotations

from collections.abc import Callable
from math import cos, sin

from sitwatch.ui.drawing.easel import Easel, shaded
from sitwatch.ui.drawing.shapes import capsule, disc, outline, placed, stroked

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

_RADIUS = 0.065

_PROFILE = (
    (0.02, 1.02),
    (0.50, 0.88),
    (0.80, 0.46),
    (0.83, 0.16),
    (0.98, -0.12),
    (0.82, -0.26),
    (0.80, -0.48),
    (0.70, -0.80),
    (0.42, -0.96),
    (0.06, -0.78),
    (-0.20, -0.52),
    (-0.72, -0.40),
    (-0.90, 0.06),
    (-0.84, 0.55),
    (-0.46, 0.92),
)
_HAIR = (
    (0.56, 0.98),
    (0.86, 0.62),
    (0.62, 0.44),
    (0.20, 0.44),
    (0.08, 0.10),
    (-0.06, -0.10),
    (-0.26, -0.20),
    (-0.42, -0.60),
    (-0.78, -0.58),
    (-1.00, -0.06),
    (-0.98, 0.56),
    (-0.56, 1.04),
    (0.04, 1.18),
)
_FACE = (
    (0.0, 1.02),
    (0.56, 0.84),
    (0.84, 0.34),
    (0.82, -0.22),
    (0.56, -0.76),
    (0.0, -1.02),
    (-0.56, -0.76),
    (-0.82, -0.22),
    (-0.84, 0.34),
    (-0.56, 0.84),
)
_FRINGE = (
    (0.0, 1.16),
    (0.64, 0.98),
    (0.97, 0.40),
    (0.88, -0.06),
    (0.74, 0.30),
    (0.30, 0.56),
    (-0.36, 0.66),
    (-0.72, 0.34),
    (-0.88, -0.06),
    (-0.97, 0.40),
    (-0.64, 0.98),
)
_UPRIGHT = QPointF(0.0, 1.0)
_BUN, _EAR, _EYE = 0.37 * _RADIUS, 0.17 * _RADIUS, 0.07 * _RADIUS

_Place = Callable[[float, float], QPointF]


def paint_neck_side(easel: Easel) -> None:
    """Paint the neck; shirt and head are to cover its ends."""
    place = _turned(easel)
    root, _ = easel.on_trunk(1.0)
    path = capsule(root, place(-0.16, -0.2), 0.0265, 0.028)
    easel.fill(path, shaded(easel.palette.skin))


def paint_head_side(easel: Easel) -> None:
    """Paint the head in profile."""
    colours, place = easel.palette, _turned(easel)
    middle, axis = easel.spot(easel.figure.head), _axis(easel)
    easel.fill(disc(place(-0.62, 1.02), _BUN), colours.hair)
    easel.fill(outline(_PROFILE, middle, axis, _RADIUS), colours.skin)
    easel.fill(outline(_HAIR, middle, axis, _RADIUS), colours.hair)
    easel.fill(disc(place(0.02, -0.10), _EAR), colours.skin_far)
    easel.fill(disc(place(0.58, 0.10), _EYE), colours.hair)


def paint_neck_front(easel: Easel) -> None:
    """Paint the neck; the head is to cover its upper end."""
    root, up = easel.on_trunk(1.0)
    throat, head = root + up * 0.026, easel.spot(easel.figure.head)
    easel.fill(capsule(throat, head, 0.0305, 0.029), shaded(easel.palette.skin))


def paint_head_front(easel: Easel) -> None:
    """Paint the head with its face to us."""
    colours, middle = easel.palette, easel.spot(easel.figure.head)

    def place(across: float, up: float) -> QPointF:
        return middle + QPointF(across, up) * _RADIUS

    easel.fill(disc(place(0.1, 1.2), _BUN), colours.hair)
    for side in (-1, 1):
        easel.fill(disc(place(side * 0.86, -0.08), _EAR), colours.skin_far)
    easel.fill(outline(_FACE, middle, _UPRIGHT, _RADIUS), colours.skin)
    easel.fill(outline(_FRINGE, middle, _UPRIGHT, _RADIUS), colours.hair)
    for side in (-1, 1):
        easel.fill(disc(place(side * 0.34, -0.02), _EYE), colours.hair)
    smile = QPainterPath(place(-0.2, -0.5))
    smile.quadTo(place(0.0, -0.62), place(0.2, -0.5))
    easel.fill(stroked(smile, 0.09 * _RADIUS), colours.skin_far)


def _turned(easel: Easel) -> _Place:
    """Return what places a point of the leaning head."""
    middle, axis = easel.spot(easel.figure.head), _axis(easel)
    return lambda x, y: placed(middle, axis, x * _RADIUS, y * _RADIUS)


def _axis(easel: Easel) -> QPointF:
    """Return the way from the middle of the head to its crown."""
    tilt = easel.head_tilt()
    return QPointF(sin(tilt), cos(tilt))
