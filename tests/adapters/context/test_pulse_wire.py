from __future__ import annotations

import struct

import pytest

from sitwatch.adapters.context import pulse_wire as wire


def packet(*parts: bytes) -> bytes:
    body = b"".join(parts)
    return struct.pack(">IIIII", len(body), 0xFFFFFFFF, 0, 0, 0) + body


def number(value: int) -> bytes:
    return b"L" + struct.pack(">I", value)


ANSWER = (number(wire.ANSWERED), number(7))


def test_packets_read_whole_however_they_are_cut() -> None:
    whole = packet(*ANSWER, b"tname\0") + packet(*ANSWER, b"1", b"0", b"N")
    for cut in range(len(whole)):
        first, left = wire.packets_in(whole[:cut])
        second, rest = wire.packets_in(left + whole[cut:])
        values = [said.values for said in (*first, *second)]
        assert values == [("name",), (True, False, None)]
        assert rest == b""


def test_every_kind_of_value_is_passed_over_by_its_own_length() -> None:
    said, rest = wire.packets_in(
        packet(
            *ANSWER,
            b"a" + bytes(6),
            b"m\x02ab",
            b"v\x02" + bytes(8),
            b"U" + bytes(8),
            b"T" + bytes(8),
            b"r" + b"\xff" * 8,
            b"V" + bytes(4),
            b"fB\x01P" + b"N",
            b"Ptkey\0" + number(6) + b"x" + struct.pack(">I", 6) + b"value\0" + b"N",
            number(42),
        )
    )
    assert rest == b""
    assert said[0].values[5] == -1
    assert said[0].values[-2:] == ({"key": "value"}, 42)


def test_a_value_of_an_unknown_kind_is_a_fault() -> None:
    with pytest.raises(ValueError, match="unknown kind"):
        wire.packets_in(packet(*ANSWER, b"?"))


def test_what_is_asked_reads_as_it_was_meant() -> None:
    said, rest = wire.packets_in(wire.introduction("sitwatch"))
    assert rest == b""
    assert [each.number for each in said] == [0, 1, 2, 3]
    assert said[1].values == ({"application.name": "sitwatch"},)
    asked = wire.packets_in(wire.ask_outputs(4) + wire.ask_source(5, 9))[0]
    assert [each.number for each in asked] == [4, 5]
    assert asked[1].values == (9, None)
