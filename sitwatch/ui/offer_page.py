"""The first side of the card: what is offered, and three ways to answer.

Where a clinician should look first, it says so instead, and there is nothing to start.
"""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from gettext import gettext as _

from sitwatch.presenters.durations import MINUTE
from sitwatch.presenters.explaining import why_words
from sitwatch.presenters.feeling import BodyQuestion
from sitwatch.presenters.leaving import hold_words, urgent_words
from sitwatch.presenters.prompt import Offer
from sitwatch.ui.card_page import CardPage
from sitwatch.ui.hold_button import HoldButton
from sitwatch.ui.morning_row import MorningRow
from sitwatch.ui.posture_chips import PostureChips
from sitwatch.ui.style import give_role

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton


class OfferPage(QObject):
    """Tells what was answered; `put_off` carries minutes, `felt` a profile's change.

    `morning` asks how yesterday's exercise feels now, where that is to be asked.
    """

    started = Signal()
    put_off = Signal(int)
    declined = Signal()
    told = Signal(str)
    asked_why = Signal()
    felt = Signal(object)

    def __init__(
        self, offer: Offer, parent: QObject, asked: BodyQuestion | None = None
    ) -> None:
        super().__init__(parent)
        self.title = offer.title
        self.morning = None if asked is None else MorningRow(asked)
        self.page = CardPage()
        self.page.setAccessibleName(f"{offer.sat}. {offer.title}")
        self._say(offer)
        self.start = self.page.offer(offer.start, "primary", self.started.emit)
        self.snoozes = [
            self._offer_snooze(length, is_first=index == 0)
            for index, length in enumerate(offer.snoozes)
        ]
        self.page.buttons.add_stretch()
        self.decline = self._offer_leave(is_committed=offer.is_committed)
        self.decline.setVisible(offer.urgency is None)

    def _offer_leave(self, *, is_committed: bool) -> QPushButton:
        """Add the way to leave it out: a click; by whoever is committed, a long one."""
        if not is_committed:
            return self.page.offer(_("Not now"), "quiet", self.declined.emit)
        words, spoken = hold_words()
        button = HoldButton(words)
        button.setAccessibleDescription(spoken)
        button.setToolTip(spoken)
        button.held.connect(self.declined)
        self.page.buttons.addWidget(button)
        self.page.column.addSpacing(8)
        self.page.say(urgent_words(), "muted")
        return button

    def _say(self, offer: Offer) -> None:
        self.postures = PostureChips(offer.sat, self.told.emit)
        self.why = QPushButton(why_words())
        if offer.urgency is not None:
            self._say_urgent(offer)
            return
        self.page.column.addWidget(self.postures)
        if self.morning is not None:
            self.page.column.addWidget(self.morning)
            self.page.column.addSpacing(4)
            self.morning.told.connect(self.felt)
        self.page.title(offer.title)
        if offer.exercise is not None:
            self._say_portion(offer)
        self.page.column.addSpacing(8)
        for cue in offer.cues:
            self.page.column.addLayout(_marked(cue))
        if offer.afterwards:
            self.page.column.addSpacing(4)
            self.page.say(offer.afterwards, "muted")
        self.page.column.addStretch(1)

    def _say_urgent(self, offer: Offer) -> None:
        self.page.title(offer.title)
        for line in offer.cues:
            self.page.column.addSpacing(4)
            self.page.say(line)
        self.page.column.addStretch(1)

    def _say_portion(self, offer: Offer) -> None:
        """Say how much, why that much, and, to whoever asks, why at all."""
        give_role(self.why, "link")
        self.why.clicked.connect(self.asked_why)
        dose = self.page.say(offer.dose, "muted")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(dose, 1)
        row.addWidget(self.why, 0, Qt.AlignmentFlag.AlignTop)
        self.page.column.addLayout(row)
        if offer.because:
            self.page.say(offer.because, "accent")
        if offer.caution:
            self.page.say(offer.caution, "notice")

    def _offer_snooze(self, length: timedelta, *, is_first: bool) -> QPushButton:
        """Add a way to put it off; the first is said in full, another in short."""
        minutes = length // MINUTE
        full = _("In {minutes} minutes").format(minutes=minutes)
        short = _("or {minutes}").format(minutes=minutes)
        button = self.page.offer(
            full if is_first else short,
            None if is_first else "quiet",
            partial(self.put_off.emit, minutes),
        )
        button.setAccessibleName(full)
        button.setToolTip(full)
        return button


def _marked(words: str) -> QHBoxLayout:
    """Return a cue with a mark before it."""
    mark, label = QLabel("•"), QLabel(words)
    give_role(mark, "muted")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    row = QHBoxLayout()
    row.setSpacing(10)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label, 1)
    return row
