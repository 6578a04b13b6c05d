"""The small card that comes first: one line, no figure, gone when one gets up.

Whoever stops and leaves the chair has begun the break; nothing has to be pressed. It
takes no keys, as every card.
"""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from gettext import gettext as _

from sitwatch.presenters.answers import Reaction
from sitwatch.presenters.durations import MINUTE
from sitwatch.presenters.feeling import BodyQuestion
from sitwatch.presenters.leaving import nudge_words
from sitwatch.presenters.prompt import Offer
from sitwatch.ui.card import Card
from sitwatch.ui.card_page import CardPage, enlarged
from sitwatch.ui.morning_row import MorningRow
from sitwatch.ui.reason_page import ReasonPage

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QPushButton

_TITLE_TIMES = 1.25


class Nudge(QObject):
    """One small card on one screen; `started` or `answered` (a `Reaction`) comes once.

    `leaving` says that the user does not want this break, and may yet say why. `felt`
    carries what they answer where it is `asked` how yesterday's exercise feels now.
    """

    started = Signal()
    leaving = Signal()
    answered = Signal(object)
    felt = Signal(object)

    def __init__(
        self, offer: Offer, screen: QScreen, asked: BodyQuestion | None = None
    ) -> None:
        super().__init__()
        self.screen = screen
        self.morning = None if asked is None else MorningRow(asked)
        self.page = CardPage()
        self.page.setAccessibleName(f"{offer.sat}. {offer.title}. {nudge_words()}")
        self._say(offer)
        start = offer.start if offer.urgency is None else _("Read on")
        self.start = self.page.offer(start, "primary", self.started.emit)
        self.snooze = self._offer_snooze(offer)
        self.decline = self._offer_leave(offer)
        self.reasons = ReasonPage(self)
        self.reasons.left.connect(self.answered)
        self.card = Card(None, (self.page, self.reasons.page))
        self.card.escaped.connect(self.on_escaped)
        self.card.typed.connect(self.reasons.on_typed)
        self.card.closed.connect(self.on_escaped)
        self.card.turn_to(self.page)

    def show(self) -> None:
        """Bring the card up on its screen."""
        self.card.bring_up(self.screen)

    def hear(self, changes: dict[str, object]) -> None:
        """Ask no more how yesterday's exercise feels: it was answered."""
        if self.morning is not None:
            self.morning.settle(changes)
            self.card.on_grown()

    def close(self) -> None:
        """Take the card away for good; nothing is told any more."""
        self.card.hide()
        self.card.deleteLater()
        self.deleteLater()

    def on_put_off(self, length: timedelta) -> None:
        """Ask to be offered the break again, later."""
        self.answered.emit(Reaction("snoozed", snooze=length))

    def on_declined(self) -> None:
        """Leave this break out, and let the user say why."""
        self.reasons.ask()
        self.card.turn_to(self.reasons.page)
        self.leaving.emit()

    def on_escaped(self) -> None:
        """Leave the break out without a word, where that needs no holding."""
        if self.reasons.is_asking:
            self.reasons.on_passed_over()
        elif self.decline is not None:
            self.answered.emit(Reaction("skipped"))

    def _say(self, offer: Offer) -> None:
        self.page.say(offer.sat, "muted")
        enlarged(self.page.say(offer.title), _TITLE_TIMES)
        if offer.urgency is None:
            self.page.say(nudge_words())
        if self.morning is not None:
            self.morning.told.connect(self.felt)
            self.page.column.addWidget(self.morning)
        self.page.column.addStretch(1)

    def _offer_snooze(self, offer: Offer) -> QPushButton | None:
        if not offer.snoozes:
            return None
        length = offer.snoozes[0]
        words = _("In {minutes} minutes").format(minutes=length // MINUTE)
        return self.page.offer(words, None, partial(self.on_put_off, length))

    def _offer_leave(self, offer: Offer) -> QPushButton | None:
        """Offer to leave it out; the whole card does, where one has to hold for it."""
        self.page.buttons.add_stretch()
        if offer.is_committed:
            return None
        return self.page.offer(_("Not now"), "quiet", self.on_declined)
