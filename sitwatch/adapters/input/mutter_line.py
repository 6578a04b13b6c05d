"""What is asked of GNOME's compositor over D-Bus, without ever waiting for the answers.

Questions are sent at one look and their answers read at a later one, so that a shell
that is busy delays nobody.
"""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

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
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import DBusErrorResponse

from sitwatch.adapters.bus import UNREACHABLE, BusRefused, reason_in, refusal_in

MONITOR = "org.gnome.Mutter.IdleMonitor"
CORE = "/org/gnome/Mutter/IdleMonitor/Core"
"""The monitor of all devices together."""

SETUP_S = 0.5
"""How long the bus and the compositor may take to answer the first questions."""

_MONITOR = DBusAddress(CORE, MONITOR, MONITOR)
_TROUBLES = (BusRefused, DBusErrorResponse, *UNREACHABLE)


class MutterLost(Exception):
    """There is no idle monitor to ask; the message says why."""


class Idle(msgspec.Struct, frozen=True):
    """The answer to `ask_idle`: how long ago the last input was, whatever inhibits."""

    ms: int


class Woken(msgspec.Struct, frozen=True):
    """There was input, after `ask_to_be_woken`; it is told once."""


class MutterLine:
    """A line to the idle monitor; to be used from one thread."""

    def __init__(self) -> None:
        """Find the monitor, or raise `MutterLost`; of all there is, this may wait."""
        self._idle_serial = 0
        try:
            self._connection = open_dbus_connection("SESSION", auth_timeout=SETUP_S)
        except _TROUBLES as error:
            raise _lost(error) from None
        try:
            self._begin()
        except _TROUBLES as error:
            self.close()
            raise _lost(error) from None

    def ask_idle(self) -> None:
        """Ask how long ago the last input was; not again before that is answered."""
        self._idle_serial = self._send("GetIdletime")

    def ask_to_be_woken(self) -> None:
        """Ask to be told of the next input."""
        self._send("AddUserActiveWatch")

    def heard(self) -> Iterator[Idle | Woken]:
        """Yield what has come; never waits, raises `MutterLost`."""
        while True:
            try:
                message = self._connection.receive(timeout=0)
            except TimeoutError:
                return
            except _TROUBLES as error:
                raise _lost(error) from None
            yield from self._read(message)

    def close(self) -> None:
        """Let go of the connection; safe to call twice."""
        self._connection.close()

    def _begin(self) -> None:
        fired = MatchRule(type="signal", interface=MONITOR, member="WatchFired")
        gone = MatchRule(
            type="signal", sender="org.freedesktop.DBus", member="NameOwnerChanged"
        )
        gone.add_arg_condition(0, MONITOR)
        for rule in (fired, gone):
            _answer(self._connection, message_bus.AddMatch(rule))
        _answer(self._connection, new_method_call(_MONITOR, "GetIdletime"))

    def _send(self, method: str) -> int:
        serial: int = next(self._connection.outgoing_serial)
        try:
            self._connection.send(new_method_call(_MONITOR, method), serial=serial)
        except OSError as error:
            raise _lost(error) from None
        return serial

    def _read(self, message: Message) -> Iterator[Idle | Woken]:
        fields = message.header.fields
        match message.header.message_type, fields.get(HeaderFields.member):
            case MessageType.error, _:
                raise _lost(fields.get(HeaderFields.error_name, ""))
            case MessageType.signal, "NameOwnerChanged":
                raise MutterLost(_("GNOME's idle monitor has left the bus"))
            case MessageType.signal, "WatchFired":
                yield Woken()
            case MessageType.method_return, _:
                if fields.get(HeaderFields.reply_serial) == self._idle_serial:
                    yield Idle(int(message.body[0]))
            case _:
                pass


def _answer(connection: DBusConnection, call: Message) -> None:
    """Ask and wait for the answer; raises one of the troubles."""
    reply = connection.send_and_get_reply(call, timeout=SETUP_S)
    if reply.header.message_type is MessageType.error:
        raise BusRefused(refusal_in(reply))


def _lost(error: object) -> MutterLost:
    why = " ".join(str(error).split())
    if isinstance(error, DBusErrorResponse):
        why = str(error.name)
    elif isinstance(error, UNREACHABLE):
        why = reason_in(error)
    words = _("GNOME's idle monitor cannot be asked: {why}")
    return MutterLost(words.format(why=why or type(error).__name__))
