"""One question with two buttons, on the page itself: nothing is done by mistake."""

from __future__ import annotations

from sitwatch.presenters.profile import Confirmation
from sitwatch.ui.column import card, label
from sitwatch.ui.flow import Flow
from sitwatch.ui.style import give_role

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton


class Asking(QObject):
    """`agreed` tells of a yes; either answer puts the question away."""

    agreed = Signal()
    asked = Signal(object)
    """Carries the frame, which may be out of sight."""

    def __init__(self) -> None:
        super().__init__()
        self.frame, inside = card(spacing=10)
        self.title = label(role="title", is_wrapped=True)
        self.lines = label(is_wrapped=True)
        self.yes, self.no = QPushButton(), QPushButton()
        give_role(self.yes, "primary")
        for shown in (self.title, self.lines):
            inside.addWidget(shown)
        inside.addLayout(Flow((self.yes, self.no)))
        self.yes.clicked.connect(self.on_yes)
        self.no.clicked.connect(self.frame.hide)
        self.frame.hide()

    def ask(self, question: Confirmation) -> None:
        """Ask; an earlier question is gone."""
        self.title.setText(question.title)
        self.lines.setText("\n\n".join(question.lines))
        self.lines.setVisible(bool(question.lines))
        self.yes.setText(question.yes)
        self.no.setText(question.no)
        self.frame.setAccessibleName(question.title)
        self.frame.show()
        self.no.setFocus()
        self.asked.emit(self.frame)

    def on_yes(self) -> None:
        """Put the question away, and tell."""
        self.frame.hide()
        self.agreed.emit()
