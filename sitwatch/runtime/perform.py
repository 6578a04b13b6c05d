"""Orders carried out: the thin caller behind every decision of the core."""

from __future__ import annotations

from datetime import datetime
from typing import assert_never

from sitwatch.core.advance import State
from sitwatch.core.orders import (
    Order,
    Record,
    ShowFace,
    ShowPrompt,
    ShowQuestion,
    WakeAt,
    WithdrawPrompt,
    WithdrawQuestion,
)
from sitwatch.core.timeline.line import labels_at
from sitwatch.ports import Alarm, Screen
from sitwatch.runtime.memory import Memory


class Performer:
    """Knows who does what: the screen shows, the memory keeps, the alarm rings."""

    def __init__(self, screen: Screen, memory: Memory, alarm: Alarm) -> None:
        """Take the three that do things; the screen may go before the others."""
        self.screen = screen
        self._memory = memory
        self._alarm = alarm

    def perform(self, order: Order, state: State) -> None:
        """Carry out one order; `state` is the one that gave it."""
        match order:
            case ShowPrompt():
                self.screen.show_prompt(order)
            case WithdrawPrompt(prompt):
                self.screen.withdraw_prompt(prompt)
            case ShowQuestion() | WithdrawQuestion():
                self._ask(order)
            case Record(fact):
                self._memory.add(fact)
            case WakeAt(at):
                self._alarm.set(_wall(at, state))
            case ShowFace():
                self.screen.show_face(order)
            case _:
                assert_never(order)

    def _ask(self, order: ShowQuestion | WithdrawQuestion) -> None:
        if isinstance(order, ShowQuestion):
            self.screen.show_question(order)
        else:
            self.screen.withdraw_question(order.question)


def _wall(at: datetime | None, state: State) -> datetime | None:
    """Return when the wall clock will show a moment of the line of time."""
    return None if at is None else labels_at(state.anchors, at, state.offset)["at"]


class DarkScreen:
    """`ports.Screen` where there is none any more: nothing is shown to nobody."""

    def show_face(self, face: ShowFace) -> None:
        """Show nothing."""

    def show_prompt(self, prompt: ShowPrompt) -> None:
        """Offer nothing."""

    def withdraw_prompt(self, prompt: str) -> None:
        """There is nothing to take away."""

    def show_question(self, question: ShowQuestion) -> None:
        """Ask nobody."""

    def withdraw_question(self, question: str) -> None:
        """There is nothing to take away."""

    def show_trouble(self, trouble: str) -> None:
        """Nobody could read it; `doctor` tells."""
