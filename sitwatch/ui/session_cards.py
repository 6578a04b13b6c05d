"""The cards of a session's page: the exercise that is next, and the list."""

from __future__ import annotations

from collections.abc import Sequence
from gettext import gettext as _

from sitwatch.core.programme.catalogue import Exercise
from sitwatch.core.programme.poses import Body
from sitwatch.presenters.beats import turns_of
from sitwatch.presenters.efforts import LOAD_STEP_KG
from sitwatch.presenters.kit import MOST_KG
from sitwatch.presenters.session import Row
from sitwatch.ui.column import card, label
from sitwatch.ui.editor_sheet import EDITORS
from sitwatch.ui.figure import FigureView
from sitwatch.ui.flow import Flow
from sitwatch.ui.setting_editors import steady
from sitwatch.ui.style import give_role

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

_FIGURE = 132


class NextCard(QObject):
    """What comes next, with its weight; `loaded` carries another weight, kilograms."""

    loaded = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self.frame, inside = card()
        self.title = label(role="title", is_wrapped=True)
        self.line = label(role="muted", is_wrapped=True)
        self.kind, self.name = label(role="badge"), label(role="title", is_wrapped=True)
        self.dose = label(is_wrapped=True)
        self.caution = label(role="notice", is_wrapped=True)
        self.rest = label(is_wrapped=True)
        self.figure = FigureView()
        self.figure.setFixedSize(_FIGURE, _FIGURE)
        self.load = QDoubleSpinBox()
        self._load_words = label(_("Weight"), "muted")
        self.exercise = QWidget()
        self.start, self.skip = QPushButton(_("Start")), QPushButton(_("Leave out"))
        self.end = QPushButton(_("End session"))
        give_role(self.start, "primary")
        give_role(self.skip, "quiet")
        give_role(self.end, "quiet")
        self._set_up_load()
        inside.addWidget(self.title)
        inside.addWidget(self.line)
        inside.addWidget(self.exercise)
        inside.addWidget(self.caution)
        inside.addWidget(self.rest)
        inside.addLayout(Flow((self.start, self.skip, self.end)))
        self._lay_out()
        QWidget.setTabOrder(self.load, self.start)

    def say(self, title: str, line: str) -> None:
        """Say what this is, in a headline and a line."""
        self.title.setText(title)
        self.line.setText(line)

    def offer(self, kind: str, name: str, dose: str, caution: str) -> None:
        """Show the exercise that is next, and what to mind, where there is anything."""
        self.caution.setText(caution)
        self.caution.setVisible(bool(caution))
        self.kind.setText(kind)
        self.name.setText(name)
        self.dose.setText(dose)
        self.exercise.show()

    def show_load(self, load_kg: float | None) -> None:
        """Ask for the weight; None: it takes none."""
        for shown in (self.load, self._load_words):
            shown.setVisible(load_kg is not None)
        with QSignalBlocker(self.load):
            self.load.setValue(load_kg or 0.0)

    def show_figure(self, exercise: Exercise, body: Body) -> None:
        """Draw the exercise at its hardest moment."""
        self.figure.show_exercise(exercise, body)
        self.figure.set_pose(turns_of(exercise)[0])

    def put_away(self) -> None:
        """Show no exercise: there is none, or no other one."""
        self.exercise.hide()
        self.caution.hide()
        self.rest.setText("")

    def attend(self) -> None:
        """Offer nothing but an end: the exercise is done on its card."""
        self.rest.setText(_("The card leads you through it."))
        self.stand(is_begun=True, is_open=True, is_doing=True)

    def stand(self, *, is_begun: bool, is_open: bool, is_doing: bool = False) -> None:
        """Offer what can be done: begin, leave out, end, or leave the page."""
        for shown in (self.start, self.skip):
            shown.setVisible(is_open)
            shown.setDisabled(is_doing)
        self.load.setDisabled(is_doing)
        if is_begun and is_open and not is_doing:
            self.start.setFocus()
        self.rest.setVisible(bool(self.rest.text()))
        self.end.setText(_("End session") if is_begun and is_open else _("Back"))

    def _set_up_load(self) -> None:
        self.load.setRange(0.0, MOST_KG)
        self.load.setSingleStep(LOAD_STEP_KG)
        self.load.setDecimals(1)
        self.load.setSuffix(_(" kg"))
        self.load.setAccessibleName(_("Weight"))
        self.frame.setStyleSheet(EDITORS)
        steady(self.load)
        self.load.valueChanged.connect(self.loaded)

    def _lay_out(self) -> None:
        across = QHBoxLayout(self.exercise)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(18)
        words, weight = QVBoxLayout(), QHBoxLayout()
        weight.addWidget(self._load_words)
        weight.addWidget(self.load)
        weight.addStretch(1)
        words.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignLeft)
        words.addWidget(self.name)
        words.addWidget(self.dose)
        words.addLayout(weight)
        words.addStretch(1)
        across.addWidget(self.figure, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)


class ListCard:
    """All exercises of a session, with what became of each."""

    def __init__(self) -> None:
        self.frame, self._inside = card()
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(10)
        self._inside.addLayout(self._grid)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """List these."""
        self.frame.setVisible(bool(rows))
        while (item := self._grid.takeAt(0)) is not None:
            shown = item.widget()
            if shown is not None:
                shown.hide()
                shown.deleteLater()
        for at, row in enumerate(rows):
            self._add(at, row)

    def _add(self, at: int, row: Row) -> None:
        top = Qt.AlignmentFlag.AlignTop
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        role = "strong" if row.fate == "now" else ""
        column.addWidget(label(row.name, role, is_wrapped=True))
        column.addWidget(label(row.dose, "muted", is_wrapped=True))
        self._grid.addWidget(label(row.kind, "muted", is_wrapped=True), at, 0, top)
        self._grid.addWidget(words, at, 1)
        fate = label(row.words, "strong" if row.fate == "now" else "muted")
        self._grid.addWidget(fate, at, 2, top)
