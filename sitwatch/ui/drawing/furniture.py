"""Chair, desk, bench and wall: as calm as the person is lively."""

from __future__ import annotations

from typing import assert_never

from sitwatch.core.programme.figure import Box
from sitwatch.ui.drawing.easel import PRESSED, Easel
from sitwatch.ui.drawing.shapes import capsule, slab, stroked

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

_BACK_HEIGHT = 0.27
_CUSHION = 0.022
"""How far a body sinks into a seat."""


def paint_furniture(easel: Easel) -> None:
    """Paint everything that stands around, behind the person."""
    for prop in easel.figure.props:
        box = easel.area(prop.box)
        match prop.kind:
            case "chair" if easel.figure.view == "front":
                _paint_chair_front(easel, box)
            case "chair":
                _paint_chair_side(easel, box)
            case "desk":
                _paint_desk(easel, box)
            case "bench":
                _paint_bench(easel, box)
            case "wall":
                _paint_wall(easel, box)
            case _:
                assert_never(prop.kind)


def _paint_chair_side(easel: Easel, box: Box) -> None:
    left, right, seat = box.left, box.right, box.top - _BACK_HEIGHT - _CUSHION
    _paint_leg(easel, QPointF(left + 0.07, seat), QPointF(left + 0.01, 0.006))
    _paint_leg(easel, QPointF(right - 0.06, seat), QPointF(right - 0.02, 0.006))
    shell = QPainterPath(QPointF(left - 0.005, box.top - 0.01))
    shell.cubicTo(
        QPointF(left + 0.012, seat + 0.14),
        QPointF(left + 0.012, seat + 0.02),
        QPointF(left + 0.075, seat),
    )
    shell.cubicTo(
        QPointF(left + 0.13, seat - 0.012),
        QPointF(right - 0.08, seat + 0.006),
        QPointF(right - 0.02, seat - 0.004),
    )
    easel.fill(stroked(shell, 0.026), easel.palette.prop)


def _paint_chair_front(easel: Easel, box: Box) -> None:
    colours, middle = easel.palette, (box.left + box.right) / 2
    floor = easel.lift(0.0)
    seat = box.top - _BACK_HEIGHT + floor
    for side in (-1, 1):
        back = QPointF(middle + side * 0.095, floor + 0.012)
        _paint_leg(easel, QPointF(middle + side * 0.075, seat), back)
    top = box.top + floor
    rim = Box(middle - 0.115, seat - 0.01, middle + 0.115, top - 0.01)
    easel.fill(_slab(rim, 0.045), colours.prop_far)
    shell = Box(middle - 0.105, seat, middle + 0.105, top - 0.018)
    easel.fill(_slab(shell, 0.04), colours.prop)
    for side in (-1, 1):
        front = QPointF(middle + side * 0.112, floor - 0.012)
        _paint_leg(easel, QPointF(middle + side * 0.085, seat - 0.03), front)
    cushion = Box(middle - 0.125, seat - 0.048, middle + 0.125, seat - 0.008)
    easel.fill(_slab(cushion, 0.02), colours.prop)


def _paint_desk(easel: Easel, box: Box) -> None:
    colours, top = easel.palette, box.top
    for across in (box.left + 0.05, box.right - 0.03):
        _paint_leg(easel, QPointF(across, top - 0.02), QPointF(across, 0.006))
    keys = Box(box.left + 0.09, top, box.right - 0.05, top + 0.012)
    easel.fill(_slab(keys, 0.006), colours.prop_far)
    foot, head = (
        QPointF(box.right - 0.055, top + 0.01),
        QPointF(box.right - 0.02, top + 0.12),
    )
    easel.fill(capsule(foot, head, 0.006, 0.006), colours.prop_far)
    easel.fill(_slab(Box(box.left, top - 0.026, box.right, top), 0.011), colours.prop)


def _paint_bench(easel: Easel, box: Box) -> None:
    colours = easel.palette
    for across in (box.left + 0.04, box.right - 0.04):
        _paint_leg(easel, QPointF(across, box.top - 0.05), QPointF(across, 0.008))
    rail = Box(box.left + 0.02, 0.0, box.right - 0.02, 0.02)
    easel.fill(_slab(rail, 0.01), colours.prop_far)
    pad = Box(box.left, box.top - 0.075, box.right, box.top)
    easel.fill(_slab(pad, 0.03), colours.prop)


def _paint_wall(easel: Easel, box: Box) -> None:
    colours = easel.palette
    face = box.right - PRESSED
    wall = Box(box.left - PRESSED, -0.012, face, box.top)
    easel.fill(_slab(wall, 0.012), colours.prop)
    skirting = Box(box.left - PRESSED, -0.012, face + 0.008, 0.05)
    easel.fill(_slab(skirting, 0.006), colours.prop_far)


def _paint_leg(easel: Easel, top: QPointF, foot: QPointF) -> None:
    easel.fill(capsule(top, foot, 0.011, 0.007), easel.palette.prop_far)


def _slab(box: Box, radius: float) -> QPainterPath:
    return slab(QRectF(box.left, box.bottom, box.width, box.height), radius)
