"""The beat of the resident: as fast as it has to be, never faster."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer


class Heartbeat(QTimer):
    """Times out every `beat_ms`, or after as many times that as `wait` returns.

    It asks when it is told to `keep_time`: after each beat, and after whatever else may
    have made the next one wanted earlier. Nothing beats before `start`.
    """

    def __init__(self, beat_ms: int, wait: Callable[[], float]) -> None:
        super().__init__()
        self._beat_ms = beat_ms
        self._wait = wait
        self.setInterval(beat_ms)

    def keep_time(self) -> None:
        """Have the next beat come when it is wanted; else the one on its way stays."""
        wait_ms = round(self._beat_ms * self._wait())
        if wait_ms != self.interval():
            self.setInterval(wait_ms)
