"""The libraries of macOS that `macos` asks, described for ctypes and pyobjc.

They are asked on threads of ours, where nothing ends the life of what Cocoa makes on
the way but a pool that is opened for each question.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Mapping
from gettext import gettext as _
from typing import Any

from sitwatch.adapters.context.macos import Devices, is_filled, questions
from sitwatch.adapters.context.polled import Asked
from sitwatch.adapters.context.uses import Use

_FRAMEWORKS = "/System/Library/Frameworks/{name}.framework/{name}"
_ON_SCREEN_ONLY, _NO_DESKTOP, _NO_WINDOW = 1, 16, 0
_MOST_DISPLAYS = 16


def open_questions() -> tuple[Asked, ...]:
    """Return what macOS answers; raises `OSError` or `ImportError` elsewhere."""
    import Quartz
    from objc import autorelease_pool, objc_object

    sound, film = _framework("CoreAudio"), _framework("CoreMediaIO")
    microphones = Devices(
        "microphone",
        sound.AudioObjectGetPropertyDataSize,
        sound.AudioObjectGetPropertyData,
    )
    cameras = Devices(
        "camera", film.CMIOObjectGetPropertyDataSize, film.CMIOObjectGetPropertyData
    )

    def uses() -> tuple[Use, ...]:
        return (*microphones.uses(), *cameras.uses())

    copy = _framework("IOKit").IOPMCopyAssertionsStatus
    release = _framework("CoreFoundation").CFRelease
    release.argtypes, release.restype = [ctypes.c_void_p], None

    def assertions() -> Mapping[str, int]:
        with autorelease_pool():
            return counted(copy, release, objc_object)

    def is_full() -> bool:
        with autorelease_pool():
            return _is_full(Quartz)

    return questions(uses, assertions, is_full)


def _framework(name: str) -> ctypes.CDLL:
    return ctypes.CDLL(_FRAMEWORKS.format(name=name))


def counted(copy: Any, release: Any, objc_object: Any) -> dict[str, int]:
    """Return how many wish what.

    The copy is ours to let go of: pyobjc takes a hold of its own, and ends that only.
    """
    status = ctypes.c_void_p()
    if copy(ctypes.byref(status)) or not status.value:
        raise OSError(_("macOS does not tell what keeps the display on"))
    try:
        told = objc_object(c_void_p=status)
        return {str(name): int(count) for name, count in told.items()}
    finally:
        release(status)


def _is_full(quartz: Any) -> bool:
    listed = _ON_SCREEN_ONLY | _NO_DESKTOP
    windows = quartz.CGWindowListCopyWindowInfo(listed, _NO_WINDOW)
    if windows is None:
        raise OSError(_("macOS does not list its windows"))
    return is_filled(windows, _displays(quartz))


def _displays(quartz: Any) -> Iterator[tuple[float, ...]]:
    _error, displays, _count = quartz.CGGetActiveDisplayList(_MOST_DISPLAYS, None, None)
    for display in displays:
        bounds = quartz.CGDisplayBounds(display)
        yield (
            bounds.origin.x,
            bounds.origin.y,
            bounds.size.width,
            bounds.size.height,
        )
