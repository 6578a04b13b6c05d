"""The pointer and the keyboard of an X server, and which of them was really used.

A program that resets the screen saver (a video player, `xset s reset`) sets the
counters of all devices to the same instant, which real input never does. So the oldest
counter of all tells when that last happened, and a device was used only if its own is
newer.

        server time ->      . . . . | . . . . . k . . . now
        bystander   ________________|  6 s
        pointer     ________________|  6 s       not newer: nobody touched it
        keyboard    ____________________________k  2 s       used
"""

from __future__ import annotations

from collections.abc import Callable
from gettext import gettext as _
from typing import Protocol

import msgspec

from sitwatch.adapters.input import x11_wire
from sitwatch.adapters.input.x11_connection import (
    PATIENCE_MS,
    Connection,
    XLost,
    XRefused,
    XSilent,
)
from sitwatch.adapters.input.x11_wire import Device, Use

SAME_MS = 3
"""Counters closer than this were set together; they are read one after the other."""

AT_REST_MS = 15_000
"""After so long without any use, one counter is asked, which counts from the last use
of whatever device. A look that comes later sees nothing anyway."""

RESETS_MS = 15_000
"""So long after one reset of the screen saver, the next may come at any moment."""

SETUP_PATIENCE_MS = 2000
"""How long a server that has just been reached may take; it may be starting itself."""

_WRAP_MS = 2**32  # the server's own clock has 32 bits: it starts again after 49.7 days


class Server(Protocol):
    """What is asked of a connection; see `Connection`."""

    def ask(self, *requests: bytes, patience_ms: int = PATIENCE_MS) -> list[bytes]:
        """Return the replies to requests."""
        ...

    def close(self) -> None:
        """Let go of the connection."""
        ...


class Touch(msgspec.Struct, frozen=True):
    """What was used since the last time of asking, and how long ago at the latest."""

    keys: bool
    pointer: bool
    ago_ms: int


def is_later(one: int, other: int) -> bool:
    """Tell whether a moment of the server's clock lies after another, not with it."""
    ahead = (one - other + _WRAP_MS // 2) % _WRAP_MS - _WRAP_MS // 2
    return ahead > SAME_MS


def oldest(now: int, moments: tuple[int, ...]) -> int:
    """Return the moment farthest in the past."""
    return max(moments, key=lambda moment: (now - moment) % _WRAP_MS)


class Seat:
    """Asks one X server what was used; raises `XLost`, `XRefused` or `XSilent`."""

    def __init__(
        self, display: str, connect: Callable[[str], Server] = Connection
    ) -> None:
        """Connect, or raise `XLost` or `XRefused`."""
        self._display = display
        self._idle_ms = 0
        self._reset_at: int | None = None
        self._server = connect(display)
        try:
            self._prepare()
        except XSilent as error:
            self._server.close()
            raise XLost(str(error)) from None
        except (XLost, XRefused):
            self._server.close()
            raise

    def _prepare(self) -> None:
        self._sync = self._opcode(x11_wire.SYNC)
        self._input = self._opcode(x11_wire.INPUT)
        agreed = (
            x11_wire.agree_on_sync(self._sync),
            x11_wire.agree_on_input(self._input),
        )
        self._server.ask(*agreed, patience_ms=SETUP_PATIENCE_MS)
        devices, counters = self._listed()
        keyboards = self._ask_idle(devices, counters, "keyboard")
        pointers = self._ask_idle(devices, counters, "pointer")
        if not (keyboards and pointers and {"SERVERTIME", "IDLETIME"} <= set(counters)):
            raise self._lacking(_("idle counters for each device"))
        if any(each.name.startswith("xwayland") for each in devices):
            raise self._lacking(_("a view of the windows that Wayland shows"))
        self._clock = x11_wire.ask_counter(self._sync, counters["SERVERTIME"])
        self._any = x11_wire.ask_counter(self._sync, counters["IDLETIME"])
        self._question = (self._clock, *keyboards, *pointers)
        self._keyboards = len(keyboards)
        self._now, self._keys_at, self._pointer_at = self._last_used()

    def touch(self) -> Touch | None:
        """Return what was used since the last call (first: since it was made)."""
        if self._is_at_rest():
            return None
        before = self._keys_at, self._pointer_at
        now, keys_at, pointer_at = self._last_used()
        self._now = now
        keys = is_later(keys_at, self._keys_at)
        pointer = is_later(pointer_at, self._pointer_at)
        self._keys_at = keys_at if keys else self._keys_at
        self._pointer_at = pointer_at if pointer else self._pointer_at
        if keys and pointer:
            together = self._last_set_together(keys_at, pointer_at)
            keys, pointer = is_later(keys_at, together), is_later(pointer_at, together)
            if all(is_later(together, each) for each in before):
                self._reset_at = together
        if not (keys or pointer):
            return None
        ago_ms = [(now - keys_at) % _WRAP_MS] * keys
        ago_ms += [(now - pointer_at) % _WRAP_MS] * pointer
        return Touch(keys, pointer, min(ago_ms))

    @property
    def is_disturbed(self) -> bool:
        """Whether a program resets the screen saver: that hides what was used before.

        What is used after a reset is seen, so that little is lost by looking often.
        """
        if self._reset_at is None:
            return False
        return (self._now - self._reset_at) % _WRAP_MS < RESETS_MS

    def close(self) -> None:
        """Let go of the connection; safe to call twice."""
        self._server.close()

    def _is_at_rest(self) -> bool:
        """Tell whether nothing was used for long, and nothing since the last call."""
        before = self._idle_ms
        if before < AT_REST_MS:
            return False
        self._idle_ms = self._values((self._any,))[0]
        return self._idle_ms > before

    def _last_used(self) -> tuple[int, int, int]:
        """Return the server's clock, and when keyboard and pointer were last set."""
        now, *idle_ms = self._values(self._question)
        self._idle_ms = min(idle_ms)
        keys_ms = min(idle_ms[: self._keyboards])
        pointer_ms = min(idle_ms[self._keyboards :])
        return now, (now - keys_ms) % _WRAP_MS, (now - pointer_ms) % _WRAP_MS

    def _last_set_together(self, *known: int) -> int:
        """Return when all devices were last set to one instant, or before.

        The devices are listed anew: one that is disabled meanwhile is not reset.
        """
        parts = self._ask_idle(*self._listed(), "part of one")
        now, *idle_ms = self._values((self._clock, *parts))
        moments = ((now - each) % _WRAP_MS for each in idle_ms)
        return oldest(now, (*known, *moments))

    def _values(self, question: tuple[bytes, ...]) -> list[int]:
        """Return what counters show: the server's clock, how long devices were idle.

        The clock is read first: being interrupted between two counters makes a moment
        older, never newer, so that nobody seems to be there who is not.
        """
        return [x11_wire.value_in(each) for each in self._server.ask(*question)]

    def _listed(self) -> tuple[tuple[Device, ...], dict[str, int]]:
        """Return the devices, and the counters by name."""
        devices, counters = self._server.ask(
            x11_wire.list_devices(self._input), x11_wire.list_counters(self._sync)
        )
        return x11_wire.devices_in(devices), x11_wire.counters_in(counters)

    def _ask_idle(
        self, devices: tuple[Device, ...], counters: dict[str, int], use: Use
    ) -> tuple[bytes, ...]:
        """Return the requests for the idle time of all enabled devices of one use."""
        chosen = [each for each in devices if each.use == use and each.enabled]
        ids = [counters.get(f"DEVICEIDLETIME {each.number}") for each in chosen]
        return tuple(x11_wire.ask_counter(self._sync, i) for i in ids if i is not None)

    def _opcode(self, extension: str) -> int:
        request = x11_wire.ask_extension(extension)
        (reply,) = self._server.ask(request, patience_ms=SETUP_PATIENCE_MS)
        opcode = x11_wire.opcode_in(reply)
        if opcode is None:
            raise self._lacking(extension)
        return opcode

    def _lacking(self, what: str) -> XRefused:
        words = _("the X server {display} lacks {what}")
        return XRefused(words.format(display=self._display, what=what))
