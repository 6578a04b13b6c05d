"""Five buttons in a row: how much of a time one sits."""

from __future__ import annotations

from gettext import gettext as _

from sitwatch.presenters.whole_day import SHARES
from sitwatch.ui.flow import Flow

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget


class Shares(QWidget):
    """`chosen` carries the share that the user chose, 0..1."""

    chosen = Signal(float)

    def __init__(self, about: str) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.buttons = tuple(self._button(share, about) for share in SHARES)
        self.setLayout(Flow(self.buttons, spacing=6))

    @property
    def share(self) -> float | None:
        """The share that is marked, None where none is."""
        marked = (n for n, button in enumerate(self.buttons) if button.isChecked())
        return next((SHARES[n] for n in marked), None)

    def show_share(self, share: float | None) -> None:
        """Mark the nearest share, or none; nobody has chosen it by that."""
        self._group.setExclusive(False)
        for value, button in zip(SHARES, self.buttons, strict=True):
            button.setChecked(share is not None and value == _nearest(share))
        self._group.setExclusive(True)

    def _button(self, share: float, about: str) -> QPushButton:
        words = _("{percent} %").format(percent=round(share * 100))
        button = QPushButton(words)
        button.setCheckable(True)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setAccessibleName(f"{about} {words}")
        button.clicked.connect(lambda: self.chosen.emit(share))
        self._group.addButton(button)
        return button


def _nearest(share: float) -> float:
    return min(SHARES, key=lambda value: abs(value - share))
