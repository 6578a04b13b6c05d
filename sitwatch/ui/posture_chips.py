"""How long the user has been sitting, and beside it one tap to say whether they do.

Standing at the desk looks like sitting to every sensor: only this tells them apart.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from gettext import gettext as _

from sitwatch.core.facts import Posture
from sitwatch.ui.style import give_role

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QWidget


class PostureChips(QWidget):
    """A line of words with two small buttons, of which the last one tapped is lit."""

    def __init__(self, words: str, tell: Callable[[Posture], None]) -> None:
        super().__init__()
        self.label = QLabel(words)
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        give_role(self.label, "muted")
        self._tell = tell
        self._told: Posture | None = None
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.label, 1)
        self.sitting = self._chip("sitting", _("Sitting"), _("I am sitting now"))
        self.standing = self._chip("standing", _("Standing"), _("I am standing now"))
        row.addWidget(self.sitting)
        row.addWidget(self.standing)

    def _chip(self, posture: Posture, words: str, spoken: str) -> QPushButton:
        chip = QPushButton(words)
        chip.setCheckable(True)
        chip.setAccessibleName(spoken)
        chip.setToolTip(spoken)
        chip.clicked.connect(partial(self._on_chosen, posture))
        give_role(chip, "chip")
        self._group.addButton(chip)
        return chip

    def _on_chosen(self, posture: Posture) -> None:
        if posture != self._told:
            self._told = posture
            self._tell(posture)
