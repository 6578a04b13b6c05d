"""A domain of the whole day: how much of it is sat, on which days, at what time."""

from __future__ import annotations

from gettext import gettext as _

from sitwatch.core.facts import Weekday
from sitwatch.presenters.whole_day import (
    DAYS_NAMED,
    WEEK,
    Domain,
    Routine,
    refusal_of,
)
from sitwatch.ui.column import card, from_to, label
from sitwatch.ui.flow import Flow
from sitwatch.ui.setting_editors import steady
from sitwatch.ui.shares import Shares
from sitwatch.ui.style import give_role

from PySide6.QtCore import QObject, QSignalBlocker, Qt, QTime, Signal
from PySide6.QtWidgets import (
    QPushButton,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

_CLOCK = "HH:mm"
_DAY_WIDTH = 52
_TIME_WIDTH = 84


class RoutineCard(QObject):
    """`routine_set` carries the `Routine` that the user sets, changes or ends.

    When it is stays out of sight until a share is chosen.
    """

    routine_set = Signal(object)

    def __init__(self, domain: Domain) -> None:
        super().__init__()
        self._domain = domain
        self.frame, inside = card(spacing=10)
        self.title = label(domain.title, "title", is_wrapped=True)
        self.summary = label(role="muted", is_wrapped=True)
        self.shares = Shares(domain.title)
        self.days = {day: _day_button(day) for day in WEEK}
        self.begins, self.ends = _time(_("From")), _time(_("To"))
        self.problem = label(role="badge", is_wrapped=True)
        self.keep, self.end = QPushButton(), QPushButton(_("End it"))
        self.when = QWidget()
        self._lay_out(inside)
        self._connect()
        self._show()

    def show_domain(self, domain: Domain) -> None:
        """Show what holds; what is being edited stays where nothing changed."""
        if domain != self._domain:
            self._domain = domain
            self._show()

    def routine(self) -> Routine:
        """Return what the fields say."""
        return Routine(
            label=self._domain.shown.label,
            days=tuple(day for day, button in self.days.items() if button.isChecked()),
            begins=self.begins.time().toString(_CLOCK),
            ends=self.ends.time().toString(_CLOCK),
            share=self.shares.share or 0.0,
        )

    def on_share(self, share: float) -> None:
        """Let the user say when it is; a share of 0 ends what was set."""
        if share == 0 and self._domain.is_set:
            self.on_end()
        self.on_edited()

    def on_edited(self) -> None:
        """Offer to keep what differs from what holds."""
        has_share = bool(self.shares.share)
        self.when.setVisible(has_share or self._domain.is_set)
        differs = self.routine() != self._domain.shown
        self.keep.setVisible(has_share and (differs or not self._domain.is_set))
        self._refuse("")

    def on_keep(self) -> None:
        """Set what the fields say, unless they say nothing."""
        routine = self.routine()
        refusal = refusal_of(routine)
        self._refuse(refusal)
        if not refusal:
            self.routine_set.emit(routine)

    def on_end(self) -> None:
        """End what holds; what was counted before today stays."""
        held = self._domain.shown
        ended = Routine(held.label, held.days, held.begins, held.ends, 0.0)
        self.routine_set.emit(ended)

    def _show(self) -> None:
        domain = self._domain
        held = domain.shown
        self.summary.setText(domain.summary or domain.question)
        self.shares.show_share(held.share if domain.is_set else None)
        for day, button in self.days.items():
            button.setChecked(day in held.days)
        for field, clock in ((self.begins, held.begins), (self.ends, held.ends)):
            with QSignalBlocker(field):
                field.setTime(QTime.fromString(clock, _CLOCK))
        self.keep.setText(_("Change") if domain.is_set else _("Add"))
        self.end.setVisible(domain.is_set)
        self.on_edited()

    def _refuse(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _connect(self) -> None:
        self.shares.chosen.connect(self.on_share)
        for button in self.days.values():
            button.clicked.connect(self.on_edited)
        for field in (self.begins, self.ends):
            field.timeChanged.connect(self.on_edited)
        self.keep.clicked.connect(self.on_keep)
        self.end.clicked.connect(self.on_end)

    def _lay_out(self, inside: QVBoxLayout) -> None:
        give_role(self.end, "quiet")
        for shown in (self.title, self.summary, self.shares, self.when, self.problem):
            inside.addWidget(shown)
        lines = QVBoxLayout(self.when)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(8)
        lines.addLayout(Flow(self.days.values(), spacing=6))
        lines.addLayout(Flow((from_to(self.begins, self.ends), self.keep, self.end)))


def _day_button(day: Weekday) -> QPushButton:
    button = QPushButton(_(DAYS_NAMED[day]))
    button.setCheckable(True)
    button.setFixedWidth(_DAY_WIDTH)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    give_role(button, "chip")
    return button


def _time(words: str) -> QTimeEdit:
    field = QTimeEdit()
    field.setDisplayFormat(_CLOCK)
    field.setFixedWidth(_TIME_WIDTH)
    field.setAlignment(Qt.AlignmentFlag.AlignCenter)
    field.setAccessibleName(words)
    steady(field)
    return field
