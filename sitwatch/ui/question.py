"""The question on return: a small card that waits for a click, though not for long."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from sitwatch.core.orders import ShowQuestion
from sitwatch.core.policy import Policy, ScreenChoice
from sitwatch.ports import Clock, Resident
from sitwatch.presenters.question import Answer, facts_of
from sitwatch.ui.screens import pick_screens

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from sitwatch.ui.card import Card
    from sitwatch.ui.question_page import QuestionPage

PATIENCE_MS = 25_000
"""How long the card waits for somebody to look at it."""

LINGER_MS, LINGERS = 5_000, 7
"""How often it waits a little longer while it is under the pointer or in use; a minute
in all, for whoever has left the pointer on it may have left for good."""


class Question(QObject):
    """One question at a time; a new one takes the place of the one before."""

    def __init__(self, resident: Resident, clock: Clock) -> None:
        super().__init__()
        self._resident = resident
        self._clock = clock
        self.order: ShowQuestion | None = None
        self.card: Card | None = None
        self.page: QuestionPage | None = None
        self._lingers = 0
        self._screens: ScreenChoice = "pointer"
        self.patience = QTimer(self, singleShot=True)
        self.patience.timeout.connect(self.on_patience_over)

    def obey(self, policy: Policy) -> None:
        """Take on settings, from the next card on."""
        self._screens = policy.look.screen

    def begin(self, order: ShowQuestion) -> None:
        """Take a question up; whoever shows it may be another."""
        self.close()
        self.order = order

    def show(self) -> None:
        """Show the card of the question at hand, where there is one."""
        if self.order is None or self.card is not None:
            return
        # One question has one card, also where a prompt has one on every screen.
        self._build(self.order).bring_up(pick_screens(self._screens)[0])
        self._lingers = 0
        self.patience.start(PATIENCE_MS)

    def withdraw(self, question: str) -> None:
        """Take that question away; one that is not at hand is none to take."""
        if self.order is not None and self.order.question == question:
            self.close()

    def close(self) -> None:
        """Let go of the question and its card; safe to call twice."""
        self.order = None
        self.patience.stop()
        if self.card is not None:
            self.card.hide()
            self.card.deleteLater()
            self.card = self.page = None

    def on_answered(self, answer: str) -> None:
        """Tell what was answered, once, and put the card away."""
        order = self.order
        self.close()
        if order is not None:
            now = self._clock.read()
            for fact in facts_of(order, cast("Answer", answer), now):
                self._resident.post(fact)

    def on_patience_over(self) -> None:
        """Put the card away, unless somebody is about to answer."""
        is_in_use = self.card is not None and self.card.is_in_use
        if is_in_use and self._lingers < LINGERS:
            self._lingers += 1
            self.patience.start(LINGER_MS)
        else:
            self.close()

    def _build(self, order: ShowQuestion) -> Card:
        # Cards are not loaded before the first one is shown.
        from sitwatch.ui.card import Card
        from sitwatch.ui.question_page import QuestionPage

        self.page = page = QuestionPage(order, self)
        self.card = card = Card(None, (page.page,))
        page.chosen.connect(self.on_answered)
        card.typed.connect(page.on_typed)
        card.escaped.connect(self.close)
        card.closed.connect(self.close)
        card.turn_to(page.page)
        return card
