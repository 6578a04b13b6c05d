"""Sitting away from the computer, said once: the desk, and a card for each domain."""

from __future__ import annotations

from gettext import gettext as _

from sitwatch.presenters.whole_day import Desk, Routine, WholeDay, whole_day_of
from sitwatch.ui.column import GAP, card, label
from sitwatch.ui.editor_sheet import EDITORS
from sitwatch.ui.routine_card import RoutineCard
from sitwatch.ui.shares import Shares
from sitwatch.ui.sources import Attempt, WindowSource
from sitwatch.ui.style import give_role

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget


class WholeDayCards(QWidget):
    """Shows what was said of each domain; what is set is attempted, and shown."""

    def __init__(self, source: WindowSource, attempt: Attempt) -> None:
        super().__init__()
        self._source, self._attempt = source, attempt
        self._shown: WholeDay | None = None
        self.intro = label(is_wrapped=True)
        self.total = label(role="title", is_wrapped=True)
        self.desk = DeskCard()
        self.cards: dict[str, RoutineCard] = {}
        self._domains = QVBoxLayout()
        self.setStyleSheet(EDITORS)
        self._lay_out()
        self.desk.shares.chosen.connect(self.on_desk_share)
        self.desk.take_back.clicked.connect(lambda: self.on_desk_share(None))

    def refresh(self) -> None:
        """Read anew what was said; raises `SourceFailed`."""
        view = whole_day_of(self._source.lasting())
        if view != self._shown:
            self.show_whole_day(view)

    def show_whole_day(self, view: WholeDay) -> None:
        """Show the domains, those of the user's own naming last."""
        self._shown = view
        self.intro.setText(view.intro)
        self.total.setText(view.total)
        self.total.setVisible(bool(view.total))
        self.desk.show_desk(view.desk)
        for domain in view.domains:
            name = domain.shown.label
            if name in self.cards:
                self.cards[name].show_domain(domain)
            else:
                self.cards[name] = RoutineCard(domain)
                self.cards[name].routine_set.connect(self.on_routine_set)
                self._domains.addWidget(self.cards[name].frame)
        self._drop_others({domain.shown.label for domain in view.domains})

    def on_routine_set(self, routine: Routine) -> None:
        """Pass on what returns, and show what comes of it."""
        self._attempt(lambda: self._source.set_routine(routine), self.refresh)

    def on_desk_share(self, share: float | None) -> None:
        """Pass on how much of the time at the desk is sat; None takes it back."""
        self._attempt(lambda: self._source.set_desk_share(share), self.refresh)

    def _drop_others(self, names: set[str]) -> None:
        """Take away the cards of what the user named themself and has ended."""
        for name in [name for name in self.cards if name not in names]:
            frame = self.cards.pop(name).frame
            self._domains.removeWidget(frame)
            frame.hide()
            frame.deleteLater()

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GAP)
        self._domains.setSpacing(GAP)
        for shown in (self.intro, self.total, self.desk.frame):
            inside.addWidget(shown)
        inside.addLayout(self._domains)


class DeskCard:
    """The share of time at the desk that is sat, and a way to take it back."""

    def __init__(self) -> None:
        self.frame: QFrame
        self.frame, inside = card(spacing=10)
        self.title, self.question = (
            label(role="title"),
            label(role="muted", is_wrapped=True),
        )
        self.shares = Shares(_("The desk"))
        self.take_back = QPushButton(_("Take it back"))
        give_role(self.take_back, "quiet")
        self.take_back.setCursor(Qt.CursorShape.PointingHandCursor)
        self.take_back.setToolTip(_("sitwatch goes by what is usual again."))
        for shown in (self.title, self.question, self.shares):
            inside.addWidget(shown)
        inside.addWidget(self.take_back, alignment=Qt.AlignmentFlag.AlignLeft)

    def show_desk(self, desk: Desk) -> None:
        """Show what was said of the desk."""
        self.title.setText(desk.title)
        self.question.setText(desk.question)
        self.shares.show_share(desk.share)
        self.take_back.setVisible(desk.share is not None)
