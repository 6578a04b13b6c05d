"""The goal of a day as a row of dots: full for a break had, a ring for one to come."""

from __future__ import annotations

from sitwatch.presenters.ahead import Goal
from sitwatch.ui.style import colours

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

RADIUS = 4.0
"""Of a dot, and of the mark of a break to come on the strip of the day."""

PEN = 1.5
_STEP = 15


class GoalDots(QWidget):
    """Shows a `Goal`; the words beside it say the same to a screen reader."""

    def __init__(self) -> None:
        super().__init__()
        self._full, self._all = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_goal(self, goal: Goal) -> None:
        """Show breaks had, up to the goal, and what is left of it."""
        self._full, self._all = min(goal.kept, goal.aim), goal.aim
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_STEP * self._all, _STEP)

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(colours(self).accent)
        painter.setPen(QPen(colour, PEN))
        for n in range(self._all):
            painter.setBrush(colour if n < self._full else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(_STEP * (n + 0.5), _STEP / 2), RADIUS, RADIUS)
        painter.end()
