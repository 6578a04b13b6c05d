"""What a pause was, in one line and four answers."""

from __future__ import annotations

from functools import partial

from sitwatch.core.orders import ShowQuestion
from sitwatch.presenters.question import (
    AnswerChoice,
    answer_choices,
    question_words,
    spoken_question,
    stop_choice,
)
from sitwatch.ui.card_page import CardPage, enlarged

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy

_LINE_TIMES = 1.15


class QuestionPage(QObject):
    """Tells which answer was chosen, by a click or by its number's key."""

    chosen = Signal(str)

    def __init__(self, order: ShowQuestion, parent: QObject) -> None:
        super().__init__(parent)
        self.page = CardPage()
        self.page.setAccessibleName(spoken_question(order))
        enlarged(self.page.say(question_words(order)), _LINE_TIMES)
        self.answers = [self._offer(choice) for choice in answer_choices()]
        stop = stop_choice()
        self.stop = self.page.remark(stop.words, partial(self._choose, stop))

    def on_typed(self, text: str) -> None:
        """Take the key of an answer's number, from 1 on."""
        keys = [str(number) for number in range(1, len(self.answers) + 1)]
        if text in keys:
            self.answers[keys.index(text)].click()

    def _offer(self, choice: AnswerChoice) -> QPushButton:
        """Add an answer; all are equally wide, for none is the better one."""
        button = self.page.offer(choice.words, None, partial(self._choose, choice))
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return button

    def _choose(self, choice: AnswerChoice) -> None:
        self.chosen.emit(choice.answer)
