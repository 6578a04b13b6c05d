"""A bell that rings when the hand on its clock passes the moment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime


class FakeAlarm:
    """Rings on the thread of whoever lets time pass: `at` is what it is set to."""

    def __init__(self, now: datetime) -> None:
        self.at: datetime | None = None
        self._now = now
        self._ring: Callable[[], None] | None = None

    def open(self, ring: Callable[[], None]) -> None:
        self._ring = ring

    def set(self, at: datetime | None) -> None:
        self.at = at
        self.reach(self._now)

    def close(self) -> None:
        self._ring = None

    def reach(self, now: datetime) -> None:
        """Let it become so late."""
        self._now = now
        if self._ring is not None and self.at is not None and self.at <= now:
            self.at = None
            self._ring()
