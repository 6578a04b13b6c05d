"""The question on the page of today: the morning after, or the knees; one tap."""

from __future__ import annotations

from sitwatch.presenters.feeling import MorningView
from sitwatch.ui.column import card, label
from sitwatch.ui.flow import Flow
from sitwatch.ui.style import give_role

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton


class MorningCard(QObject):
    """`told` carries the changes of the profile that an answer makes."""

    told = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.frame, inside = card(spacing=8)
        self._view: MorningView | None = None
        self._passed_over: MorningView | None = None
        self.title = label(role="title", is_wrapped=True)
        self.question = label(role="muted", is_wrapped=True)
        self.buttons = [QPushButton() for _answer in range(3)]
        give_role(self.buttons[-1], "quiet")
        for place, button in enumerate(self.buttons):
            button.clicked.connect(lambda _on=False, at=place: self.on_answered(at))
        inside.addWidget(self.title)
        inside.addWidget(self.question)
        inside.addLayout(Flow(self.buttons))
        self.show_morning(None)

    def show_morning(self, view: MorningView | None) -> None:
        """Ask; None: there is nothing to ask. What was passed over is not repeated."""
        if view == self._passed_over:
            view = None
        self._view = view
        self.frame.setVisible(view is not None)
        if view is None:
            return
        self.title.setText(view.title)
        self.question.setText(view.question)
        for button, (words, _changes) in zip(self.buttons, view.answers, strict=True):
            button.setText(words)

    def on_answered(self, place: int) -> None:
        """Tell what was answered."""
        if self._view is None:
            return
        _words, changes = self._view.answers[place]
        if changes:
            self.told.emit(changes)
        else:
            self._passed_over = self._view
            self.show_morning(self._view)
