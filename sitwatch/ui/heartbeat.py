"""The beat of the resident: as fast as it has to be, never faster."""

from __future__ import annotations

from collections.abc import Callable
from math import inf

from PySide6.QtCore import Qt, QTimer

LONGEST_MS = 2**31 - 1
"""Three weeks and a half: a timer waits no longer."""


class Heartbeat(QTimer):
    """Calls `beat` every `beat_ms`, or after as many times that as `wait` returns.

    Unless a beat has said so by itself, it asks after each, and when it is told to
    `keep_time`: after whatever else may have made the next one wanted earlier. Nothing
    beats before `start`.
    """

    def __init__(
        self,
        beat_ms: int,
        beat: Callable[[], float | None],
        wait: Callable[[], float],
    ) -> None:
        super().__init__()
        self._beat_ms = beat_ms
        self._beat = beat
        self._wait = wait
        self.setTimerType(Qt.TimerType.PreciseTimer)
        self.setInterval(beat_ms)
        self.timeout.connect(self.on_timeout)

    def on_timeout(self) -> None:
        """Beat; a fault in that does not stop the clock."""
        wait: float | None = None
        try:
            wait = self._beat()
        finally:
            self._keep(self._wait() if wait is None else wait)

    def keep_time(self) -> None:
        """Have the next beat come when it is wanted; else the one on its way stays."""
        self._keep(self._wait())

    def _keep(self, wait: float) -> None:
        wait_ms = LONGEST_MS if wait == inf else round(self._beat_ms * wait)
        if wait_ms != self.interval():
            self.setInterval(wait_ms)
