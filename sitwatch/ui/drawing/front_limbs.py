"""Legs, shoes and arms from the front."""

from __future__ import annotations

from sitwatch.core.programme.figure import DrawnArm, DrawnLeg
from sitwatch.ui.drawing.easel import Easel, shaded
from sitwatch.ui.drawing.shapes import along, capsule, disc, joined, ribbon, smooth

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

_THIGH = ((0.0, 0.050), (0.3, 0.052), (0.65, 0.045), (1.0, 0.039))
_CALF = ((0.0, 0.039), (0.14, 0.0385), (0.32, 0.040), (0.55, 0.034), (0.80, 0.0275))
_UPPER_ARM = ((0.0, 0.029), (0.45, 0.030), (1.0, 0.0245))
_FOREARM = ((0.0, 0.0245), (0.28, 0.026), (0.65, 0.0215), (1.0, 0.0165))
_SLEEVE = ((0.0, 0.0350), (0.30, 0.0365), (0.60, 0.034))
_HAND = ((0.0, 0.016), (0.35, 0.020), (0.75, 0.018), (1.0, 0.013), (1.12, 0.005))
# Half a shoe: around the toes, from their tip; around the collar, from the ankle.
_TOES = ((0.024, 0.001), (0.0335, 0.012), (0.0315, 0.028))
_COLLAR = ((0.0225, -0.009), (0.0195, 0.001))
_KNEE = 0.039
_NEARER = 0.7
"""How much wider a knee is drawn per body height that it is nearer than the hip."""


def calf_shape(easel: Easel, leg: DrawnLeg) -> QPainterPath:
    """Return a leg of the trousers below the knee."""
    return _even(easel.spot(leg.knee), easel.spot(leg.ankle), _CALF)


def thigh_shape(easel: Easel, leg: DrawnLeg) -> QPainterPath:
    """Return a thigh, which widens towards a knee that comes nearer."""
    hip, knee = easel.spot(leg.hip), easel.spot(leg.knee)
    growth = _NEARER * max(leg.knee.depth - leg.hip.depth, 0.0)
    widths = tuple((share, half * (1 + growth * share)) for share, half in _THIGH)
    return joined(
        disc(hip, 0.050), _even(hip, knee, widths), disc(knee, _KNEE * (1 + growth))
    )


def paint_foot(easel: Easel, leg: DrawnLeg) -> None:
    """Paint ankle and shoe, the toes a little outwards."""
    colours = easel.palette
    knee, ankle = easel.spot(leg.knee), easel.spot(leg.ankle)
    middle, _ = easel.on_trunk(0.0)
    outwards = 0.010 if ankle.x() > middle.x() else -0.010
    tip = easel.spot(leg.toe) + QPointF(outwards, 0.0)
    half = [(tip, pair) for pair in _TOES] + [(ankle, pair) for pair in _COLLAR]
    right = [root + QPointF(across, up) for root, (across, up) in half]
    left = [root + QPointF(-across, up) for root, (across, up) in half]
    shoe = smooth([*right, ankle + QPointF(0.0, 0.003), *reversed(left)])
    easel.fill(capsule(along(knee, ankle, 0.7), ankle, 0.022, 0.020), colours.skin)
    easel.fill(shoe.translated(0.0, -0.0065), colours.sole)
    easel.model(shoe, colours.shoe)


def paint_arm_front(easel: Easel, arm: DrawnArm) -> None:
    """Paint an arm in a short sleeve."""
    colours = easel.palette
    (waist, _), (crown, _) = easel.on_trunk(0.0), easel.on_trunk(1.0)
    top = along(easel.spot(arm.shoulder), crown, 0.31) + (waist - crown) * 0.105
    elbow, wrist = easel.spot(arm.elbow), easel.spot(arm.wrist)
    bare = joined(
        _even(top, elbow, _UPPER_ARM),
        disc(elbow, 0.0245),
        _even(elbow, wrist, _FOREARM),
        disc(wrist, 0.0165),
        _even(wrist, easel.spot(arm.fingers), _HAND),
    )
    easel.model(bare, colours.skin)
    sleeve = joined(disc(top, 0.0350), _even(top, elbow, _SLEEVE))
    easel.model(sleeve, shaded(colours.shirt))


def _even(
    start: QPointF, end: QPointF, widths: tuple[tuple[float, float], ...]
) -> QPainterPath:
    """Return a limb that is as wide to the left as to the right."""
    return ribbon(start, end, tuple((share, half, half) for share, half in widths))
