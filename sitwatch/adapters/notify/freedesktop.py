"""Messages by org.freedesktop.Notifications, with buttons where the desktop has them.

The service may end and be another one the next moment. A notice is therefore known by
its number and by the very instance that gave it: nothing of another program's is ever
replaced or closed, and the next notice finds the new service by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from gettext import gettext as _
from html import escape
from typing import Any

import msgspec

from sitwatch.adapters.bus import Signal
from sitwatch.adapters.notify.line import SERVICE, Line, LineFailed, asking
from sitwatch.ports import Delivery, Finding, Notice

APP = "sitwatch"
LOW = 0
AS_THE_DESKTOP_LIKES = -1
"""How long a notice stays up."""

HINTS: dict[str, tuple[str, Any]] = {
    "urgency": ("y", LOW),
    # It does not pile up in the desktop's list of old messages.
    "transient": ("b", True),
    "desktop-entry": ("s", APP),
}


class Shown(msgspec.Struct, frozen=True):
    """A notice on the screen: what instance of the service shows it, by what number."""

    service: str
    number: int


class FreedesktopNotifier:
    """`ports.Notifier` over D-Bus; `bus` is `SESSION` or an address, `icon` a path."""

    def __init__(self, *, icon: str = "", bus: str = "SESSION", why: str = "") -> None:
        self._icon = icon
        self._bus = bus
        self._why = why
        self._line: Line | None = None
        self._shown: dict[str, Shown] = {}
        self._on_answer: Callable[[str, str], None] = _pass_over

    @property
    def finding(self) -> Finding:
        part = "notifications"
        try:
            name, _vendor, version, *_spec = self._ask(SERVICE, "GetServerInformation")
            has_buttons = "actions" in self._ask(SERVICE, "GetCapabilities")[0]
        except LineFailed as error:
            remedy = _("Start a notification service, such as dunst or xfce4-notifyd")
            return Finding(part=part, used="", why=str(error), remedy=remedy)
        buttons = _("with buttons") if has_buttons else _("without buttons")
        return Finding(part=part, used=f"{name} {version}, {buttons}", why=self._why)

    def open(self, on_answer: Callable[[str, str], None]) -> None:
        self._on_answer = on_answer

    def show(self, notice: Notice) -> Delivery:
        try:
            return self._show(notice)
        except LineFailed:
            return "failed"

    def withdraw(self, key: str) -> None:
        shown = self._shown.pop(key, None)
        if shown is not None and self._line is not None:
            close = asking(shown.service, "CloseNotification", "u", (shown.number,))
            self._line.tell(close)

    def close(self) -> None:
        for key in tuple(self._shown):
            self.withdraw(key)
        if self._line is not None:
            self._line.close()

    def _show(self, notice: Notice) -> Delivery:
        line = self._opened()
        asked = line.ask(asking(SERVICE, "GetCapabilities"))
        able, service = asked.body[0], asked.sender
        actions = _actions_of(notice) if "actions" in able else []
        body = (
            escape(notice.body, quote=False) if "body-markup" in able else notice.body
        )
        shown = self._shown.get(notice.key)
        replaced = shown.number if shown and shown.service == service else 0
        words = (APP, replaced, self._icon, notice.title, body, actions, HINTS)
        call = asking(
            service, "Notify", "susssasa{sv}i", (*words, AS_THE_DESKTOP_LIKES)
        )
        line.ask(call, then=lambda told: self._note(notice.key, told))
        return "shown" if actions or not notice.buttons else "plain"

    def _opened(self) -> Line:
        """Return the line, a new one where the bus was lost with all that was shown."""
        if self._line is None or not self._line.is_open:
            self._shown.clear()
            self._line = Line(self._bus, self._on_signal)
        return self._line

    def _ask(self, service: str, method: str) -> tuple[Any, ...]:
        return self._opened().ask(asking(service, method)).body

    def _note(self, key: str, told: Signal) -> None:
        self._shown[key] = Shown(told.sender, told.body[0])

    def _on_signal(self, told: Signal) -> None:
        """Take a click or an end, on the line's thread."""
        if told.name not in {"ActionInvoked", "NotificationClosed"}:
            return
        about = Shown(told.sender, told.body[0])
        key = next((k for k, s in tuple(self._shown.items()) if s == about), None)
        if key is None:
            return
        if told.name == "NotificationClosed":
            self._shown.pop(key, None)
        else:
            # Some services leave an answered notice where it is.
            self.withdraw(key)
            self._on_answer(key, told.body[1])


def why_not(bus: str = "SESSION") -> str:
    """Say why this desktop cannot be reached, empty where it can.

    A service that does not run is no reason: at login it may come after us.
    """
    try:
        Line(bus, lambda _heard: None).close()
    except LineFailed as error:
        return str(error)
    return ""


def _actions_of(notice: Notice) -> list[str]:
    """Return answers and words in turn; `default` is a click on the notice itself.

    Without words: with them xfce4-notifyd draws it as one more button.
    """
    buttons = (("default", ""), *notice.buttons)
    return [text for button in buttons for text in button]


def _pass_over(_key: str, _answer: str) -> None:
    """Take an answer before anybody asked for answers."""
