"""Services on a bus that each say whether one thing is so: met, asked, asked again.

A sign is asked when its service comes, and again after whatever that service tells
everybody; how the answer reads is a pure function beside the question. What a service
said is forgotten when it ends.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from gettext import gettext as _
from typing import Any

import msgspec

from sitwatch.adapters.bus import (
    DBUS,
    PROPERTIES,
    Bus,
    BusListener,
    BusRefused,
    Question,
    Signal,
    Which,
)
from sitwatch.ports import Clock

CANNOT = (BusRefused, TimeoutError)
"""What comes of asking who does not know, or does not answer at all."""

_ODD = (LookupError, TypeError)
"""What comes of reading an answer that is not what the question is answered with."""


class Sign(msgspec.Struct, frozen=True):
    """One question to one service; `means` reads the values of the answer.

    `tells` are the interfaces whose signals on `path` are reason to ask again. What it
    says counts only where the sign that is named in `unless` does not answer.
    """

    name: str
    service: str
    path: str
    question: Question
    means: Callable[[tuple[Any, ...]], bool]
    tells: tuple[str, ...] = (PROPERTIES,)
    unless: str = ""


def property_sign(
    name: str, service: str, path: str, of: str, means: Callable[[Any], bool]
) -> Sign:
    """Return the sign that a property is; `of` is `interface:name`."""
    interface, _colon, wanted = of.partition(":")
    body = (interface, wanted)
    question = Question(service, path, PROPERTIES, "Get", "ss", body)
    tells = (PROPERTIES, interface)
    return Sign(name, service, path, question, lambda told: means(told[0][1]), tells)


class BusSigns:
    """Listens to one bus; `on_change` runs on the listening thread."""

    def __init__(
        self,
        which: Which,
        signs: Sequence[Sign],
        clock: Clock,
        on_change: Callable[[], None],
    ) -> None:
        self.trouble = _("it has not been joined yet")
        self.since: datetime | None = None
        self._signs = signs
        self._clock = clock
        self._on_change = on_change
        self._held: dict[str, bool] = {}
        self._listener = BusListener(
            which,
            on_joined=self._on_joined,
            on_signal=self._on_signal,
            on_lost=self._on_lost,
        )
        self.open, self.close = self._listener.open, self._listener.close

    @property
    def names(self) -> tuple[str, ...]:
        """Who answers, and counts."""
        held = dict(self._held)  # it changes on the thread
        of = {sign.name: sign for sign in self._signs}
        return tuple(name for name in held if of[name].unless not in held)

    @property
    def holds(self) -> bool:
        """Whether any of them says that it is so."""
        return any(self._held.get(name, False) for name in self.names)

    def _on_joined(self, bus: Bus) -> None:
        self.trouble = ""
        self.since = self._clock.read().wall
        for sign in self._signs:
            bus.hear(sender=DBUS, member="NameOwnerChanged", first=sign.service)
            for interface in sign.tells:
                bus.hear(sender=sign.service, path=sign.path, interface=interface)
        for sign in self._signs:
            if bus.owner(sign.service):
                self._ask(bus, sign)
        self._on_change()

    def _on_lost(self, why: str) -> None:
        self.trouble = why
        self._held.clear()
        self._on_change()

    def _on_signal(self, bus: Bus, signal: Signal) -> None:
        for sign in self._meant_by(signal):
            if signal.name == "NameOwnerChanged" and not signal.body[2]:
                self._held.pop(sign.name, None)
            else:
                # What it said holds until it answers: others look at it meanwhile.
                self._ask(bus, sign)
        self._on_change()

    def _meant_by(self, signal: Signal) -> Iterator[Sign]:
        for sign in self._signs:
            if signal.name == "NameOwnerChanged":
                is_meant = signal.body[0] == sign.service
            else:
                is_meant = signal.path == sign.path
            if is_meant:
                yield sign

    def _ask(self, bus: Bus, sign: Sign) -> None:
        try:
            self._held[sign.name] = sign.means(bus.ask(sign.question))
        except (*CANNOT, *_ODD):
            self._held.pop(sign.name, None)
