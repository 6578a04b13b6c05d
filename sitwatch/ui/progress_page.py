"""The page of the programme: where one stands, what comes next, the weeks behind."""

from __future__ import annotations

from gettext import gettext as _

from sitwatch.core.programme.progress import progress_of
from sitwatch.presenters.gaps import Gap
from sitwatch.presenters.progress import (
    ProgressView,
    WeekRow,
    progress_view,
)
from sitwatch.presenters.progress_notes import Notes, progress_notes
from sitwatch.presenters.self_test import compared_rows, measure_view
from sitwatch.ui.charts.training_chart import TrainingChart
from sitwatch.ui.column import Column, card, label
from sitwatch.ui.flow import Flow
from sitwatch.ui.legend import Entry, Legend
from sitwatch.ui.practice_list import PracticeList
from sitwatch.ui.sources import WindowSource
from sitwatch.ui.tiles import Tiles

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

_FINE = 100
Tested = tuple[tuple[str, str], ...]
"""What was measured: names and figures."""


class ProgressPage(QWidget):
    """Shows the programme as it stands; `page_wanted` carries a page to turn to."""

    page_wanted = Signal(str)

    def __init__(self, source: WindowSource) -> None:
        super().__init__()
        self._source = source
        self._view: ProgressView | None = None
        self._tested: Tested = ()
        self.column = Column(_("Programme"))
        self.title, self.line = label(role="title"), label(is_wrapped=True)
        self.session = QPushButton(_("Longer session …"))
        self.session.clicked.connect(lambda: self.page_wanted.emit("session"))
        self.measure = QPushButton(_("Measure …"))
        self.measure.clicked.connect(lambda: self.page_wanted.emit("measure"))
        self.care = QPushButton(_("What to do now"))
        self.care.clicked.connect(lambda: self.page_wanted.emit("care"))
        self.grave = label(role="badge", is_wrapped=True)
        self.hint = label(role="muted", is_wrapped=True)
        self.test_line, self.tests = label(is_wrapped=True), QGridLayout()
        self.gaps, self.rows = QGridLayout(), PracticeList()
        self.tiles, self.chart, self.legend = Tiles(), TrainingChart(), Legend()
        self.details = label(role="muted", is_wrapped=True)
        self.sides = label(is_wrapped=True)
        self.chart.pointed.connect(self.on_pointed)
        self._lay_out()

    def refresh(self) -> None:
        """Read where the user stands anew; raises `SourceFailed`."""
        now = self._source.now()
        catalogue = self._source.catalogue()
        history = self._source.history()
        progress = progress_of(history, catalogue, now)
        days = self._source.summaries(progress.weeks[0].monday)
        view = progress_view(progress, catalogue, days)
        if view != self._view:
            self.show_progress(view)
        a_week = self._source.policy().programme.sessions_a_week
        notes = progress_notes(history, catalogue, now, a_week=a_week)
        self._show_notes(notes)
        measure = measure_view(history, catalogue, now)
        self.measure.setVisible(bool(measure.notes))
        self._show_tests(measure.line, compared_rows(history))

    def show_progress(self, view: ProgressView) -> None:
        """Show where the user stands."""
        self._view = view
        self.title.setText(view.title)
        self.line.setText(view.line)
        self.sides.setText(view.sides)
        self._fill_gaps(view.gaps)
        self.tiles.show_tiles(view.tiles)
        self.chart.show_progress(view)
        self.weeks.setVisible(bool(view.rows))
        self.legend.show_entries(_entries(view))
        self.rows.show_rows(view.rows)
        self.on_pointed(None)

    def on_pointed(self, week: WeekRow | None) -> None:
        """Tell the figures of a week, or what they are."""
        if week is not None:
            self.details.setText(" · ".join((week.label, *week.details)))
            return
        words = _(
            "Below each week: time of work for the glutes, and time seated. Sets count "
            "from “just right” on."
        )
        self.details.setText(words)

    def _show_notes(self, notes: Notes) -> None:
        """Show what is worth a word; what is to be looked at stands out."""
        told = "\n\n".join(note.words for note in notes)
        is_grave = bool(notes) and notes[0].about in {"held", "pain"}
        self.grave.setText(told if is_grave else "")
        self.hint.setText("" if is_grave else told)
        for shown in (self.grave, self.care):
            shown.setVisible(is_grave)
        self.hint.setVisible(bool(self.hint.text()))
        self.session.setVisible(not is_grave)

    def _show_tests(self, line: str, rows: Tested) -> None:
        self.test_line.setText(line)
        if rows == self._tested:
            return
        self._tested = rows
        _empty(self.tests)
        for row, (name, words) in enumerate(rows):
            self.tests.addWidget(label(name, "muted", is_wrapped=True), row, 0)
            self.tests.addWidget(label(words, is_wrapped=True), row, 1)

    def _fill_gaps(self, gaps: tuple[Gap, ...]) -> None:
        _empty(self.gaps)
        for row, gap in enumerate(gaps):
            bar = QProgressBar()
            bar.setRange(0, _FINE)
            bar.setValue(round(gap.share * _FINE))
            bar.setTextVisible(False)
            bar.setAccessibleName(gap.words)
            self.gaps.addWidget(bar, row, 0)
            self.gaps.addWidget(label(gap.words, is_wrapped=True), row, 1)

    def _lay_out(self) -> None:
        self.gaps.setColumnMinimumWidth(0, 120)
        self.gaps.setColumnStretch(1, 1)
        self.gaps.setHorizontalSpacing(14)
        step, inside = card()
        inside.addWidget(self.title)
        inside.addWidget(self.grave)
        inside.addWidget(self.line)
        inside.addLayout(self.gaps)
        inside.addWidget(self.hint)
        inside.addLayout(Flow((self.care, self.session)))
        self.weeks, around = card()
        around.addWidget(label(_("Sets a week"), "title"))
        parts = (self.chart, self.details, self.legend, self.sides)
        for shown in parts:
            around.addWidget(shown)
        done, within = card()
        within.addWidget(label(_("Exercises"), "title"))
        within.addWidget(self.rows)
        self.column.widened.connect(self.rows.on_widened)
        for block in (step, self.tiles, self.weeks, self._test_card(), done):
            self.column.body.addWidget(block)
        self.column.body.addStretch(1)
        self.chart.setAccessibleName(_("Sets a week, left and right"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.column)

    def _test_card(self) -> QWidget:
        frame, inside = card()
        self.tests.setColumnStretch(0, 2)
        self.tests.setColumnStretch(1, 3)
        self.tests.setHorizontalSpacing(14)
        inside.addWidget(label(_("Self-test"), "title"))
        inside.addWidget(self.test_line)
        inside.addLayout(self.tests)
        inside.addLayout(Flow((self.measure,)))
        return frame


def _entries(view: ProgressView) -> tuple[Entry, ...]:
    return (
        Entry("left", _("Left side")),
        Entry("right", _("Right side")),
        Entry("line", _("Aim: {aim} sets a side").format(aim=view.aim)),
    )


def _empty(layout: QGridLayout | QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
