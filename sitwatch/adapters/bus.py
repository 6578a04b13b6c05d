"""Listens to a D-Bus bus on a thread of its own, and comes back by itself.

Adapters may import it as they may the lines: every listener wants the same care, and
whoever speaks on a bus in another way does so in the same terms. Signals that arrive
while a question is being answered are kept, a bus that dies is joined again after a
growing pause, and between two messages the thread sleeps.
"""

from __future__ import annotations

import socket
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from gettext import gettext as _
from threading import Event, Thread, current_thread
from typing import Any, Literal

import msgspec
from jeepney import (
    DBusAddress,
    HeaderFields,
    MatchRule,
    Message,
    MessageType,
    message_bus,
    new_method_call,
)
from jeepney.auth import AuthenticationError
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import DBusErrorResponse

from sitwatch.adapters.lines.losses import fault_told

FIRST_WAIT_S, LONGEST_WAIT_S, CLOSING_S = 1.0, 60.0, 2.0
ANSWER_S = 5.0
"""How long a question may take; a service that the bus starts for it needs a while."""

DBUS, DBUS_PATH = "org.freedesktop.DBus", "/org/freedesktop/DBus"
PROPERTIES = f"{DBUS}.Properties"

Which = Literal["SESSION", "SYSTEM"]


class BusRefused(Exception):
    """A question was answered with an error; the message is its name and words."""


UNREADABLE = (RuntimeError, ValueError)
"""What jeepney makes of addresses that it cannot read."""

UNREACHABLE = (OSError, KeyError, *UNREADABLE)
"""What comes of joining a bus that is not there."""

_TROUBLES = (BusRefused, DBusErrorResponse, OSError)


class Signal(msgspec.Struct, frozen=True):
    """What a service told everybody, or whoever asked; `sender` is its unique name."""

    sender: str
    path: str
    interface: str
    name: str
    body: tuple[Any, ...]


class Question(msgspec.Struct, frozen=True):
    """A method to call: of which service, on which object, with what."""

    service: str
    path: str
    interface: str
    method: str
    signature: str = ""
    body: tuple[Any, ...] = ()


class Bus:
    """A bus that has been joined; to be used on the listening thread only.

    What the type `h` stands for in an answer is to be closed by whoever asked.
    """

    def __init__(self, connection: DBusConnection) -> None:
        self._connection = connection
        self._signals: deque[Message] = deque()
        connection.filter(MatchRule(type="signal"), queue=self._signals)

    def ask(self, question: Question) -> tuple[Any, ...]:
        """Return the answer, or raise `BusRefused`; `OSError` where the bus is gone."""
        return self._answer(call_of(question))

    def read(self, service: str, path: str, interface: str, name: str) -> Any:
        """Return a property; raises as `ask` does."""
        where = Question(service, path, PROPERTIES, "Get", "ss", (interface, name))
        ((_signature, value),) = self.ask(where)
        return value

    def owner(self, service: str) -> str:
        """Return the unique name of who is a service now; empty: nobody is."""
        body = (service,)
        owned = Question(DBUS, DBUS_PATH, DBUS, "GetNameOwner", "s", body)
        with suppress(BusRefused):
            return str(self.ask(owned)[0])
        return ""

    def hear(self, first: str | None = None, **rule: str) -> None:
        """Ask for the signals that match, and whose first argument is `first`.

        The rule's keys are D-Bus's own: `sender`, `path`, `interface`, `member`. A
        `first` that ends with `.*` is a family of names.
        """
        match = MatchRule(type="signal", **rule)
        if first is not None and first.endswith(".*"):
            match.add_arg_condition(0, first.removesuffix(".*"), "namespace")
        elif first is not None:
            match.add_arg_condition(0, first)
        self._answer(message_bus.AddMatch(match))

    def next_signal(self) -> Signal:
        """Wait for a signal; `OSError` where the bus is gone."""
        return told_in(self._connection.recv_until_filtered(self._signals))

    def _answer(self, call: Message) -> tuple[Any, ...]:
        reply = self._connection.send_and_get_reply(call, timeout=ANSWER_S)
        if reply.header.message_type is MessageType.error:
            raise BusRefused(refusal_in(reply))
        body: tuple[Any, ...] = reply.body
        return body


def reason_in(error: Exception) -> str:
    """Return in words why a bus cannot be reached, or not any more."""
    if isinstance(error, KeyError):
        return _("{variable} is not set").format(variable=error.args[0])
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    if isinstance(error, UNREADABLE) and not isinstance(error, AuthenticationError):
        return _("the address of the bus cannot be read")
    return str(error)


def call_of(question: Question) -> Message:
    """Return the message that asks."""
    where = DBusAddress(question.path, question.service, question.interface)
    signature = question.signature or None
    return new_method_call(where, question.method, signature, question.body)


def told_in(message: Message) -> Signal:
    """Return what a message tells, be it a signal or an answer."""
    fields = message.header.fields
    return Signal(
        sender=fields.get(HeaderFields.sender, ""),
        path=fields.get(HeaderFields.path, ""),
        interface=fields.get(HeaderFields.interface, ""),
        name=fields.get(HeaderFields.member, ""),
        body=message.body,
    )


def refusal_in(reply: Message) -> str:
    """Return the name of an error, and the first line of its words."""
    name = reply.header.fields.get(HeaderFields.error_name, "")
    if name == f"{DBUS}.Error.ServiceUnknown":
        return _("nobody offers that here")
    words = " ".join(map(str, reply.body)).splitlines()
    return ": ".join([name, *words[:1]])


class BusListener:
    """Joins a bus, asks and listens, and joins again when the bus has gone.

    All three callbacks run on the listening thread: `on_joined` asks for signals and
    for how things stand, `on_signal` takes each signal, `on_lost` is told why there is
    no bus. `BusRefused` may pass through the first two: the bus is then joined anew.
    """

    def __init__(
        self,
        which: Which,
        *,
        on_joined: Callable[[Bus], None],
        on_signal: Callable[[Bus, Signal], None],
        on_lost: Callable[[str], None],
    ) -> None:
        self._which = which
        self._on_joined = on_joined
        self._on_signal = on_signal
        self._on_lost = on_lost
        self._closing = Event()
        self._connection: DBusConnection | None = None
        self._thread = Thread(target=self._run, name=f"{which} bus", daemon=True)

    def open(self) -> None:
        """Begin."""
        self._thread.start()

    def close(self) -> None:
        """End; when this returns no callback runs any more. Safe to call twice."""
        self._closing.set()
        connection = self._connection
        if connection is not None:
            # Wakes the thread, which waits for this socket and nothing else.
            with suppress(OSError):
                connection.sock.shutdown(socket.SHUT_RDWR)
        if self._thread.is_alive() and self._thread is not current_thread():
            self._thread.join(CLOSING_S)

    def _run(self) -> None:
        wait_s = FIRST_WAIT_S
        while not self._closing.is_set():
            try:
                self._connection = _connected(self._which)
            except UNREACHABLE as error:
                self._on_lost(reason_in(error))
            else:
                wait_s = self._speak(self._connection)
            self._closing.wait(wait_s)
            wait_s = min(2 * wait_s, LONGEST_WAIT_S)

    def _speak(self, connection: DBusConnection) -> float:
        """Listen until the bus has gone; return how long to leave it alone."""
        wait_s, why = FIRST_WAIT_S, ""
        with connection:
            try:
                self._listen(Bus(connection))
            except _TROUBLES as error:
                why = reason_in(error)
            except Exception as fault:  # noqa: BLE001 - whatever it is, it goes on
                wait_s, why = LONGEST_WAIT_S, fault_told(fault)
        if not self._closing.is_set():
            self._on_lost(why)
        return wait_s

    def _listen(self, bus: Bus) -> None:
        # `close` looks for a connection after it has said so, and this the other way
        # round, so that one of them finds the other.
        if self._closing.is_set():
            return
        self._on_joined(bus)
        while True:
            self._on_signal(bus, bus.next_signal())


def _connected(which: Which) -> DBusConnection:
    # Descriptors are what logind gives for a lock on going to sleep.
    return open_dbus_connection(which, enable_fds=which == "SYSTEM")
