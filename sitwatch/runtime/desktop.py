"""What the user wants of their whole desktop, as far as it concerns us.

Keys that work everywhere, for as long as the settings want them; and less movement.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from sitwatch.core.policy import Policy
from sitwatch.ports import Shortcuts, Stillness, Wish

Run = Callable[[Callable[[], None]], None]
"""Has something done on the main thread."""


class Heeding(Protocol):
    """Who heeds it; called on the main thread only."""

    def press(self, wish: Wish) -> None:
        """Do what was asked for by a key."""
        ...

    def heed(self, *, is_less: bool) -> None:
        """Move less, or as usual, from now on."""
        ...


class Desktop:
    """Listens to both, and has it heeded on the main thread."""

    def __init__(
        self, shortcuts: Shortcuts, stillness: Stillness, run: Run, heeding: Heeding
    ) -> None:
        self._shortcuts = shortcuts
        self._stillness = stillness
        self._run = run
        self._heeding = heeding
        self._has_keys = False

    def open(self) -> None:
        """Begin to listen."""
        self._stillness.open(
            lambda less: self._run(partial(self._heeding.heed, is_less=less))
        )

    def obey(self, policy: Policy) -> None:
        """Take on settings: whether keys are wanted."""
        wants_keys = policy.keys.anywhere == "on"
        if wants_keys == self._has_keys:
            return
        self._has_keys = wants_keys
        if wants_keys:
            self._shortcuts.open(
                lambda wish: self._run(partial(self._heeding.press, wish))
            )
        else:
            self._shortcuts.close()

    def close(self) -> None:
        """Let go of both; safe to call twice."""
        self._has_keys = False
        self._shortcuts.close()
        self._stillness.close()
