"""The libraries of macOS that `macos` asks, described for ctypes and pyobjc."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Mapping
from functools import partial
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
    from objc import objc_object

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

    power = _framework("IOKit").IOPMCopyAssertionsStatus
    return questions(
        uses, partial(_assertions, power, objc_object), partial(_is_full, Quartz)
    )


def _framework(name: str) -> ctypes.CDLL:
    return ctypes.CDLL(_FRAMEWORKS.format(name=name))


def _assertions(copy: Any, objc_object: Any) -> Mapping[str, int]:
    """Return how many wish what; the copy is ours, and pyobjc lets go of it."""
    status = ctypes.c_void_p()
    if copy(ctypes.byref(status)) or not status.value:
        raise OSError(_("macOS does not tell what keeps the display on"))
    told = objc_object(c_void_p=status)
    return {str(name): int(count) for name, count in told.items()}


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
