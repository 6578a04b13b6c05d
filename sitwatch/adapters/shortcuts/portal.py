"""Keys by org.freedesktop.portal.GlobalShortcuts, which asks the user for them.

    CreateSession -> ListShortcuts: which are known? -> BindShortcuts: the others
    each is answered later, by a Response; then comes Activated, for each press

Only what is not known yet is bound: some desktops (KDE) open their dialog at each
binding, while others know of nothing that this session has not bound. A portal that
ends, or comes late, is asked anew.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from gettext import gettext as _
from typing import Any, cast, get_args

from sitwatch.adapters.bus import (
    DBUS,
    Bus,
    BusListener,
    BusRefused,
    Question,
    Signal,
)
from sitwatch.adapters.shortcuts.words import Vardict, triggers_in, wanted
from sitwatch.ports import Finding, Wish

PORTAL = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
REQUEST = "org.freedesktop.portal.Request"

_NO_PARENT = ""
_TOKEN = "sitwatch"  # noqa: S105 - the name of a request, and no secret

Then = Callable[[Bus, Vardict], None]


class PortalShortcuts:
    """`ports.Shortcuts` by the portal; everything happens on the bus's own thread."""

    def __init__(self) -> None:
        self._on_pressed: Callable[[Wish], None] = _pass_over
        self._listener: BusListener | None = None
        self._trouble = _("they are not switched on")
        self._forget()

    @property
    def finding(self) -> Finding:
        if self._listener is None:
            why = _("the setting “keys.anywhere” switches them on")
            return Finding("shortcuts", _("off"), why)
        if self._trouble:
            remedy = _("give keys to “sitwatch break” in your desktop's own settings")
            return Finding("shortcuts", "", self._trouble, remedy)
        keys = ", ".join(filter(None, self._keys.values()))
        why = _("the desktop's portal gives them")
        return Finding("shortcuts", keys or _("no keys chosen yet"), why)

    def open(self, on_pressed: Callable[[Wish], None]) -> None:
        self._on_pressed = on_pressed
        self._trouble = _("the desktop has not answered yet")
        self._listener = BusListener(
            "SESSION",
            on_joined=self._on_joined,
            on_signal=self._on_signal,
            on_lost=self._on_lost,
        )
        self._listener.open()

    def close(self) -> None:
        if self._listener is not None:
            self._listener.close()
            self._listener = None

    def _forget(self) -> None:
        """Know of no session, of no keys, and await nothing."""
        self._owner, self._session = "", ""
        self._keys: dict[str, str] = {}
        self._awaited: dict[str, Then] = {}

    def _on_joined(self, bus: Bus) -> None:
        bus.hear(sender=DBUS, member="NameOwnerChanged", first=PORTAL)
        bus.hear(sender=PORTAL, interface=REQUEST, member="Response")
        bus.hear(sender=PORTAL, path=PATH, interface=SHORTCUTS)
        self._begin(bus)

    def _on_lost(self, why: str) -> None:
        self._trouble = why
        self._forget()

    def _on_signal(self, bus: Bus, signal: Signal) -> None:
        match signal.name:
            case "NameOwnerChanged":
                self._on_owner(bus, str(signal.body[2]))
            case "Response" if then := self._awaited.pop(signal.path, None):
                self._on_response(bus, then, signal.body)
            case "Activated" if signal.body[0] == self._session:
                self._press(str(signal.body[1]))
            case "ShortcutsChanged" if signal.body[0] == self._session:
                self._keys = triggers_in({"shortcuts": ("", signal.body[1])})

    def _on_owner(self, bus: Bus, owner: str) -> None:
        """Ask a portal that has come; the one that was asked came for the asking."""
        if not owner:
            self._on_lost(_("the desktop's portal has ended"))
        elif owner != self._owner:
            self._begin(bus)

    def _on_response(self, bus: Bus, then: Then, body: tuple[Any, ...]) -> None:
        code, results = body
        if code == 0:
            then(bus, results)
        elif code == 1:
            self._trouble = _("they were not wanted when the desktop asked")
        else:
            self._trouble = _("the desktop's portal would not give them")

    def _begin(self, bus: Bus) -> None:
        self._forget()
        options = _options(session_handle_token=_TOKEN)
        self._ask(bus, "CreateSession", "a{sv}", (options,), self._created)
        with suppress(BusRefused):
            self._owner = bus.owner(PORTAL)

    def _created(self, bus: Bus, results: Vardict) -> None:
        self._session = str(results["session_handle"][1])
        asked = (self._session, _options())
        self._ask(bus, "ListShortcuts", "oa{sv}", asked, self._listed)

    def _listed(self, bus: Bus, results: Vardict) -> None:
        self._keys = triggers_in(results)
        missing = wanted(self._keys)
        if not missing:
            self._trouble = ""
            return
        asked = (self._session, missing, _NO_PARENT, _options())
        self._ask(bus, "BindShortcuts", "oa(sa{sv})sa{sv}", asked, self._bound)

    def _bound(self, _bus: Bus, results: Vardict) -> None:
        self._keys |= triggers_in(results)
        self._trouble = ""

    def _ask(
        self, bus: Bus, method: str, signature: str, body: tuple[Any, ...], then: Then
    ) -> None:
        """Ask for something that a Response will tell about."""
        question = Question(PORTAL, PATH, SHORTCUTS, method, signature, body)
        try:
            (request,) = bus.ask(question)
        except (BusRefused, TimeoutError) as error:
            why = _("the desktop has no portal for them ({reason})")
            self._trouble = why.format(reason=error)
        else:
            self._awaited[request] = then

    def _press(self, wish: str) -> None:
        if wish in get_args(Wish):
            self._on_pressed(cast("Wish", wish))


def _options(**more: str) -> Vardict:
    options = {"handle_token": _TOKEN, **more}
    return {name: ("s", value) for name, value in options.items()}


def _pass_over(_wish: Wish) -> None:
    """Take a key before anybody asked for any."""
