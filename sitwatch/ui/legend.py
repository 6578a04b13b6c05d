"""What the signs of a chart stand for, in as many columns as fit."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from sitwatch.ui.charts.signs import Kind, Sign
from sitwatch.ui.column import label

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QWidget

_NARROWEST = 190
_MOST_COLUMNS = 4
_SIGN = 36
"""Of a sign, and the room around the words."""


class Entry(msgspec.Struct, frozen=True):
    """A sign, what it stands for, and how much of it there is."""

    kind: Kind
    words: str
    amount: str = ""


class Legend(QWidget):
    """Lists entries."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self.rows: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(8)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """List these."""
        if self._entries == tuple(entries):
            return
        self._entries = tuple(entries)
        for row in self.rows:
            self._grid.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [_row(entry) for entry in entries]
        self._arrange(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def _arrange(self, width: int) -> None:
        """Put the rows into columns as wide as the widest row asks for."""
        widest = max((_length(row) for row in self.rows), default=1)
        room = max(widest, _NARROWEST) + self._grid.horizontalSpacing()
        columns = min(_MOST_COLUMNS, max(1, width // room))
        for n in range(_MOST_COLUMNS):
            self._grid.setColumnStretch(n, 1 if n < columns else 0)
        for n, row in enumerate(self.rows):
            self._grid.addWidget(row, n // columns, n % columns)


def _row(entry: Entry) -> QWidget:
    row = QWidget()
    inside = QHBoxLayout(row)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(8)
    inside.addWidget(Sign(entry.kind))
    inside.addWidget(label(entry.words, is_wrapped=True), 1)
    inside.addWidget(label(entry.amount, "muted"))
    return row


def _length(row: QWidget) -> int:
    """Return how wide a row would like to be, its words in one line."""
    labels = row.findChildren(QLabel)
    words = (each.fontMetrics().horizontalAdvance(each.text()) for each in labels)
    return _SIGN + sum(words)
