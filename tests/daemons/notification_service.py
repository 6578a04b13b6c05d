"""A notification service that does as the test says, on a private bus."""

from __future__ import annotations

from itertools import count
from queue import SimpleQueue
from typing import Any

import msgspec
from jeepney import HeaderFields, Message, new_error, new_method_return

from tests.daemons.bus_end import BusEnd

SERVICE, OBJECT = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
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
        self._end = BusEnd(address, self._hear, SERVICE)
        self.close = self._end.stop
        self._end.start()

    def next_of(self, method: str) -> tuple[Any, ...]:
        """Return what the method was called with next; wait for it."""
        while True:
            asked = self.asked.get(timeout=5)
            if asked.method == method:
                return asked.body

    def tell(self, member: str, signature: str, *body: object) -> None:
        """Tell everybody."""
        self._end.tell(OBJECT, SERVICE, member, signature, *body)

    def _hear(self, message: Message) -> None:
        method = message.header.fields[HeaderFields.member]
        self.asked.put(Asked(method, message.body))
        if self.mood == "silent":
            return
        if self.mood == "cross":
            words = ("not today",)
            self._end.send(new_error(message, f"{SERVICE}.Error", "s", words))
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
        self._end.send(reply)

    def _show(self, message: Message) -> None:
        number = message.body[REPLACES] or next(self._numbers)
        self._end.send(new_method_return(message, "u", (number,)))
        if self.click_at_once:
            self.tell("ActionInvoked", "us", number, self.click_at_once)
