"""Coming back after the X server went away: with it, or not at all.

Qt cannot join another X server once it lost one, so the program waits without it and
then starts itself anew in the same process. A session that ended takes its server with
it for good: after some minutes the program ends as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from threading import Event

WAITS_S = (0.5, 1.0, 2.0, 4.0, 8.0, *(15.0,) * 40)
"""Seconds between two looks for a screen; ten minutes in all."""


def await_screen(
    find_obstacle: Callable[[], str], waits_s: Iterable[float] = WAITS_S
) -> str:
    """Wait until nothing is in the way; return what still is when patience ends."""
    obstacle = ""
    for wait_s in waits_s:
        Event().wait(wait_s)
        if not (obstacle := find_obstacle()):
            return ""
    return obstacle
