"""An X server on paper: its devices, and replies as bytes (`x11_wire` inverted)."""

from __future__ import annotations

import struct

from sitwatch.adapters.input import x11_wire
from sitwatch.adapters.input.x11_connection import XSilent
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


class PaperServer:
    """A server on paper: its clock, its devices, and when each was last set.

    `asked` is how much was asked at once the last time.
    """

    def __init__(self) -> None:
        self.now = 10_000
        self.extensions = {"SYNC": 134, "XInputExtension": 131}
        self.devices: tuple[Device, ...] = (
            Device(2, "pointer", "Virtual core pointer", enabled=True),
            Device(3, "keyboard", "Virtual core keyboard", enabled=True),
            Device(4, "part of one", "Virtual core XTEST pointer", enabled=True),
            Device(8, "part of one", "Keyboard", enabled=True),
            Device(9, "part of one", "Touchpad", enabled=True),
        )
        self.set_at = dict.fromkeys((2, 3, 4, 8, 9), 0)
        self.counted = {2, 3, 4, 8, 9}
        self.is_silent = False
        self.is_closed = False
        self.asked = 0

    def connect(self, display: str) -> PaperServer:
        return self

    def ask(self, *requests: bytes, patience_ms: int = 0) -> list[bytes]:
        if self.is_silent:
            raise XSilent("the X server :9 does not answer")
        self.asked = len(requests)
        return [self._reply(each) for each in requests]

    def close(self) -> None:
        self.is_closed = True

    def use(self, *numbers: int) -> None:
        """Let devices be used now, and everything be a second later."""
        self.set_at.update(dict.fromkeys(numbers, self.now))
        self.now = (self.now + 1000) % 2**32

    def _reply(self, request: bytes) -> bytes:
        match request[0], request[1]:
            case 98, _:
                name = request[8:].rstrip(b"\0").decode()
                opcode = self.extensions.get(name, 0)
                return reply(bytes([opcode > 0, opcode]))
            case 134, 1:
                names = {each: b"DEVICEIDLETIME %d" % each for each in self.counted}
                body = b"".join(counter(*each) for each in names.items())
                of_all = counter(0, b"IDLETIME") + counter(1, b"SERVERTIME")
                return reply(struct.pack("=i", 2 + len(names)), of_all + body)
            case 134, 5:
                return reply(struct.pack("=iI", 0, self._value(request[4])))
            case 131, 48:
                lead = struct.pack("=H", len(self.devices))
                return reply(lead, b"".join(map(device, self.devices)))
            case _:
                return reply(b"")

    def _value(self, number: int) -> int:
        match number:
            case 0:
                return min(self._value(each) for each in self.set_at)
            case 1:
                return self.now
            case _:
                return (self.now - self.set_at[number]) % 2**32
