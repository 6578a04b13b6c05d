"""A line to a Wayland compositor, for those who wait until it has something to tell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from gettext import gettext as _

from sitwatch.adapters.lines import wayland_wire as wire
from sitwatch.adapters.lines.losses import LineLost
from sitwatch.adapters.lines.unix_socket import UNREADABLE, UnixLine, garbled
from sitwatch.adapters.lines.wayland_wire import Event, Offer

REGISTRY, _SYNCED = 2, 3
_OWN = frozenset({_SYNCED, wire.DISPLAY})
"""What is between the line and the compositor alone."""

USUAL = "wayland-0"
"""The name under which a session's compositor listens, where nothing else is said."""

FIRST_FREE = 4
"""Numbers of our objects begin here."""

_MOST_READS = 100
"""No compositor has so much to say that it takes longer to say it all."""


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

    def offers(self) -> list[Offer]:
        """Return all that the compositor has on offer now."""
        offers: list[Offer] = []

        def note(event: Event) -> None:
            if (event.of, event.opcode) == (REGISTRY, wire.OFFERED):
                offers.append(wire.offer_in(event.body))

        self.take_all(note)
        return offers

    def take(self, take: Callable[[Event], None]) -> list[Event]:
        """Have what has come taken in, waiting where nothing has; return it."""
        events = self._events()
        _each(take, events)
        return events

    def take_all(self, take: Callable[[Event], None]) -> None:
        """Have all taken in that comes until what was asked for has been done."""
        self.ask(wire.DISPLAY, wire.SYNC, _SYNCED)
        events: list[Event] = []
        for _read in range(_MOST_READS):
            events += self._events()
            if any(event.of == _SYNCED for event in events):
                break
        else:
            raise LineLost(_("it does not come to an end"))
        _each(take, (each for each in events if each.of not in _OWN))

    def _events(self) -> list[Event]:
        events = self._line.read(wire.events_in)
        _each(_heed, events)
        return events


def _each(take: Callable[[Event], None], events: Iterable[Event]) -> None:
    """Have events taken in; what cannot be read ends the line."""
    try:
        for event in events:
            take(event)
    except UNREADABLE as error:
        raise garbled(error) from None


def _heed(event: Event) -> None:
    if (event.of, event.opcode) == (wire.DISPLAY, wire.ERROR):
        raise LineLost(wire.complaint_in(event.body))


def socket_path(env: Mapping[str, str]) -> str:
    """Return where the compositor listens; empty: there is none."""
    is_usual = env.get("XDG_SESSION_TYPE") == "wayland"
    name = env.get("WAYLAND_DISPLAY") or (USUAL if is_usual else "")
    if not name or name.startswith("/"):
        return name
    folder = env.get("XDG_RUNTIME_DIR", "")
    return f"{folder}/{name}" if folder else ""
