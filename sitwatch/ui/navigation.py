"""The list of pages: beside them where there is room, above them where there is not."""

from __future__ import annotations

from collections.abc import Sequence

from sitwatch.ports import Page
from sitwatch.ui.style import give_role

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
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
        self._is_beside = True
        give_role(self, "sidebar")
        for _page, words in pages:
            QListWidgetItem(words, self)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentRowChanged.connect(lambda row: self.turned.emit(self._pages[row]))

    def mark(self, page: Page) -> None:
        """Show which page is open; nobody has turned to it by that."""
        with QSignalBlocker(self):
            self.setCurrentRow(self._pages.index(page))

    def offer(self, page: Page, *, is_offered: bool) -> None:
        """List a page, or no longer."""
        self.setRowHidden(self._pages.index(page), not is_offered)
        self._fit(self.width())

    def stand(self, *, beside: bool) -> None:
        """Stand beside the pages, or lie above them, in as many lines as it takes."""
        flow = QListView.Flow.TopToBottom if beside else QListView.Flow.LeftToRight
        self._is_beside = beside
        self.setFlow(flow)
        self.setWrapping(not beside)
        self.setViewportMargins(0, _TOP if beside else 0, 0, 0)
        self.setMinimumWidth(_SIDE_WIDTH)
        self.setMaximumWidth(_SIDE_WIDTH if beside else _ANY_WIDTH)
        self._fit(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        """Be as high as the pages listed."""
        sizes = [
            self.sizeHintForIndex(self.model().index(row, 0)) for row in self._rows
        ]
        if self._is_beside:
            tall = sum(size.height() for size in sizes) + _TOP
        else:
            tall = len(_lines([size.width() for size in sizes], width)) * max(
                size.height() for size in sizes
            )
        self.setFixedHeight(tall + 2 * self.frameWidth())

    @property
    def _rows(self) -> list[int]:
        return [row for row in range(self.count()) if not self.isRowHidden(row)]


def _lines(widths: Sequence[int], room: int) -> list[int]:
    """Return how wide each line is, when words of these widths are wrapped."""
    lines: list[int] = []
    for width in widths:
        if lines and lines[-1] + width <= room:
            lines[-1] += width
        else:
            lines.append(width)
    return lines
