"""All sides of the card of one prompt, built once and turned to as it goes on."""

from __future__ import annotations

from sitwatch.core.orders import ShowPrompt
from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.ports import Clock
from sitwatch.presenters.efforts import questions_of
from sitwatch.presenters.explaining import explanation_of
from sitwatch.presenters.feeling import question_of
from sitwatch.presenters.pace_words import all_cues
from sitwatch.presenters.prompt import Offer, offer_of
from sitwatch.ui.card import Card
from sitwatch.ui.card_page import CardPage
from sitwatch.ui.effort_page import EffortPage
from sitwatch.ui.figure import FigureView
from sitwatch.ui.offer_page import OfferPage
from sitwatch.ui.pace_page import PacePage
from sitwatch.ui.reason_page import ReasonPage
from sitwatch.ui.why_page import WhyPage

from PySide6.QtCore import QObject


class Sides:
    """The pages of a prompt; without an exercise there is no `why`."""

    def __init__(
        self, order: ShowPrompt, catalogue: Catalogue, clock: Clock, parent: QObject
    ) -> None:
        self.told: Offer = offer_of(order, catalogue.find(order.exercise))
        exercise = self.told.exercise
        self.figure = FigureView()
        self.figure.fill_ground()
        self.offer = OfferPage(self.told, parent, question_of(order, catalogue))
        self.pace = PacePage(self.told.title, self._longest(), parent)
        questions = questions_of(exercise, is_new=order.is_new)
        self.effort = EffortPage(parent, questions, asks_pain=order.asks_pain)
        self.reasons = ReasonPage(parent)
        self.why: WhyPage | None = None
        if exercise is not None:
            told = explanation_of(catalogue, exercise)
            self.why = WhyPage(told, clock, parent)
            self.why.left.connect(self.turn_back)
        self.card = Card(None if self.told.urgency else self.figure, self._pages())
        self.card.turn_to(self.offer.page)
        self.effort.grown.connect(self.card.on_grown)
        self.offer.felt.connect(self.card.on_grown)

    @property
    def is_explaining(self) -> bool:
        """Whether the exercise is being explained."""
        return self.why is not None and self.card.page is self.why.page

    def turn_back(self) -> None:
        """Go back to the offer."""
        self.card.turn_to(self.offer.page)

    def _pages(self) -> list[CardPage]:
        sides = (self.offer, self.pace, self.effort, self.reasons, self.why)
        return [side.page for side in sides if side is not None]

    def _longest(self) -> str:
        """Return the longest words that the pacer will have to find room for."""
        exercise, portion = self.told.exercise, self.told.portion
        if exercise is None or portion is None:
            return ""
        return max(all_cues(exercise, portion), key=len)
