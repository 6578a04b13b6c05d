"""Replies of an X server, written down as bytes; the inverse of `x11_wire`."""

from __future__ import annotations

import struct

from sitwatch.adapters.input import x11_wire
from sitwatch.adapters.input.x11_wire import Device

USES = {"pointer": 1, "keyboard": 2, "part of one": 3, "floating": 5}


def reply(lead: bytes, body: bytes = b"") -> bytes:
    """Return a reply whose own fields begin with `lead`."""
    assert len(body) % 4 == 0
    head = struct.pack("=BxHI", x11_wire.REPLY, 7, len(body) // 4)
    return (head + lead).ljust(32, b"\0") + body


def counter(number: int, name: bytes) -> bytes:
    """Return a counter as it stands in the list of counters."""
    entry = struct.pack("=I8xH", number, len(name)) + name
    return _padded(entry)


def device(listed: Device) -> bytes:
    """Return a device as it stands in the list of devices, with two classes."""
    name = listed.name.encode()
    head = struct.pack(
        "=HHHHHBx", listed.number, USES[listed.use], 2, 2, len(name), listed.enabled
    )
    keys = struct.pack("=HHHH", 0, 3, listed.number, 0) + bytes(4)
    return head + _padded(name) + keys + struct.pack("=HH", 1, 1)


def _padded(text: bytes) -> bytes:
    return text.ljust((len(text) + 3) // 4 * 4, b"\0")
