"""What reaches the program from anywhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, Protocol

from sitwatch.ports.findings import Finding

Wish = Literal["break", "snooze", "pause"]
"""A break now; the one on offer later; prompts paused, or back where they paused."""


class Shortcuts(Protocol):
    """Asks the desktop for keys that work in every program; never fails."""

    @property
    def finding(self) -> Finding:
        """Which keys there are, for `doctor`."""
        ...

    def open(self, on_pressed: Callable[[Wish], None]) -> None:
        """Ask for the keys; `on_pressed` may be called on any thread.

        The desktop may ask its user; that takes as long as they like. It may be opened
        again after it was closed.
        """
        ...

    def close(self) -> None:
        """Let go of the keys; safe to call twice."""
        ...
