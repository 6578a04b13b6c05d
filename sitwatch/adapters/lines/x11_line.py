"""A line to an X server, for those who wait until it has something to tell.

libxcb finds the server and proves who we are; from then on the bytes are ours (Xlib
would end the process with the server).
"""

from __future__ import annotations

import ctypes
import socket
import struct
from collections.abc import Mapping
from functools import cache
from gettext import gettext as _

from sitwatch.adapters.lines.desktops import is_wayland
from sitwatch.adapters.lines.losses import LineLost

ERROR, REPLY, PROPERTY_CHANGED, OF_EXTENSION = 0, 1, 28, 35
"""The first byte of a packet, but for the bit of those that clients send."""

ANY_TYPE = 0
_PACKET = 32
_AT_ONCE = 65536
_PATIENCE_S = 2.0
_PROPERTY_CHANGES = 1 << 22
_EVENT_MASK = 1 << 11
_CHANGE_WINDOW, _INTERN_ATOM, _GET_PROPERTY = 2, 16, 20
_GET_FOCUS, _QUERY_EXTENSION = 43, 98
_MOST_WORDS = 64


class _Screen(ctypes.Structure):
    _fields_ = (("root", ctypes.c_uint32),)


class _Screens(ctypes.Structure):
    _fields_ = (
        ("data", ctypes.POINTER(_Screen)),
        ("left", ctypes.c_int),
        ("index", ctypes.c_int),
    )


@cache
def _libxcb() -> ctypes.CDLL:
    lib = ctypes.CDLL("libxcb.so.1")
    pointer = ctypes.c_void_p
    lib.xcb_connect.restype = pointer
    lib.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.POINTER(ctypes.c_int)]
    lib.xcb_connection_has_error.argtypes = [pointer]
    lib.xcb_get_file_descriptor.argtypes = [pointer]
    lib.xcb_get_setup.restype, lib.xcb_get_setup.argtypes = pointer, [pointer]
    lib.xcb_setup_roots_iterator.restype = _Screens
    lib.xcb_setup_roots_iterator.argtypes = [pointer]
    lib.xcb_disconnect.restype, lib.xcb_disconnect.argtypes = None, [pointer]
    return lib


class XLine:
    """One connection, for one thread; raises `LineLost`."""

    def __init__(self, display: str) -> None:
        """Connect."""
        self._connection: int | None = None
        try:
            self._lib = _libxcb()
        except OSError as error:
            raise LineLost(str(error)) from None
        self._connection = self._lib.xcb_connect(display.encode(), None)
        if self._lib.xcb_connection_has_error(self._connection):
            self.close()
            raise LineLost(_("the X server {name} is not there").format(name=display))
        setup = self._lib.xcb_get_setup(self._connection)
        self.root = int(self._lib.xcb_setup_roots_iterator(setup).data[0].root)
        descriptor = self._lib.xcb_get_file_descriptor(self._connection)
        self._socket = socket.socket(fileno=descriptor)
        self._socket.settimeout(_PATIENCE_S)
        self._unread = b""
        self._events: list[bytes] = []

    def fileno(self) -> int:
        """Return the descriptor to wait for."""
        return self._socket.fileno()

    def close(self) -> None:
        """Let go of the connection; safe to call twice."""
        if self._connection is not None:
            if hasattr(self, "_socket"):
                self._socket.detach()  # libxcb closes it
            self._lib.xcb_disconnect(self._connection)
        self._connection = None

    def atom(self, name: str) -> int:
        """Return the number that stands for a name."""
        reply = self.ask(_INTERN_ATOM, 0, _named(name))
        return 0 if reply is None else word_in(reply, 8)

    def extension(self, name: str) -> int | None:
        """Return the code of an extension; None where the server does not have it."""
        reply = self.ask(_QUERY_EXTENSION, 0, _named(name))
        return reply[9] if reply is not None and reply[8] else None

    def property(self, window: int, name: int) -> tuple[int, ...]:
        """Return the 32-bit values of a property; none where there is none of it."""
        body = struct.pack("=IIIII", window, name, ANY_TYPE, 0, _MOST_WORDS)
        reply = self.ask(_GET_PROPERTY, 0, body)
        if reply is None or reply[1] != _PACKET:
            return ()
        count = min(word_in(reply, 16), _MOST_WORDS, (len(reply) - _PACKET) // 4)
        return struct.unpack_from(f"={count}I", reply, _PACKET)

    def watch(self, window: int, *, on: bool = True) -> None:
        """Be told of the changes of a window's properties, or no longer."""
        mask = _PROPERTY_CHANGES if on else 0
        self.tell(_CHANGE_WINDOW, 0, struct.pack("=III", window, _EVENT_MASK, mask))

    def events(self) -> list[bytes]:
        """Return what has come since the last call; waits where nothing has."""
        if not self._events:
            self._receive()
        while (packet := self._packet()) is not None:
            self._note(packet)
        events, self._events = self._events, []
        return events

    def tell(self, code: int, detail: int, body: bytes) -> None:
        """Send a request that has no reply."""
        packet = struct.pack("=BBH", code, detail, 1 + len(body) // 4) + body
        try:
            self._socket.sendall(packet)
        except OSError as error:
            raise LineLost(str(error)) from None

    def obeys(self, code: int, detail: int, body: bytes) -> bool:
        """Send a request that has no reply; tell whether the server took it."""
        self.tell(code, detail, body)
        self.tell(_GET_FOCUS, 0, b"")  # it has a reply, which comes after any error
        is_taken = self._answer(code) is not None
        if not is_taken:
            self._answer(_GET_FOCUS)
        return is_taken

    def ask(self, code: int, detail: int, body: bytes = b"") -> bytes | None:
        """Return the reply; None where the server answers with an error."""
        self.tell(code, detail, body)
        return self._answer(code)

    def _answer(self, code: int) -> bytes | None:
        # Nothing else is ever asked at the same time, so the next reply is ours; an
        # error may be late news of a window that is gone, hence the question after it.
        while True:
            packet = self._packet()
            if packet is None:
                self._receive()
            elif packet[0] == REPLY:
                return packet
            elif packet[0] == ERROR and packet[10] == code:
                return None
            else:
                self._note(packet)

    def _note(self, packet: bytes) -> None:
        if packet[0] & 0x7F in {PROPERTY_CHANGED, OF_EXTENSION}:
            self._events.append(packet)

    def _packet(self) -> bytes | None:
        if len(self._unread) < _PACKET:
            return None
        is_long = self._unread[0] in {REPLY, OF_EXTENSION}
        end = _PACKET + (4 * word_in(self._unread, 4) if is_long else 0)
        if len(self._unread) < end:
            return None
        packet, self._unread = self._unread[:end], self._unread[end:]
        return packet

    def _receive(self) -> None:
        try:
            received = self._socket.recv(_AT_ONCE)
        except OSError as error:
            raise LineLost(str(error)) from None
        if not received:
            raise LineLost(_("the X server has ended the connection"))
        self._unread += received


def word_in(packet: bytes, at: int) -> int:
    """Return the number of four bytes that stands there."""
    (word,) = struct.unpack_from("=I", packet, at)
    return int(word)


def property_in(event: bytes) -> int:
    """Return which property of a window was changed; 0: something else happened."""
    return word_in(event, 8) if event[0] & 0x7F == PROPERTY_CHANGED else 0


def display_of(env: Mapping[str, str]) -> str:
    """Return the X display that shows all windows there are; empty: there is none."""
    return "" if is_wayland(env) else env.get("DISPLAY", "")


def _named(name: str) -> bytes:
    """Return a name as it stands in a question, in whole words."""
    text = name.encode()
    return struct.pack("=Hxx", len(text)) + text + bytes(-len(text) % 4)
