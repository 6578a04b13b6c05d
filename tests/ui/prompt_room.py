"""A room in which a prompt is shown: a resident, a clock, and a user who clicks."""

from __future__ import annotations

from datetime import timedelta

from sitwatch.core.facts import Answered
from sitwatch.core.orders import ShowPrompt, WithdrawPrompt
from sitwatch.ui.invitation import Invitation
from sitwatch.ui.nudge import Nudge
from sitwatch.ui.prompt import Prompt
from sitwatch.ui.voice import Voice
from tests.fakes.clock import HandClock
from tests.fakes.resident import RecordingResident
from tests.fakes.sounds import FakeSounds
from tests.shipped import shipped_catalogue

from PySide6.QtWidgets import QPushButton

ORDER = ShowPrompt(
    prompt="p1",
    exercise="chair-rise",
    why="seated 45 min",
    seated=timedelta(minutes=45),
    snoozes_left=2,
)
AWAY = WithdrawPrompt(prompt="p1")


class Room:
    """The prompt with a resident and a clock, and a user who looks and clicks."""

    def __init__(self) -> None:
        self.resident = RecordingResident()
        self.clock = HandClock()
        self.sounds = FakeSounds()
        voice = Voice(self.sounds)
        self.prompt = Prompt(self.resident, self.clock, shipped_catalogue(), voice)

    @property
    def card(self) -> Invitation:
        assert self.prompt.invitation is not None
        return self.prompt.invitation

    @property
    def nudge(self) -> Nudge:
        return self.prompt.nudges[0]

    def click(self, button: QPushButton) -> None:
        assert button.isVisible()
        button.click()

    def leave(self) -> None:
        """Leave this break out, and give no reason."""
        self.click(self.card.offer.decline)
        self.click(self.card.reasons.none)

    def watch(self, seconds: float) -> None:
        """Let time pass; one picture at its end shows the same as all before."""
        self.clock.go_on(seconds)
        self.card.on_frame()

    @property
    def answer(self) -> Answered:
        answer = self.resident.posted[-1]
        assert isinstance(answer, Answered)
        return answer


def begun(room: Room, seconds: float) -> Invitation:
    room.click(room.card.offer.start)
    room.watch(seconds)
    return room.card
