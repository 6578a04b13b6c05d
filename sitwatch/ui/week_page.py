"""The page of the week: the chart, what the week adds up to, and both as files.

The same chart shows ten weeks, each as a mean day, to whoever wants the longer view.
"""

from __future__ import annotations

from datetime import date
from gettext import gettext as _

from sitwatch.core.facts import Advice
from sitwatch.core.policy import clock_offset
from sitwatch.core.sitting.verdicts import DaySummary
from sitwatch.core.timeline.days import week_of
from sitwatch.presenters.advice import AdviceChoice, advice_view
from sitwatch.presenters.bars import Bar
from sitwatch.presenters.day_table import day_table
from sitwatch.presenters.nights import awake_days
from sitwatch.presenters.today import local_day
from sitwatch.presenters.trend import first_of, trend_view
from sitwatch.presenters.week import (
    Calendar,
    Week,
    week_after,
    week_before,
    week_view,
)
from sitwatch.ui.advice_card import AdviceCard
from sitwatch.ui.charts.week_chart import WeekChart
from sitwatch.ui.chips import Chips
from sitwatch.ui.column import Column, card, label
from sitwatch.ui.files import AskForFile, ask_for_file, save_bytes
from sitwatch.ui.legend import Entry, Legend
from sitwatch.ui.sources import Attempt, WindowSource
from sitwatch.ui.tiles import Tiles
from sitwatch.ui.turning import turning
from sitwatch.ui.week_files import PICTURE, SaveButton, save_picture

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

DAYS, WEEKS = "days", "weeks"


class WeekPage(QWidget):
    """Shows a week, this one at first; `turned` asks for a refresh.

    `day_picked` carries the date of a day that the user wants to see.
    """

    turned = Signal()
    day_picked = Signal(object)

    def __init__(
        self, source: WindowSource, attempt: Attempt, *, ask: AskForFile = ask_for_file
    ) -> None:
        super().__init__()
        self._source, self._attempt, self._ask = source, attempt, ask
        self._advised_on: date | None = None
        self._turned_to: date | None = None
        self._is_long = False
        self._week: Week | None = None
        self._days: tuple[DaySummary, ...] = ()
        self.chart, self.tiles = WeekChart(), Tiles()
        self.column, self.legend = Column(_("Week")), Legend()
        self.advice = AdviceCard()
        self.details = label(role="muted", is_wrapped=True)
        self.details.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.details.setMinimumHeight(2 * self.details.fontMetrics().lineSpacing())
        self.earlier = turning("←", _("The week before"))
        self.later = turning("→", _("The week after"))
        self.this_week = QPushButton(_("This week"))
        self.views = Chips(_("Show"), ((DAYS, _("Days")), (WEEKS, _("Ten weeks"))))
        self.save = SaveButton(self.on_save)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the week anew; raises `SourceFailed`."""
        policy = self._source.policy()
        now, rollover = self._source.now(), clock_offset(policy.day.rollover)
        today = local_day(now, rollover)
        week = week_of(min(self._turned_to or today, today))
        records = self._source.read(week[0], week[-1])
        calendar = Calendar(week[0], today, records.begun)
        if self._is_long:
            every = self._source.summaries(first_of(week[0]))
            self._days = tuple(day for day in every if day.day <= week[-1])
            view = trend_view(self._days, calendar, policy.day.goal_h)
        else:
            self._days = tuple(day for day in records.report.days if day.day in week)
            awake = awake_days(self._days, records.report.stretches, now, rollover)
            view = week_view(awake, calendar, policy.day.goal_h)
        if view != self._week:
            self.show_week(view)
        self._read_advice(today)
        self.advice.stand(is_wanted=not view.has_later)

    def show_week(self, week: Week) -> None:
        """Show a week."""
        self._week = week
        self.views.show_chosen(WEEKS if self._is_long else DAYS)
        self.column.title.setText(week.title)
        self.legend.show_entries(_entries(week))
        self.chart.show_week(week)
        self.tiles.show_tiles(week.tiles)
        self.earlier.setEnabled(week.has_earlier)
        self.later.setEnabled(week.has_later)
        self.this_week.setEnabled(week.has_later)
        self.on_pointed(None)

    def on_pointed(self, bar: Bar | None) -> None:
        """Tell the figures of a day, or what can be done here."""
        if bar is not None:
            self.details.setText(" · ".join((bar.title, *bar.details)))
            return
        week = self._week
        self.details.setText("" if week is None else week.note or week.hint)

    def on_picked(self, bar: Bar) -> None:
        """Ask for the page of a day, unless it is still to come; or show a week."""
        if self._is_long:
            self._is_long = False
            self._turn(bar.day)
        elif bar.kind != "ahead":
            self.day_picked.emit(bar.day)

    def on_viewed(self, name: str) -> None:
        """Show the days of a week, or ten weeks up to it."""
        self._is_long = name == WEEKS
        self._turn(self._turned_to)

    def on_earlier(self) -> None:
        """Turn to the week before."""
        if self._week is not None:
            self._turn(week_before(self._week.bars[-1].day))

    def on_later(self) -> None:
        """Turn to the week after."""
        if self._week is not None and self._week.has_later:
            self._turn(week_after(self._week.bars[-1].day))

    def on_this_week(self) -> None:
        """Turn to this week, and keep to it when the next begins."""
        self._turn(None)

    def on_answered(self, advice: Advice, choice: AdviceChoice) -> None:
        """Pass on what the user thinks of an advice, and say what comes of it."""
        self._attempt(
            lambda: self._source.answer_advice(advice, choice),
            lambda: self.advice.thank(choice),
        )

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.advice.leave()

    def on_save(self, kind: str) -> None:
        """Ask for a file and write the week into it."""
        if self._week is None:
            return
        kinds = _("Pictures (*.png)") if kind == PICTURE else _("Tables (*.csv)")
        name = f"sitwatch-{self._week.bars[0].day.isoformat()}.{kind}"
        path = self._ask(self, name, kinds)
        if path:
            self.details.setText(self._saved(kind, path))

    def _read_advice(self, today: date) -> None:
        """Look back once a day: weeks do not change from one minute to the next."""
        if today == self._advised_on:
            return
        found = self._source.advice()
        self._advised_on = today
        self.advice.show_advice(None if found is None else advice_view(found))

    def _saved(self, kind: str, path: str) -> str:
        if kind == PICTURE:
            return save_picture(self.chart, path)
        return save_bytes(day_table(self._days).encode(), path)

    def _turn(self, day: date | None) -> None:
        self._turned_to = day
        self.turned.emit()

    def _connect(self) -> None:
        self.views.chosen.connect(self.on_viewed)
        self.chart.pointed.connect(self.on_pointed)
        self.chart.picked.connect(self.on_picked)
        self.earlier.clicked.connect(self.on_earlier)
        self.later.clicked.connect(self.on_later)
        self.this_week.clicked.connect(self.on_this_week)
        self.advice.answered.connect(self.on_answered)

    def _lay_out(self) -> None:
        for button in (self.earlier, self.this_week, self.later):
            self.column.head.addWidget(button)
        frame, inside = card()
        inside.addWidget(self.views)
        inside.addWidget(self.chart, 1)
        inside.addWidget(self.details)
        foot = QHBoxLayout()
        foot.addWidget(self.legend, 1)
        foot.addWidget(self.save, 0, Qt.AlignmentFlag.AlignBottom)
        inside.addLayout(foot)
        self.column.body.addWidget(self.advice.frame)
        self.column.body.addWidget(frame, 1)
        self.column.body.addWidget(self.tiles)
        self.chart.setAccessibleName(_("The week, a bar for each day"))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.column)


def _entries(week: Week) -> tuple[Entry, ...]:
    """Tell the signs that are there to be seen."""
    line = _("Your line, {hours}").format(hours=week.goal.words)
    bars = week.bars
    said = (
        (Entry("corrected", _("Corrected by you")), sum(b.corrected_h for b in bars)),
        (
            Entry("declared", _("Elsewhere, as you said")),
            sum(b.elsewhere_h for b in bars),
        ),
        (Entry("unknown", _("Unknown")), sum(b.unknown_h for b in bars)),
    )
    return (
        Entry("seated", _("Seated at this computer")),
        *(entry for entry, hours in said if hours),
        Entry("range", _("Likely, 8 times in 10")),
        Entry("line", line),
    )
