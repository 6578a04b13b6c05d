"""What is asked of an X server, and how its answers read; bytes only, no connection.

The SYNC extension (protocol version 3.1) has system counters: `SERVERTIME`, and for
each input device `DEVICEIDLETIME n`, the milliseconds since that device was last used.
The X Input extension (2.2) tells which devices there are. Numbers are in this machine's
byte order: libxcb asks the server for that.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Literal

import msgspec

ERROR, REPLY = ANSWERS = 0, 1
"""The first byte of a packet; any other is an event."""

SYNC, SYNC_VERSION = "SYNC", (3, 1)
INPUT, INPUT_VERSION = "XInputExtension", (2, 2)

Use = Literal["pointer", "keyboard", "part of one", "floating"]
"""What a device is: what the user points or types with, or a physical part of it."""

_USES: dict[int, Use] = {
    1: "pointer",
    2: "keyboard",
    3: "part of one",
    4: "part of one",
}

_BODY = 32  # where what a reply lists begins, and the length of what lists nothing
_REPLY = struct.Struct("=B3xI")
_REQUEST = struct.Struct("=BBH")
_PRESENCE = struct.Struct("=8xBB")
_SIGNED_COUNT = struct.Struct("=8xi")
_COUNT = struct.Struct("=8xH")
_COUNTER = struct.Struct("=I8xH")
_VALUE = struct.Struct("=8xiI")
_DEVICE = struct.Struct("=HHHHHBx")
_CLASS = struct.Struct("=HH")
_LONG = (REPLY, 35)  # and the events of extensions


class Device(msgspec.Struct, frozen=True):
    """An input device as the server lists it."""

    number: int
    use: Use
    name: str
    enabled: bool


def ask_extension(name: str) -> bytes:
    """Return the request for the opcode of an extension."""
    text = name.encode()
    padded = text.ljust(_padded(len(text)), b"\0")
    return _request(98, 0, struct.pack("=Hxx", len(text)) + padded)


def agree_on_sync(opcode: int) -> bytes:
    """Return the request that a client of SYNC makes first."""
    return _request(opcode, 0, struct.pack("=BBxx", *SYNC_VERSION))


def list_counters(opcode: int) -> bytes:
    """Return the request for the system counters of SYNC."""
    return _request(opcode, 1)


def ask_counter(opcode: int, counter: int) -> bytes:
    """Return the request for the value of a counter."""
    return _request(opcode, 5, struct.pack("=I", counter))


def agree_on_input(opcode: int) -> bytes:
    """Return the request that a client of X Input makes first."""
    return _request(opcode, 47, struct.pack("=HH", *INPUT_VERSION))


def list_devices(opcode: int) -> bytes:
    """Return the request for all input devices."""
    return _request(opcode, 48, struct.pack("=Hxx", 0))


def packets_in(received: bytes) -> tuple[list[bytes], bytes]:
    """Return the whole packets, and the beginning of one that is not."""
    packets, at = [], 0
    while len(received) >= at + _BODY:
        kind, words = _REPLY.unpack_from(received, at)
        end = at + _BODY + (4 * words if kind in _LONG else 0)
        if len(received) < end:
            break
        packets.append(received[at:end])
        at = end
    return packets, received[at:]


def opcode_in(reply: bytes) -> int | None:
    """Return the opcode of an extension, None where the server does not know it."""
    present, opcode = _PRESENCE.unpack_from(reply)
    return opcode if present else None


def value_in(reply: bytes) -> int:
    """Return the value of a counter."""
    high, low = _VALUE.unpack_from(reply)
    value: int = (high << 32) + low
    return value


def counters_in(reply: bytes) -> dict[str, int]:
    """Return the ids of the system counters by name."""
    return dict(_each_counter(reply))


def _each_counter(reply: bytes) -> Iterator[tuple[str, int]]:
    (count,) = _SIGNED_COUNT.unpack_from(reply)
    at = _BODY
    for _ in range(count):
        counter, length = _COUNTER.unpack_from(reply, at)
        start = at + _COUNTER.size
        yield reply[start : start + length].decode("latin-1"), counter
        at += _padded(_COUNTER.size + length)


def devices_in(reply: bytes) -> tuple[Device, ...]:
    """Return the input devices, in the server's order."""
    return tuple(_each_device(reply))


def _each_device(reply: bytes) -> Iterator[Device]:
    (count,) = _COUNT.unpack_from(reply)
    at = _BODY
    for _ in range(count):
        number, use, _, classes, length, enabled = _DEVICE.unpack_from(reply, at)
        at += _DEVICE.size
        name = reply[at : at + length].decode("utf-8", "replace")
        yield Device(number, _USES.get(use, "floating"), name, bool(enabled))
        at += _padded(length)
        for _ in range(classes):
            (_, words) = _CLASS.unpack_from(reply, at)
            at += 4 * words


def _request(opcode: int, minor: int, body: bytes = b"") -> bytes:
    return _REQUEST.pack(opcode, minor, 1 + len(body) // 4) + body


def _padded(length: int) -> int:
    return (length + 3) // 4 * 4
