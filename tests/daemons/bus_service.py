"""A small program on a bus: has names, answers by a table, tells of changes."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Lock, Thread
from typing import Any

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
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import unwrap_msg

PROPERTIES = "org.freedesktop.DBus.Properties"
UNKNOWN = "org.freedesktop.DBus.Error.UnknownMethod"

Value = tuple[str, Any]
"""A signature and what it stands for."""


class BusService:
    """What it answers may be changed at any time; methods take no notice of arguments.

    `answers` are by interface and method, `properties` by interface and name.
    """

    def __init__(self, address: str, *names: str) -> None:
        self.answers: dict[tuple[str, str], tuple[str, tuple[Any, ...]]] = {}
        self.properties: dict[tuple[str, str], Value] = {}
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

    def set(self, path: str, interface: str, name: str, value: Value) -> None:
        """Change a property and tell everybody."""
        self.properties[interface, name] = value
        self.tell(
            path,
            PROPERTIES,
            "PropertiesChanged",
            "sa{sv}as",
            interface,
            {name: value},
            [],
        )

    def tell(
        self, path: str, interface: str, signal: str, signature: str, *body: Any
    ) -> None:
        """Send a signal."""
        emitter = DBusAddress(path, interface=interface)
        self._send(new_signal(emitter, signal, signature, body))

    def _send(self, message: Message) -> None:
        with self._lock:
            self._line.send(message)

    def _serve(self) -> None:
        with self._line, suppress(OSError):
            while True:
                message = self._line.receive()
                if message.header.message_type is MessageType.method_call:
                    self._send(self._answer(message))

    def _answer(self, call: Message) -> Message:
        fields = call.header.fields
        interface = fields.get(HeaderFields.interface, "")
        method = fields[HeaderFields.member]
        if interface == PROPERTIES and method == "Get":
            value = self.properties.get(call.body)
            answer = None if value is None else ("v", (value,))
        else:
            answer = self.answers.get((interface, method))
        if answer is None:
            return new_error(call, UNKNOWN, "s", (method,))
        signature, body = answer
        return new_method_return(call, signature or None, body)


@contextmanager
def running_service(address: str, *names: str) -> Iterator[BusService]:
    service = BusService(address, *names)
    service.start()
    try:
        yield service
    finally:
        service.stop()
