"""What a piece of the day was taken for, why, and the user's own word on it."""

from __future__ import annotations

from gettext import gettext as _
from typing import Literal

from sitwatch.core.policy import N_
from sitwatch.presenters.strip import Segment
from sitwatch.ui.column import from_to, label
from sitwatch.ui.flow import Flow
from sitwatch.ui.style import give_role

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

Word = Literal["sitting", "standing", "away", "elsewhere"]
"""What the user may say of a stretch of time."""

_WORDS: tuple[tuple[Word, str], ...] = (
    ("sitting", N_("I sat")),
    ("standing", N_("I stood")),
    ("away", N_("I was away")),
    ("elsewhere", N_("I sat elsewhere")),
)

_FIELD, _FIELD_PADDING = 64, 28
_LINES = 3
"""As many as a piece may need, so that the page keeps still when one is chosen."""


class Correction(QWidget):
    """Tells of a segment and takes the user's word on it.

    `corrected` carries the segment and the `Word` chosen, `undone` the moment of the
    word to take back, `typed` two times of day.
    """

    corrected = Signal(object, str)
    undone = Signal(object)
    typed = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._segment: Segment | None = None
        self.title = label(is_wrapped=True)
        self.details = label(role="muted", is_wrapped=True)
        self.signs = label(role="muted", is_wrapped=True)
        self.start, self.end = _field(_("From"), "10:25"), _field(_("To"), "10:40")
        self.buttons = tuple(self._button(*pair) for pair in _WORDS)
        self.undo = QPushButton(_("Undo"))
        self._lay_out()
        self._connect()
        self.show_segment(None)

    def show_segment(self, segment: Segment | None) -> None:
        """Tell of a segment; None: say what can be done here."""
        self._segment = segment
        for shown in (self.title, self.signs, *self.buttons):
            shown.setVisible(segment is not None)
        self.undo.setVisible(segment is not None and segment.word is not None)
        if segment is None:
            self.details.setText(
                _(
                    "Point at a piece to see why it counts as it does. Click one, drag"
                    " over any stretch, or type two times to say what it was."
                )
            )
        else:
            self.title.setText(segment.title)
            self.details.setText(" ".join(segment.details))
            self.signs.setText(" · ".join(segment.signs))

    def show_times(self, start: str, end: str) -> None:
        """Put the times of what is chosen into the fields."""
        self.start.setText(start)
        self.end.setText(end)

    def refuse(self, words: str) -> None:
        """Say what is wrong with the times."""
        self.show_segment(None)
        self.details.setText(words)

    def _connect(self) -> None:
        for field in (self.start, self.end):
            field.returnPressed.connect(self._on_typed)
        self.undo.clicked.connect(self._on_undo)

    def _lay_out(self) -> None:
        ground, around = QWidget(), QVBoxLayout(self)
        words = QVBoxLayout(ground)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(2)
        words.addLayout(self._top())
        for told in (self.details, self.signs):
            words.addWidget(told)
        words.addStretch(1)
        ground.setMinimumHeight(_LINES * self.fontMetrics().lineSpacing())
        for button in (*self.buttons, self.undo):
            button.setSizePolicy(_staying(button.sizePolicy()))
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(10)
        around.addWidget(ground)
        around.addLayout(Flow((from_to(self.start, self.end), *self.buttons)))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _top(self) -> QHBoxLayout:
        top = QHBoxLayout()
        give_role(self.undo, "aside")
        top.addWidget(self.title, 1)
        top.addWidget(self.undo)
        return top

    def _button(self, word: Word, words: str) -> QPushButton:
        button = QPushButton(_(words))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self._on_chosen(word))
        return button

    def _on_chosen(self, word: Word) -> None:
        if self._segment is not None:
            self.corrected.emit(self._segment, word)

    def _on_undo(self) -> None:
        if self._segment is not None and self._segment.word is not None:
            self.undone.emit(self._segment.word)

    def _on_typed(self) -> None:
        if self.start.text().strip() and self.end.text().strip():
            self.typed.emit(self.start.text(), self.end.text())
        else:
            (self.end if self.start.text().strip() else self.start).setFocus()


def _field(words: str, example: str) -> QLineEdit:
    field = QLineEdit()
    field.setPlaceholderText(example)
    field.setAccessibleName(words)
    letters = field.fontMetrics().horizontalAdvance("00:00")
    field.setFixedWidth(max(_FIELD, letters + _FIELD_PADDING))
    field.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return field


def _staying(policy: QSizePolicy) -> QSizePolicy:
    """Return a policy that keeps the place of what is hidden."""
    policy.setRetainSizeWhenHidden(True)
    return policy
