"""Hands on the keyboard and the pointer of a desk, and eyes for its windows."""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec

from tests.desktop.desk import Desk
from tests.desktop.waiting import Seen, until

KEY_MS = 50
WORDS = "words that go on and on "
TRIES = 10


class Place(msgspec.Struct, frozen=True):
    """Where something is on the screen."""

    x: int
    y: int
    width: int
    height: int


class Hands:
    """What somebody does who sits at the desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def type(self, words: str) -> None:
        """Type at a good pace; returns when the last key is up."""
        self._do("type", "--delay", str(KEY_MS), words)

    def type_until(self, look: Callable[[], Seen]) -> Seen:
        """Go on typing until something is seen, and return it."""

        def typed() -> Seen:
            self.type(WORDS)
            return look()

        return until(typed)

    def press(self, key: str) -> None:
        self._do("key", key)

    def move(self) -> None:
        """Move the pointer a little, there and back."""
        self._do("mousemove_relative", "3", "2", "mousemove_relative", "--", "-3", "-2")

    def click(self, x: int, y: int) -> None:
        self._do("mousemove", str(x), str(y), "click", "1")

    def click_in(self, window: str, spot: Place) -> None:
        """Click in the middle of a place of a window."""
        at = self.place(window)
        across, down = spot.x + spot.width // 2, spot.y + spot.height // 2
        self.click(at.x + across, at.y + down)

    def close(self, window: str) -> None:
        """Turn to a window, and close it by its keys."""
        self._do("windowactivate", "--sync", window, "key", "ctrl+w")

    def focus(self) -> str:
        """Return the window that gets what is typed."""
        return self._do("getwindowfocus")

    def windows(self, process: int) -> list[str]:
        """Return the windows of a process that can be seen."""
        return self._search("--pid", str(process))

    def windows_of(self, program: str) -> list[str]:
        """Return the windows of every process of a program that can be seen."""
        return self._search("--class", f"^{program}$")

    def name(self, window: str) -> str:
        return self._do("getwindowname", window)

    def under(self, place: Place) -> str:
        """Return the window that is uppermost in the middle of a place."""
        x, y = place.x + place.width // 2, place.y + place.height // 2
        told = self._do("mousemove", str(x), str(y), "getmouselocation", "--shell")
        return told.rpartition("WINDOW=")[2]

    def place(self, window: str) -> Place:
        told = self._do("getwindowgeometry", "--shell", window)
        found = dict(re.findall(r"(X|Y|WIDTH|HEIGHT)=(-?\d+)", told))
        return Place(*(int(found[key]) for key in ("X", "Y", "WIDTH", "HEIGHT")))

    def _search(self, *by: str) -> list[str]:
        """Search again where a window went while it was being looked at."""
        search = ("xdotool", "search", "--onlyvisible", *by)
        tries = (self._desk.run(*search) for _ in range(TRIES))
        return next(done.stdout.split() for done in tries if not done.stderr)

    def _do(self, *command: str) -> str:
        return self._desk.ask("xdotool", *command)
