"""One of a few, as small buttons in a row of which one is lit."""

from __future__ import annotations

from collections.abc import Iterable

from sitwatch.ui.flow import Flow
from sitwatch.ui.style import give_role

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget


class Chips(QWidget):
    """`chosen` carries the name of the one that the user chose."""

    chosen = Signal(str)

    def __init__(self, about: str, choices: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.buttons = {name: self._button(name, words) for name, words in choices}
        for button in self.buttons.values():
            button.setAccessibleName(f"{about} {button.text()}")
        self.setLayout(Flow(self.buttons.values(), spacing=6))

    def show_chosen(self, name: str) -> None:
        """Light one up, or none; nobody has chosen it by that."""
        self._group.setExclusive(False)
        for known, button in self.buttons.items():
            button.setChecked(known == name)
        self._group.setExclusive(True)

    def _button(self, name: str, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setCheckable(True)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        give_role(button, "chip")
        button.clicked.connect(lambda: self.chosen.emit(name))
        self._group.addButton(button)
        return button
