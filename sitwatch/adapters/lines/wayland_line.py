"""A line to a Wayland compositor, for those who wait until it has something to tell."""

from __future__ import annotations

from collections.abc import Mapping
from gettext import gettext as _

from sitwatch.adapters.lines import wayland_wire as wire
from sitwatch.adapters.lines.losses import LineLost
from sitwatch.adapters.lines.unix_socket import UnixLine
from sitwatch.adapters.lines.wayland_wire import Event, Offer

REGISTRY, _SYNCED = 2, 3

FIRST_FREE = 4
"""Numbers of our objects begin here."""


class WaylandLine:
    """One line, for one thread; everything raises `LineLost`."""

    def __init__(self, path: str) -> None:
        """Connect, and ask for all that is on offer and will be."""
        try:
            self._line = UnixLine(path)
        except LineLost as error:
            words = _("the Wayland compositor at {path} is not there")
            raise LineLost(words.format(path=path)) from error
        self.fileno, self.close = self._line.fileno, self._line.close
        self.ask(wire.DISPLAY, wire.GET_REGISTRY, REGISTRY)

    def ask(self, of: int, opcode: int, *arguments: int | str) -> None:
        """Send a request."""
        self._line.say(wire.request(of, opcode, *arguments))

    def bind(self, offer: Offer, version: int, number: int) -> None:
        """Take up an offer, which is an object of this number from now on."""
        bound = (offer.number, offer.interface, version, number)
        self.ask(REGISTRY, wire.BIND, *bound)

    def events(self) -> list[Event]:
        """Return what has come, waiting where nothing has."""
        events = self._line.read(wire.events_in)
        for event in events:
            if (event.of, event.opcode) == (wire.DISPLAY, wire.ERROR):
                raise LineLost(wire.complaint_in(event.body))
        return events

    def until_done(self) -> list[Event]:
        """Return what comes until the compositor has done all that it was asked."""
        self.ask(wire.DISPLAY, wire.SYNC, _SYNCED)
        events: list[Event] = []
        while not any(event.of == _SYNCED for event in events):
            events += self.events()
        return [each for each in events if each.of not in {_SYNCED, wire.DISPLAY}]


def socket_path(env: Mapping[str, str]) -> str:
    """Return where the compositor listens; empty: there is none."""
    name = env.get("WAYLAND_DISPLAY", "")
    if not name or name.startswith("/"):
        return name
    return f"{env.get('XDG_RUNTIME_DIR', '/run')}/{name}"
