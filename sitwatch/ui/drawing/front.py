"""The person from the front, as in a mirror: the working side is on the right.

The shirt is tucked in, so that thighs that come forward may lie over it.
"""

from __future__ import annotations

from sitwatch.core.programme.figure import DrawnLeg
from sitwatch.ui.drawing.easel import Easel
from sitwatch.ui.drawing.front_limbs import (
    calf_shape,
    paint_arm_front,
    paint_foot,
    thigh_shape,
)
from sitwatch.ui.drawing.gear import paint_band
from sitwatch.ui.drawing.glow import paint_glow
from sitwatch.ui.drawing.head import paint_head_front, paint_neck_front
from sitwatch.ui.drawing.shapes import capsule, disc, joined

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

# Share of the way from hips to shoulders, and half the width there.
_SHIRT = (
    (0.04, 0.076),
    (0.20, 0.069),
    (0.38, 0.067),
    (0.58, 0.077),
    (0.76, 0.089),
    (0.88, 0.095),
    (0.955, 0.088),
    (1.0, 0.068),
    (1.035, 0.047),
    (1.065, 0.035),
)
_HIPS = ((-0.06, 0.104), (0.0, 0.1045), (0.09, 0.094), (0.19, 0.0705))
_AROUND_SHIRT, _AROUND_HIPS = (
    tuple((share, half, half) for share, half in widths) for widths in (_SHIRT, _HIPS)
)


def paint_front(easel: Easel) -> None:
    """Paint the whole person."""
    figure, colours = easel.figure, easel.palette
    easel.model(easel.around_trunk(_AROUND_SHIRT), colours.shirt)
    paint_neck_front(easel)
    for leg in figure.legs:
        paint_foot(easel, leg)
    _paint_trousers(easel)
    if "band_above_knees" in figure.gear:
        paint_band(easel)
    paint_head_front(easel)
    for arm in figure.arms:
        paint_arm_front(easel, arm)


def _paint_trousers(easel: Easel) -> None:
    figure = easel.figure
    body = joined(_hips(easel), *(thigh_shape(easel, leg) for leg in figure.legs))
    calves = (calf_shape(easel, leg) for leg in figure.legs)
    easel.model(joined(body, *calves), easel.palette.trousers)
    for leg, strength in zip(figure.legs, figure.glow, strict=True):
        paint_glow(easel, body, _outer_hip(easel, leg), strength * 0.8)


def _hips(easel: Easel) -> QPainterPath:
    first, second = (easel.spot(leg.hip) for leg in easel.figure.legs)
    fork = (first + second) / 2 - QPointF(0.0, 0.016)
    return joined(
        easel.around_trunk(_AROUND_HIPS),
        capsule(first, second, 0.050, 0.050),
        disc(fork, 0.042),
    )


def _outer_hip(easel: Easel, leg: DrawnLeg) -> QPointF:
    """Return where the buttock shows from the front: at the outside of the hip."""
    hip, (middle, _) = easel.spot(leg.hip), easel.on_trunk(0.0)
    return hip + (hip - middle) * 0.60 + QPointF(0.0, 0.004)
