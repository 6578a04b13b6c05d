"""Sees input on Windows by `GetLastInputInfo`; any device that it counts, counts.

Both clocks that it is made of have 32 bits and start again after 49.7 days; and the
moment of the last input may be told a little later than now, or older than before.
Nothing here runs elsewhere than on Windows but with the two libraries given.
"""

from __future__ import annotations

import ctypes
import sys
from gettext import gettext as _
from typing import Any

from sitwatch.adapters.input.idle_clock import (
    Glance,
    IdleClockFailed,
    IdleClockSource,
    Words,
)
from sitwatch.ports import Finding

WRAP_MS = 2**32


def idle_ms(now_ms: int, last_ms: int) -> int:
    """Return how long ago the last input was, by two moments of one 32-bit clock.

    A moment that lies ahead is now: the clock is read after the input was stamped, on
    another processor perhaps.
    """
    ago_ms = (now_ms - last_ms) % WRAP_MS
    return 0 if ago_ms >= WRAP_MS // 2 else ago_ms


class LastInputInfo(ctypes.Structure):
    """`LASTINPUTINFO`."""

    _fields_ = (("cbSize", ctypes.c_uint32), ("dwTime", ctypes.c_uint32))


class Point(ctypes.Structure):
    """`POINT`."""

    _fields_ = (("x", ctypes.c_int32), ("y", ctypes.c_int32))


class WindowsClock:
    """The idle clock of this session, as user32 and kernel32 tell it."""

    def __init__(self, user32: Any, kernel32: Any) -> None:
        """Take the two libraries."""
        self._user32 = user32
        self._ticks = kernel32.GetTickCount
        self._ticks.restype = ctypes.c_uint32
        self._asked = LastInputInfo(cbSize=ctypes.sizeof(LastInputInfo))
        self._point = Point()

    def glance(self) -> Glance:
        if not self._user32.GetLastInputInfo(ctypes.byref(self._asked)):
            raise IdleClockFailed(_("Windows does not tell of the last input"))
        ago_ms = idle_ms(self._ticks(), self._asked.dwTime)
        # It fails while the desktop of the lock screen is in front.
        is_shown = self._user32.GetCursorPos(ctypes.byref(self._point))
        place = (self._point.x, self._point.y) if is_shown else None
        return Glance(any_s=ago_ms / 1000, place=place)


def windows_source(user32: Any, kernel32: Any) -> IdleClockSource:
    """Return the source on these libraries, or raise `IdleClockFailed`."""
    words = Words(
        used=_("time of the last input (Windows)"),
        why=_("it costs least; not tried out on Windows by those who wrote it"),
        restless=_(
            "a device sends input without ever a rest, and the pointer stands still:"
            " a game pad, say"
        ),
        remedy=_("unplug the device, or set input.source to pynput"),
    )
    return IdleClockSource("windows_idle", WindowsClock(user32, kernel32), words)


def open_windows() -> IdleClockSource | Finding:
    """Return the source, or why there is none."""
    if sys.platform != "win32":
        return Finding("input", "", _("it is for Windows only"))
    try:
        return windows_source(ctypes.WinDLL("user32"), ctypes.WinDLL("kernel32"))
    except (OSError, AttributeError, IdleClockFailed) as error:
        remedy = _("set input.source to pynput")
        return Finding("input", "", str(error), remedy)
