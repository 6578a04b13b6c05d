"""The side of the card that asks, once and not for long, why a break did not suit."""

from __future__ import annotations

from functools import partial

from sitwatch.core.facts import Reason
from sitwatch.presenters.answers import Reaction
from sitwatch.presenters.leaving import (
    ReasonChoice,
    no_reason_words,
    reason_choices,
    reason_title,
    reason_words,
)
from sitwatch.ui.card_page import CardPage, enlarged

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy

PATIENCE_MS = 8_000
"""How long it waits; whoever has no reason to give does nothing."""

_TITLE_TIMES = 1.15


class ReasonPage(QObject):
    """Tells once that the break is left out (a `Reaction`), and why, if at all."""

    left = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.is_asking = False
        self.page = CardPage()
        self.page.setAccessibleName(f"{reason_title()}. {reason_words()}")
        enlarged(self.page.say(reason_title()), _TITLE_TIMES)
        self.page.say(reason_words(), "muted")
        self.page.column.addStretch(1)
        self.reasons = [self._offer(choice) for choice in reason_choices()]
        self.none = self.page.remark(no_reason_words(), self.on_passed_over)
        self.patience = QTimer(self, interval=PATIENCE_MS, singleShot=True)
        self.patience.timeout.connect(self.on_passed_over)

    def ask(self) -> None:
        """Begin to wait for an answer."""
        self.is_asking = True
        self.patience.start()

    def hurry(self) -> None:
        """Wait no longer: the card is taken away, and the answer is to be told yet."""
        if self.is_asking:
            self.patience.start(0)

    def on_passed_over(self) -> None:
        """Go on without a reason."""
        self._choose(None)

    def on_typed(self, text: str) -> None:
        """Take the key of a reason's number, from 1 on."""
        keys = [str(number) for number in range(1, len(self.reasons) + 1)]
        if self.is_asking and text in keys:
            self.reasons[keys.index(text)].click()

    def _offer(self, choice: ReasonChoice) -> QPushButton:
        """Add a reason; all are equally wide, for none is the better one."""
        chosen = partial(self._choose, choice.reason)
        button = self.page.offer(choice.words, None, chosen)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return button

    def _choose(self, reason: Reason | None) -> None:
        self.patience.stop()
        if self.is_asking:
            self.is_asking = False
            self.left.emit(Reaction("skipped", because=reason))
