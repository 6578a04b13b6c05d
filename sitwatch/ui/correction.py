"""What a piece of the day was taken for, why, and the user's own word on it."""

from __future__ import annotations

from gettext import gettext as _

from sitwatch.core.facts import Posture
from sitwatch.core.policy import N_
from sitwatch.presenters.strip import Segment
from sitwatch.ui.column import label

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

_WORDS: tuple[tuple[Posture, str], ...] = (
    ("sitting", N_("I sat")),
    ("standing", N_("I stood")),
    ("away", N_("I was away")),
)

_WIDE_FROM = 520
_LINES = 3
"""As many as a piece may need, so that the page keeps still when one is chosen."""


class Correction(QWidget):
    """Tells of a segment; `corrected` carries the segment and the posture chosen."""

    corrected = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._segment: Segment | None = None
        self.title = label(is_wrapped=True)
        self.details = label(role="muted", is_wrapped=True)
        self.buttons = tuple(self._button(*pair) for pair in _WORDS)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lay_out()
        self.show_segment(None)

    def show_segment(self, segment: Segment | None) -> None:
        """Tell of a segment; None: say what can be done here."""
        self._segment = segment
        for shown in (self.title, *self.buttons):
            shown.setVisible(segment is not None)
        if segment is None:
            self.details.setText(
                _("Point at a piece to see why it counts as it does; click to correct.")
            )
        else:
            self.title.setText(segment.title)
            self.details.setText(" ".join(segment.details))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        direction, is_wide = QBoxLayout.Direction, event.size().width() >= _WIDE_FROM
        self._line.setDirection(
            direction.LeftToRight if is_wide else direction.TopToBottom
        )

    def _lay_out(self) -> None:
        words, row = QVBoxLayout(), QHBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.details)
        words.addStretch(1)
        row.setSpacing(8)
        for button in self.buttons:
            row.addWidget(button)
            button.setSizePolicy(_staying(button.sizePolicy()))
        self._line.setContentsMargins(0, 0, 0, 0)
        self.setMinimumHeight(_LINES * self.fontMetrics().lineSpacing())
        self._line.addLayout(words, 1)
        self._line.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _button(self, posture: Posture, words: str) -> QPushButton:
        button = QPushButton(_(words))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self._on_chosen(posture))
        return button

    def _on_chosen(self, posture: Posture) -> None:
        if self._segment is not None:
            self.corrected.emit(self._segment, posture)


def _staying(policy: QSizePolicy) -> QSizePolicy:
    """Return a policy that keeps the place of what is hidden."""
    policy.setRetainSizeWhenHidden(True)
    return policy
