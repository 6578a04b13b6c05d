"""Sees input on macOS by the event source's clock of the hardware, for each kind.

`CGEventSourceSecondsSinceLastEventType` in the state of the hardware (HID): the state
of the session is reset by programs, and at waking with nobody there. Each kind of event
is asked for by itself, because the clock of all kinds together is reset by events that
no hand makes. It needs no permission, and sees no key.
Nothing here runs elsewhere than on macOS but with the library given.
"""

from __future__ import annotations

import ctypes
import sys
from gettext import gettext as _
from math import isfinite
from typing import Any

from sitwatch.adapters.input.idle_clock import (
    Glance,
    IdleClockFailed,
    IdleClockSource,
    Words,
)
from sitwatch.ports import Finding

LIBRARY = "/System/Library/Frameworks/ApplicationServices.framework/ApplicationServices"

HID_STATE = 1
"""`kCGEventSourceStateHIDSystemState`"""

KEYS = (10, 12)
"""Types of events (`CGEventType`): a key went down, a modifier changed."""

POINTER = (1, 3, 5, 6, 7, 22, 25, 27)
"""Buttons (1, 3, 25), moves with and without them (5, 6, 7, 27), the wheel (22)."""


class MacClock:
    """The idle clocks of the hardware, as ApplicationServices tells them."""

    def __init__(self, library: Any) -> None:
        """Take the library."""
        self._since = library.CGEventSourceSecondsSinceLastEventType
        self._since.restype = ctypes.c_double
        self._since.argtypes = [ctypes.c_int32, ctypes.c_uint32]

    def glance(self) -> Glance:
        return Glance(keys_s=self._least(KEYS), pointer_s=self._least(POINTER))

    def _least(self, kinds: tuple[int, ...]) -> float:
        least_s = min(float(self._since(HID_STATE, kind)) for kind in kinds)
        if not isfinite(least_s) or least_s < 0:
            raise IdleClockFailed(_("macOS does not tell of the last input"))
        return least_s


def macos_source(library: Any) -> IdleClockSource:
    """Return the source on this library, or raise `IdleClockFailed`."""
    words = Words(
        used=_("time of the last input (macOS)"),
        why=_("it needs no permission; not tried out on macOS by those who wrote it"),
        restless=_("a device sends input without ever a rest"),
        remedy=_("unplug the device, or set input.source to pynput"),
    )
    return IdleClockSource("macos_idle", MacClock(library), words)


def open_macos() -> IdleClockSource | Finding:
    """Return the source, or why there is none."""
    if sys.platform != "darwin":
        return Finding("input", "", _("it is for macOS only"))
    try:
        return macos_source(ctypes.CDLL(LIBRARY))
    except (OSError, AttributeError, IdleClockFailed) as error:
        remedy = _("set input.source to pynput")
        return Finding("input", "", str(error), remedy)
