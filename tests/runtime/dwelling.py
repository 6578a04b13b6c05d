"""A resident with a loop of its own, in a world of fakes."""

from __future__ import annotations

from collections.abc import Callable

from sitwatch.runtime import channel
from sitwatch.runtime.compose import Assembly
from sitwatch.runtime.worlds import World
from tests.fakes.clock import HandClock
from tests.fakes.input import FakeInput
from tests.fakes.journal import FakeJournal
from tests.fakes.notifier import FakeNotifier
from tests.fakes.session import FakeSession
from tests.fakes.shortcuts import FakeShortcuts
from tests.fakes.sounds import FakeSounds
from tests.fakes.stillness import FakeStillness

from PySide6.QtWidgets import QApplication


class House:
    """A world of fakes, and the resident that lives in it."""

    def __init__(self, app: QApplication) -> None:
        self.app = app
        self.clock = HandClock()
        self.sources: list[FakeInput] = []
        self.session = FakeSession(self.clock)
        self.notifier = FakeNotifier()
        self.sounds = FakeSounds()
        self.shortcuts = FakeShortcuts()
        self.stillness = FakeStillness()
        self.journal = FakeJournal()
        self.world = World(
            clock=self.clock,
            pace=self.clock,
            source_of=lambda _choice: self.source(),
            session=self.session,
            notifier=self.notifier,
            sounds=self.sounds,
            shortcuts=self.shortcuts,
            stillness=self.stillness,
            journal=self.journal,  # type: ignore[arg-type]
            beat_ms=0,
        )
        self.resident = Assembly(app, self.world)

    def source(self) -> FakeInput:
        self.sources.append(FakeInput())
        return self.sources[-1]

    def live(self, *doings: Callable[[], None]) -> int:
        """Live through these doings, then quit; return the status."""
        for doing in (*doings, self.app.quit):
            self.resident.inbox.run(doing)
        return self.resident.run()

    @property
    def kinds(self) -> list[str]:
        return [type(fact).__name__ for fact in self.journal.on_disk]

    def handled(self, message: channel.Message) -> channel.Reply:
        return self.resident.house.handle(message)
