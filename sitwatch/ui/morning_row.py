"""The question of the morning after, in a row on a card: one tap, or none."""

from __future__ import annotations

from functools import partial

from sitwatch.presenters.feeling import BodyQuestion, heard_words
from sitwatch.ui.column import label
from sitwatch.ui.flow import Flow
from sitwatch.ui.style import give_role

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout


class MorningRow(QFrame):
    """`told` carries the change of the profile that the answer makes, once.

    To leave it out nothing has to be tapped: whoever goes on has left it out.
    """

    told = Signal(object)

    def __init__(self, asked: BodyQuestion) -> None:
        super().__init__()
        give_role(self, "inset")
        self.question = label(asked.question, "muted", is_wrapped=True)
        self.buttons = [
            self._button(words, changes, about=asked.title)
            for words, changes in asked.answers[:-1]
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(4)
        column.addWidget(label(asked.title, "strong", is_wrapped=True))
        column.addWidget(self.question)
        column.addLayout(Flow(self.buttons, spacing=6))

    def _button(
        self, words: str, changes: dict[str, object], *, about: str
    ) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(f"{about}. {words}")
        give_role(button, "chip")
        button.clicked.connect(partial(self._on_answered, changes))
        return button

    def settle(self, changes: dict[str, object]) -> None:
        """Say that the answer was heard, and ask no more."""
        self.question.setText(heard_words(changes))
        for button in self.buttons:
            button.hide()

    def _on_answered(self, changes: dict[str, object]) -> None:
        self.settle(changes)
        self.told.emit(changes)
