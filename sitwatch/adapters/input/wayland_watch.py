"""A watch on the seats of a Wayland compositor: when they fall idle and when they wake.

Three ways to ask, the best first:

        ext_idle_notifier_v1, version 2   idleness of input, whatever inhibits idleness
        ext_idle_notifier_v1, version 1   while something inhibits it, nobody is idle
        org_kde_kwin_idle                 the same, in compositors of before 2023

Under an inhibitor (a film, a call) the lesser ones do not report idleness. They tell of
a resumption then that no input made, or keep still about input, too: that can be tried
by a fresh watch.
"""

from __future__ import annotations

from gettext import gettext as _

import msgspec

from sitwatch.adapters.input.wayland_connection import (
    Connection,
    WaylandLost,
    WaylandRefused,
)
from sitwatch.adapters.lines import wayland_wire as wire

SETUP_PATIENCE_MS = 2000
"""How long a compositor may take to say what it offers; it may be starting itself."""

_MOST_READS = 100
"""No compositor has so much to offer that it takes longer to say it all."""

_REGISTRY, _SYNC, _NOTIFIER = 2, 3, 4
"""Numbers of our objects; every seat takes two more, and trials one."""

_WAYS = (
    (wire.NOTIFIER, 2, wire.WATCH_INPUT),
    (wire.NOTIFIER, 1, wire.WATCH_UNINHIBITED),
    (wire.OLD_NOTIFIER, 1, wire.WATCH_OLD),
)


class Way(msgspec.Struct, frozen=True):
    """What is asked of which offer, by which request, in which version."""

    offer: wire.Offer
    version: int
    opcode: int


class News(msgspec.Struct, frozen=True):
    """What came since the last time: True for each resumption, False for each idling.

    `is_answered`: the compositor has answered the last `ask_whether_it_lives`, so that
    all it had to tell until it was asked has been told. `is_still`: so has the watch
    that was begun by `begin_trial`, which is over.
    """

    turns: tuple[bool, ...] = ()
    is_answered: bool = False
    is_still: bool = False


def pick_way(offers: tuple[wire.Offer, ...]) -> Way | None:
    """Return the best way to ask, None where there is none."""
    for interface, version, opcode in _WAYS:
        for offer in offers:
            if offer.interface == interface and offer.version >= version:
                return Way(offer, version, opcode)
    return None


class IdleWatch:
    """Watches all seats, those that come later too."""

    def __init__(
        self, path: str, timeout_ms: int, patience_ms: int = SETUP_PATIENCE_MS
    ) -> None:
        """Connect and ask; raises `WaylandLost` or `WaylandRefused`."""
        self._timeout_ms = timeout_ms
        self._patience_ms = patience_ms
        self._seats: dict[int, int] = {}
        self._active: dict[int, bool | None] = {}
        self._trial: int | None = None
        self._next = _NOTIFIER + 1
        self._connection = Connection(path)
        try:
            with self._connection.reading():
                self._way = self._begin(path)
        except (WaylandLost, WaylandRefused):
            self.close()
            raise

    @property
    def is_exact(self) -> bool:
        """Tell whether input alone counts, whatever inhibits idleness."""
        return self._way.opcode == wire.WATCH_INPUT

    @property
    def protocol(self) -> str:
        """The protocol spoken, with its version."""
        return f"{self._way.offer.interface} {self._way.version}"

    def news(self) -> News:
        """Return what came since the last time; never waits, raises `WaylandLost`."""
        with self._connection.reading():
            return self._read()

    def _read(self) -> News:
        turns: list[bool] = []
        is_answered = is_still = False
        for event in self._connection.events():
            if (event.of, event.opcode) == (wire.DISPLAY, wire.DELETED):
                is_answered |= wire.number_in(event.body) == _SYNC
            elif event.of == _REGISTRY:
                turns += self._take_offer(event)
            elif event.of in self._active:
                turns += self._turned(event.of, is_active=event.opcode == wire.RESUMED)
            elif (event.of, event.opcode) == (self._trial, wire.IDLED):
                self._connection.send(wire.request(event.of, wire.RELEASE))
                is_still = True
        return News(tuple(turns), is_answered, is_still)

    def begin_trial(self) -> None:
        """Begin another watch, on any seat; not again before it has fallen idle."""
        seats = [watch - 1 for watch in self._active]
        if not seats:
            return
        if self._trial is None:
            self._trial, self._next = self._next, self._next + 1
        self._connection.send(self._asked(self._trial, seats[0]))

    def ask_whether_it_lives(self) -> None:
        """Ask for an answer; not again before it has come."""
        self._connection.send(wire.request(wire.DISPLAY, wire.SYNC, _SYNC))

    def close(self) -> None:
        """Let go of the connection; safe to call twice."""
        self._connection.close()

    def _begin(self, path: str) -> Way:
        offers = self._offered()
        way = pick_way(offers)
        if way is None:
            words = _("the Wayland compositor at {path} has no protocol for idleness")
            raise WaylandRefused(words.format(path=path))
        self._connection.send(_bind(way.offer, way.version, _NOTIFIER))
        self._way = way
        for offer in offers:
            self._watch(offer)
        return way

    def _offered(self) -> tuple[wire.Offer, ...]:
        """Return all that the compositor offers."""
        ask = wire.request(wire.DISPLAY, wire.GET_REGISTRY, _REGISTRY)
        self._connection.send(ask, wire.request(wire.DISPLAY, wire.SYNC, _SYNC))
        offers: list[wire.Offer] = []
        for _read in range(_MOST_READS):
            events = tuple(self._connection.events(self._patience_ms))
            if not events:
                raise self._connection.lost(_("it does not answer"))
            for event in events:
                if (event.of, event.opcode) == (_REGISTRY, wire.OFFERED):
                    offers.append(wire.offer_in(event.body))
                elif (event.of, event.opcode) == (wire.DISPLAY, wire.DELETED):
                    return tuple(offers)
        raise self._connection.lost(_("it does not come to an end"))

    def _take_offer(self, event: wire.Event) -> tuple[bool, ...]:
        """Watch a seat that has come, forget one that has gone."""
        if event.opcode == wire.OFFERED:
            self._watch(wire.offer_in(event.body))
            return ()
        watch = self._seats.pop(wire.number_in(event.body), None)
        if watch is None:
            return ()
        turns = self._turned(watch, is_active=False)
        del self._active[watch]
        return turns

    def _watch(self, offer: wire.Offer) -> None:
        """Ask to be told when a seat falls idle; other offers are left alone."""
        if offer.interface != wire.SEAT:
            return
        seat, watch = self._next, self._next + 1
        self._next += 2
        self._seats[offer.number], self._active[watch] = watch, None
        self._connection.send(_bind(offer, 1, seat), self._asked(watch, seat))

    def _asked(self, watch: int, seat: int) -> bytes:
        """Return the request for a watch on a seat."""
        rest = (seat, self._timeout_ms)
        if self._way.opcode != wire.WATCH_OLD:
            rest = (self._timeout_ms, seat)
        return wire.request(_NOTIFIER, self._way.opcode, watch, *rest)

    def _turned(self, watch: int, *, is_active: bool) -> tuple[bool, ...]:
        """Note how a seat is now; a turn is when the first wakes, the last idles."""
        was_active = any(self._active.values())
        self._active[watch] = is_active
        is_any = any(self._active.values())
        if is_active and was_active:
            return ()
        return () if is_any and not is_active else (is_active,)


def _bind(offer: wire.Offer, version: int, number: int) -> bytes:
    arguments = (offer.number, offer.interface, version, number)
    return wire.request(_REGISTRY, wire.BIND, *arguments)
