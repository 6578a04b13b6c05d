"""Figures with a word below each, in a grid that takes as many columns as fit."""

from __future__ import annotations

from collections.abc import Sequence

from sitwatch.presenters.today import Tile
from sitwatch.ui.column import GAP, card, label

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

_NARROWEST = 168


class Tiles(QWidget):
    """Shows a few `Tile`s as cards of one size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self.cards: list[_TileCard] = []
        self._columns = 0

    def show_tiles(self, tiles: Sequence[Tile]) -> None:
        """Show these; their number stays what it was the first time."""
        if not self.cards:
            self.cards = [_TileCard() for _tile in tiles]
            self._arrange(self._fitting(self.width()))
        for shown, tile in zip(self.cards, tiles, strict=True):
            shown.show_tile(tile)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = self._fitting(event.size().width())
        if self.cards and columns != self._columns:
            self._arrange(columns)

    def _fitting(self, width: int) -> int:
        return 4 if width >= 4 * _NARROWEST + 3 * GAP else 2

    def _arrange(self, columns: int) -> None:
        self._columns = columns
        for n in range(4):
            self._grid.setColumnStretch(n, 1 if n < columns else 0)
        for n, shown in enumerate(self.cards):
            self._grid.addWidget(shown.frame, n // columns, n % columns)


class _TileCard:
    """A card with a figure, what it is, and a note."""

    def __init__(self) -> None:
        self.frame: QFrame
        self.frame, inside = card(margin=16, spacing=2)
        self._value: QLabel = label(role="title")
        self._words: QLabel = label(role="muted", is_wrapped=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        inside.addWidget(self._value)
        inside.addWidget(self._words, 1)

    def show_tile(self, tile: Tile) -> None:
        self._value.setText(tile.value)
        note = f"{tile.words}, {tile.note}" if tile.note else tile.words
        self._words.setText(note)
        self.frame.setAccessibleName(f"{note}: {tile.value}")
