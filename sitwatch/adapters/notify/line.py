"""A line to the notification service: questions from any thread, signals on its own.

A thread reads the line. What belongs to a reply before the next message is looked at
(which notice a number stands for) is done on that thread too, so that a click that
follows at once finds it there. (A `BusListener` asks on its own thread alone.)
"""

from __future__ import annotations

import socket
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from gettext import gettext as _
from threading import Lock, Thread, current_thread
from typing import Any

import msgspec
from jeepney import (
    HeaderFields,
    MatchRule,
    Message,
    MessageFlag,
    MessageType,
    message_bus,
)
from jeepney.io.blocking import open_dbus_connection

from sitwatch.adapters.bus import (
    UNREACHABLE,
    Question,
    Signal,
    call_of,
    reason_in,
    refusal_in,
    told_in,
)

SERVICE = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"

PATIENCE_S = 2.0
"""How long to wait for an answer: the bus may have to start the service first."""


class LineFailed(Exception):
    """There is no line, or no answer; the message says why."""


Ear = Callable[[Signal], None]
"""Takes what was heard, on the reading thread; must not ask anything itself."""


class _Asked(msgspec.Struct, frozen=True):
    """A question on its way: who waits for the answer, and what is done first."""

    answer: Future[Signal]
    then: Ear


class Line:
    """An open line; `LineFailed` where there is no bus."""

    def __init__(self, bus: str, on_signal: Ear) -> None:
        self._on_signal = on_signal
        self._asked: dict[int, _Asked] = {}
        self._lock = Lock()
        try:
            self._connection = open_dbus_connection(bus)
        except UNREACHABLE as error:
            words = _("the session bus cannot be reached ({reason})")
            raise LineFailed(words.format(reason=reason_in(error))) from error
        self.is_open = True
        self._thread = Thread(target=self._read, name="notifications", daemon=True)
        self._thread.start()
        rule = MatchRule(type="signal", interface=SERVICE, path=PATH)
        self._send(message_bus.AddMatch(rule), self._next_serial())

    def ask(self, question: Question, then: Ear = lambda _told: None) -> Signal:
        """Return the answer, after `then` took it; `LineFailed` where there is none."""
        asked = _Asked(Future(), then)
        serial = self._next_serial()
        with self._lock:
            if not self.is_open:
                raise LineFailed(_("the session bus has gone"))
            self._asked[serial] = asked
        try:
            self._send(call_of(question), serial)
            return asked.answer.result(PATIENCE_S)
        except TimeoutError:
            raise LineFailed(_("the service does not answer")) from None
        finally:
            self._asked.pop(serial, None)

    def tell(self, question: Question) -> None:
        """Say what needs no answer; nothing happens where nobody listens."""
        message = call_of(question)
        message.header.flags = MessageFlag.no_reply_expected
        with suppress(LineFailed):
            self._send(message, self._next_serial())

    def close(self) -> None:
        """Let go; safe to call twice."""
        with suppress(OSError):
            # Wakes the reading thread, which then closes the connection.
            self._connection.sock.shutdown(socket.SHUT_RDWR)
        if self._thread is not current_thread():
            self._thread.join(PATIENCE_S)

    def _next_serial(self) -> int:
        serial: int = next(self._connection.outgoing_serial)
        return serial

    def _send(self, message: Message, serial: int) -> None:
        try:
            with self._lock:
                self._connection.send(message, serial=serial)
        except OSError as error:
            raise LineFailed(_("the session bus has gone")) from error

    def _read(self) -> None:
        try:
            with self._connection, suppress(OSError):
                while True:
                    self._take(self._connection.receive())
        finally:
            self._end()

    def _end(self) -> None:
        """Leave nobody waiting for an answer that cannot come."""
        with self._lock:
            self.is_open = False
            left = list(self._asked.values())
        for asked in left:
            asked.answer.set_exception(LineFailed(_("the session bus has gone")))

    def _take(self, message: Message) -> None:
        told = told_in(message)
        serial = message.header.fields.get(HeaderFields.reply_serial, 0)
        asked = self._asked.pop(serial, None)
        if asked is None:
            # The bus itself tells of this and that, too.
            if told.interface == SERVICE:
                self._on_signal(told)
        elif message.header.message_type is MessageType.error:
            asked.answer.set_exception(LineFailed(refusal_in(message)))
        else:
            asked.then(told)
            asked.answer.set_result(told)


def asking(
    service: str, method: str, signature: str = "", body: tuple[Any, ...] = ()
) -> Question:
    """Return the question to an instance of the service."""
    return Question(service, PATH, SERVICE, method, signature, body)
