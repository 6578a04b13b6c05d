"""The second side of the card: a large count, what to do now, and how far it has gone.

It is read from two metres away, in the middle of a squat. A click anywhere pauses it.
"""

from __future__ import annotations

from gettext import gettext as _

from sitwatch.presenters.pace_words import PaceWords
from sitwatch.ui.announcing import announce
from sitwatch.ui.card_page import CardPage
from sitwatch.ui.style import give_role

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

_COUNT_TIMES = (2.6, 4.5, 7.0, 7.5)
_CUE_TIMES = (1.25, 1.7, 1.7, 2.9)
_COUNTS_TIMES = (1.25, 1.9, 1.9, 2.9)
_THEN_TIMES, _NOTE_TIMES = (1.0, 1.25, 1.25, 1.6), (1.0, 1.25, 1.25, 1.8)
"""Times the text: where there is hardly room, little, some, and on a large card.

Whoever sees normally needs letters of 5 mm at two metres, with ease of 7: what must be
read there, count, cue and side, has capitals of 5 to 19 mm on a screen of 96 dots an
inch. What comes next is for whoever stands nearer.
"""
_STEPS, _HOLD_STEPS = 200, 50
"""How finely the bars move: a picture of one costs as much as one of the figure."""


class PacePage(QObject):
    """Shows the pacer's words; tells of a pause wanted, and of an early end."""

    pause_wanted = Signal()
    end_wanted = Signal()

    def __init__(self, title: str, longest: str, parent: QObject) -> None:
        super().__init__(parent)
        self.page = CardPage()
        self.page.setAccessibleName(title)
        self._add_head(title)
        self._add_count()
        self.hold = self._add_bar(_("How much of the hold is over"), _HOLD_STEPS)
        self.cue, self.then = QLabel(), QLabel()
        self.page.say_from_afar(self.cue, *_CUE_TIMES)
        self.page.say_from_afar(self.then, *_THEN_TIMES)
        give_role(self.then, "muted")
        self.page.say_changing((self.cue, longest), (self.then, longest))
        self.page.column.addStretch(1)
        self.bar = self._add_bar(_("How much is done"), _STEPS)
        self.pause = self.page.offer("", "primary", self.pause_wanted.emit)
        self.page.buttons.add_stretch()
        self.end = self.page.offer(_("End early"), "quiet", self.end_wanted.emit)
        self.show_running(is_running=True)

    def show_words(self, words: PaceWords) -> None:
        """Show these words; what has not changed is not painted anew."""
        self.figure.setText(words.figure)
        self.counts.setText(words.counts)
        if words.cue != self.cue.text():
            self.cue.setText(words.cue)
            announce(self.cue, words.heard)
        self.then.setText(words.then)
        self.page.settle()
        note = words.note if self._is_running else _("Paused")
        self.note.setText(note)
        self.note.setVisible(note != "")

    def show_held(self, share: float | None) -> None:
        """Show how much of a hold or a wait is over, 0..1; None: nothing is held."""
        self.hold.setVisible(share is not None)
        _fill(self.hold, share or 0.0)

    def show_share(self, share: float) -> None:
        """Show how much of the whole is done, 0..1."""
        _fill(self.bar, share)

    def show_running(self, *, is_running: bool) -> None:
        """Offer to pause, or to go on."""
        self._is_running = is_running
        self.pause.setText(_("Pause") if is_running else _("Go on"))

    def _add_head(self, title: str) -> None:
        head = QHBoxLayout()
        name = QLabel(title)
        name.setWordWrap(True)
        give_role(name, "muted")
        self.note = QLabel("")
        give_role(self.note, "badge")
        self.page.say_from_afar(self.note, *_NOTE_TIMES)
        self.note.setText(_("Paused"))
        self.note.ensurePolished()
        self.note.setMinimumHeight(self.note.sizeHint().height())
        _keep_room(self.note)
        head.addWidget(name, 1)
        head.addWidget(self.note, 0, Qt.AlignmentFlag.AlignTop)
        self.page.column.addLayout(head)

    def _add_count(self) -> None:
        # What they may hold: the room is measured before the first words come.
        self.figure, self.counts = QLabel("00"), QLabel(_("get ready"))
        self.page.say_from_afar(self.figure, *_COUNT_TIMES)
        self.page.say_from_afar(self.counts, *_COUNTS_TIMES)
        give_role(self.counts, "muted")
        count = QHBoxLayout()
        count.setSpacing(10)
        count.addWidget(self.figure, 0, Qt.AlignmentFlag.AlignBaseline)
        count.addWidget(self.counts, 1, Qt.AlignmentFlag.AlignBaseline)
        self.page.column.addLayout(count)

    def _add_bar(self, name: str, steps: int) -> QProgressBar:
        bar = QProgressBar()
        bar.setRange(0, steps)
        bar.setTextVisible(False)
        bar.setAccessibleName(name)
        _keep_room(bar)
        self.page.column.addWidget(bar)
        return bar


def _fill(bar: QProgressBar, share: float) -> None:
    """Show a share of the whole; Qt takes its time even where nothing changes."""
    value = round(share * bar.maximum())
    if value != bar.value():
        bar.setValue(value)


def _keep_room(widget: QWidget) -> None:
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)
