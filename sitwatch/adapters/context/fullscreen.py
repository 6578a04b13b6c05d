"""Full screen on X11: whether the active window fills the screen, by EWMH.

The server tells of changes of properties, so nothing is asked again and again. A window
may change its title many times a second; what comes in one second is taken in together.
On Wayland an X server sees the windows of X programs only: there it is unknown.
"""

from __future__ import annotations

import os
import select
from collections.abc import Mapping
from datetime import datetime
from gettext import gettext as _
from threading import Event, Thread, current_thread

from sitwatch.adapters.context.x11_line import LineLost, XLine
from sitwatch.core.facts import FullScreenBegan, FullScreenEnded
from sitwatch.ports import Clock, Finding, Post

SETTLE_S = 1.0
FIRST_WAIT_S = 1.0
LONGEST_WAIT_S = 60.0
CLOSING_S = 5.0


class ActiveWindow:
    """Follows the active window of one server; raises `LineLost`."""

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


class FullScreenContext:
    """`ports.Context` over one X server, which may end and come back."""

    def __init__(self, clock: Clock, display: str) -> None:
        self._clock = clock
        self._display = display
        self._is_on = False
        self._trouble = _("it has not been asked yet")
        self._since: datetime | None = None
        self._closing = Event()
        self._woken = self._wake = -1
        self._post: Post = lambda _fact: None
        self._thread = Thread(target=self._run, name="full screen", daemon=True)

    @property
    def finding(self) -> Finding:
        if self._trouble:
            remedy = _("nothing to do: sitwatch keeps trying")
            return Finding("full screen", "", self._trouble, remedy)
        used = _("the window manager of {display}").format(display=self._display)
        why = _("it tells which window is active and whether it fills the screen")
        return Finding("full screen", used, why, since=self._since)

    def open(self, post: Post) -> None:
        self._post = post
        self._woken, self._wake = os.pipe()
        self._thread.start()

    def rest(self, *, is_resting: bool) -> None:
        """There is nothing to stop: all of it is told without asking."""

    def close(self) -> None:
        if self._closing.is_set():
            return
        self._closing.set()
        if self._thread.is_alive():
            os.write(self._wake, b"x")
            if self._thread is not current_thread():
                self._thread.join(CLOSING_S)
        for descriptor in (self._woken, self._wake):
            if descriptor >= 0:
                os.close(descriptor)

    def _run(self) -> None:
        wait_s = FIRST_WAIT_S
        while not self._closing.is_set():
            try:
                self._follow()
                wait_s = FIRST_WAIT_S
            except LineLost as error:
                self._trouble = str(error)
                self._become(is_on=False)
                wait_s = min(2 * wait_s, LONGEST_WAIT_S)
            self._closing.wait(wait_s)

    def _follow(self) -> None:
        """Follow the active window until the server ends or this is closed."""
        window = ActiveWindow(self._display)
        try:
            self._trouble, self._since = "", self._clock.read().wall
            self._become(is_on=window.is_full())
            while self._is_told(window):
                if window.is_changed():
                    self._become(is_on=window.is_full())
        finally:
            window.close()

    def _is_told(self, window: ActiveWindow) -> bool:
        """Wait until there is news, and what comes with it; False: it is closing."""
        select.select([window.fileno(), self._woken], (), ())
        return not self._closing.wait(SETTLE_S)

    def _become(self, *, is_on: bool) -> None:
        if is_on != self._is_on:
            self._is_on = is_on
            kind = FullScreenBegan if is_on else FullScreenEnded
            self._post(kind(**self._clock.read().stamp))


def display_of(env: Mapping[str, str]) -> str:
    """Return the X display whose windows are all there are; empty: there is none."""
    session = env.get("XDG_SESSION_TYPE", "")
    if session == "wayland" or (env.get("WAYLAND_DISPLAY") and session != "x11"):
        return ""
    return env.get("DISPLAY", "")
