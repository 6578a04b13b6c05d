"""Keys that work everywhere, for as long as the user wants them to."""

from __future__ import annotations

from collections.abc import Callable

from sitwatch.core.policy import Policy
from sitwatch.ports import Shortcuts, Wish


class Keys:
    """Opens and closes the shortcuts as the settings say."""

    def __init__(
        self, shortcuts: Shortcuts, on_pressed: Callable[[Wish], None]
    ) -> None:
        """`on_pressed` may be called on any thread."""
        self._shortcuts = shortcuts
        self._on_pressed = on_pressed
        self._is_on = False

    def obey(self, policy: Policy) -> None:
        """Take on settings."""
        is_on = policy.keys.anywhere == "on"
        if is_on == self._is_on:
            return
        self._is_on = is_on
        if is_on:
            self._shortcuts.open(self._on_pressed)
        else:
            self._shortcuts.close()

    def close(self) -> None:
        """Let go of the keys; safe to call twice."""
        self._is_on = False
        self._shortcuts.close()
