"""Calls, media, full screen and do not disturb on Windows.

    call         the consent store notes who uses a microphone or camera, and since when
    media        the power manager says whether the display is required
    full screen, the shell says in which state it would show a notification
    quiet

The store is not kept by every version of Windows (not by 1909), and desktop programs
may stand under the machine's key instead of the user's. The shell knows of the quiet
hour after the first login and of presentations; focus assist itself it keeps to itself.
Nothing here runs elsewhere than on Windows but with what is given.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from gettext import gettext as _
from typing import Any

import msgspec

from sitwatch.adapters.context.polled import Asked, CallQuestion
from sitwatch.adapters.context.uses import Device, Use

STORE = (
    r"Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore"
)
DEVICES: dict[str, Device] = {"microphone": "microphone", "webcam": "camera"}

FULL = frozenset({2, 3, 4})
"""States of the shell: a full-screen program, one in Direct3D, a presentation."""

QUIET = frozenset({6})
"""The quiet time after a new login."""

_SYSTEM_EXECUTION_STATE = 16
_DISPLAY_REQUIRED = 2


class Entry(msgspec.Struct, frozen=True):
    """What the store notes of a program: its key, and file times; 0 is never."""

    device: Device
    key: str
    started: int
    stopped: int


def uses_in(entries: Iterable[Entry]) -> tuple[Use, ...]:
    """Return what is in use: begun, and not ended since.

    (While it is in use the end reads 0, or in some versions of Windows when the use
    before it ended.)
    """
    return tuple(
        Use(entry.device, program_in(entry.key))
        for entry in entries
        if entry.started > entry.stopped
    )


def program_in(key: str) -> str:
    """Return a program's name by its key: `C:#x#zoom.exe`, or a package's name."""
    name = key.rpartition("#")[2].removesuffix(".exe")
    return name.partition("_")[0]


def entries() -> Iterator[Entry]:
    """Yield what the store notes, of the user and of the machine."""
    if sys.platform == "win32":
        import winreg

        for hive in (winreg.HKEY_CURRENT_USER, winreg.HKEY_LOCAL_MACHINE):
            for capability, device in DEVICES.items():
                for folder in ("", r"\NonPackaged"):
                    path = rf"{STORE}\{capability}{folder}"
                    with suppress(OSError), winreg.OpenKey(hive, path) as key:
                        yield from _entries_below(key, device)
    yield from ()


def _entries_below(key: Any, device: Device) -> Iterator[Entry]:
    if sys.platform == "win32":
        import winreg

        for number in range(winreg.QueryInfoKey(key)[0]):
            name = winreg.EnumKey(key, number)
            with suppress(OSError), winreg.OpenKey(key, name) as entry:
                started = int(winreg.QueryValueEx(entry, "LastUsedTimeStart")[0])
                stopped = int(winreg.QueryValueEx(entry, "LastUsedTimeStop")[0])
                yield Entry(device, name, started, stopped)
    yield from ()


class Shell:
    """What shell32 and powrprof tell."""

    def __init__(self, shell32: Any, powrprof: Any) -> None:
        self._shell32 = shell32
        self._powrprof = powrprof

    def is_full(self, _now_s: float) -> bool:
        """Tell whether a program fills the screen, or presents."""
        return self._state() in FULL

    def is_quiet(self, _now_s: float) -> bool:
        """Tell whether notifications are to wait."""
        return self._state() in QUIET

    def is_display_required(self, _now_s: float) -> bool:
        """Tell whether a program keeps the display on."""
        state = ctypes.c_uint32()
        size = ctypes.sizeof(state)
        ask: Callable[..., int] = self._powrprof.CallNtPowerInformation
        if ask(_SYSTEM_EXECUTION_STATE, None, 0, ctypes.byref(state), size):
            raise OSError(_("Windows does not tell of the display"))
        return bool(state.value & _DISPLAY_REQUIRED)

    def _state(self) -> int:
        state = ctypes.c_int()
        if self._shell32.SHQueryUserNotificationState(ctypes.byref(state)):
            raise OSError(_("Windows does not tell how it shows notifications"))
        return state.value


def questions(
    shell: Shell, listed: Callable[[], Iterable[Entry]] = entries
) -> tuple[Asked, ...]:
    """Return the four questions."""
    call = CallQuestion(lambda: uses_in(listed()))
    return (
        Asked("call", _("the consent store of Windows"), call),
        Asked("media", _("the power manager of Windows"), shell.is_display_required),
        Asked("full screen", _("the shell of Windows"), shell.is_full),
        Asked("quiet", _("the shell of Windows"), shell.is_quiet),
    )
