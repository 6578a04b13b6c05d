"""The page of today: the total on its scale, the day's course and parts, its bouts."""

from __future__ import annotations

from gettext import gettext as _

from sitwatch.core.policy import clock_offset
from sitwatch.presenters.today import NothingYet, Today, local_day, today_of
from sitwatch.ui.column import Column, label
from sitwatch.ui.day_cards import DayCard, NothingCard, TotalCard
from sitwatch.ui.sources import WindowSource
from sitwatch.ui.tiles import Tiles

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

_LOWEST, _TALLEST = 76, 220
_REST_EM = 47
"""What the page needs beside the strip, in heights of a line."""


class TodayPage(QWidget):
    """Shows today; `corrected` carries the segment and the posture the user chose."""

    corrected = Signal(object, str)

    def __init__(self, source: WindowSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._shown: Today | NothingYet | None = None
        self._heading = label(role="muted")
        self.total, self.day, self.tiles = TotalCard(), DayCard(), Tiles()
        self.nothing = NothingCard()
        self.day.correction.corrected.connect(self.corrected)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._column())

    def refresh(self) -> None:
        """Read today anew; raises `SourceFailed`."""
        now = self._source.now()
        rollover = clock_offset(self._source.policy().day.rollover)
        today = local_day(now, rollover)
        records = self._source.read(today, today)
        is_begun = records.begun is not None
        view = today_of(records.report, now, rollover, records.face, is_begun=is_begun)
        if view != self._shown:
            self.show_today(view)

    def show_today(self, view: Today | NothingYet) -> None:
        """Show a day, or that there is nothing of it yet."""
        self._shown = view
        self._heading.setText(view.heading)
        is_empty = isinstance(view, NothingYet)
        self.nothing.frame.setVisible(is_empty)
        for shown in (self.total.frame, self.day.frame, self.tiles):
            shown.setVisible(not is_empty)
        if isinstance(view, NothingYet):
            self.nothing.show_nothing(view)
            return
        self.total.show_day(view)
        self.day.show_day(view)
        self.tiles.show_tiles(view.tiles)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = event.size().height() - _REST_EM * self.fontMetrics().height()
        self.day.strip.setFixedHeight(min(max(room, _LOWEST), _TALLEST))

    def _column(self) -> Column:
        column = Column(_("Today"))
        column.head.addWidget(self._heading)
        for shown in (
            self.nothing.frame,
            self.total.frame,
            self.day.frame,
            self.tiles,
        ):
            column.body.addWidget(shown)
        column.body.addStretch(1)
        return column
