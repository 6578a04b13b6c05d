"""A screen with what lies about it: a resident, a clock, messages, an inbox."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from sitwatch.core.facts import Answered
from sitwatch.core.orders import ShowQuestion
from sitwatch.core.policy import Look, Policy
from sitwatch.ui.prompt import Prompt
from sitwatch.ui.screen import DesktopScreen
from sitwatch.ui.voice import Voice
from tests.fakes.clock import MONDAY, HandClock
from tests.fakes.notifier import FakeNotifier
from tests.fakes.resident import RecordingResident
from tests.fakes.sounds import FakeSounds
from tests.shipped import shipped_catalogue

PAUSE = ShowQuestion("pause-1", MONDAY, MONDAY + timedelta(minutes=20))
BY_MESSAGE = Policy(look=Look(prompt="message"))


class Desktop:
    """A screen with what lies about it; a button's press comes in by `run`."""

    def __init__(self, notifier: FakeNotifier | None = None) -> None:
        self.resident = RecordingResident()
        self.clock = HandClock()
        self.notifier = notifier or FakeNotifier()
        self.errands: list[Callable[[], None]] = []
        catalogue = shipped_catalogue()
        prompt = Prompt(self.resident, self.clock, catalogue, Voice(FakeSounds()))
        self.screen = DesktopScreen(
            self.resident, self.clock, catalogue, self.notifier, prompt
        )
        self.screen.open(self.errands.append)

    def press(self, answer: str, key: str = "p1") -> None:
        """Press a button of a message, and let the main thread hear of it."""
        self.notifier.press(key, answer)
        while self.errands:
            self.errands.pop(0)()

    @property
    def has_card(self) -> bool:
        invitation = self.screen.prompt.invitation
        return invitation is not None and invitation.card.isVisible()

    @property
    def has_question(self) -> bool:
        card = self.screen.question.card
        return card is not None and card.isVisible()

    @property
    def answer(self) -> Answered:
        (answer,) = self.resident.posted
        assert isinstance(answer, Answered)
        return answer
