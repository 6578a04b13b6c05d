"""GNOME's idle monitor on a private bus, which says what the test tells it to."""

from __future__ import annotations

from itertools import count
from queue import SimpleQueue

from jeepney import HeaderFields, Message, new_error, new_method_return

from sitwatch.adapters.input.mutter_line import CORE, MONITOR
from tests.daemons.bus_end import BusEnd


class IdleMonitor:
    """Answers with `idle_ms`; `is_cross` where it shall answer with errors."""

    def __init__(self, address: str) -> None:
        self.idle_ms = 0
        self.is_cross = False
        self.asked: SimpleQueue[str] = SimpleQueue()
        self._numbers = count(3)
        self._end = BusEnd(address, self._hear, MONITOR)
        self.close = self._end.stop
        self._end.start()

    def wake(self) -> None:
        """Tell whoever listens that there is input."""
        self._end.tell(CORE, MONITOR, "WatchFired", "u", 3)

    def _hear(self, call: Message) -> None:
        self._end.send(self._answered(call))

    def _answered(self, call: Message) -> Message:
        method = call.header.fields[HeaderFields.member]
        self.asked.put(method)
        if self.is_cross:
            return new_error(call, "org.example.Cross")
        if method == "GetIdletime":
            return new_method_return(call, "t", (self.idle_ms,))
        return new_method_return(call, "u", (next(self._numbers),))
