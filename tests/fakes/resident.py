"""A resident that keeps what the face asks of it."""

from __future__ import annotations

from sitwatch.core.facts import Fact
from sitwatch.ports import Page


class RecordingResident:
    """Does nothing, and remembers everything in order."""

    def __init__(self) -> None:
        self.posted: list[Fact] = []
        self.offered = 0
        self.opened: list[Page] = []
        self.has_quit = False

    def post(self, fact: Fact) -> None:
        self.posted.append(fact)

    def offer_break(self) -> None:
        self.offered += 1

    def open_window(self, page: Page) -> None:
        self.opened.append(page)

    def quit(self) -> None:
        self.has_quit = True
