"""A small program on a bus: has names, answers by a table, tells of changes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from jeepney import HeaderFields, Message, new_error, new_method_return

from tests.daemons.bus_end import BusEnd

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
        self._end = BusEnd(address, self._hear, *names)
        self.start, self.stop, self.tell = (
            self._end.start,
            self._end.stop,
            self._end.tell,
        )

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

    def _hear(self, call: Message) -> None:
        self._end.send(self._answer(call))

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
