"""Lock, user switch, sleep and display power on Windows, as a hidden window is told.

The window is a top-level one: one for messages only gets no power broadcasts. Suspends
are told only to whoever registered; a resume is told twice, the first time also when
nobody is there, which says nothing of a person and is not taken to.
Nothing here runs elsewhere than on Windows but with the libraries given.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from gettext import gettext as _
from threading import Event, Thread
from typing import Any
from uuid import UUID

from sitwatch.adapters.session.system import Change, TellerFailed, changing

SESSION_CHANGED, POWER_CHANGED = 0x02B1, 0x0218
QUIT = 0x0012

_SESSION: dict[int, dict[str, bool]] = {
    1: {"is_active": True},  # the console was connected
    2: {"is_active": False},
    3: {"is_active": True},  # a remote desktop was
    4: {"is_active": False},
    7: {"is_locked": True},
    8: {"is_locked": False},
}
_POWER: dict[int, dict[str, bool]] = {
    4: {"is_asleep": True},
    7: {"is_asleep": False},
    0x12: {"is_asleep": False},
}
_SETTING_CHANGED = 0x8013
_DISPLAY_OFF = 0
_DATA_AT = 20
_PATIENCE_S = 5.0
_READ_OBJECTS = 1

_MESSAGE = (ctypes.c_void_p, ctypes.c_uint, ctypes.c_size_t, ctypes.c_ssize_t)
_ANSWER = ctypes.c_ssize_t

CALLBACK = getattr(ctypes, "WINFUNCTYPE", ctypes.CFUNCTYPE)(_ANSWER, *_MESSAGE)
"""`WNDPROC`"""


class WindowClass(ctypes.Structure):
    """`WNDCLASSW`."""

    _fields_ = (
        ("style", ctypes.c_uint),
        ("lpfnWndProc", CALLBACK),
        ("cbClsExtra", ctypes.c_int),
        ("cbWndExtra", ctypes.c_int),
        ("hInstance", ctypes.c_void_p),
        ("hIcon", ctypes.c_void_p),
        ("hCursor", ctypes.c_void_p),
        ("hbrBackground", ctypes.c_void_p),
        ("lpszMenuName", ctypes.c_wchar_p),
        ("lpszClassName", ctypes.c_wchar_p),
    )


class Queued(ctypes.Structure):
    """`MSG`."""

    _fields_ = (
        ("hwnd", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("wParam", ctypes.c_size_t),
        ("lParam", ctypes.c_ssize_t),
        ("time", ctypes.c_uint32),
        ("x", ctypes.c_int32),
        ("y", ctypes.c_int32),
        ("private", ctypes.c_uint32),
    )


CONSOLE_DISPLAY_STATE = UUID("6fe69556-704a-47a0-8f24-c28d936fda47").bytes_le


def change_by(message: int, kind: int, setting: int | None = None) -> Change | None:
    """Return what a message does to the state; None: nothing.

    `kind` is its first parameter; `setting` the value of a power setting, the only one
    asked for being the display: 0 off, 1 on, 2 dimmed.
    """
    changes: dict[str, bool] | None = None
    if message == SESSION_CHANGED:
        changes = _SESSION.get(kind)
    elif message == POWER_CHANGED and kind == _SETTING_CHANGED:
        changes = {"is_dark": setting == _DISPLAY_OFF}
    elif message == POWER_CHANGED:
        changes = _POWER.get(kind)
    return None if changes is None else changing(changes)


def _describe(user32: Any, kernel32: Any) -> None:
    """Say what is as wide as an address: ctypes takes every number for 32 bits wide.

    The first messages of a window carry addresses, and where they come to nothing there
    is no window.
    """
    user32.DefWindowProcW.argtypes = _MESSAGE
    user32.DefWindowProcW.restype = _ANSWER
    kernel32.GetModuleHandleW.restype = ctypes.c_void_p
    for function in (user32.CreateWindowExW, user32.OpenInputDesktop):
        function.restype = ctypes.c_void_p


class WindowsTeller:
    """A hidden window on a thread of its own, by user32, wtsapi32 and kernel32."""

    holds_sleep = True

    def __init__(self, user32: Any, wtsapi32: Any, kernel32: Any) -> None:
        """Take the libraries."""
        self.used = _("Windows session and power messages")
        self.why = _("they tell of lock, sleep, user switch and display as they happen")
        self._user32, self._wtsapi32, self._kernel32 = user32, wtsapi32, kernel32
        _describe(user32, kernel32)
        self._on_change: Callable[[Change], None] = lambda _change: None
        self._called = CALLBACK(self._on_message)
        self._is_up = Event()
        self._window: int | None = None
        self._thread_id = 0
        self._thread = Thread(target=self._run, name="session", daemon=True)

    def start(self, on_change: Callable[[Change], None]) -> None:
        self._on_change = on_change
        self._thread.start()
        if not (self._is_up.wait(_PATIENCE_S) and self._window):
            raise TellerFailed(_("Windows gives no window to tell us in"))

    def stop(self) -> None:
        if self._thread.is_alive():
            self._user32.PostThreadMessageW(self._thread_id, QUIT, 0, 0)
            self._thread.join(_PATIENCE_S)

    def _run(self) -> None:
        self._thread_id = self._kernel32.GetCurrentThreadId()
        self._window = self._made()
        if self._window:
            self._register(ctypes.c_void_p(self._window))
            self._tell_if_locked()
        self._is_up.set()
        queued = Queued()
        while self._window and self._next(queued) > 0:
            self._user32.DispatchMessageW(ctypes.byref(queued))

    def _made(self) -> int | None:
        # Windows keeps a class, with where to call, for longer than its windows.
        name = f"sitwatch session {id(self)}"
        us = ctypes.c_void_p(self._kernel32.GetModuleHandleW(None))
        kind = WindowClass(lpfnWndProc=self._called, hInstance=us, lpszClassName=name)
        self._user32.RegisterClassW(ctypes.byref(kind))
        shape = (0, 0, 0, 0, 0, None, None, us, None)
        made = self._user32.CreateWindowExW(0, name, name, *shape)
        return None if made is None else int(made)

    def _register(self, window: ctypes.c_void_p) -> None:
        """Ask to be told: of this session, of suspends, of the display."""
        display = (ctypes.c_ubyte * 16)(*CONSOLE_DISPLAY_STATE)
        self._wtsapi32.WTSRegisterSessionNotification(window, 0)
        self._user32.RegisterSuspendResumeNotification(window, 0)
        self._user32.RegisterPowerSettingNotification(window, ctypes.byref(display), 0)

    def _tell_if_locked(self) -> None:
        """Tell of a lock from before: the desktop of input is not ours to open then."""
        desktop = self._user32.OpenInputDesktop(0, 0, _READ_OBJECTS)
        if desktop:
            self._user32.CloseDesktop(ctypes.c_void_p(desktop))
        else:
            self._on_change(changing({"is_locked": True}))

    def _next(self, queued: Queued) -> int:
        return int(self._user32.GetMessageW(ctypes.byref(queued), None, 0, 0))

    def _on_message(self, window: int, message: int, kind: int, more: int) -> int:
        setting = None
        if message == POWER_CHANGED and kind == _SETTING_CHANGED:
            setting = ctypes.c_uint32.from_address(more + _DATA_AT).value
        if (change := change_by(message, kind, setting)) is not None:
            self._on_change(change)
        return int(self._user32.DefWindowProcW(window, message, kind, more))
