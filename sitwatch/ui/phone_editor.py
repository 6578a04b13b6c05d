"""The editor of a telephone number."""

from __future__ import annotations

from typing import Any

from sitwatch.presenters.settings_form import Phone

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

_WIDTH = 184
"""Room for a long number with its country in front."""


class PhoneEditor(QLineEdit):
    """A telephone number as one line."""

    edited = Signal(object)

    def __init__(self, field: Phone) -> None:
        super().__init__()
        self._kept = ""
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(_WIDTH)
        self.setAccessibleName(field.words.title)
        self.show_value(field.value)
        self.editingFinished.connect(self.on_finished)

    def show_value(self, value: Any) -> None:
        """Show a number."""
        self._kept = value
        self.setText(value)

    def on_finished(self) -> None:
        """Tell of what was typed, where it is new."""
        typed = self.text().strip()
        if typed != self._kept:
            self.show_value(typed)
            self.edited.emit(typed)
