"""A shared screen: somebody takes pictures of it, for others to see or to keep.

Where a compositor hands out the pictures (Wayland, and everywhere for what asks the
desktop's portal) they flow through PipeWire, on the line that tells of calls; so this
context is told by that one, and has no thread of its own. On X11 a program may look at
the screen without anybody being told.
"""

from __future__ import annotations

from datetime import datetime
from gettext import gettext as _
from threading import Lock

from sitwatch.core.facts import Fact, ShareBegan, ShareEnded
from sitwatch.ports import Clock, Finding, Post

PART = "screen share"


class ShareContext:
    """`ports.Context`; `follow` is called by whoever hears."""

    def __init__(self, clock: Clock, *, is_wayland: bool) -> None:
        self._clock = clock
        self._is_wayland = is_wayland
        self._lock = Lock()
        self._used = ""
        self._since: datetime | None = None
        self._is_on = False
        self._post: Post = _nobody

    @property
    def finding(self) -> Finding:
        if not self._used:
            why = _("PipeWire cannot be heard, through which screens are shared")
            return Finding(PART, "", why, _("pause prompts by hand: sitwatch pause"))
        why = _("it tells when pictures of the screen are taken")
        if not self._is_wayland:
            why = _("it tells of what asks the desktop; on X11 not every program does")
        return Finding(PART, self._used, why, since=self._since)

    def open(self, post: Post) -> None:
        with self._lock:
            self._post = post
            if self._is_on:
                self._tell()

    def rest(self, *, is_resting: bool) -> None:
        """There is nothing to stop."""

    def close(self) -> None:
        with self._lock:
            self._post = _nobody

    def follow(self, used: str, *, is_on: bool) -> None:
        """Take in by what it is heard (empty: by nothing), and whether it goes on."""
        with self._lock:
            if used != self._used:
                self._used = used
                self._since = self._clock.read().wall if used else None
            if is_on != self._is_on:
                self._is_on = is_on
                self._tell()

    def _tell(self) -> None:
        kind = ShareBegan if self._is_on else ShareEnded
        self._post(kind(**self._clock.read().stamp))


def _nobody(_fact: Fact) -> None:
    """Take facts while nobody listens: there are none."""
