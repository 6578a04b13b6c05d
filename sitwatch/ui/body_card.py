"""The question about the body on the page of today: one tap.

It asks how an exercise felt the morning after, or how the knees track.
"""

from __future__ import annotations

from sitwatch.presenters.feeling import BodyQuestion
from sitwatch.ui.column import card, label
from sitwatch.ui.flow import Flow
from sitwatch.ui.style import give_role

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton

_MOST = 3
"""Answers beside the one that leaves it out."""


class BodyCard(QObject):
    """`told` carries the changes of the profile that an answer makes."""

    told = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.frame, inside = card(spacing=8)
        self._asked: BodyQuestion | None = None
        self._passed_over: BodyQuestion | None = None
        self.title = label(role="title", is_wrapped=True)
        self.question = label(role="muted", is_wrapped=True)
        self._taps = [QPushButton() for _answer in range(_MOST)]
        self._last = QPushButton()
        give_role(self._last, "quiet")
        for place, button in enumerate(self._taps):
            button.clicked.connect(lambda _on=False, at=place: self.on_answered(at))
        self._last.clicked.connect(lambda: self.on_answered(-1))
        inside.addWidget(self.title)
        inside.addWidget(self.question)
        inside.addLayout(Flow((*self._taps, self._last)))
        self.ask(None)

    @property
    def buttons(self) -> list[QPushButton]:
        """The buttons of the question that is asked; the last one leaves it out."""
        return [*(tap for tap in self._taps if not tap.isHidden()), self._last]

    def ask(self, view: BodyQuestion | None) -> None:
        """Ask; None: there is nothing to ask. What was passed over is not repeated."""
        if view == self._passed_over:
            view = None
        self._asked = view
        self.frame.setVisible(view is not None)
        if view is None:
            return
        self.title.setText(view.title)
        self.question.setText(view.question)
        for place, tap in enumerate(self._taps):
            tap.setVisible(place < len(view.answers) - 1)
        for button, (words, _changes) in zip(self.buttons, view.answers, strict=True):
            button.setText(words)

    def on_answered(self, place: int) -> None:
        """Tell what was answered."""
        if self._asked is None:
            return
        _words, changes = self._asked.answers[place]
        if changes:
            self.told.emit(changes)
        else:
            self._passed_over = self._asked
            self.ask(self._asked)
