"""The active window on Wayland and whether it fills the screen, where that is told.

Compositors of the wlroots family (sway, labwc, Wayfire) show every program the list of
windows, by `wlr-foreign-toplevel-management-unstable-v1`; GNOME and KDE show it to none
but their own.
"""

from __future__ import annotations

import socket
import struct
from collections.abc import Mapping
from gettext import gettext as _

from sitwatch.adapters.context.fullscreen import WatchLost
from sitwatch.adapters.input import wayland_wire as wire
from sitwatch.adapters.input.wayland_wire import Event

MANAGER = "zwlr_foreign_toplevel_manager_v1"
FULL_SCREEN_SINCE, KNOWN = 2, 3
"""Versions of the protocol: that which tells of full screen, the last that is known."""

_REGISTRY, _SYNCED, _MANAGER = 2, 3, 4
_APPEARED, _FINISHED = 0, 1
_STATE, _DONE, _CLOSED = 4, 5, 6
_DESTROY = 7
_ACTIVE, _FULL = 2, 3
_AT_ONCE = 65536
_PATIENCE_S = 2.0
_UNREADABLE = (struct.error, IndexError)


class WaylandWindows:
    """`WindowWatch` over the compositor that listens at `path`."""

    def __init__(self, path: str) -> None:
        """Connect, and read which windows there are; raises `WatchLost`."""
        self._unread = b""
        self._states: dict[int, frozenset[int]] = {}
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(_PATIENCE_S)
        try:
            self._connect(path)
        except WatchLost:
            self.close()
            raise
        self.fileno = self._socket.fileno

    def is_changed(self) -> bool:
        events = self._received()
        for event in events:
            self._take(event)
        return any(event.opcode in {_STATE, _DONE, _CLOSED} for event in events)

    def is_full(self) -> bool:
        return any({_ACTIVE, _FULL} <= state for state in self._states.values())

    def close(self) -> None:
        self._socket.close()

    def _connect(self, path: str) -> None:
        try:
            self._socket.connect(path)
        except OSError as error:
            words = _("the Wayland compositor at {path} is not there")
            raise WatchLost(words.format(path=path)) from error
        self._send(wire.DISPLAY, wire.GET_REGISTRY, _REGISTRY)
        offers = [wire.offer_in(event.body) for event in self._until_synced()]
        manager = next((each for each in offers if each.interface == MANAGER), None)
        if manager is None or manager.version < FULL_SCREEN_SINCE:
            raise WatchLost(_("this compositor does not show its windows to programs"))
        version = min(manager.version, KNOWN)
        bound = (manager.number, MANAGER, version, _MANAGER)
        self._send(_REGISTRY, wire.BIND, *bound)
        for event in self._until_synced():
            self._take(event)

    def _until_synced(self) -> list[Event]:
        """Return what comes until the compositor has done all it was asked."""
        self._send(wire.DISPLAY, wire.SYNC, _SYNCED)
        events: list[Event] = []
        while not any(event.of == _SYNCED for event in events):
            events += self._received()
        return [e for e in events if e.of not in {_SYNCED, wire.DISPLAY}]

    def _take(self, event: Event) -> None:
        """Take in the news of a window; what it says of itself else is passed over."""
        if event.of == _MANAGER:
            if event.opcode == _FINISHED:
                raise WatchLost(_("the compositor shows its windows no longer"))
            self._states[wire.number_in(event.body)] = frozenset()
        elif event.of in self._states and event.opcode == _STATE:
            count = wire.number_in(event.body) // 4
            told = (wire.number_in(event.body, 4 + 4 * at) for at in range(count))
            self._states[event.of] = frozenset(told)
        elif event.of in self._states and event.opcode == _CLOSED:
            del self._states[event.of]
            self._send(event.of, _DESTROY)

    def _send(self, of: int, opcode: int, *arguments: int | str) -> None:
        try:
            self._socket.sendall(wire.request(of, opcode, *arguments))
        except OSError as error:
            raise WatchLost(str(error)) from None

    def _received(self) -> list[Event]:
        """Return the whole events that have come; waits where none has."""
        try:
            received = self._socket.recv(_AT_ONCE)
            events = [*self._events(received)]
        except (OSError, *_UNREADABLE) as error:
            raise WatchLost(str(error)) from None
        if not received:
            raise WatchLost(_("the compositor has ended the connection"))
        return events

    def _events(self, received: bytes) -> list[Event]:
        events: list[Event] = []
        self._unread += received
        while True:
            event, self._unread = wire.first_event(self._unread)
            if event is None:
                return events
            if (event.of, event.opcode) == (wire.DISPLAY, wire.ERROR):
                raise WatchLost(wire.complaint_in(event.body))
            events.append(event)


def socket_path(env: Mapping[str, str]) -> str:
    """Return where the compositor listens; empty: there is none."""
    name = env.get("WAYLAND_DISPLAY", "")
    if not name or name.startswith("/"):
        return name
    return f"{env.get('XDG_RUNTIME_DIR', '/run')}/{name}"
