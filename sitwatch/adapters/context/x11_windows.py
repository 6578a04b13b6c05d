"""The active window of an X server and whether it fills the screen, by EWMH.

The server tells of changes of properties, so nothing is asked again and again. On
Wayland an X server knows the windows of X programs only, and is not asked.
"""

from __future__ import annotations

from sitwatch.adapters.lines.losses import LineLost
from sitwatch.adapters.lines.x11_line import XLine, property_in


class ActiveWindow:
    """`Watch` over the windows of one server."""

    every_s = None

    def __init__(self, display: str) -> None:
        self._line = XLine(display)
        try:
            self._active = self._line.atom("_NET_ACTIVE_WINDOW")
            self._state = self._line.atom("_NET_WM_STATE")
            self._full = self._line.atom("_NET_WM_STATE_FULLSCREEN")
            self._line.watch(self._line.root)
        except LineLost:
            self._line.close()
            raise
        self._window = 0
        self.fileno, self.close = self._line.fileno, self._line.close

    def holds(self) -> bool:
        windows = self._line.property(self._line.root, self._active)
        self._follow(windows[0] if windows else 0)
        return bool(self._window) and self._full in self._line.property(
            self._window, self._state
        )

    def is_changed(self) -> bool:
        wanted = {self._active, self._state}
        return any(property_in(event) in wanted for event in self._line.events())

    def _follow(self, window: int) -> None:
        if window == self._window:
            return
        if self._window:
            self._line.watch(self._window, on=False)
        self._window = window
        if window:
            self._line.watch(window)
