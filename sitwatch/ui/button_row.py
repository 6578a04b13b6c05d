"""The buttons of a card: side by side, else in two columns, else in a pile."""

from __future__ import annotations

from shiboken6 import Shiboken

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSpacerItem

_PAIR = 2
_SPACING = 8


class ButtonRow(QLayout):
    """Takes as many lines as its width asks for; a stretch counts in a single line."""

    def __init__(self) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        items = self._items
        self.destroyed.connect(lambda: _free(items))
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(_SPACING)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def add_stretch(self) -> None:
        """Push what comes after it to the right end of a single line."""
        self.addItem(QSpacerItem(0, 0))

    @property
    def row_width(self) -> int:
        """How wide all buttons are side by side."""
        widths = [item.sizeHint().width() for item in self._shown()]
        return sum(widths) + _SPACING * max(len(widths) - 1, 0)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        shown = self._shown()
        if not shown:
            return 0
        lines = -(-len(shown) // self._columns(width))
        return lines * self._tallest() + _SPACING * (lines - 1)

    def sizeHint(self) -> QSize:
        return QSize(self.row_width, self._tallest())

    def minimumSize(self) -> QSize:
        widths = [item.sizeHint().width() for item in self._shown()]
        return QSize(max(widths, default=0), self._tallest())

    def setGeometry(self, room: QRect) -> None:
        super().setGeometry(room)
        if self._columns(room.width()) == len(self._shown()):
            self._lay_row(room)
        else:
            self._lay_columns(room)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _tallest(self) -> int:
        return max((item.sizeHint().height() for item in self._shown()), default=0)

    def _columns(self, width: int) -> int:
        shown = self._shown()
        if self.row_width <= width or not shown:
            return len(shown)
        widest = max(item.sizeHint().width() for item in shown)
        return _PAIR if _PAIR * widest + _SPACING <= width else 1

    def _lay_row(self, room: QRect) -> None:
        """Lay one line; what is left over goes to the stretch, or to what may grow."""
        growing = [item for item in self._items if self._may_grow(item)]
        spare = (room.width() - self.row_width) // max(len(growing), 1)
        left = room.left()
        for item in self._items:
            size = item.sizeHint()
            wide = size.width() + (spare if item in growing else 0)
            if not item.isEmpty():
                drop = (room.height() - size.height()) // 2
                item.setGeometry(QRect(left, room.top() + drop, wide, size.height()))
                left += _SPACING
            left += wide if not item.isEmpty() or item in growing else 0

    def _may_grow(self, item: QLayoutItem) -> bool:
        if item.spacerItem() is not None:
            return True
        grows = bool(item.expandingDirections() & Qt.Orientation.Horizontal)
        return grows and not item.isEmpty()

    def _lay_columns(self, room: QRect) -> None:
        """Lay lines of equal buttons; a last one alone takes its whole line."""
        shown, columns = self._shown(), self._columns(room.width())
        tall = self._tallest()
        for at, item in enumerate(shown):
            line, column = divmod(at, columns)
            is_alone = column == 0 and at == len(shown) - 1
            across = 1 if is_alone else columns
            wide = (room.width() - _SPACING * (across - 1)) // across
            left = room.left() + column * (wide + _SPACING)
            item.setGeometry(
                QRect(left, room.top() + line * (tall + _SPACING), wide, tall)
            )


def _free(items: list[QLayoutItem]) -> None:
    """Let go of items: Qt leaves that to the layout that keeps them."""
    for item in items:
        Shiboken.delete(item)
    items.clear()
