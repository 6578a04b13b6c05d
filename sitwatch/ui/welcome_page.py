"""The first run: one station after another, each kept as it is passed.

It can be left at any moment, and goes on where it stood. `left` tells that the user is
done here: at the end, for now, or because they want none of it.
"""

from __future__ import annotations

from gettext import gettext as _

from sitwatch.core.programme.flags import flags_after
from sitwatch.core.programme.history import History
from sitwatch.presenters.stations import STATIONS, Station
from sitwatch.presenters.welcome import (
    declined,
    standing_of,
    station_after,
    station_before,
    step_to,
    view_of,
)
from sitwatch.ui.announcing import announce
from sitwatch.ui.column import Column, label
from sitwatch.ui.footer import Footer
from sitwatch.ui.sources import Attempt, WindowSource
from sitwatch.ui.style import give_role
from sitwatch.ui.ticks import Ticks
from sitwatch.ui.welcome_bodies import Body, Marks, body_of

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

_WIDEST = 720


class WelcomePage(QWidget):
    """Shows a station, and passes on what is answered."""

    left = Signal()

    def __init__(self, source: WindowSource, attempt: Attempt) -> None:
        super().__init__()
        self._source, self._attempt = source, attempt
        self.station: Station | None = None
        self.body: Body | None = None
        self.column = Column("", widest=_WIDEST)
        self.progress, self.count = QProgressBar(), label(role="muted")
        self.later = QPushButton(_("Finish later"))
        self.footer = Footer(widest=_WIDEST)
        self._shown: list[QLabel] = []
        self._lines, self._place = QVBoxLayout(), QVBoxLayout()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Go on where it stood, unless a station is open; raises `SourceFailed`."""
        if self.station is None:
            self.turn_to(standing_of(self._source.lasting()).station)

    def turn_to(self, station: Station) -> None:
        """Show a station, with what was told before; raises `SourceFailed`."""
        body = body_of(station, self._source, self._attempt)
        body.refresh(self._source.history())
        if self.body is not None:
            self._place.removeWidget(self.body.widget)
            self.body.widget.hide()
            self.body.widget.deleteLater()
        self.station, self.body = station, body
        self._place.addWidget(body.widget)
        if isinstance(body, Marks):
            body.ticks.changed.connect(self.on_marked)
        self._say(station)
        self.column.verticalScrollBar().setValue(0)
        self._focus(body)

    def on_marked(self) -> None:
        """Word the way onward by whether something is marked."""
        if self.station is not None:
            self._word(self.station)

    def on_onward(self) -> None:
        """Keep the answer, and go on; at the end, leave."""
        if self.station == STATIONS[-1]:
            self._leave()
        else:
            self._attempt(self._keep)

    def on_skip(self) -> None:
        """Go on without an answer; at the beginning, want none of it."""
        if self.station == STATIONS[0]:
            self._attempt(lambda: self._source.tell(declined()), self._leave)
        else:
            self._attempt(lambda: self._go_on({}, self._source.history()))

    def on_back(self) -> None:
        """Show the station before; what was answered there is shown."""
        self._attempt(self._go_back)

    def on_later(self) -> None:
        """Leave it for now."""
        self._leave()

    def _keep(self) -> None:
        """Keep what can be read of the answer, and go on."""
        history = self._source.history()
        answer = None if self.body is None else self.body.answer(history)
        if answer is not None:
            self._go_on(answer, history)

    def _go_on(self, answer: dict[str, object], history: History) -> None:
        flags = flags_after(history.flags, answer)
        following = station_after(self.station or STATIONS[0], flags)
        self._source.tell(answer | step_to(following))
        self.turn_to(following)

    def _go_back(self) -> None:
        flags = self._source.history().flags
        self.turn_to(station_before(self.station or STATIONS[0], flags))

    def _leave(self) -> None:
        self.station = None
        self.left.emit()

    def _say(self, station: Station) -> None:
        view = view_of(station)
        self.column.title.setText(view.title)
        self.setAccessibleName(view.title)
        self._show_lines(view.lines)
        is_counted = 0 < view.number < view.of
        words = _("{number} of {of}").format(number=view.number, of=view.of - 1)
        self.count.setText(words)
        self.count.setVisible(is_counted)
        self.progress.setRange(0, view.of)
        self.progress.setValue(view.number)
        self.progress.setVisible(is_counted)
        self.later.setVisible(is_counted)
        self._word(station)
        announce(self, view.title)

    def _show_lines(self, lines: tuple[str, ...]) -> None:
        for shown in self._shown:
            self._lines.removeWidget(shown)
            shown.hide()
            shown.deleteLater()
        self._shown = [label(line, is_wrapped=True) for line in lines]
        for shown in self._shown:
            self._lines.addWidget(shown)

    def _word(self, station: Station) -> None:
        has_marks = self.body is not None and self.body.has_marks
        view = view_of(station, has_marks=has_marks)
        self.footer.show_words(view.back, view.skip, view.onward)

    def _focus(self, body: Body) -> None:
        """Begin with the first question, or with the way onward."""
        ticks = body.widget
        if isinstance(ticks, Ticks):
            next(iter(ticks.ticks.values())).box.setFocus()
        else:
            self.footer.onward.setFocus()

    def _connect(self) -> None:
        self.footer.onward.clicked.connect(self.on_onward)
        self.footer.skip.clicked.connect(self.on_skip)
        self.footer.back.clicked.connect(self.on_back)
        self.later.clicked.connect(self.on_later)

    def _lay_out(self) -> None:
        give_role(self.later, "aside")
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(_("How far this is"))
        bar = QHBoxLayout()
        bar.setSpacing(10)
        bar.addWidget(self.progress, 1)
        bar.addWidget(self.count)
        bar.addWidget(self.later)
        self._lines.setSpacing(8)
        self.column.body.addLayout(bar)
        self.column.body.addLayout(self._lines)
        self.column.body.addLayout(self._place)
        self.column.body.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(self.column, 1)
        around.addWidget(self.footer)
