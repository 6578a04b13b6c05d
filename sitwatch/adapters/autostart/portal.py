"""Starting with the session from within a sandbox: the desktop's background portal.

What a sandboxed program writes into its autostart folder is seen by nobody outside. The
portal asks the user once whether it may run without a window and start with the
session. It does not tell later what it was told; so a file inside the sandbox keeps
that. Outside of a sandbox the portal knows programs by no name, and the folder does it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import closing
from gettext import gettext as _
from queue import Empty, Queue
from typing import Any

from sitwatch.adapters.autostart.words import told
from sitwatch.adapters.autostart.xdg import XdgAutostart
from sitwatch.adapters.bus import Bus, BusListener, Question, Signal
from sitwatch.ports import Finding

PORTAL = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
BACKGROUND = "org.freedesktop.portal.Background"
REQUEST = "org.freedesktop.portal.Request"

SANDBOXES = ("FLATPAK_ID", "SNAP")
"""Variables that are set in a sandbox, by its kind."""

PATIENCE_S = 60.0
"""How long the user may think about it."""

_NO_PARENT = ""


class PortalAutostart:
    """`ports.Autostart` by the portal; what that granted is noted in `kept`."""

    def __init__(self, kept: XdgAutostart, command: Sequence[str]) -> None:
        self._kept = kept
        self._command = command

    @property
    def finding(self) -> Finding:
        return told(_("the background portal"), self._command, self._kept.started())

    def is_on(self) -> bool:
        return self._kept.is_on()

    def turn(self, *, on: bool) -> str:
        trouble = _asked(self._command, on=on)
        return trouble or self._kept.turn(on=on)


def is_sandboxed(env: Mapping[str, str]) -> bool:
    """Tell whether this program runs in a sandbox that has portals."""
    return any(env.get(name) for name in SANDBOXES)


def _asked(command: Sequence[str], *, on: bool) -> str:
    """Ask the portal; return why it was not granted, empty where it was."""
    asking = _Asking(command, on=on)
    with closing(asking):
        asking.open()
        try:
            return asking.verdicts.get(timeout=PATIENCE_S)
        except Empty:
            return _("the desktop's portal does not answer")


class _Asking:
    """One question to the portal; its verdict comes on the bus's own thread."""

    def __init__(self, command: Sequence[str], *, on: bool) -> None:
        self.verdicts: Queue[str] = Queue()
        self._options = {
            "handle_token": ("s", "sitwatch"),
            "reason": ("s", _("It sees how long you sit, and offers breaks.")),
            "autostart": ("b", on),
            "commandline": ("as", list(command)),
        }
        self._on = on
        self._listener = BusListener(
            "SESSION",
            on_joined=self._on_joined,
            on_signal=self._on_signal,
            on_lost=self._on_lost,
        )
        self.open, self.close = self._listener.open, self._listener.close

    def _on_joined(self, bus: Bus) -> None:
        bus.hear(sender=PORTAL, interface=REQUEST, member="Response")
        body = (_NO_PARENT, self._options)
        bus.ask(Question(PORTAL, PATH, BACKGROUND, "RequestBackground", "sa{sv}", body))

    def _on_signal(self, _bus: Bus, signal: Signal) -> None:
        if signal.name == "Response":
            self.verdicts.put(_verdict(signal.body, on=self._on))

    def _on_lost(self, why: str) -> None:
        self.verdicts.put(
            _("the desktop has no background portal: {why}").format(why=why)
        )


def _verdict(body: tuple[Any, ...], *, on: bool) -> str:
    """Return why it is not as it was wanted; empty: it is."""
    _code, results = body
    _signature, is_on = results.get("autostart", ("b", False))
    return "" if bool(is_on) is on else _("the desktop, or you, did not allow it")
