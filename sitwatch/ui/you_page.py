"""The page about the user: all answers of the first run, to be changed at any time.

Whatever is marked or typed is kept at once. `page_wanted` carries the page that a
button leads to.
"""

from __future__ import annotations

from collections.abc import Callable
from gettext import gettext as _

from sitwatch.presenters.feeling import sore_changes, tight_changes
from sitwatch.presenters.kit import troubles
from sitwatch.presenters.knees import knee_changes
from sitwatch.presenters.profile import (
    Changes,
    fresh_start,
    going_up,
    starting_over,
    step_changes,
)
from sitwatch.presenters.welcome import answer_at, step_to
from sitwatch.presenters.you import YouView, you_view
from sitwatch.ui.column import Column
from sitwatch.ui.kit_form import KitForm
from sitwatch.ui.sources import Attempt, WindowSource
from sitwatch.ui.ticks import Ticks
from sitwatch.ui.you_cards import CareCard, KneeCard, StepCard, titled

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

_WIDEST = 720


class YouPage(QWidget):
    """Shows what was told, and passes on what is changed."""

    page_wanted = Signal(str)

    def __init__(self, source: WindowSource, attempt: Attempt) -> None:
        super().__init__()
        self._source, self._attempt = source, attempt
        self._shown: YouView | None = None
        self._agreed: Callable[[], None] = self.refresh
        self.column = Column(_("About you"), widest=_WIDEST)
        self.care, self.step, self.knees = CareCard(), StepCard(), KneeCard()
        self.troubles, self.kit = Ticks(troubles()), KitForm()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read anew what was told; raises `SourceFailed`."""
        source = self._source
        view = you_view(source.history(), source.catalogue(), source.now())
        if view != self._shown:
            self.show_you(view)

    def show_you(self, view: YouView) -> None:
        """Show what was told."""
        self._shown = view
        self.care.show_held(view.held)
        self.care.show_look(view.look)
        self.care.show_feelings(view.sore, view.tight)
        self.step.show_you(view)
        self.knees.show_knees(view.knees)
        self.troubles.show_marked(view.troubles)
        self.kit.show_kit(view.kit)

    def on_sore(self) -> None:
        """Keep that today is a sore day, or that it is none any more."""
        is_sore = self._shown is not None and self._shown.sore.is_sore
        self._tell((sore_changes(is_sore=not is_sore),))

    def on_tight(self) -> None:
        """Keep that today is a tight day, or that it is none any more."""
        is_tight = self._shown is not None and self._shown.tight.is_tight
        self._tell((tight_changes(is_tight=not is_tight),))

    def on_troubles(self) -> None:
        """Keep which troubles there are."""
        flags = self._source.history().flags
        self._tell((answer_at("troubles", self.troubles.marked, flags),))

    def on_kit(self) -> None:
        """Keep what there is to exercise with."""
        changes = self.kit.changes()
        if changes is not None:
            self._tell((changes,))

    def on_step(self, choice: str) -> None:
        """Keep a choice of step; going up early is asked about once."""
        view = self._shown
        if view is None:
            return
        question = going_up(choice, view.status, self._source.history().flags)
        if question is None:
            self._tell(step_changes(choice))
            return
        self.step.chips.show_chosen(view.step.chosen)
        self._agreed = lambda: self._tell(step_changes(choice))
        self.step.asking.ask(question)

    def on_over(self) -> None:
        """Ask once whether the programme shall begin anew."""
        self._agreed = lambda: self._tell(fresh_start())
        self.step.asking.ask(starting_over())

    def on_agreed(self) -> None:
        """Do what was asked about."""
        self._agreed()

    def on_knees(self, line: str) -> None:
        """Keep how the knees track."""
        self._tell((knee_changes(line, self._source.history()),))

    def on_opted(self) -> None:
        """Keep the wish for the last step."""
        self._tell(({"opted_in": bool(self.step.opting.marked)},))

    def on_again(self) -> None:
        """Go through the first run once more."""
        self._tell((step_to("why"),))
        self.page_wanted.emit("welcome")

    def _tell(self, changes: Changes) -> None:
        def pass_on() -> None:
            for each in changes:
                self._source.tell(each)

        self._attempt(pass_on, self.refresh)

    def _connect(self) -> None:
        self.care.wrong.clicked.connect(lambda: self.page_wanted.emit("care"))
        self.care.sore.clicked.connect(self.on_sore)
        self.care.tight.clicked.connect(self.on_tight)
        self.care.again.clicked.connect(self.on_again)
        self.step.chips.chosen.connect(self.on_step)
        self.knees.chips.chosen.connect(self.on_knees)
        self.step.opting.changed.connect(self.on_opted)
        self.step.over.clicked.connect(self.on_over)
        self.step.asking.asked.connect(
            self.column.lead_to, Qt.ConnectionType.QueuedConnection
        )
        self.step.asking.agreed.connect(self.on_agreed)
        self.troubles.changed.connect(self.on_troubles)
        self.kit.changed.connect(self.on_kit)

    def _lay_out(self) -> None:
        for shown in (
            self.care.frame,
            self.step.frame,
            self.step.asking.frame,
            titled(_("What troubles you"), self.troubles),
            self.kit,
            self.knees.frame,
        ):
            self.column.body.addWidget(shown)
        self.column.body.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.column)
