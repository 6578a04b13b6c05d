"""The page of a day: its total, its course, and the user's word on it."""

from __future__ import annotations

from datetime import date, datetime, tzinfo
from gettext import gettext as _

from sitwatch.core.policy import clock_offset
from sitwatch.core.programme.rises import good_rises
from sitwatch.core.timeline.days import DAY
from sitwatch.presenters.ahead import AheadView, ahead_view
from sitwatch.presenters.clock_times import UnreadableTime, span_within
from sitwatch.presenters.dates import clock
from sitwatch.presenters.day import DayView, NothingSeen, day_view
from sitwatch.presenters.feeling import BodyQuestion
from sitwatch.presenters.records import Records
from sitwatch.presenters.strip import Segment, chosen
from sitwatch.presenters.today import local_day
from sitwatch.presenters.today_question import today_question
from sitwatch.ui.ahead_card import AheadCard
from sitwatch.ui.body_card import BodyCard
from sitwatch.ui.column import Column, label
from sitwatch.ui.correction import Word
from sitwatch.ui.day_cards import DayCard, NothingCard, SaidCard, TotalCard
from sitwatch.ui.files import AskForFile, ask_for_file, save_bytes
from sitwatch.ui.sources import Attempt, WindowSource
from sitwatch.ui.tiles import Tiles
from sitwatch.ui.turning import turning

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

_LOWEST, _TALLEST = 76, 220
_REST_EM = 50
"""What the page needs beside the strip, in heights of a line."""


class DayPage(QWidget):
    """Shows a day; what the user says of it is attempted, and shown."""

    def __init__(
        self, source: WindowSource, attempt: Attempt, *, ask: AskForFile = ask_for_file
    ) -> None:
        super().__init__()
        self._source, self._attempt, self._ask = source, attempt, ask
        self._turned_to: date | None = None
        self._shown: DayView | NothingSeen | None = None
        self.records: Records | None = None
        self._date = label(role="muted")
        self.column = Column(_("Today"))
        self.total, self.day, self.tiles = TotalCard(), DayCard(), Tiles()
        self.said, self.nothing = SaidCard(), NothingCard()
        self.ahead, self.body = AheadCard(), BodyCard()
        self.earlier = turning("←", _("The day before"))
        self.later = turning("→", _("The day after"))
        self.today = QPushButton(_("Today"))
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the day anew; raises `SourceFailed`."""
        now = self._source.now()
        rollover = clock_offset(self._source.policy().day.rollover)
        today = local_day(now, rollover)
        day = min(self._turned_to or today, today)
        records = self._source.read(day, day)
        self.records = records
        rises = good_rises(self._source.history(), self._source.catalogue(), day)
        view = day_view(records, day, now, rollover, rises)
        if view != self._shown:
            self.show_day(view)
        self.show_ahead(self._read_ahead(today) if day == today else None)
        self.body.ask(self._read_question(now) if day == today else None)

    def turn_to(self, day: date | None) -> None:
        """Show a day from now on; None: today, and tomorrow when it comes."""
        self._turned_to = day

    def show_day(self, view: DayView | NothingSeen) -> None:
        """Show a day, or that there is nothing of it."""
        self._shown = view
        turned = view.turning
        self.column.title.setText(turned.title)
        self._date.setText(turned.date)
        self.earlier.setEnabled(turned.has_earlier)
        for button in (self.today, self.later):
            button.setEnabled(not turned.is_today)
        is_empty = isinstance(view, NothingSeen)
        self.nothing.frame.setVisible(is_empty)
        for shown in (self.total.frame, self.day.frame, self.tiles):
            shown.setVisible(not is_empty)
        if isinstance(view, NothingSeen):
            self.said.show_said(())
            self.nothing.show_nothing(view)
        else:
            self._show_figures(view)

    def show_ahead(self, ahead: AheadView | None) -> None:
        """Show the rest of today, beside the strip and on it; None: not today."""
        self.ahead.show_ahead(ahead)
        view = self._shown
        if ahead is not None and isinstance(view, DayView) and view.strip is not None:
            place = view.strip.place
            self.day.strip.show_marks([place(each.moment) for each in ahead.coming])
        else:
            self.day.strip.show_marks(())

    def on_earlier(self) -> None:
        """Turn to the day before."""
        self._turn(-1)

    def on_later(self) -> None:
        """Turn to the day after."""
        self._turn(1)

    def on_today(self) -> None:
        """Turn to today, and keep to it when the next begins."""
        self.turn_to(None)
        self._attempt(self.refresh)

    def on_corrected(self, segment: Segment, word: Word) -> None:
        """Pass on the user's word on a stretch, and show what comes of it."""
        start, end = segment.since, segment.until

        def pass_on() -> None:
            if word == "elsewhere":
                self._source.sat_elsewhere(start, end)
            else:
                self._source.correct(start, end, word)

        self._attempt(pass_on, self.refresh)

    def on_undone(self, word: datetime) -> None:
        """Take a word back, and show what comes of it."""
        self._attempt(lambda: self._source.undo(word), self.refresh)

    def on_chosen(self, segment: Segment | None) -> None:
        """Put the times of what is chosen where they can be typed over."""
        if segment is None or self._zone is None:
            self.day.correction.show_times("", "")
            return
        start, end = (clock(at, self._zone) for at in (segment.since, segment.until))
        self.day.correction.show_times(start, end)

    def on_ranged(self, start: datetime, end: datetime) -> None:
        """Choose a stretch of the user's own drawing."""
        view = self._shown
        if isinstance(view, DayView) and view.strip and self.records:
            report = self.records.report
            self.day.strip.choose(chosen(view.strip, report, start, end))

    def on_typed(self, start: str, end: str) -> None:
        """Choose the stretch between two typed times."""
        view = self._shown
        if not isinstance(view, DayView) or view.strip is None:
            return
        try:
            span = span_within(view.strip.begun, view.strip.known, (start, end))
        except UnreadableTime as error:
            self.day.correction.refuse(str(error))
        else:
            self.on_ranged(*span)

    def on_told(self, changes: dict[str, object]) -> None:
        """Pass on what was answered about the body."""
        self._attempt(lambda: self._source.tell(changes), self.refresh)

    def on_wrong(self) -> None:
        """Save the day as a file to send along, and say so."""
        if self._shown is None:
            return
        day = self._shown.turning.day
        name = f"sitwatch-{day.isoformat()}.jsonl"
        path = self._ask(self, name, _("Traces (*.jsonl)"))
        if path:
            self._attempt(lambda: self._save(day, path))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = event.size().height() - _REST_EM * self.fontMetrics().height()
        self.day.strip.setFixedHeight(min(max(room, _LOWEST), _TALLEST))

    @property
    def _zone(self) -> tzinfo | None:
        view = self._shown
        if isinstance(view, DayView) and view.strip is not None:
            return view.strip.start.tzinfo
        return None

    def _read_ahead(self, today: date) -> AheadView | None:
        days = self.records.report.days if self.records else ()
        summary = next((each for each in days if each.day == today), None)
        return ahead_view(self._source.ahead(), summary)

    def _read_question(self, now: datetime) -> BodyQuestion | None:
        source = self._source
        return today_question(source.history(), source.catalogue(), now)

    def _save(self, day: date, path: str) -> None:
        told = save_bytes(self._source.day_trace(day), path)
        hint = _("Times and kinds only, no names; send it along with a report.")
        self.day.note.setText(f"{told}. {hint}")

    def _turn(self, days: int) -> None:
        if self._shown is not None:
            self.turn_to(self._shown.turning.day + days * DAY)
            self._attempt(self.refresh)

    def _show_figures(self, view: DayView) -> None:
        self.total.show_day(view)
        self.day.show_day(view)
        self.tiles.show_tiles(view.tiles)
        self.said.show_said(view.said)

    def _connect(self) -> None:
        self.column.widened.connect(self.day.on_widened)
        self.column.widened.connect(self._date.setVisible)
        self.earlier.clicked.connect(self.on_earlier)
        self.later.clicked.connect(self.on_later)
        self.today.clicked.connect(self.on_today)
        self.day.strip.chosen.connect(self.on_chosen)
        self.day.strip.ranged.connect(self.on_ranged)
        self.day.correction.corrected.connect(self.on_corrected)
        self.day.correction.undone.connect(self.on_undone)
        self.day.correction.typed.connect(self.on_typed)
        self.day.wrong.clicked.connect(self.on_wrong)
        self.body.told.connect(self.on_told)
        self.said.undone.connect(self.on_undone)

    def _lay_out(self) -> None:
        self.column.head.addWidget(self._date)
        for button in (self.earlier, self.today, self.later):
            self.column.head.addWidget(button)
        for shown in (
            self.body.frame,
            self.nothing.frame,
            self.total.frame,
            self.day.frame,
            self.ahead.frame,
            self.tiles,
            self.said.frame,
        ):
            self.column.body.addWidget(shown)
        self.column.body.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.column)
