"""What is said to PulseAudio, and how its answers read; bytes only, no connection.

A packet is a descriptor (length, channel and what only sound needs) and a row of tagged
values, big-endian. Each value says what it is, so an answer reads without a description
of it; the protocol's version 22 fixes how many values a source output has.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

VERSION = 22
ANSWERED, REFUSED, CHANGED = 2, 0, 66
"""Commands that come from the server."""

_AUTH, _SET_NAME, _SERVER, _SOURCE, _OUTPUTS, _SUBSCRIBE = 8, 9, 20, 23, 32, 35
_SOURCE_OUTPUTS_ONLY = 8
_NOBODY = 0xFFFFFFFF
_COOKIE_BYTES = 256
_OUTPUT_VALUES = 18
_DESCRIPTOR = struct.Struct(">IIIII")
_MOST_BYTES = 1 << 24
"""PulseAudio itself takes no packet that is longer (`FRAME_SIZE_MAX_ALLOW`)."""

_WIDTHS = {"B": ">B", "L": ">I", "V": ">I", "R": ">Q", "U": ">Q", "r": ">q"}
_SKIPPED = {"a": 6, "T": 8}
"""Values of a fixed length that nothing here needs."""


class Said(msgspec.Struct, frozen=True):
    """A command of the server, the number of the question, and the values."""

    command: int
    number: int
    values: tuple[Any, ...]


class Output(msgspec.Struct, frozen=True):
    """Somebody who records: from which source, and what is known of them."""

    source: int
    is_stopped: bool
    properties: Mapping[str, str]


def introduction(name: str) -> bytes:
    """Return what a client says first: who it is, and what it wants to be told of.

    Questions 0 to 3; a server on this machine knows the user and needs no cookie.
    """
    cookie = b"x" + struct.pack(">I", _COOKIE_BYTES) + bytes(_COOKIE_BYTES)
    who = b"P" + _property("application.name", name) + b"N"
    return b"".join(
        (
            _packet(_AUTH, 0, _number(VERSION) + cookie),
            _packet(_SET_NAME, 1, who),
            _packet(_SUBSCRIBE, 2, _number(_SOURCE_OUTPUTS_ONLY)),
            _packet(_SERVER, 3, b""),
        )
    )


def ask_outputs(number: int) -> bytes:
    """Return the question who records."""
    return _packet(_OUTPUTS, number, b"")


def ask_source(number: int, source: int) -> bytes:
    """Return the question what a source is."""
    return _packet(_SOURCE, number, _number(source) + b"N")


def server_in(said: Said) -> str:
    """Return what the server calls itself."""
    return str(said.values[0])


def outputs_in(said: Said) -> Iterator[Output]:
    """Yield everybody who records."""
    for at in range(0, len(said.values), _OUTPUT_VALUES):
        row = said.values[at : at + _OUTPUT_VALUES]
        yield Output(row[4], bool(row[12]), row[11])


def is_monitor(said: Said) -> bool:
    """Tell whether a source is only what a loudspeaker plays."""
    return bool(said.values[8] != _NOBODY)


def packets_in(received: bytes) -> tuple[list[Said], bytes]:
    """Return the whole packets, and what is left of one that is still coming."""
    said = []
    while len(received) >= _DESCRIPTOR.size:
        length, *_rest = _DESCRIPTOR.unpack_from(received)
        if length > _MOST_BYTES:
            raise ValueError(f"a packet of {length} bytes")
        end = _DESCRIPTOR.size + length
        if len(received) < end:
            break
        command, number, *values = _Reader(received[_DESCRIPTOR.size : end]).all()
        said.append(Said(command, number, tuple(values)))
        received = received[end:]
    return said, received


class _Reader:
    """Reads tagged values one after the other."""

    def __init__(self, body: bytes) -> None:
        self._body = body
        self._at = 0

    def all(self) -> Iterator[Any]:
        while self._at < len(self._body):
            yield self._value(self._tag())

    def _tag(self) -> str:
        return self._take(1).decode("latin-1")

    def _value(self, tag: str) -> Any:
        if tag in _WIDTHS:
            return self._fixed(_WIDTHS[tag])
        if tag in _SKIPPED:
            return self._take(_SKIPPED[tag])
        match tag:
            case "t":
                return self._text()
            case "x":
                return self._take(self._fixed(">I"))
            case "0" | "1" | "N":
                return {"0": False, "1": True, "N": None}[tag]
            case _:
                return self._compound(tag)

    def _compound(self, tag: str) -> Any:
        match tag:
            case "P":
                return dict(self._properties())
            case "m":
                return self._take(self._fixed(">B"))
            case "v":
                return self._take(4 * self._fixed(">B"))
            case "f":
                return self._value(self._tag()), self._value(self._tag())
            case _:
                raise ValueError(f"a value of the unknown kind {tag!r}")

    def _properties(self) -> Iterator[tuple[str, str]]:
        while (key := self._value(self._tag())) is not None:
            self._value(self._tag())  # how long the value is, which says so itself
            value = self._value(self._tag())
            yield key, value.rstrip(b"\0").decode("utf-8", "replace")

    def _text(self) -> str:
        end = self._body.index(0, self._at)
        text = self._body[self._at : end].decode("utf-8", "replace")
        self._at = end + 1
        return text

    def _fixed(self, form: str) -> int:
        (value,) = struct.unpack(form, self._take(struct.calcsize(form)))
        return int(value)

    def _take(self, length: int) -> bytes:
        taken = self._body[self._at : self._at + length]
        self._at += length
        return taken


def _packet(command: int, number: int, body: bytes) -> bytes:
    body = _number(command) + _number(number) + body
    return _DESCRIPTOR.pack(len(body), _NOBODY, 0, 0, 0) + body


def _number(value: int) -> bytes:
    return b"L" + struct.pack(">I", value)


def _property(key: str, value: str) -> bytes:
    text = value.encode() + b"\0"
    length = struct.pack(">I", len(text))
    return b"t" + key.encode() + b"\0L" + length + b"x" + length + text
