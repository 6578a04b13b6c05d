"""The list of pages: beside them where there is room, above them where there is not."""

from __future__ import annotations

from collections.abc import Sequence

from sitwatch.ports import Page
from sitwatch.ui.style import give_role

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QListView,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

_SIDE_WIDTH = 156
_TOP = 24
"""Puts the first page at the height of the headlines."""

_ANY_WIDTH = 16_777_215
"""Qt's own largest width, which lifts a narrower one."""


class Navigation(QListWidget):
    """`turned` carries the page that the user turns to."""

    turned = Signal(str)

    def __init__(
        self, pages: Sequence[tuple[Page, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._pages = tuple(page for page, _words in pages)
        give_role(self, "sidebar")
        for _page, words in pages:
            QListWidgetItem(words, self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentRowChanged.connect(lambda row: self.turned.emit(self._pages[row]))

    def mark(self, page: Page) -> None:
        """Show which page is open; nobody has turned to it by that."""
        with QSignalBlocker(self):
            self.setCurrentRow(self._pages.index(page))

    def stand(self, *, beside: bool) -> None:
        """Stand beside the pages, or lie above them."""
        flow = QListView.Flow.TopToBottom if beside else QListView.Flow.LeftToRight
        self.setFlow(flow)
        self.setViewportMargins(0, _TOP if beside else 0, 0, 0)
        row, frame = self.sizeHintForRow(0), 2 * self.frameWidth()
        tall = row * len(self._pages) + _TOP if beside else row
        self.setFixedHeight(tall + frame)
        self.setMinimumWidth(_SIDE_WIDTH)
        self.setMaximumWidth(_SIDE_WIDTH if beside else _ANY_WIDTH)
