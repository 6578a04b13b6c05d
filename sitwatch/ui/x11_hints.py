"""Three things about windows on X11 that Qt neither tells nor does.

Round corners and a soft shadow need a compositor, without which what should be
see-through turns black: one shows itself by owning a selection. A window is kept out of
task bars by a state that Qt knows no name for, but leaves alone. And another program's
window may fill the screen, of which the window manager tells.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QGuiApplication

_ATOM, _WINDOW = 4, 33
_APPEND = 2
_BITS = 32
_MOST = 64
"""More states than any window has."""


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


def is_full_screen_in_front() -> bool:
    """Return whether the window in front fills the screen; False where nobody tells."""
    if QGuiApplication.platformName() != "xcb":
        return False
    with _server() as server:
        return server is not None and server.is_full_screen_in_front()


_OnError = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
_passed_over = _OnError(lambda _display, _error: 0)
"""Passes over the error that a window has just gone: Xlib would end the process."""


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

    def is_full_screen_in_front(self) -> bool:
        root = ctypes.c_ulong(self._x11.XDefaultRootWindow(self._display))
        full = self._atom(b"_NET_WM_STATE_FULLSCREEN").value
        return any(
            full in self._values(ctypes.c_ulong(window), b"_NET_WM_STATE", _ATOM)
            for window in self._values(root, b"_NET_ACTIVE_WINDOW", _WINDOW)
        )

    def _values(self, window: ctypes.c_ulong, name: bytes, kind: int) -> list[int]:
        """Return what a property holds; nothing where it, or the window, is not."""
        values = ctypes.POINTER(ctypes.c_ulong)()
        count, rest = ctypes.c_ulong(), ctypes.c_ulong()
        found, bits = ctypes.c_ulong(), ctypes.c_int()
        told = (found, bits, count, rest, values)
        self._x11.XGetWindowProperty(
            *(self._display, window, self._atom(name)),
            *(ctypes.c_long(0), ctypes.c_long(_MOST), 0, ctypes.c_ulong(kind)),
            *map(ctypes.byref, told),
        )
        kept = values[: count.value]
        self._x11.XFree(values)
        return kept

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
    x11.XDefaultRootWindow.restype = ctypes.c_ulong
    x11.XSetErrorHandler.restype = ctypes.c_void_p
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    if not display.value:
        yield None
        return
    before = ctypes.c_void_p(x11.XSetErrorHandler(_passed_over))
    yield _Server(x11, display)
    x11.XCloseDisplay(display)
    x11.XSetErrorHandler(before)
