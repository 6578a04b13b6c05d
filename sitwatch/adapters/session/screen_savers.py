"""The lock as the desktop's screen saver tells of it, over the session bus.

Not every locker tells logind. Those of GNOME, KDE and their kin say `ActiveChanged`
when the screen is covered and when it is open again. Mutter also says whether it has
switched the display's power off.
"""

from __future__ import annotations

from contextlib import suppress
from gettext import gettext as _

import msgspec

from sitwatch.adapters.bus import (
    DBUS,
    PROPERTIES,
    Bus,
    BusListener,
    BusRefused,
    Question,
    Signal,
)
from sitwatch.adapters.session.states import State, facts_between
from sitwatch.core.facts import Fact
from sitwatch.ports import Clock, Finding, InTurn, Post

SAVERS = {
    "org.gnome.ScreenSaver": "/org/gnome/ScreenSaver",
    "org.freedesktop.ScreenSaver": "/org/freedesktop/ScreenSaver",
    "org.cinnamon.ScreenSaver": "/org/cinnamon/ScreenSaver",
    "org.mate.ScreenSaver": "/org/mate/ScreenSaver",
    "org.xfce.ScreenSaver": "/org/xfce/ScreenSaver",
}
"""The services, and where each answers; the interface has the service's name."""

DISPLAY = "org.gnome.Mutter.DisplayConfig"
DISPLAY_PATH = "/org/gnome/Mutter/DisplayConfig"


class SaverSession:
    """Posts from the thread that listens to the bus.

    A saver that ends while it covers the screen covers nothing any more.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._state = State()
        self._covering: set[str] = set()
        self._there: dict[str, str] = {}
        self._finding = _absent(_("the session bus has not been joined yet"))
        self._post: Post = _nobody
        self._in_turn: InTurn = lambda errand: errand()
        self._listener = BusListener(
            "SESSION",
            on_joined=self._on_joined,
            on_signal=self._on_signal,
            on_lost=self._on_lost,
        )

    @property
    def finding(self) -> Finding:
        return self._finding

    def awaits_return(self) -> bool:
        covering = frozenset(self._covering)
        return bool(covering) and covering <= self._there.keys()

    def open(self, post: Post, in_turn: InTurn) -> None:
        self._post, self._in_turn = post, in_turn
        self._listener.open()

    def close(self) -> None:
        self._listener.close()

    def _on_joined(self, bus: Bus) -> None:
        for service in (*SAVERS, DISPLAY):
            bus.hear(sender=DBUS, member="NameOwnerChanged", first=service)
        for saver in SAVERS:
            bus.hear(interface=saver, member="ActiveChanged")
        bus.hear(path=DISPLAY_PATH, interface=PROPERTIES, first=DISPLAY)
        self._covering.clear()
        for service in (*SAVERS, DISPLAY):
            self._meet(bus, service, bus.owner(service))

    def _on_lost(self, why: str) -> None:
        self._there.clear()
        self._finding = _absent(_("no session bus: {why}").format(why=why))
        if self._covering:
            self._in_turn(_wake)

    def _on_signal(self, bus: Bus, signal: Signal) -> None:
        match signal.name, signal.body:
            case "ActiveChanged", (bool(is_active), *_):
                self._cover(signal.interface, is_active=is_active)
            case "PropertiesChanged", (str(of), dict(changed), _) if of == DISPLAY:
                _signature, mode = changed.get("PowerSaveMode", ("i", 0))
                self._light(mode)
            case "NameOwnerChanged", (str(service), _, str(owner)):
                self._meet(bus, service, owner)
            case _:
                pass

    def _meet(self, bus: Bus, service: str, owner: str) -> None:
        """Take note of who is a service now, and of how they see things."""
        self._there.pop(service, None)
        is_active, mode = False, 0
        with suppress(BusRefused):
            if owner and service == DISPLAY:
                mode = bus.read(service, DISPLAY_PATH, DISPLAY, "PowerSaveMode")
            elif owner:
                active = Question(service, SAVERS[service], service, "GetActive")
                is_active = bool(bus.ask(active)[0])
            if owner:
                self._there[service] = owner
        if service == DISPLAY:
            self._light(mode)
        else:
            self._cover(service, is_active=is_active)
        self._find()

    def _find(self) -> None:
        """Say who tells; the freedesktop name alone may be a mere stand-in."""
        savers = [service for service in self._there if service in SAVERS]
        display = _("GNOME tells when the display goes off")
        more = f"; {display}" if DISPLAY in self._there else ""
        if not savers:
            why = _("no screen saver of the desktop tells of locks")
            self._finding = _absent(why + more)
            return
        why = _("the screen saver tells when it covers the screen") + more
        since = self._finding.since or self._clock.read().wall
        self._finding = Finding("session", ", ".join(savers), why, since=since)

    def _cover(self, saver: str, *, is_active: bool) -> None:
        (self._covering.add if is_active else self._covering.discard)(saver)
        covered = bool(self._covering)
        self._become(msgspec.structs.replace(self._state, is_locked=covered))

    def _light(self, mode: int) -> None:
        """Take in Mutter's power mode: 0 is on, -1 unknown, others stages of off."""
        self._become(msgspec.structs.replace(self._state, is_dark=mode > 0))

    def _become(self, state: State) -> None:
        before, self._state = self._state, state
        for fact in facts_between(before, state, self._clock.read()):
            self._post(fact)


def _absent(why: str) -> Finding:
    remedy = _("nothing to do where logind tells of locks")
    return Finding("session", "", why, remedy)


def _nobody(_fact: Fact) -> None:
    """Take facts before the session is opened: there are none."""


def _wake() -> None:
    """Have it asked again how things stand: who covers the screen cannot be heard."""
