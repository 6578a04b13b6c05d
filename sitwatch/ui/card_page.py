"""One side of the card: words above, buttons below."""

from __future__ import annotations

from collections.abc import Callable

from sitwatch.ui.style import Role, give_role

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

_TITLE_TIMES = 1.75
_PAGE = 10_000
_WRAPPED = Qt.TextFlag.TextWordWrap.value


class CardPage(QWidget):
    """A column of words over a row of buttons; where it is narrow, a pile of them."""

    def __init__(self) -> None:
        super().__init__()
        self._longest: dict[QLabel, str] = {}
        self.column = QVBoxLayout()
        self.column.setSpacing(8)
        self.buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.buttons.setSpacing(8)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 4, 0, 0)
        self._whole.addLayout(self.column, 1)
        self._whole.addSpacing(14)
        self._whole.addLayout(self.buttons)

    @property
    def row_width(self) -> int:
        """How wide all buttons are side by side."""
        self.buttons.setDirection(QBoxLayout.Direction.LeftToRight)
        return self.buttons.sizeHint().width()

    def fit(self, width: int) -> int:
        """Arrange the buttons for so many pixels, and return the height needed."""
        if self.row_width > width:
            self.buttons.setDirection(QBoxLayout.Direction.TopToBottom)
        for label, words in self._longest.items():
            label.setMinimumHeight(_height_of(words, label, width))
        self._whole.invalidate()
        return self._whole.totalHeightForWidth(width)

    def say(self, words: str, role: Role | None = None) -> QLabel:
        """Add a line of words that wraps where it has to."""
        label = QLabel(words)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            give_role(label, role)
        self.column.addWidget(label)
        return label

    def title(self, words: str) -> QLabel:
        """Add the line that is read first."""
        label = self.say(words)
        enlarged(label, _TITLE_TIMES)
        return label

    def reserve(self, label: QLabel, longest: str) -> None:
        """Keep room for the longest words of a label that changes."""
        self._longest[label] = longest

    def offer(
        self, words: str, role: Role | None, then: Callable[[], None]
    ) -> QPushButton:
        """Add a button."""
        button = QPushButton(words)
        button.clicked.connect(then)
        if role:
            give_role(button, role)
        self.buttons.addWidget(button)
        return button

    def remark(self, words: str, then: Callable[[], None]) -> QPushButton:
        """Add a quiet button below the others, which answers nothing."""
        button = QPushButton(words)
        button.clicked.connect(then)
        give_role(button, "aside")
        self._whole.addSpacing(4)
        self._whole.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
        return button


def _height_of(words: str, label: QLabel, width: int) -> int:
    area = QRect(0, 0, width, _PAGE)
    return label.fontMetrics().boundingRect(area, _WRAPPED, words).height()


def enlarged(label: QLabel, times: float) -> None:
    """Set a label in a larger and heavier type."""
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * times)
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
