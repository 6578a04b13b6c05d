"""Things to be marked, one below the other; a tap anywhere on one marks it."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sitwatch.presenters.health import Ask
from sitwatch.ui.column import label
from sitwatch.ui.style import give_role
from sitwatch.ui.tick_box import TickBox

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

_MARGINS = (12, 9, 12, 9)


class Tick(QFrame):
    """One thing to be marked, with a note where something follows from it."""

    toggled = Signal()

    def __init__(self, ask: Ask) -> None:
        super().__init__()
        self.name = ask.name
        self.box = TickBox()
        self.box.setAccessibleName(ask.words)
        self.box.setAccessibleDescription(ask.note)
        self.box.toggled.connect(self.on_toggled)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._lay_out(ask)
        self._dress()

    @property
    def is_marked(self) -> bool:
        """Whether it is marked."""
        return self.box.isChecked()

    def mark(self, *, on: bool) -> None:
        """Show it marked or not; nobody has marked it by that."""
        with QSignalBlocker(self.box):
            self.box.setChecked(on)
        self._dress()

    def on_toggled(self) -> None:
        """Show it, and tell."""
        self._dress()
        self.toggled.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.box.toggle()
        super().mouseReleaseEvent(event)

    def _dress(self) -> None:
        give_role(self, "marked" if self.is_marked else "inset")

    def _lay_out(self, ask: Ask) -> None:
        across, words = QHBoxLayout(self), QVBoxLayout()
        across.setContentsMargins(*_MARGINS)
        across.setSpacing(10)
        across.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)
        words.setSpacing(2)
        words.addWidget(label(ask.words, is_wrapped=True))
        if ask.note:
            words.addWidget(label(ask.note, "muted", is_wrapped=True))


class Ticks(QWidget):
    """`changed` tells that the user has marked something, or no longer."""

    changed = Signal()

    def __init__(self, asks: Iterable[Ask]) -> None:
        super().__init__()
        self.ticks = {ask.name: Tick(ask) for ask in asks}
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(6)
        for tick in self.ticks.values():
            tick.toggled.connect(self.changed)
            inside.addWidget(tick)

    @property
    def marked(self) -> tuple[str, ...]:
        """The names of what is marked."""
        return tuple(name for name, tick in self.ticks.items() if tick.is_marked)

    def show_marked(self, names: Collection[str]) -> None:
        """Mark these, and nothing else."""
        for name, tick in self.ticks.items():
            tick.mark(on=name in names)
