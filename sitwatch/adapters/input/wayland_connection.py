"""A connection to a Wayland compositor that never waits unless it is told how long.

What comes between two looks is kept by the kernel, so nothing wakes this process for
it. (Why the bytes are written and read by hand is told in `lines/wayland_wire`.)
"""

from __future__ import annotations

import select
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from gettext import gettext as _

from sitwatch.adapters.lines import wayland_wire as wire
from sitwatch.adapters.lines.unix_socket import UNREADABLE, garbled

CONNECT_S = 0.5
"""How long a compositor may take to let somebody in."""

_AT_ONCE = 65536


class WaylandLost(Exception):
    """There is no connection to the compositor; the message says which, and why."""


class WaylandRefused(Exception):
    """The compositor cannot do what is needed; the message says what."""


class Connection:
    """One connection; to be used from one thread."""

    def __init__(self, path: str) -> None:
        """Connect, or raise `WaylandLost`."""
        self._path = path
        self._unread = b""
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._socket.settimeout(CONNECT_S)
        try:
            self._socket.connect(path)
        except OSError as error:
            self._socket.close()
            raise self.lost(error.strerror or str(error)) from None
        self._socket.setblocking(False)  # noqa: FBT003 - the name is Python's
        self._readable = select.poll()
        self._readable.register(self._socket, select.POLLIN)

    def close(self) -> None:
        """Let go of the connection; safe to call twice."""
        self._socket.close()

    def send(self, *requests: bytes) -> None:
        """Send requests, or raise `WaylandLost`."""
        try:
            self._socket.sendall(b"".join(requests))
        except OSError as error:
            raise self.lost(str(error)) from None

    def events(self, patience_ms: int = 0) -> Iterator[wire.Event]:
        """Yield what has come; where nothing has, wait so long for the first of it."""
        self._receive(patience_ms)
        while True:
            event, self._unread = wire.first_event(self._unread)
            if event is None:
                return
            if (event.of, event.opcode) == (wire.DISPLAY, wire.ERROR):
                raise self.lost(wire.complaint_in(event.body))
            yield event

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Read what came within: what cannot be read is a loss of the connection."""
        try:
            yield
        except UNREADABLE as error:
            raise self.lost(str(garbled(error))) from None

    def lost(self, why: str) -> WaylandLost:
        """Return the error for a connection that has failed."""
        words = _("no connection to the Wayland compositor at {path}: {why}")
        return WaylandLost(words.format(path=self._path, why=why))

    def _receive(self, patience_ms: int) -> None:
        if patience_ms and not self._readable.poll(patience_ms):
            return
        try:
            received = self._socket.recv(_AT_ONCE)
        except BlockingIOError:
            return
        except OSError as error:
            raise self.lost(str(error)) from None
        if not received:
            raise self.lost(_("it has ended the connection"))
        self._unread += received
