"""What hands do, as the events that Qt makes of it."""

from __future__ import annotations

import shiboken6

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

_NONE, _PLAIN = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
_INVERTED = False


def moved(widget: QWidget, x: float, y: float) -> QMouseEvent:
    """Return the event of a pointer that came to a place, with no button down."""
    place = QPointF(x, y)
    where = widget.mapToGlobal(place)
    return QMouseEvent(QEvent.Type.MouseMove, place, where, _NONE, _NONE, _PLAIN)


def wheeled() -> QWheelEvent:
    """Return the event of one notch of the wheel."""
    return QWheelEvent(
        QPointF(20, 20),
        QPointF(20, 20),
        QPoint(0, 0),
        QPoint(0, 120),
        _NONE,
        _PLAIN,
        Qt.ScrollPhase.NoScrollPhase,
        _INVERTED,
    )


def put_away(widget: QWidget) -> None:
    """Close a window and be rid of it at once.

    What Qt is told to delete later outlives a test, and every widget that lives is
    dressed anew whenever a test changes the colours.
    """
    widget.close()
    shiboken6.delete(widget)
