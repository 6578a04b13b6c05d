"""The buttons below a page that leads on: back, skip, onward; a pile where narrow."""

from __future__ import annotations

from itertools import pairwise

from sitwatch.ui.column import MARGIN, MARGIN_NARROW, WIDE_FROM
from sitwatch.ui.style import Role, give_role

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QSizePolicy, QWidget

_ABOVE, _BELOW = 10, 14


class Footer(QWidget):
    """Three buttons of which one without words is not there.

    Each can be pressed with Return while it has the focus; Alt with an arrow goes back
    and onward from anywhere.
    """

    def __init__(self, *, widest: int) -> None:
        super().__init__()
        self._widest = widest
        self.back = _button("quiet", "Alt+Left")
        self.skip = _button("quiet")
        self.onward = _button("primary", "Alt+Right")
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setSpacing(8)
        quiet = QHBoxLayout()
        quiet.addWidget(self.back)
        quiet.addStretch(1)
        quiet.addWidget(self.skip)
        self._line.addLayout(quiet, 1)
        self._line.addWidget(self.onward)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_words(self, back: str, skip: str, onward: str) -> None:
        """Give each its words."""
        for button, words in (
            (self.back, back),
            (self.skip, skip),
            (self.onward, onward),
        ):
            if words != button.text():
                keys = button.shortcut()
                button.setText(words)
                # Qt drops a shortcut with the words that it came with.
                button.setShortcut(keys)
            button.setVisible(bool(words))
        self._fit(self.width())

    def come_after(self, ground: QWidget) -> None:
        """Be reached by Tab after all that is on a ground, and was filled in later.

        Nobody shall say that nothing is so before they came past what may be.
        """
        stops = [
            each
            for each in ground.findChildren(QWidget)
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        for before, after in pairwise((*stops, *self._buttons)):
            QWidget.setTabOrder(before, after)

    def minimumSizeHint(self) -> QSize:
        widest = max(button.sizeHint().width() for button in self._buttons)
        return QSize(widest + 2 * MARGIN_NARROW, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())

    @property
    def _buttons(self) -> tuple[QPushButton, ...]:
        return self.back, self.skip, self.onward

    def _fit(self, width: int) -> None:
        """Lay them in a row within the width of the page, or in a pile."""
        aside = max(0, (width - self._widest) // 2)
        side = aside + (MARGIN if width >= WIDE_FROM else MARGIN_NARROW)
        self._line.setContentsMargins(side, _ABOVE, side, _BELOW)
        shown = [button for button in self._buttons if button.text()]
        row = sum(button.sizeHint().width() + 8 for button in shown)
        is_row = row <= width - 2 * side
        direction = QBoxLayout.Direction
        self._line.setDirection(
            direction.LeftToRight if is_row else direction.BottomToTop
        )


def _button(role: Role, keys: str = "") -> QPushButton:
    button = QPushButton()
    give_role(button, role)
    button.setAutoDefault(True)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    if keys:
        button.setShortcut(QKeySequence(keys))
    return button
