"""One side of the card: words above, buttons below."""

from __future__ import annotations

from collections.abc import Callable

from sitwatch.ui.button_row import ButtonRow
from sitwatch.ui.style import Role, give_role

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractSlider,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

_TITLE_TIMES = 1.75
_PAGE = 10_000
_GAP = 14
_WRAPPED = Qt.TextFlag.TextWordWrap.value
_SCROLLING: dict[int, QAbstractSlider.SliderAction] = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
}


class CardPage(QWidget):
    """A column of words over a row of buttons, in more lines where it is narrow.

    Where the screen is too low for all words, they scroll and the buttons stay. A page
    that `is_wide` takes the place of the figure as well; one that `is_long` scrolls
    rather than make the card higher; one that is read from afar, in one of several
    `sizes`, makes it larger as long as it is shown and the screen has room.
    """

    def __init__(self) -> None:
        super().__init__()
        self.is_wide = self.is_long = False
        self.sizes = range(1)
        self._letters: list[tuple[QLabel, float, tuple[float, ...]]] = []
        self._longest: list[tuple[QWidget, tuple[tuple[QLabel, str], ...]]] = []
        content = QWidget()
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.words = _scrolling(content)
        self.buttons = ButtonRow()
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 4, 0, 0)
        self._whole.addWidget(self.words, 1)
        self._whole.addSpacing(_GAP)
        self._whole.addLayout(self.buttons)

    @property
    def is_from_afar(self) -> bool:
        """Whether its letters take the room that there is."""
        return len(self.sizes) > 1

    @property
    def least_width(self) -> int:
        """How wide its words are at least, where they are read from afar."""
        self.column.activate()
        return self.column.totalMinimumSize().width() if self.is_from_afar else 0

    @property
    def row_width(self) -> int:
        """How wide all buttons are side by side."""
        return self.buttons.row_width

    def fit(self, width: int) -> int:
        """Make room for so many pixels of width, and return the height needed."""
        for room, lines in self._longest:
            heights = [_height_of(words, label, width) for label, words in lines]
            room.setMinimumHeight(sum(heights) + self.column.spacing() * len(lines))
        # Rows within it remember until then how high they were in other letters.
        self.column.activate()
        self.column.invalidate()
        self._whole.invalidate()
        height = self.column.totalSizeHint().height()
        if self.column.hasHeightForWidth():
            height = self.column.totalHeightForWidth(width)
        return height + self._whole.totalHeightForWidth(width)

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

    def say_from_afar(self, label: QLabel, *times: float) -> None:
        """Set a label in one of so many sizes, times the text: least room first."""
        self.sizes = range(len(times))
        self._letters.append((label, label.font().pointSizeF(), times))
        enlarged(label, times[0])

    def take_size(self, size: int) -> None:
        """Take letters of one of the `sizes` for what is read from afar."""
        for label, text, times in self._letters:
            font = label.font()
            font.setPointSizeF(text * times[size])
            label.setFont(font)

    def say_changing(self, *lines: tuple[QLabel, str]) -> None:
        """Add labels that change, with room for the longest words of each."""
        room = QWidget()
        column = QVBoxLayout(room)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.column.spacing())
        for label, _words in lines:
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(label)
        column.addStretch(1)
        self.column.addWidget(room)
        self._longest.append((room, lines))

    def settle(self) -> None:
        """Lay out at once what has changed; Qt paints it cut off for a moment else."""
        for room, _lines in self._longest:
            layout = room.layout()
            if layout is not None:
                layout.activate()

    def scroll_by(self, key: int) -> None:
        """Scroll the words by a key, for whoever has no mouse; others do nothing."""
        action = _SCROLLING.get(key)
        if action is not None:
            self.words.verticalScrollBar().triggerAction(action)

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


def _scrolling(content: QWidget) -> QScrollArea:
    """Return an area that lets words scroll, and is not seen where they need not."""
    area = QScrollArea()
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
    area.setMinimumSize(0, 0)
    for ground in (area.viewport(), content):
        ground.setAutoFillBackground(False)
    return area


def _height_of(words: str, label: QLabel, width: int) -> int:
    area = QRect(0, 0, width, _PAGE)
    return label.fontMetrics().boundingRect(area, _WRAPPED, words).height()


def enlarged(label: QLabel, times: float) -> None:
    """Set a label in a larger and heavier type."""
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * times)
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
