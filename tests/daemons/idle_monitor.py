"""GNOME's idle monitor on a private bus, which says what the test tells it to."""

from __future__ import annotations

from contextlib import suppress
from itertools import count
from queue import SimpleQueue
from socket import SHUT_RDWR
from threading import Thread

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import Proxy, open_dbus_connection

from sitwatch.adapters.input.mutter_line import CORE, MONITOR

_OBJECT = DBusAddress(CORE, interface=MONITOR)


class IdleMonitor:
    """Answers with `idle_ms`; `is_cross` where it shall answer with errors."""

    def __init__(self, address: str) -> None:
        self.idle_ms = 0
        self.is_cross = False
        self.asked: SimpleQueue[str] = SimpleQueue()
        self._numbers = count(3)
        self._connection = open_dbus_connection(address)
        self._bus = Proxy(message_bus, self._connection)
        self._bus.RequestName(MONITOR)
        self._thread = Thread(target=self._serve, daemon=True)
        self._thread.start()

    def wake(self) -> None:
        """Tell whoever listens that there is input."""
        signal = new_signal(_OBJECT, "WatchFired", "u", (3,))
        self._connection.send(signal, serial=1000 + next(self._numbers))

    def close(self) -> None:
        """Leave the bus."""
        with suppress(OSError):
            self._connection.sock.shutdown(SHUT_RDWR)
        self._thread.join()
        self._connection.close()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                message = self._connection.receive()
                if message.header.message_type is MessageType.method_call:
                    self._connection.send(self._answered(message))

    def _answered(self, call: Message) -> Message:
        method = call.header.fields[HeaderFields.member]
        self.asked.put(method)
        if self.is_cross:
            return new_error(call, "org.example.Cross")
        if method == "GetIdletime":
            return new_method_return(call, "t", (self.idle_ms,))
        return new_method_return(call, "u", (next(self._numbers),))
