from __future__ import annotations

import struct
from typing import Any

import pytest

from sitwatch.adapters.context import pipewire_wire as wire
from sitwatch.adapters.context.pipewire_wire import Global, NodeState, Said


def listed(**words: str) -> tuple[Any, ...]:
    pairs = (word for pair in words.items() for word in pair)
    return (len(words), *pairs)


def test_messages_read_whole_however_they_are_cut() -> None:
    whole = wire.hello("sitwatch") + wire.bind_node(47, 3)
    for cut in range(0, len(whole), 3):
        first, left = wire.messages_in(whole[:cut])
        second, rest = wire.messages_in(left + whole[cut:])
        assert rest == b""
        assert [*first, *second] == [
            Said(wire.CORE, 1, (3,)),
            Said(wire.CLIENT, 2, ((1, "application.name", "sitwatch"),)),
            Said(wire.CORE, 5, (3, wire.REGISTRY)),
            Said(wire.REGISTRY, 1, (47, wire.NODE, 3, 3)),
        ]


def test_numbers_and_what_follows_a_message_are_read_and_passed_over() -> None:
    long = struct.pack("=IIq", 8, 5, 1 << 40)
    true = struct.pack("=III4x", 4, 2, 1)
    body = struct.pack("=II", len(long + true), 14) + long + true
    footer = struct.pack("=II", 0, 14)
    header = struct.pack("=IIII", 9, len(body + footer), 0, 0)
    said, rest = wire.messages_in(header + body + footer)
    assert said == [Said(9, 0, (1 << 40, None))]
    assert rest == b""


def test_a_ping_is_answered_with_its_numbers() -> None:
    ping = Said(wire.CORE, 2, (0, 17))
    assert wire.is_ping(ping)
    assert wire.messages_in(wire.pong(ping))[0] == [Said(wire.CORE, 3, (0, 17))]


def test_what_comes_and_goes_is_told_by_the_registry() -> None:
    came = Said(wire.REGISTRY, 0, (47, 7, wire.NODE, 3, listed(name="pw-record")))
    assert wire.added_in(came) == Global(47, wire.NODE, {"name": "pw-record"})
    assert wire.removed_in(Said(wire.REGISTRY, 1, (47,))) == 47
    other = Said(wire.CORE, 0, (0,))
    assert wire.added_in(other) is None
    assert wire.removed_in(other) is None
    assert wire.state_in(other) is None


@pytest.mark.parametrize(
    ("mask", "state", "read"),
    [
        (65, 3, NodeState(is_running=True, properties=None)),
        (8, 2, NodeState(is_running=False, properties={"name": "zoom"})),
    ],
)
def test_a_node_tells_how_it_fares(mask: int, state: int, read: NodeState) -> None:
    body = (47, 65, 0, mask, 2, 2, state, None, listed(name="zoom"))
    assert wire.state_in(Said(3, 0, body)) == read
