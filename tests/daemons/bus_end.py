"""A program's end of a bus: has names, hears calls on a thread, sends what it likes."""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import suppress
from threading import Lock, Thread
from typing import Any

from jeepney import DBusAddress, Message, MessageType, message_bus, new_signal
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import unwrap_msg


class BusEnd:
    """`hear` is given each call, on the thread, and sends what answers it."""

    def __init__(
        self, address: str, hear: Callable[[Message], None], *names: str
    ) -> None:
        self._hear = hear
        self._lock = Lock()
        self._line = open_dbus_connection(address)
        for name in names:
            unwrap_msg(self._line.send_and_get_reply(message_bus.RequestName(name)))
        self._thread = Thread(target=self._serve, name="a service", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Leave the bus; safe to call twice."""
        with suppress(OSError):
            self._line.sock.shutdown(socket.SHUT_RDWR)
        self._thread.join()

    def tell(
        self, path: str, interface: str, signal: str, signature: str, *body: Any
    ) -> None:
        """Send a signal."""
        emitter = DBusAddress(path, interface=interface)
        self.send(new_signal(emitter, signal, signature, body))

    def send(self, message: Message) -> None:
        with self._lock:
            self._line.send(message)

    def _serve(self) -> None:
        with self._line, suppress(OSError):
            while True:
                message = self._line.receive()
                if message.header.message_type is MessageType.method_call:
                    self._hear(message)
