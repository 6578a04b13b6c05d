"""A portal for global shortcuts, and for running in the background.

It gives every key that is asked for, and lets everybody start with the session, unless
told not to. It answers as the real one does: at once with the path of a request, and on
that path later, by a Response, to whoever asked alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from jeepney import HeaderFields, Message, new_error, new_method_return

from tests.daemons.bus_end import BusEnd

PORTAL = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
BACKGROUND = "org.freedesktop.portal.Background"
REQUEST = "org.freedesktop.portal.Request"
UNKNOWN = "org.freedesktop.DBus.Error.UnknownMethod"
DENIED = "org.freedesktop.DBus.Error.AccessDenied"


class ShortcutsPortal:
    """`asked` are its methods in order; `known` shortcuts were bound in another life.

    `answers` are the codes of its responses, by method: 0 is yes, 1 the user's no;
    None refuses the method itself.
    """

    def __init__(self, address: str) -> None:
        self.asked: list[str] = []
        self.bound: dict[str, str] = {}
        self.known: dict[str, str] = {}
        self.answers: dict[str, int | None] = {}
        self.session = ""
        self.background: dict[str, Any] = {}
        self._end = BusEnd(address, self._hear, PORTAL)
        self.start, self.stop, self._tell = (
            self._end.start,
            self._end.stop,
            self._end.tell,
        )
        self._send = self._end.send

    def press(self, wish: str, session: str = "") -> None:
        """Let the user press the keys of a shortcut."""
        body: tuple[Any, ...] = (session or self.session, wish, 0, {})
        self._tell(PATH, SHORTCUTS, "Activated", "osta{sv}", *body)

    def change(self, **keys: str) -> None:
        """Let the user choose other keys in the desktop's settings."""
        body = (self.session, _told(keys))
        self._tell(PATH, SHORTCUTS, "ShortcutsChanged", "oa(sa{sv})", *body)

    def _hear(self, call: Message) -> None:
        method = call.header.fields[HeaderFields.member]
        known = {SHORTCUTS, BACKGROUND}
        if call.header.fields.get(HeaderFields.interface) not in known:
            self._send(new_error(call, UNKNOWN, "s", (method,)))
            return
        self.asked.append(method)
        code = self.answers.get(method, 0)
        if code is None:
            self._send(new_error(call, DENIED, "s", ("An app id is required",)))
            return
        path = f"{PATH}/request/{len(self.asked)}"
        self._send(new_method_return(call, "o", (path,)))
        results = self._results(method, call.body) if code == 0 else {}
        self._tell(path, REQUEST, "Response", "ua{sv}", code, results)

    def _results(self, method: str, body: tuple[Any, ...]) -> dict[str, Any]:
        if method == "CreateSession":
            token = body[0]["session_handle_token"][1]
            self.session = f"{PATH}/session/1/{token}"
            return {"session_handle": ("s", self.session)}
        if method == "RequestBackground":
            self.background = body[1]
            return {"background": ("b", True), "autostart": body[1]["autostart"]}
        if method == "ListShortcuts":
            return {"shortcuts": ("a(sa{sv})", _told(self.known))}
        wanted = {name: about["preferred_trigger"][1] for name, about in body[1]}
        self.bound |= wanted
        return {"shortcuts": ("a(sa{sv})", _told(wanted))}


def _told(keys: dict[str, str]) -> list[tuple[str, dict[str, Any]]]:
    return [(name, {"trigger_description": ("s", of)}) for name, of in keys.items()]


@contextmanager
def running_portal(address: str) -> Iterator[ShortcutsPortal]:
    portal = ShortcutsPortal(address)
    portal.start()
    try:
        yield portal
    finally:
        portal.stop()
