"""The one inbox: whatever happens anywhere is taken in here, on the main thread.

A foreign thread may do one thing, which is to post. However many posts come before the
loop gets to run, they cause one wake-up; and they are taken in the order in which they
were posted, also when taking one of them runs a loop of its own.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from threading import Lock
from typing import TypeAlias

from sitwatch.core.facts import Fact

from PySide6.QtCore import QObject, Qt, Signal

Errand: TypeAlias = Callable[[], object]
"""Something to be done on the main thread."""


class Inbox(QObject):
    """Holds facts and errands until the main thread empties it; made on that thread."""

    emptied = Signal()
    """Something was taken in."""

    _filled = Signal()

    def __init__(
        self, take: Callable[[Fact], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._take = take
        self._waiting: deque[Fact | Errand] = deque()
        self._lock = Lock()
        self._rung = False
        self._open = True
        self._emptying = False
        self._filled.connect(self.on_filled, Qt.ConnectionType.QueuedConnection)

    def post(self, fact: Fact) -> None:
        """Take in a fact soon; from any thread."""
        self._put(fact)

    def run(self, errand: Errand) -> None:
        """Do this on the main thread soon; from any thread."""
        self._put(errand)

    def close(self) -> None:
        """Take in what waits, and nothing that comes later; safe to call twice."""
        with self._lock:
            self._open = False
        self.on_filled()

    def _put(self, item: Fact | Errand) -> None:
        with self._lock:
            if not self._open:
                return
            self._waiting.append(item)
            if not self._rung:
                self._rung = True
                self._filled.emit()

    def on_filled(self) -> None:
        """Empty the inbox; one that is being emptied further up the stack is left."""
        with self._lock:
            self._rung = False
        if self._emptying:
            return
        self._emptying = True
        try:
            self._empty()
        finally:
            self._emptying = False
            self._ring_again()
        self.emptied.emit()

    def _empty(self) -> None:
        """Take in what waits now; what that brings about gets its own turn."""
        for _ in range(len(self._waiting)):
            item = self._waiting.popleft()
            if callable(item):
                item()
            else:
                self._take(item)

    def _ring_again(self) -> None:
        with self._lock:
            if self._waiting and not self._rung:
                self._rung = True
                self._filled.emit()
