"""A desk at which somebody sits before a resident that is made of fakes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from sitwatch.core.advance import State
from sitwatch.core.facts import Recorded
from sitwatch.core.orders import Order, ShowFace
from sitwatch.core.policy import Policy
from sitwatch.runtime.engine import Engine, Parts
from sitwatch.runtime.memory import Memory
from sitwatch.runtime.perform import Performer
from tests.fakes.alarm import FakeAlarm
from tests.fakes.clock import HandClock
from tests.fakes.input import FakeInput
from tests.fakes.journal import FakeJournal
from tests.fakes.screen import RecordingScreen
from tests.shipped import shipped_catalogue

Kind = TypeVar("Kind")


class Desk:
    """The engine with everything that it works with, and a person who types."""

    def __init__(self, past: Iterable[Recorded] = ()) -> None:
        self.clock = HandClock()
        self.source = FakeInput()
        self.journal = FakeJournal()
        for fact in past:
            self.journal.add(fact)
        self.screen = RecordingScreen()
        self.alarm = FakeAlarm(self.clock.wall)
        self.memory = Memory(self.journal, self.screen.show_trouble)
        self.performer = Performer(self.screen, self.memory, self.alarm)
        self.is_out_of_order = False
        self.awaits_return = False
        parts = Parts(
            self.clock,
            self.source,
            self.memory,
            self.perform,
            lambda: self.awaits_return,
        )
        self.engine = Engine(parts, Policy(), shipped_catalogue())

    def perform(self, order: Order, state: State) -> None:
        """Carry out an order, unless what carries it out is broken."""
        if self.is_out_of_order:
            raise ZeroDivisionError
        self.performer.perform(order, state)

    def type_for(self, seconds: int) -> None:
        """Let somebody type, with a beat a second."""
        for _ in range(seconds):
            self.source.keys = 1
            self.idle_for(1)

    def idle_for(self, seconds: int) -> None:
        """Let time pass, with a beat a second."""
        for _ in range(seconds):
            self.clock.go_on(1)
            self.engine.beat()

    def kept(self, kind: type[Kind]) -> list[Kind]:
        """Return the facts of a kind that would outlive a crash."""
        return [fact for fact in self.journal.on_disk if isinstance(fact, kind)]

    @property
    def kinds(self) -> list[str]:
        """Name the kinds of all that would outlive a crash, in order."""
        return [type(fact).__name__ for fact in self.journal.on_disk]

    @property
    def face(self) -> ShowFace:
        """The face that is in the tray."""
        return self.screen.faces[-1]
