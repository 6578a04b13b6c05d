"""Less movement, as the desktop's settings portal has it.

It is asked once, and again when it tells of a change: what it tells with is not always
what it would answer, so its word is only reason to ask.
"""

from __future__ import annotations

from collections.abc import Callable
from gettext import gettext as _

from sitwatch.adapters.bus import (
    DBUS,
    Bus,
    BusListener,
    BusRefused,
    Question,
    Signal,
)
from sitwatch.adapters.stillness.wishes import NAMESPACES, concerns, is_less_wanted
from sitwatch.ports import Finding

PORTAL = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
SETTINGS = "org.freedesktop.portal.Settings"

_ALL = Question(PORTAL, PATH, SETTINGS, "ReadAll", "as", (list(NAMESPACES),))


class PortalStillness:
    """`ports.Stillness` by the portal, on a thread of its own."""

    def __init__(self) -> None:
        self._is_less: bool | None = None
        self._trouble = _("the desktop has not answered yet")
        self._on_change: Callable[[bool], None] = lambda _less: None
        self._listener = BusListener(
            "SESSION",
            on_joined=self._on_joined,
            on_signal=self._on_signal,
            on_lost=self._on_lost,
        )
        self.close = self._listener.close

    @property
    def finding(self) -> Finding:
        if self._trouble:
            return Finding("movement", "", self._trouble)
        less, more = _("less movement is wanted"), _("figures may move")
        return Finding(
            "movement", _("settings portal"), less if self._is_less else more
        )

    def open(self, on_change: Callable[[bool], None]) -> None:
        self._on_change = on_change
        self._listener.open()

    def _on_joined(self, bus: Bus) -> None:
        bus.hear(sender=DBUS, member="NameOwnerChanged", first=PORTAL)
        bus.hear(sender=PORTAL, path=PATH, interface=SETTINGS)
        self._ask(bus)

    def _on_signal(self, bus: Bus, signal: Signal) -> None:
        match signal.name:
            case "SettingChanged":
                is_news = concerns(*signal.body[:2])
            case "NameOwnerChanged":
                # Not asked of one that ended: the bus would start it again.
                is_news = bool(signal.body[2])
            case _:
                is_news = False
        if is_news:
            self._ask(bus)

    def _on_lost(self, why: str) -> None:
        """Say why; what was wanted last is wanted still."""
        self._trouble = why

    def _ask(self, bus: Bus) -> None:
        try:
            (settings,) = bus.ask(_ALL)
        except (BusRefused, TimeoutError) as error:
            why = _("the desktop has no settings portal ({reason})")
            self._trouble = why.format(reason=error)
            return
        self._trouble = ""
        is_less = is_less_wanted(settings)
        if is_less != self._is_less:
            self._is_less = is_less
            self._on_change(is_less)
