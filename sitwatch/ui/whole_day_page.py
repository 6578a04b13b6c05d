"""The page of the whole day: sitting away from the computer, said once by domain."""

from __future__ import annotations

from gettext import gettext as _

from sitwatch.ui.column import Column
from sitwatch.ui.sources import Attempt, WindowSource
from sitwatch.ui.whole_day_cards import WholeDayCards

from PySide6.QtWidgets import QVBoxLayout, QWidget

_WIDEST = 880


class WholeDayPage(QWidget):
    """Shows what was said of each domain; what is set is attempted, and shown."""

    def __init__(self, source: WindowSource, attempt: Attempt) -> None:
        super().__init__()
        self.all = WholeDayCards(source, attempt)
        column = Column(_("Whole day"), widest=_WIDEST)
        column.body.addWidget(self.all)
        column.body.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(column)

    def refresh(self) -> None:
        """Read anew what was said; raises `SourceFailed`."""
        self.all.refresh()
