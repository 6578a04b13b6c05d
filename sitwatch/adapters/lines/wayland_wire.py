"""What is said to a Wayland compositor and how its words read; bytes only, no socket.

A message names an object, an opcode, its length and then its arguments, in this
machine's byte order. The objects used here are few, and none of them passes file
descriptors. (Protocols: wayland 1, ext-idle-notify-v1, and `org_kde_kwin_idle`, which
compositors of before 2023 have.)

By hand, since pywayland (0.4.19) has wheels for x86-64 alone, while ARM desktops are on
Wayland, and of the four protocols that are spoken here it has one.
"""

from __future__ import annotations

import struct

import msgspec

DISPLAY = 1
"""The one object that is there from the beginning."""

SYNC, GET_REGISTRY = 0, 1
"""Requests of the display."""

ERROR, DELETED = 0, 1
"""Events of the display."""

BIND = 0
"""The request of the registry."""

OFFERED, WITHDRAWN = 0, 1
"""Events of the registry."""

IDLED, RESUMED = 0, 1
"""Events of a watch on idleness, the same in both protocols."""

SEAT = "wl_seat"
NOTIFIER = "ext_idle_notifier_v1"
OLD_NOTIFIER = "org_kde_kwin_idle"

WATCH_UNINHIBITED, WATCH_INPUT = 1, 2
"""Requests of the notifier; the second came with version 2, and ignores inhibitors."""

WATCH_OLD = 0
"""The request of the old notifier."""

RELEASE = 0
"""The request that ends a watch, the same in both protocols."""

_HEAD = struct.Struct("=IHH")
_UINT = struct.Struct("=I")


class Event(msgspec.Struct, frozen=True):
    """What happened to which object; `body` holds the arguments."""

    of: int
    opcode: int
    body: bytes = b""


class Offer(msgspec.Struct, frozen=True):
    """Something global that the compositor has: to be bound by its number."""

    number: int
    interface: str
    version: int


def request(of: int, opcode: int, *arguments: int | str) -> bytes:
    """Return a request; a number is an unsigned integer, an object or a new one."""
    body = b"".join(map(_packed, arguments))
    return _HEAD.pack(of, opcode, _HEAD.size + len(body)) + body


def first_event(received: bytes) -> tuple[Event | None, bytes]:
    """Return the first whole event (None: not yet) and what follows it."""
    if len(received) < _HEAD.size:
        return None, received
    of, opcode, length = _HEAD.unpack_from(received)
    length = max(length, _HEAD.size)
    if len(received) < length:
        return None, received
    return Event(of, opcode, received[_HEAD.size : length]), received[length:]


def events_in(received: bytes) -> tuple[list[Event], bytes]:
    """Return the whole events, and the beginning of one that is not."""
    events: list[Event] = []
    while True:
        event, received = first_event(received)
        if event is None:
            return events, received
        events.append(event)


def offer_in(body: bytes) -> Offer:
    """Return what is offered."""
    interface, at = _string_in(body, _UINT.size)
    return Offer(number_in(body), interface, number_in(body, at))


def number_in(body: bytes, at: int = 0) -> int:
    """Return the number that stands there."""
    (number,) = _UINT.unpack_from(body, at)
    return int(number)


def complaint_in(body: bytes) -> str:
    """Return the words of an error."""
    words, _ = _string_in(body, 2 * _UINT.size)
    return words


def _packed(argument: int | str) -> bytes:
    if isinstance(argument, int):
        return _UINT.pack(argument)
    text = argument.encode() + b"\0"
    return _UINT.pack(len(text)) + text.ljust(_padded(len(text)), b"\0")


def _string_in(body: bytes, at: int) -> tuple[str, int]:
    """Return the string that stands there, and where it ends."""
    length, start = number_in(body, at), at + _UINT.size
    text = body[start : start + length].rstrip(b"\0").decode("utf-8", "replace")
    return text, start + _padded(length)


def _padded(length: int) -> int:
    return (length + 3) // 4 * 4
