"""A button that has to be held: it fills while it is, and empties when let go.

Space holds it as the mouse does. What it takes is time, so nobody does it by mistake,
and nobody is kept from it.
"""

from __future__ import annotations

from sitwatch.ui.style import colours

from PySide6.QtCore import QRectF, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QPushButton

HOLD_MS = 3000
_RADIUS = 10.0
_INK = 0.28


class HoldButton(QPushButton):
    """Emits `held` once it was held for `HOLD_MS`."""

    held = Signal()

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.filling = QVariantAnimation(self)
        self.filling.setDuration(HOLD_MS)
        self.filling.setStartValue(0.0)
        self.filling.setEndValue(1.0)
        self.filling.valueChanged.connect(lambda _share: self.update())
        self.filling.finished.connect(self.held)
        self.pressed.connect(self.filling.start)
        self.released.connect(self.on_let_go)

    @property
    def share(self) -> float:
        """How full it is, 0..1."""
        return float(self.filling.currentValue() or 0.0)

    def on_let_go(self) -> None:
        """Begin anew with the next press."""
        if self.share < 1.0:
            self.filling.stop()
            self.filling.setCurrentTime(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.share:
            return
        painter, ink = QPainter(self), QColor(colours(self).accent)
        ink.setAlphaF(_INK)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
        filled = QRectF(0, 0, self.width() * self.share, self.height())
        painter.setClipPath(outline)
        painter.fillRect(filled, ink)
