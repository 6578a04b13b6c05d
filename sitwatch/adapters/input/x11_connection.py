"""A connection to an X server that is cheap, never blocks and never ends the process.

libxcb finds the server, connects and proves who we are; from then on the bytes are
written and read here. Xlib would call `exit` when the server dies (unless its handlers
are replaced for the whole process, Qt's with them), and either library waits without
bounds for an answer, while a window manager may hold the whole server for as long as a
window is dragged. Asking this way takes a third of the processor time, too.
"""

from __future__ import annotations

import ctypes
import os
import select
from functools import cache
from gettext import gettext as _

from sitwatch.adapters.input import x11_wire

PATIENCE_MS = 50
"""How long a call waits for the server; ordinary answers come within 0.1 ms."""

TOGETHER_MS = 1
"""In this time a server has answered several questions. It writes each answer by
itself, and each would wake this process."""

_AT_ONCE = 65536


class XLost(Exception):
    """There is no connection to the X server; the message says which, and why."""


class XRefused(Exception):
    """The X server cannot do what was asked; the message says what."""


class XSilent(Exception):
    """The X server has not answered yet; ask again later."""


@cache
def _libxcb() -> ctypes.CDLL:
    """Return the library with the functions described that are used; or `OSError`."""
    lib = ctypes.CDLL("libxcb.so.1")
    connection = ctypes.c_void_p
    lib.xcb_connect.restype = connection
    lib.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.POINTER(ctypes.c_int)]
    lib.xcb_connection_has_error.argtypes = [connection]
    lib.xcb_get_file_descriptor.argtypes = [connection]
    lib.xcb_disconnect.restype, lib.xcb_disconnect.argtypes = None, [connection]
    return lib


class Connection:
    """One connection; to be used from one thread."""

    def __init__(self, display: str) -> None:
        """Connect, or raise `XLost`."""
        self._display = display
        self._connection: int | None = None
        try:
            self._lib = _libxcb()
        except OSError as error:
            raise self._lost(str(error)) from None
        self._connection = self._lib.xcb_connect(display.encode(), None)
        if self._lib.xcb_connection_has_error(self._connection):
            self.close()
            raise self._lost(_("it cannot be reached"))
        self._socket = self._lib.xcb_get_file_descriptor(self._connection)
        self._readable = select.poll()
        self._readable.register(self._socket, select.POLLIN)
        self._broken = select.poll()
        self._broken.register(self._socket, 0)  # no event but the end
        self._unread = b""
        self._owed = 0

    def close(self) -> None:
        """Let go of the connection; safe to call twice."""
        if self._connection is not None:
            self._lib.xcb_disconnect(self._connection)
        self._connection = None

    def ask(self, *requests: bytes, patience_ms: int = PATIENCE_MS) -> list[bytes]:
        """Send requests that have replies, and return these, in one round trip.

        Raises `XSilent` where a reply does not come in time: those still owed are
        thrown away by the next call, which sends nothing until they have come.
        Raises `XRefused` for an error, `XLost` for a broken connection.
        """
        if self._owed:
            self._replies(0)
        self._send(b"".join(requests))
        self._owed = len(requests)
        if self._owed > 1:
            self._broken.poll(TOGETHER_MS)
        return self._replies(patience_ms)

    def _send(self, packet: bytes) -> None:
        try:
            os.write(self._socket, packet)
        except OSError as error:
            raise self._lost(str(error)) from None

    def _replies(self, patience_ms: int) -> list[bytes]:
        """Return the answers that are owed, once all have come."""
        answers: list[bytes] = []
        while self._owed:
            received = self._unread + self._received(patience_ms)
            packets, self._unread = x11_wire.packets_in(received)
            # Events are thrown away: everybody is told of another keyboard in use.
            come = [each for each in packets if each[0] in x11_wire.ANSWERS]
            self._owed -= len(come)
            answers += come
        for answer in answers:
            if answer[0] == x11_wire.ERROR:
                words = _("the X server {display} answered with error {code}")
                raise XRefused(words.format(display=self._display, code=answer[1]))
        return answers

    def _received(self, patience_ms: int) -> bytes:
        received = self._read()
        if received is None and self._readable.poll(patience_ms):
            received = self._read()
        if received is None:
            words = _("the X server {display} does not answer")
            raise XSilent(words.format(display=self._display))
        if not received:
            raise self._lost(_("it has ended the connection"))
        return received

    def _read(self) -> bytes | None:
        """Return what has come, None where nothing has: libxcb's sockets never wait."""
        try:
            return os.read(self._socket, _AT_ONCE)
        except BlockingIOError:
            return None
        except OSError as error:
            raise self._lost(str(error)) from None

    def _lost(self, why: str) -> XLost:
        words = _("no connection to the X server {display}: {why}")
        return XLost(words.format(display=self._display, why=why))
