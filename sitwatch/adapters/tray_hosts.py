"""Who would show an icon here, for `doctor` where no resident runs to be asked.

Panels of the newer kind register with a watcher on the session bus; those of the older
kind own a selection of the X server.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from contextlib import closing, suppress
from gettext import gettext as _

from jeepney.io.blocking import open_dbus_connection

from sitwatch.adapters.bus import UNREACHABLE, Bus, BusRefused
from sitwatch.adapters.lines.losses import LineLost
from sitwatch.adapters.lines.x11_line import XLine, display_of, word_in

WATCHER, WATCHER_PATH = "org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher"
HOST = "IsStatusNotifierHostRegistered"
SELECTION = "_NET_SYSTEM_TRAY_S0"

_SETUP_S = 0.5
_GET_OWNER = 23


def tray_host(env: Mapping[str, str]) -> str:
    """Return who shows icons on this desktop; empty: nobody does."""
    if _is_watched():
        return _("panel (StatusNotifierItem)")
    display = display_of(env)
    return _("panel (XEmbed)") if display and _is_owned(display) else ""


def _is_watched() -> bool:
    """Tell whether a host has registered: a watcher alone shows nothing."""
    with (
        suppress(BusRefused, *UNREACHABLE),
        open_dbus_connection("SESSION", auth_timeout=_SETUP_S) as connection,
    ):
        return bool(Bus(connection).read(WATCHER, WATCHER_PATH, WATCHER, HOST))
    return False


def _is_owned(display: str) -> bool:
    with suppress(LineLost), closing(XLine(display)) as line:
        selection = struct.pack("=I", line.atom(SELECTION))
        reply = line.ask(_GET_OWNER, 0, selection)
        return reply is not None and bool(word_in(reply, 8))
    return False
