"""What shows that somebody is at this computer, whatever the source of input sees.

The session tells of a screen that was unlocked, the face of a click on the tray or on a
card. Clients do not count: a script may post what it likes, from anywhere.
"""

from __future__ import annotations

from sitwatch.core.facts import Fact
from sitwatch.ports import Page, Resident
from sitwatch.runtime.testimony import is_deed


class Hands:
    """Whether anything was done by hand since it was last asked; main thread only."""

    def __init__(self) -> None:
        self._was_there = False

    def note(self) -> None:
        """Something was done by hand just now."""
        self._was_there = True

    def hear(self, fact: Fact) -> None:
        """Take note of a fact of the session or of the face, where it takes a hand."""
        self._was_there |= is_deed(fact)

    def taken(self) -> bool:
        """Tell whether something was done, once."""
        was_there, self._was_there = self._was_there, False
        return was_there


class ByHand:
    """`ports.Resident` for the face: what comes this way was done with tray or card."""

    def __init__(self, resident: Resident, hands: Hands) -> None:
        self._resident = resident
        self._hands = hands
        self.quit = resident.quit

    def post(self, fact: Fact) -> None:
        """Pass a fact on."""
        self._hands.hear(fact)
        self._resident.post(fact)

    def offer_break(self) -> None:
        """Pass the wish on."""
        self._hands.note()
        self._resident.offer_break()

    def open_window(self, page: Page) -> None:
        """Pass the wish on."""
        self._hands.note()
        self._resident.open_window(page)
