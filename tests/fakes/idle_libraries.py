"""The libraries of Windows and macOS that tell of the last input, on paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sitwatch.adapters.input.macos_idle import HID_STATE, KEYS, POINTER
from sitwatch.adapters.input.windows_idle import WRAP_MS
from tests.fakes.clock import HandClock

LONG_AGO_S = 1e6


class Function:
    """A function of a library, which ctypes lets be described."""

    def __init__(self, call: Callable[..., Any]) -> None:
        self._call = call
        self.restype: object = None
        self.argtypes: object = None

    def __call__(self, *arguments: Any) -> Any:
        return self._call(*arguments)


class FakeWindows:
    """Both `user32` and `kernel32`; its ticks are 32 bits of the clock's milliseconds.

    `ahead_ms` is how far its ticks are ahead of the clock.
    """

    def __init__(self, clock: HandClock, ahead_ms: int = 0) -> None:
        self._clock = clock
        self._ahead_ms = ahead_ms
        self.last_ms = self.ticks()
        self.place = (10, 10)
        self.is_lost = False
        self.is_shown = True
        self.GetTickCount = Function(self.ticks)
        self.GetLastInputInfo = Function(self._last_input)
        self.GetCursorPos = Function(self._cursor)

    def ticks(self) -> int:
        return (round(self._clock.awake_s * 1000) + self._ahead_ms) % WRAP_MS

    def press_key(self) -> None:
        self.last_ms = self.ticks()

    def move_pointer(self) -> None:
        self.last_ms = self.ticks()
        self.place = (self.place[0] + 1, self.place[1])

    def _last_input(self, asked: Any) -> int:
        assert asked._obj.cbSize == 8  # noqa: SLF001 - what byref refers to
        asked._obj.dwTime = self.last_ms  # noqa: SLF001
        return int(not self.is_lost)

    def _cursor(self, point: Any) -> int:
        point._obj.x, point._obj.y = self.place  # noqa: SLF001
        return int(self.is_shown)


class FakeMac:
    """ApplicationServices, which knows when there was which kind of event."""

    def __init__(self, clock: HandClock) -> None:
        self._clock = clock
        self._last_s: dict[int, float] = {}
        self.is_lost = False
        self.CGEventSourceSecondsSinceLastEventType = Function(self._since)

    def press_key(self) -> None:
        self._last_s[KEYS[0]] = self._clock.awake_s

    def move_pointer(self) -> None:
        self._last_s[POINTER[2]] = self._clock.awake_s

    def _since(self, state: int, kind: int) -> float:
        assert state == HID_STATE
        if self.is_lost:
            return float("nan")
        return self._clock.awake_s - self._last_s.get(kind, -LONG_AGO_S)
