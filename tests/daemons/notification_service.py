"""A notification service that does as the test says, on a private bus."""

from __future__ import annotations

from contextlib import suppress
from itertools import count
from queue import SimpleQueue
from socket import SHUT_RDWR
from threading import Thread
from typing import Any

import msgspec
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

SERVICE = "org.freedesktop.Notifications"
OBJECT = DBusAddress("/org/freedesktop/Notifications", interface=SERVICE)
REPLACES = 1


class Asked(msgspec.Struct, frozen=True):
    """A method that was called, and with what."""

    method: str
    body: tuple[Any, ...]


class NotificationService:
    """Takes the name of the service, answers, and notes what it was asked.

    `able` is what it says it can do; `mood` is `silent` or `cross` where it shall not
    answer, or answer with errors. `click_at_once` tells of a click before the number of
    the notice can have reached anybody's main thread.
    """

    def __init__(self, address: str, able: tuple[str, ...]) -> None:
        self.able = list(able)
        self.asked: SimpleQueue[Asked] = SimpleQueue()
        self.mood = "kind"
        self.click_at_once = ""
        self._numbers = count(7)
        self._connection = open_dbus_connection(address)
        Proxy(message_bus, self._connection).RequestName(SERVICE)
        self._thread = Thread(target=self._serve, daemon=True)
        self._thread.start()

    def next_of(self, method: str) -> tuple[Any, ...]:
        """Return what the method was called with next; wait for it."""
        while True:
            asked = self.asked.get(timeout=5)
            if asked.method == method:
                return asked.body

    def tell(self, member: str, signature: str, *body: object) -> None:
        """Tell everybody."""
        self._connection.send(new_signal(OBJECT, member, signature, body))

    def close(self) -> None:
        """Leave the bus, where it is still there."""
        with suppress(OSError):
            self._connection.sock.shutdown(SHUT_RDWR)
        self._thread.join()

    def _serve(self) -> None:
        with self._connection:
            try:
                while True:
                    self._take(self._connection.receive())
            except OSError:
                return

    def _take(self, message: Message) -> None:
        if message.header.message_type is not MessageType.method_call:
            return
        method = message.header.fields[HeaderFields.member]
        self.asked.put(Asked(method, message.body))
        if self.mood == "silent":
            return
        if self.mood == "cross":
            words = ("not today",)
            self._connection.send(new_error(message, f"{SERVICE}.Error", "s", words))
            return
        self._answer(message, method)

    def _answer(self, message: Message, method: str) -> None:
        if method == "GetCapabilities":
            reply = new_method_return(message, "as", (self.able,))
        elif method == "GetServerInformation":
            who = ("scripted", "tests", "3", "1.2")
            reply = new_method_return(message, "ssss", who)
        elif method == "Notify":
            self._show(message)
            return
        else:
            reply = new_method_return(message)
        self._connection.send(reply)

    def _show(self, message: Message) -> None:
        number = message.body[REPLACES] or next(self._numbers)
        self._connection.send(new_method_return(message, "u", (number,)))
        if self.click_at_once:
            self.tell("ActionInvoked", "us", number, self.click_at_once)
