"""Legs, shoes and arms from the side.

The stations of a limb count from its upper end; their left is the limb's front, their
right its back.
"""

from __future__ import annotations

from math import hypot

from sitwatch.core.programme.figure import DrawnArm, DrawnLeg
from sitwatch.ui.drawing.easel import Easel
from sitwatch.ui.drawing.shapes import (
    Corners,
    along,
    capsule,
    direction,
    disc,
    joined,
    left_of,
    outline,
    placed,
    ribbon,
    smooth,
)

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainterPath

_THIGH = (
    (0.0, 0.0600, 0.0580),
    (0.3, 0.0600, 0.0600),
    (0.65, 0.0520, 0.0500),
    (1.0, 0.0445, 0.0430),
)
_CALF = (
    (0.0, 0.0445, 0.0430),
    (0.12, 0.0420, 0.0435),
    (0.30, 0.0370, 0.0465),
    (0.52, 0.0330, 0.0400),
    (0.80, 0.0285, 0.0300),
)
_UPPER_ARM = ((0.0, 0.034, 0.034), (0.45, 0.032, 0.033), (1.0, 0.026, 0.026))
_FOREARM = (
    (0.0, 0.026, 0.026),
    (0.25, 0.027, 0.028),
    (0.65, 0.022, 0.022),
    (1.0, 0.017, 0.017),
)
_SLEEVE = ((0.0, 0.042, 0.042), (0.30, 0.041, 0.042), (0.60, 0.036, 0.036))
_HAND = (
    (0.0, 0.0165, 0.0165),
    (0.35, 0.0200, 0.0205),
    (0.75, 0.0170, 0.0180),
    (1.0, 0.0110, 0.0120),
    (1.12, 0.0040, 0.0040),
)
# Shoe and sole, from the ankle: along the foot, and up from it.
_SHOE = (
    (-0.045, -0.030),
    (-0.044, -0.006),
    (-0.031, 0.012),
    (0.000, 0.013),
    (0.026, 0.010),
    (0.050, -0.005),
    (0.088, -0.015),
    (0.112, -0.025),
    (0.117, -0.034),
    (0.108, -0.039),
    (0.070, -0.039),
    (0.030, -0.039),
    (-0.036, -0.039),
)
_SOLE = (
    (-0.047, -0.0300),
    (-0.046, -0.0390),
    (-0.038, -0.0425),
    (0.030, -0.0425),
    (0.070, -0.0425),
    (0.108, -0.0425),
    (0.119, -0.0360),
    (0.112, -0.0310),
    (0.070, -0.0325),
    (0.030, -0.0325),
)
_BALL, _BENT = 0.062, 0.020
"""The shoe bends in front of the ball of the foot, over this length."""
_TIP = (0.112, -0.039)
_TOUCHING = 0.03


def seat_of(easel: Easel, leg: DrawnLeg) -> QPointF:
    """Return the middle of the buttock: behind the hip, between trunk and thigh."""
    hip, knee = easel.spot(leg.hip), easel.spot(leg.knee)
    _, up = easel.on_trunk(0.0)
    back = left_of(up) + left_of(direction(knee, hip))
    return hip + back / max(hypot(back.x(), back.y()), 0.3) * 0.026


def seat(easel: Easel, leg: DrawnLeg) -> QPainterPath:
    """Return pelvis and buttock of one side."""
    hip, knee = easel.spot(leg.hip), easel.spot(leg.knee)
    waist, _ = easel.on_trunk(0.16)
    buttock = seat_of(easel, leg)
    return joined(
        disc(hip, 0.060),
        capsule(waist, buttock, 0.056, 0.060),
        capsule(buttock, along(hip, knee, 0.30), 0.060, 0.058),
    )


def _trousers(easel: Easel, leg: DrawnLeg) -> QPainterPath:
    """Return one side of the trousers, waist to hem."""
    hip, knee, ankle = easel.spot(leg.hip), easel.spot(leg.knee), easel.spot(leg.ankle)
    return joined(
        seat(easel, leg),
        ribbon(hip, knee, _THIGH),
        disc(knee, 0.0437),
        ribbon(knee, ankle, _CALF),
    )


def paint_leg(easel: Easel, leg: DrawnLeg, *, far: bool) -> QPainterPath:
    """Paint a leg with its shoe, and return one side of the trousers."""
    colours = easel.palette
    knee, ankle = easel.spot(leg.knee), easel.spot(leg.ankle)
    skin = capsule(along(knee, ankle, 0.7), ankle, 0.024, 0.021)
    easel.fill(skin, colours.skin_far if far else colours.skin)
    _paint_shoe(easel, leg, colours.shoe_far if far else colours.shoe)
    cloth = colours.trousers_far if far else colours.trousers
    trousers = _trousers(easel, leg)
    easel.model(trousers, cloth)
    return trousers


def paint_arm(easel: Easel, arm: DrawnArm, skin: str, cloth: str | QColor) -> None:
    """Paint an arm in a short sleeve."""
    waist, _ = easel.on_trunk(0.0)
    top = along(easel.spot(arm.shoulder), waist, 0.085)
    elbow, wrist = easel.spot(arm.elbow), easel.spot(arm.wrist)
    bare = joined(
        ribbon(top, elbow, _UPPER_ARM),
        disc(elbow, 0.026),
        ribbon(elbow, wrist, _FOREARM),
        _hand(wrist, easel.spot(arm.fingers)),
    )
    easel.model(bare, skin)
    easel.model(joined(disc(top, 0.042), ribbon(top, elbow, _SLEEVE)), cloth)


def _hand(wrist: QPointF, fingers: QPointF) -> QPainterPath:
    way = direction(wrist, fingers)
    root, tip = placed(wrist, way, -0.010, 0.014), placed(wrist, way, -0.024, 0.036)
    thumb = capsule(root, tip, 0.0085, 0.0065)
    return joined(disc(wrist, 0.0168), ribbon(wrist, fingers, _HAND), thumb)


def _paint_shoe(easel: Easel, leg: DrawnLeg, colour: str) -> None:
    ankle, toe = easel.spot(leg.ankle), easel.spot(leg.toe)
    forth = direction(easel.spot(leg.heel), toe)
    rests = max(0.0, 1 - leg.toe.y / _TOUCHING) if _is_tiptoe(forth) else 0.0

    def put(corners: Corners) -> QPainterPath:
        if rests:
            return _bent(corners, (ankle, toe), left_of(forth), min(rests, 1.0))
        return outline(corners, ankle, left_of(forth))

    easel.model(put(_SHOE), colour)
    easel.fill(put(_SOLE), easel.palette.sole)


def _bent(
    corners: Corners, ends: tuple[QPointF, QPointF], axis: QPointF, rests: float
) -> QPainterPath:
    """Return an outline of a shoe that bends at the ball, its tip flat on the floor."""
    ankle, toe = ends

    def place(across: float, up: float) -> QPointF:
        rigid = placed(ankle, axis, across, up)
        flat = toe + QPointF(across - _TIP[0], up - _TIP[1])
        bent = min(max((across - _BALL) / _BENT, 0.0), 1.0)
        return along(rigid, flat, rests * bent)

    return smooth([place(*pair) for pair in corners])


def _is_tiptoe(forth: QPointF) -> bool:
    """Return whether the heel is higher than the toes of a foot that points forward."""
    return forth.x() > 0 > forth.y() + 0.1
