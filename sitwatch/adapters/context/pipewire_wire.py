"""What is said to PipeWire, and how its answers read; bytes only, no connection.

A message is a header (object, opcode and size, sequence, descriptors) and one POD, a
value that carries its size and type. Protocol version 3, spoken since PipeWire 0.3; see
"Native Protocol" in PipeWire's documentation. Of some eighty messages seven are needed:
to say hello, to be shown what there is, and to be told of the nodes one asks about.
"""

from __future__ import annotations

import struct
from typing import Any

import msgspec

CORE, CLIENT, REGISTRY = 0, 1, 2
"""The objects of a connection; the registry has the number that we give it."""

NODE, CLIENT_TYPE = "PipeWire:Interface:Node", "PipeWire:Interface:Client"
RUNNING = 3
"""The state of a node through which something flows."""

_VERSION = 3
_HEADER = struct.Struct("=IIII")
_POD = struct.Struct("=II")
_INT, _LONG, _ID, _STRING, _STRUCT = 4, 5, 3, 8, 14
_HELLO, _PONG, _GET_REGISTRY, _UPDATE, _BIND = 1, 3, 5, 2, 1
_PING, _ERROR = 2, 3
_MOST_SIZE = (1 << 24) - 1

Pod = Any
"""A number, a string, None for what is not needed, or a tuple of these."""


class Said(msgspec.Struct, frozen=True):
    """A message: of which object, which of its events, and the event's values."""

    about: int
    event: int
    values: tuple[Pod, ...]


class Global(msgspec.Struct, frozen=True):
    """Something that PipeWire has: its number, kind and some properties."""

    number: int
    kind: str
    properties: dict[str, str]


class NodeState(msgspec.Struct, frozen=True):
    """How a node fares; properties are None where they did not change."""

    is_running: bool
    properties: dict[str, str] | None


def hello(name: str) -> bytes:
    """Return what a client says first: who it is, and that it wants to see all."""
    named = (1, "application.name", name)
    return b"".join(
        (
            _message(CORE, _HELLO, (_VERSION,)),
            _message(CLIENT, _UPDATE, (named,)),
            _message(CORE, _GET_REGISTRY, (_VERSION, REGISTRY)),
        )
    )


def bind_node(number: int, as_number: int) -> bytes:
    """Return the wish to be told of a node, under a number that we give it."""
    return _message(REGISTRY, _BIND, (number, NODE, _VERSION, as_number))


def pong(ping: Said) -> bytes:
    """Return the answer to a ping."""
    return _message(CORE, _PONG, ping.values[:2])


def is_ping(said: Said) -> bool:
    """Tell whether PipeWire wants to know if we still live."""
    return (said.about, said.event) == (CORE, _PING)


def added_in(said: Said) -> Global | None:
    """Return what PipeWire has newly got; None: the message is about something else."""
    if (said.about, said.event) != (REGISTRY, 0):
        return None
    number, _permissions, kind, _version, listed = said.values[:5]
    return Global(int(number), str(kind), _dictionary(listed))


def removed_in(said: Said) -> int | None:
    """Return the number of what PipeWire has no longer."""
    return said.values[0] if (said.about, said.event) == (REGISTRY, 1) else None


def state_in(said: Said) -> NodeState | None:
    """Return how a bound node fares; its `info` event, with a mask of what changed."""
    if said.about <= REGISTRY or said.event != 0:
        return None
    mask, state, listed = said.values[3], said.values[6], said.values[8]
    properties = _dictionary(listed) if mask & 8 else None
    return NodeState(state == RUNNING, properties)


def messages_in(received: bytes) -> tuple[list[Said], bytes]:
    """Return the whole messages, and what is left of one that is still coming."""
    said = []
    while len(received) >= _HEADER.size:
        about, word, _sequence, _descriptors = _HEADER.unpack_from(received)
        end = _HEADER.size + (word & _MOST_SIZE)
        if len(received) < end:
            break
        (values,) = _pods(received[_HEADER.size : end], most=1)
        said.append(Said(about, word >> 24, values))
        received = received[end:]
    return said, received


def _dictionary(listed: tuple[Pod, ...]) -> dict[str, str]:
    """Read a count, then keys and values in turn; some have no value."""
    words = listed[1:]
    pairs = zip(words[::2], words[1::2], strict=True)
    return {str(key): str(value) for key, value in pairs if value is not None}


def _pods(body: bytes, most: int | None = None) -> tuple[Pod, ...]:
    found: list[Pod] = []
    at = 0
    while at < len(body) and (most is None or len(found) < most):
        size, kind = _POD.unpack_from(body, at)
        found.append(_value(kind, body[at + _POD.size : at + _POD.size + size]))
        at += _POD.size + _padded(size)
    return tuple(found)


def _value(kind: int, body: bytes) -> Pod:
    match kind:
        case 4 | 3:
            return int.from_bytes(body[:4], "little", signed=True)
        case 5:
            return int.from_bytes(body[:8], "little", signed=True)
        case 8:
            return body.rstrip(b"\0").decode("utf-8", "replace")
        case 14:
            return _pods(body)
        case _:
            return None


def _message(about: int, method: int, values: tuple[Pod, ...]) -> bytes:
    body = _packed(values)
    return _HEADER.pack(about, method << 24 | len(body), 0, 0) + body


def _packed(value: Pod) -> bytes:
    match value:
        case int():
            kind, body = _INT, struct.pack("=i", value)
        case str():
            kind, body = _STRING, value.encode() + b"\0"
        case _:
            kind, body = _STRUCT, b"".join(map(_packed, value))
    return _POD.pack(len(body), kind) + body.ljust(_padded(len(body)), b"\0")


def _padded(length: int) -> int:
    return (length + 7) // 8 * 8
