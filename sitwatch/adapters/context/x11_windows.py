"""The active window of an X server and whether it fills the screen, by EWMH.

The server tells of changes of properties, so nothing is asked again and again. On
Wayland an X server knows the windows of X programs only, and is not asked.
"""

from __future__ import annotations

from collections.abc import Mapping

from sitwatch.adapters.context.fullscreen import WatchLost
from sitwatch.adapters.context.x11_line import XLine


class ActiveWindow:
    """`WindowWatch` over one server."""

    def __init__(self, display: str) -> None:
        self._line = XLine(display)
        try:
            self._active = self._line.atom("_NET_ACTIVE_WINDOW")
            self._state = self._line.atom("_NET_WM_STATE")
            self._full = self._line.atom("_NET_WM_STATE_FULLSCREEN")
            self._line.watch(self._line.root)
        except WatchLost:
            self._line.close()
            raise
        self._window = 0
        self.fileno, self.close = self._line.fileno, self._line.close

    def is_full(self) -> bool:
        """Tell whether the active window fills the screen now."""
        windows = self._line.property(self._line.root, self._active)
        self._follow(windows[0] if windows else 0)
        return bool(self._window) and self._full in self._line.property(
            self._window, self._state
        )

    def is_changed(self) -> bool:
        """Read what came; tell whether it may have changed what `is_full` says."""
        wanted = {self._active, self._state}
        return any(change.property in wanted for change in self._line.changes())

    def _follow(self, window: int) -> None:
        if window == self._window:
            return
        if self._window:
            self._line.watch(self._window, on=False)
        self._window = window
        if window:
            self._line.watch(window)


def display_of(env: Mapping[str, str]) -> str:
    """Return the X display whose windows are all there are; empty: there is none."""
    session = env.get("XDG_SESSION_TYPE", "")
    if session == "wayland" or (env.get("WAYLAND_DISPLAY") and session != "x11"):
        return ""
    return env.get("DISPLAY", "")
