"""A window of a Wayland program that asks the compositor not to fall idle: a film."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from socket import AF_UNIX, send_fds, socket

from sitwatch.adapters.lines import wayland_wire as wire
from sitwatch.adapters.lines.wayland_wire import Event, request

NEEDED = ("wl_compositor", "wl_shm", "xdg_wm_base", "zwp_idle_inhibit_manager_v1")
REGISTRY, SYNC = 2, 3
COMPOSITOR, MEMORY, SHELL, INHIBITING = 4, 5, 6, 7
SURFACE, XDG_SURFACE, TOPLEVEL, POOL, BUFFER, INHIBITOR = range(8, 14)

SIDE = 64
STRIDE = 4 * SIDE
PATIENCE_S = 10


class Window:
    """A square window on top of everything; closed with its connection."""

    def __init__(self, path: str) -> None:
        self._socket = socket(AF_UNIX)
        self._socket.settimeout(PATIENCE_S)
        self._socket.connect(path)
        self._unread = b""
        self._bind()
        self._show()
        self._socket.sendall(request(INHIBITING, 1, INHIBITOR, SURFACE))
        self._round_trip()

    def close(self) -> None:
        self._socket.close()

    def _bind(self) -> None:
        self._socket.sendall(request(wire.DISPLAY, wire.GET_REGISTRY, REGISTRY))
        offers = [
            wire.offer_in(event.body)
            for event in self._round_trip()
            if event.of == REGISTRY
        ]
        numbers = {offer.interface: offer.number for offer in offers}
        for own, interface in enumerate(NEEDED, COMPOSITOR):
            arguments = (numbers[interface], interface, 1, own)
            self._socket.sendall(request(REGISTRY, wire.BIND, *arguments))

    def _show(self) -> None:
        self._socket.sendall(
            request(COMPOSITOR, 0, SURFACE)
            + request(SHELL, 2, XDG_SURFACE, SURFACE)
            + request(XDG_SURFACE, 1, TOPLEVEL)
            + request(SURFACE, 6)
        )
        configured = next(e for e in self._events() if (e.of, e.opcode) == (9, 0))
        self._socket.sendall(request(XDG_SURFACE, 4, wire.number_in(configured.body)))
        memory = os.memfd_create("picture")
        os.truncate(memory, SIDE * STRIDE)
        pool = request(MEMORY, 0, POOL, SIDE * STRIDE)
        send_fds(self._socket, [pool], [memory])
        os.close(memory)
        self._socket.sendall(
            request(POOL, 0, BUFFER, 0, SIDE, SIDE, STRIDE, 1)
            + request(SURFACE, 1, BUFFER, 0, 0)
            + request(SURFACE, 2, 0, 0, SIDE, SIDE)
            + request(SURFACE, 6)
        )

    def _round_trip(self) -> list[Event]:
        """Return all that comes until the compositor has done what it was asked."""
        self._socket.sendall(request(wire.DISPLAY, wire.SYNC, SYNC))
        events = []
        for event in self._events():
            events.append(event)
            if (event.of, event.opcode) == (wire.DISPLAY, wire.DELETED):
                break
        return events

    def _events(self) -> Iterator[Event]:
        while True:
            event, self._unread = wire.first_event(self._unread)
            if event is None:
                self._unread += self._socket.recv(65536)
                continue
            assert (event.of, event.opcode) != (wire.DISPLAY, wire.ERROR), event.body
            yield event


@contextmanager
def showing_film(path: str) -> Iterator[None]:
    """Keep a compositor from falling idle, for a while."""
    window = Window(path)
    try:
        yield
    finally:
        window.close()
