"""What was practised: a few lines for each exercise, in two columns where they fit."""

from __future__ import annotations

from gettext import gettext as _

from sitwatch.presenters.progress import PracticeRow
from sitwatch.ui.column import label

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

_APART = 28


class PracticeList(QWidget):
    """Shows exercises in the order they come in, line by line."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_APART)
        self._grid.setVerticalSpacing(16)
        self._grid.setColumnStretch(0, 1)
        self._columns = 1
        self.shown: list[QWidget] = []

    def show_rows(self, rows: tuple[PracticeRow, ...]) -> None:
        """Show these in the place of those before."""
        for old in self.shown:
            old.hide()
            old.deleteLater()
        self.shown = [_practice(row) for row in rows] or [_nothing()]
        self._arrange()

    def on_widened(self, is_wide: bool) -> None:  # noqa: FBT001 - Qt's own signature
        """Take two columns where there is room."""
        self._columns = 2 if is_wide else 1
        self._grid.setColumnStretch(1, self._columns - 1)
        self._arrange()

    def _arrange(self) -> None:
        top = Qt.AlignmentFlag.AlignTop
        for n, shown in enumerate(self.shown):
            self._grid.addWidget(shown, n // self._columns, n % self._columns, top)


def _nothing() -> QLabel:
    words = _("What you practise appears here after the first break.")
    return label(words, "muted", is_wrapped=True)


def _practice(row: PracticeRow) -> QWidget:
    """Return an exercise as a few lines: its name, last time, next time, so far."""
    shown = QWidget()
    inside = QGridLayout(shown)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setVerticalSpacing(2)
    inside.setColumnStretch(1, 1)
    name = label(row.name, "strong", is_wrapped=True)
    inside.addWidget(name, 0, 0, 1, 2)
    told = ((_("Last time"), row.last), (_("Next time"), row.next))
    for at, (words, value) in enumerate(told, start=1):
        inside.addWidget(label(words, "muted"), at, 0, Qt.AlignmentFlag.AlignTop)
        inside.addWidget(label(value, is_wrapped=True), at, 1)
    inside.addWidget(label(row.week, "muted", is_wrapped=True), 3, 0, 1, 2)
    return shown
