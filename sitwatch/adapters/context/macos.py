"""Calls, media and full screen on macOS; do not disturb is kept from programs there.

    call         CoreAudio says of each program whether it records, before macOS 14.2 of
                 each device whether it runs, as CoreMediaIO does of cameras
    media        the power manager counts the wishes to keep the display awake
    full screen  the list of windows, whose bounds need no permission

A headset is one device, which runs for music as well: so programs are asked first. They
are not named, so what always listens is told apart by time alone.
Nothing here runs elsewhere than on macOS but with the libraries given.
"""

from __future__ import annotations

import ctypes
import struct
from collections.abc import Callable, Iterable, Mapping
from gettext import gettext as _
from typing import Any

from sitwatch.adapters.context.polled import Asked, CallQuestion
from sitwatch.adapters.context.uses import Device, Use

SOME_PROGRAM = "some program"
"""Whoever uses a device: macOS does not say."""

AWAKE = ("PreventUserIdleDisplaySleep", "NoDisplaySleepAssertion")
"""Wishes to keep the display on, as the power manager counts them."""

_SYSTEM = 1
_ALL_DEVICES, _IS_RUNNING, _STREAMS = "dev#", "gone", "stm#"
_PROGRAMS, _RECORDS = "prs#", "piri"
_GLOBAL, _INPUT = "glob", "inpt"


class Address(ctypes.Structure):
    """`AudioObjectPropertyAddress` and `CMIOObjectPropertyAddress`."""

    _fields_ = (
        ("selector", ctypes.c_uint32),
        ("scope", ctypes.c_uint32),
        ("element", ctypes.c_uint32),
    )


def four_letters(code: str) -> int:
    """Return the number that four letters stand for."""
    (number,) = struct.unpack(">I", code.encode())
    return int(number)


class Devices:
    """Objects of CoreAudio or CoreMediaIO; both libraries answer alike.

    `size` and `data` are the functions that tell how long a property is, and fill it.
    """

    def __init__(self, device: Device, size: Any, data: Any) -> None:
        self._device = device
        self._size = size
        self._data = data

    def uses(self) -> tuple[Use, ...]:
        """Return one use where any device of this kind is used, by whomever."""
        programs = self._numbers(_SYSTEM, _PROGRAMS, _GLOBAL)
        if programs and self._device == "microphone":
            is_used = self._is_any(programs, _RECORDS)
        else:
            listed = self._numbers(_SYSTEM, _ALL_DEVICES, _GLOBAL)
            inputs = tuple(each for each in listed if self._is_input(each))
            is_used = self._is_any(inputs, _IS_RUNNING)
        return (Use(self._device, SOME_PROGRAM),) if is_used else ()

    def _is_any(self, objects: tuple[int, ...], selector: str) -> bool:
        return any(any(self._numbers(each, selector, _GLOBAL)) for each in objects)

    def _is_input(self, device: int) -> bool:
        """Tell a microphone from a loudspeaker; whatever films is an input."""
        is_camera = self._device == "camera"
        return is_camera or bool(self._numbers(device, _STREAMS, _INPUT))

    def _numbers(self, of: int, selector: str, scope: str) -> tuple[int, ...]:
        address = Address(four_letters(selector), four_letters(scope), 0)
        size = ctypes.c_uint32()
        where = (of, ctypes.byref(address), 0, None)
        if self._size(*where, ctypes.byref(size)):
            return ()
        numbers = (ctypes.c_uint32 * (size.value // 4))()
        return self._filled(where, size, numbers)

    def _filled(
        self, where: tuple[Any, ...], size: ctypes.c_uint32, numbers: Any
    ) -> tuple[int, ...]:
        used = ctypes.c_uint32()
        pointers = (ctypes.byref(used), ctypes.byref(numbers))
        if self._device == "camera":
            failed = self._data(*where, size.value, *pointers)
        else:
            failed = self._data(*where, ctypes.byref(size), pointers[1])
        return () if failed else tuple(numbers)


def is_awake(assertions: Mapping[str, int]) -> bool:
    """Tell whether anything keeps the display on, by how many wish it."""
    return any(assertions.get(wish, 0) for wish in AWAKE)


def is_filled(
    windows: Iterable[Mapping[str, Any]], displays: Iterable[tuple[float, ...]]
) -> bool:
    """Tell whether the front window covers a display: x, y, width, height of each.

    `windows` are as `CGWindowListCopyWindowInfo` lists them, front to back; layer 0 is
    where programs have theirs, below the menu bar and all that floats.
    """
    front = next((w for w in windows if w.get("kCGWindowLayer", 0) == 0), None)
    if front is None:
        return False
    bounds = front.get("kCGWindowBounds", {})
    place = tuple(float(bounds.get(key, -1)) for key in ("X", "Y", "Width", "Height"))
    return place in set(displays)


def questions(
    uses: Callable[[], tuple[Use, ...]],
    assertions: Callable[[], Mapping[str, int]],
    windows: Callable[[], bool],
) -> tuple[Asked, ...]:
    """Return the three questions that macOS answers."""
    return (
        Asked("call", _("CoreAudio and CoreMediaIO"), CallQuestion(uses)),
        Asked(
            "media", _("the power manager of macOS"), lambda _: is_awake(assertions())
        ),
        Asked("full screen", _("the windows of macOS"), lambda _: windows()),
    )
