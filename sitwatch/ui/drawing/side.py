"""The person from the side: far limbs first, then the trunk, then the near limbs."""

from __future__ import annotations

from math import hypot

from sitwatch.ui.drawing.easel import Easel, shaded
from sitwatch.ui.drawing.gear import paint_kettlebell, paint_loop, paint_plate
from sitwatch.ui.drawing.glow import paint_glow
from sitwatch.ui.drawing.head import paint_head_side, paint_neck_side
from sitwatch.ui.drawing.shapes import direction, left_of
from sitwatch.ui.drawing.side_limbs import paint_arm, paint_leg, seat, seat_of

from PySide6.QtCore import QPointF

# Share of the way from hips to shoulders; how far back and front reach from the line.
_SHIRT = (
    (0.095, 0.0700, 0.0575),
    (0.13, 0.0705, 0.0595),
    (0.24, 0.0640, 0.0590),
    (0.38, 0.0545, 0.0580),
    (0.54, 0.0540, 0.0625),
    (0.72, 0.0585, 0.0650),
    (0.86, 0.0560, 0.0590),
    (0.95, 0.0460, 0.0480),
    (1.03, 0.0345, 0.0370),
    (1.085, 0.0275, 0.0290),
)


def paint_side(easel: Easel) -> None:
    """Paint the whole person."""
    figure, colours = easel.figure, easel.palette
    near_arm, far_arm = figure.arms
    paint_arm(easel, far_arm, colours.skin_far, colours.shirt_far)
    _paint_lower_body(easel)
    easel.model(easel.around_trunk(_SHIRT), colours.shirt)
    paint_head_side(easel)
    _paint_weights(easel)
    paint_arm(easel, near_arm, colours.skin, shaded(colours.shirt))


def _paint_lower_body(easel: Easel) -> None:
    (near, far), (bright, behind) = easel.figure.legs, easel.figure.glow
    banded = "band_above_knees" in easel.figure.gear
    trousers = paint_leg(easel, far, far=True)
    paint_glow(easel, trousers, seat_of(easel, far), behind)
    if banded:
        paint_loop(easel, far, shaded(easel.palette.band))
    paint_neck_side(easel)
    trousers = paint_leg(easel, near, far=False)
    paint_glow(easel, trousers, seat_of(easel, near), bright)
    # The near side hides the far buttock: what that does alone must shine through.
    paint_glow(easel, seat(easel, near), seat_of(easel, far), behind - bright)
    if banded:
        paint_loop(easel, near, easel.palette.band)


def _paint_weights(easel: Easel) -> None:
    gear, hand = easel.figure.gear, easel.spot(easel.figure.arms[0].fingers)
    if "weight_on_lap" in gear:
        paint_plate(easel, _lap(easel))
    if "weight_at_chest" in gear or "weight_in_hands" in gear:
        paint_kettlebell(easel, hand)


def _lap(easel: Easel) -> QPointF:
    """Return where a bar lies in the fold of the hips."""
    leg = easel.figure.legs[0]
    hip, knee = easel.spot(leg.hip), easel.spot(leg.knee)
    _, up = easel.on_trunk(0.0)
    front = left_of(direction(hip, knee)) - left_of(up)
    return hip + front / max(hypot(front.x(), front.y()), 0.3) * 0.115
