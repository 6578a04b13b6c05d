"""Two things about windows on X11 that Qt neither tells nor does.

Round corners and a soft shadow need a compositor, without which what should be
see-through turns black: one shows itself by owning a selection. And a window is kept
out of task bars by a state that Qt knows no name for, but leaves alone.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QGuiApplication

_ATOM = 4
_APPEND = 2
_BITS = 32


def is_composited() -> bool:
    """Return whether the desktop blends windows with what lies behind them."""
    if QGuiApplication.platformName() != "xcb":
        return True
    with _server() as server:
        return server is not None and server.has_compositor()


def keep_out_of_taskbar(window: int) -> None:
    """Ask task bars not to list a window that was made and is not yet shown."""
    if QGuiApplication.platformName() == "xcb":
        with _server() as server:
            if server is not None:
                server.add_state(window, b"_NET_WM_STATE_SKIP_TASKBAR")


class _Server:
    """A connection to the X server of its own, for a question or two."""

    def __init__(self, x11: ctypes.CDLL, display: ctypes.c_void_p) -> None:
        self._x11 = x11
        self._display = display

    def has_compositor(self) -> bool:
        screen = self._x11.XDefaultScreen(self._display)
        manager = self._atom(f"_NET_WM_CM_S{screen}".encode())
        owner: int = self._x11.XGetSelectionOwner(self._display, manager)
        return owner != 0

    def add_state(self, window: int, state: bytes) -> None:
        states = (ctypes.c_ulong * 1)(self._atom(state).value)
        self._x11.XChangeProperty(
            self._display,
            ctypes.c_ulong(window),
            self._atom(b"_NET_WM_STATE"),
            ctypes.c_ulong(_ATOM),
            _BITS,
            _APPEND,
            states,
            len(states),
        )

    def _atom(self, name: bytes) -> ctypes.c_ulong:
        return ctypes.c_ulong(self._x11.XInternAtom(self._display, name, 0))


@contextmanager
def _server() -> Iterator[_Server | None]:
    """Open a connection for as long as it is needed; None where there is none."""
    try:
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError:
        yield None
        return
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.restype = x11.XGetSelectionOwner.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    if not display.value:
        yield None
        return
    yield _Server(x11, display)
    x11.XCloseDisplay(display)
