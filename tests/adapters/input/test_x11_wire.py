from __future__ import annotations

import struct

import pytest

from sitwatch.adapters.input import x11_wire
from sitwatch.adapters.input.x11_wire import Device
from tests.daemons.x_paper import counter, device, reply

EVENT = bytes([34]) + bytes(31)


def test_requests_say_how_long_they_are() -> None:
    assert x11_wire.ask_counter(134, 61) == struct.pack("=BBHI", 134, 5, 2, 61)
    assert x11_wire.ask_extension("SYNC") == struct.pack(
        "=BBHHxx4s", 98, 0, 3, 4, b"SYNC"
    )
    assert len(x11_wire.ask_extension("XInputExtension")) == 8 + 16
    assert x11_wire.list_devices(131) == struct.pack("=BBHHxx", 131, 48, 2, 0)


def test_packets_are_told_apart() -> None:
    long, short = reply(b"", b"bodybody"), reply(b"\1")
    packets, left = x11_wire.packets_in(long + EVENT + short + long[:-1])
    assert packets == [long, EVENT, short]
    assert left == long[:-1]


@pytest.mark.parametrize("length", [0, 31, 32, 39])
def test_a_packet_that_is_not_whole_is_left(length: int) -> None:
    part = reply(b"", b"bodybody")[:length]
    assert x11_wire.packets_in(part) == ([], part)


def test_an_extension_has_an_opcode_or_is_not_there() -> None:
    assert x11_wire.opcode_in(reply(bytes([1, 134]))) == 134
    assert x11_wire.opcode_in(reply(bytes([0, 0]))) is None


def test_values_have_64_bits() -> None:
    assert x11_wire.value_in(reply(struct.pack("=iI", 2, 5))) == 2 * 2**32 + 5
    assert x11_wire.value_in(reply(struct.pack("=iI", -1, 2**32 - 1))) == -1


def test_counters_are_listed_by_name() -> None:
    body = counter(61, b"SERVERTIME") + counter(1297, b"DEVICEIDLETIME 2")
    listed = x11_wire.counters_in(reply(struct.pack("=i", 2), body))
    assert listed == {"SERVERTIME": 61, "DEVICEIDLETIME 2": 1297}


def test_devices_are_listed_with_what_they_are() -> None:
    devices = (
        Device(2, "pointer", "Virtual core pointer", enabled=True),
        Device(3, "keyboard", "Virtual core keyboard", enabled=True),
        Device(9, "part of one", "Maus mit Knöpfen", enabled=False),
        Device(11, "floating", "Loose", enabled=True),
    )
    body = b"".join(map(device, devices))
    assert x11_wire.devices_in(reply(struct.pack("=H", 4), body)) == devices
