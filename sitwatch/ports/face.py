"""The face of the program, and what it may ask of the rest."""

from __future__ import annotations

from typing import Literal, Protocol

from sitwatch.core.facts import Fact
from sitwatch.core.orders import ShowFace, ShowPrompt, ShowQuestion


class Screen(Protocol):
    """The face of the program; called on the main thread only, and never fails."""

    def show_face(self, face: ShowFace) -> None:
        """Show this in the tray from now on."""
        ...

    def show_prompt(self, prompt: ShowPrompt) -> None:
        """Offer the break; one that was withdrawn comes back as it was left."""
        ...

    def withdraw_prompt(self, prompt: str) -> None:
        """Take the card away where it is still up."""
        ...

    def show_question(self, question: ShowQuestion) -> None:
        """Ask what a pause was; the question goes away by itself after a while."""
        ...

    def withdraw_question(self, question: str) -> None:
        """Take the question away where it is still up."""
        ...

    def show_trouble(self, trouble: str) -> None:
        """Say what is amiss and what to do, in one line; empty: all is well again."""
        ...


Page = Literal[
    "today",
    "week",
    "programme",
    "session",
    "measure",
    "whole",
    "you",
    "settings",
    "why",
    "about",
    "welcome",
    "care",
]
"""A page of the window."""


class Resident(Protocol):
    """What the face may ask of the program; called on the main thread only."""

    def post(self, fact: Fact) -> None:
        """Take in what the user said or did; stamp it with `Clock.read().stamp`."""
        ...

    def offer_break(self) -> None:
        """Offer a break now, whatever the clock says."""
        ...

    def open_window(self, page: Page) -> None:
        """Open the window (a process of its own) at that page."""
        ...

    def quit(self) -> None:
        """End the program properly."""
        ...
