"""How each part of a day is painted: a colour, and hatching where that is not enough.

The seated parts are teal, time off the chair is green, unknown time is neither. What
the user corrected, and what nobody knows, are hatched, so that no part is told by its
hue alone.
"""

from __future__ import annotations

from collections.abc import Mapping

from sitwatch.presenters.colours import Palette
from sitwatch.presenters.stages import Side
from sitwatch.presenters.totals import Fill

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

_HATCH_GAP = 5.0
_HATCH_WIDTH = 1.4
_PALER = 0.45
_PALE = {"light": 0.42, "dark": 0.24}


def colour_of(fill: Fill, palette: Palette) -> QColor:
    """Return the ground colour of a part."""
    return {
        "seated": QColor(palette.seated),
        "corrected": QColor(palette.seated),
        "declared": QColor(palette.reported),
        "standing": QColor(palette.up),
        "away": mixed(palette.up, palette.raised, _PALE[palette.scheme]),
        "unknown": mixed(palette.unknown, palette.raised, _PALE["light"]),
    }[fill]


def side_colours(palette: Palette) -> Mapping[Side, QColor]:
    """Return the colours of work for the left and for the right side."""
    pale = mixed(palette.exercise, palette.raised, _PALER)
    return {"left": pale, "right": QColor(palette.exercise)}


def mixed(first: str, second: str, share: float) -> QColor:
    """Return a colour that is the first one by `share` (0..1), and else the second."""
    one, two = QColor(first), QColor(second)
    return QColor.fromRgbF(
        two.redF() + (one.redF() - two.redF()) * share,
        two.greenF() + (one.greenF() - two.greenF()) * share,
        two.blueF() + (one.blueF() - two.blueF()) * share,
    )


def paint_fill(
    painter: QPainter, shape: QPainterPath, fill: Fill, palette: Palette
) -> None:
    """Paint a part into a shape."""
    painter.fillPath(shape, colour_of(fill, palette))
    hatching = {"corrected": palette.raised, "unknown": palette.unknown}.get(fill)
    if hatching is None:
        return
    colour = QColor(hatching)
    colour.setAlphaF(0.55 if fill == "corrected" else 1.0)
    painter.save()
    painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(colour, _HATCH_WIDTH))
    painter.drawLines(_hatch_lines(shape.boundingRect()))
    painter.restore()


def _hatch_lines(box: QRectF) -> list[QLineF]:
    """Return slanted lines through a box, at the same places whatever the box."""
    first = int((box.left() - box.bottom()) // _HATCH_GAP)
    last = int((box.right() - box.top()) // _HATCH_GAP) + 1
    return [
        QLineF(
            box.top() + n * _HATCH_GAP,
            box.top(),
            box.bottom() + n * _HATCH_GAP,
            box.bottom(),
        )
        for n in range(first, last + 1)
    ]
