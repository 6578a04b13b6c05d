"""The card of what might suit better: it offers, and goes when it was answered."""

from __future__ import annotations

from sitwatch.presenters.advice import AdviceChoice, AdviceView, answered_words
from sitwatch.ui.column import card, label
from sitwatch.ui.flow import Flow
from sitwatch.ui.style import give_role

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton, QWidget


class AdviceCard(QObject):
    """Shows an `AdviceView`; `answered` carries the advice and the `AdviceChoice`."""

    answered = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.frame, inside = card()
        self._inside = inside
        self.view: AdviceView | None = None
        self._is_over = False
        self.title = label(role="title", is_wrapped=True)
        self.body = label(is_wrapped=True)
        self.note = label(role="muted", is_wrapped=True)
        self.buttons: list[QPushButton] = []
        self._row = QWidget()
        for shown in (self.title, self.body, self._row, self.note):
            inside.addWidget(shown)
        self.frame.hide()

    def show_advice(self, view: AdviceView | None) -> None:
        """Show an advice with a button for each choice; None: nothing is shown."""
        self.view, self._is_over = view, False
        if view is not None:
            self.title.setText(view.title)
            self.body.setText(view.body)
            self.note.setText(view.note)
            self.note.setVisible(bool(view.note))
            self._replace_buttons(view)
        self.stand(is_wanted=True)

    def stand(self, *, is_wanted: bool) -> None:
        """Be there or not; without an advice it never is."""
        self.frame.setVisible(is_wanted and self.view is not None)

    def thank(self, choice: AdviceChoice) -> None:
        """Say what becomes of an answer; where all stays as it is, just go."""
        words = answered_words(choice)
        self._is_over = True
        self._row.hide()
        self.note.hide()
        self.body.setText(words)
        if not words:
            self.show_advice(None)

    def leave(self) -> None:
        """Go, where it was answered."""
        if self._is_over:
            self.show_advice(None)

    def _replace_buttons(self, view: AdviceView) -> None:
        before, self._row = self._row, QWidget()
        self.buttons = [self._button(choice) for choice in view.choices]
        give_role(self.buttons[-1], "quiet")
        self._row.setLayout(Flow(self.buttons))
        self._inside.replaceWidget(before, self._row)
        before.hide()
        before.deleteLater()

    def _button(self, choice: AdviceChoice) -> QPushButton:
        button = QPushButton(choice.words)
        button.clicked.connect(lambda: self.on_chosen(choice))
        return button

    def on_chosen(self, choice: AdviceChoice) -> None:
        """Tell what was chosen."""
        if self.view is not None:
            self.answered.emit(self.view.advice, choice)
