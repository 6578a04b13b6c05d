"""Full screen: whether the active window fills the screen, as the desktop tells.

What tells depends on the desktop: see `x11_windows` and `wayland_windows`. A window may
change its title many times a second; what comes in one second is taken in together.
"""

from __future__ import annotations

import os
import select
from collections.abc import Callable
from datetime import datetime
from gettext import gettext as _
from threading import Event, Thread, current_thread
from typing import Protocol

from sitwatch.core.facts import FullScreenBegan, FullScreenEnded
from sitwatch.ports import Clock, Finding, Post

SETTLE_S = 1.0
FIRST_WAIT_S = 1.0
LONGEST_WAIT_S = 60.0
CLOSING_S = 5.0


class WatchLost(Exception):
    """The desktop does not tell, or not any more; the message says why."""


class WindowWatch(Protocol):
    """Follows the windows of one desktop; everything raises `WatchLost`."""

    def fileno(self) -> int:
        """Return the descriptor to wait for."""
        ...

    def is_changed(self) -> bool:
        """Read what came; tell whether it may have changed what `is_full` says."""
        ...

    def is_full(self) -> bool:
        """Tell whether the active window fills the screen now."""
        ...

    def close(self) -> None:
        """Let go of the connection; safe to call twice."""
        ...


class FullScreenContext:
    """`ports.Context` over one desktop, which may end and come back."""

    def __init__(
        self, clock: Clock, used: str, watch: Callable[[], WindowWatch]
    ) -> None:
        """`watch` begins to follow, or raises `WatchLost`; `used` names the desktop."""
        self._clock = clock
        self._used = used
        self._watch = watch
        self._is_on = False
        self._trouble = _("it has not been asked yet")
        self._since: datetime | None = None
        self._closing, self._awake = Event(), Event()
        self._awake.set()
        self._woken = self._wake = -1
        self._post: Post = lambda _fact: None
        self._thread = Thread(target=self._run, name="full screen", daemon=True)

    @property
    def finding(self) -> Finding:
        if self._trouble:
            remedy = _("pause prompts by hand while you present: sitwatch pause")
            return Finding("full screen", "", self._trouble, remedy)
        why = _("it tells which window is active and whether it fills the screen")
        return Finding("full screen", self._used, why, since=self._since)

    def open(self, post: Post) -> None:
        self._post = post
        self._woken, self._wake = os.pipe()
        self._thread.start()

    def rest(self, *, is_resting: bool) -> None:
        """Look for no lost desktop meanwhile; all else is told without asking."""
        (self._awake.clear if is_resting else self._awake.set)()

    def close(self) -> None:
        if self._closing.is_set():
            return
        self._closing.set()
        self._awake.set()
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
                watch = self._watch()
                wait_s = FIRST_WAIT_S
                self._follow(watch)
            except WatchLost as error:
                self._trouble = str(error)
                self._become(is_on=False)
            self._closing.wait(wait_s)
            self._awake.wait()
            wait_s = min(2 * wait_s, LONGEST_WAIT_S)

    def _follow(self, watch: WindowWatch) -> None:
        """Follow the active window until the desktop ends or this is closed."""
        try:
            self._become(is_on=watch.is_full())
            self._trouble, self._since = "", self._clock.read().wall
            while self._is_told(watch):
                if watch.is_changed():
                    self._become(is_on=watch.is_full())
        finally:
            watch.close()

    def _is_told(self, watch: WindowWatch) -> bool:
        """Wait until there is news, and what comes with it; False: it is closing."""
        select.select([watch.fileno(), self._woken], (), ())
        return not self._closing.wait(SETTLE_S)

    def _become(self, *, is_on: bool) -> None:
        if is_on != self._is_on:
            self._is_on = is_on
            kind = FullScreenBegan if is_on else FullScreenEnded
            self._post(kind(**self._clock.read().stamp))
