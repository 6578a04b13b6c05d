"""The Qt application: made only where there is a screen, and made light.

Qt ends the whole process where it finds no screen, without a chance to say so: whoever
asks for the application gets `NoScreen` with one line instead. And on desktops that are
not KDE's, Qt loads GTK to ask it for colours and fonts, which costs 20 MB for as long
as the program runs; the theme named here asks the desktop's settings portal instead.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from gettext import gettext as _
from pathlib import Path

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

DESKTOP_ID = "sitwatch"
"""The name of the desktop file; the desktop finds icon and window by it."""

_THEME = "QT_QPA_PLATFORMTHEME"
_LIGHT_THEME = "gnome"
"""Built into Qt; knows the portal's colour scheme and fonts, and loads no GTK."""

_ONE_THREAD = ("QT_NO_GUI_THREADPOOL", "1")
"""Qt hands every shaded shape to a pool of threads, which costs five times the work."""

_GO_ON = ("QT_WAYLAND_RECONNECT", "1")
"""Where a compositor is started again after a crash, and keeps its socket as Plasma's
does, Qt waits for it; else it would end the process at once."""

_QUIET = "\n".join(
    f"qt.qpa.{part}.warning=false" for part in ("theme.gnome", "theme.dbus", "services")
)
"""Qt complains on the terminal where a desktop has no portal; many have none, and where
there is no bus at all, which the doctor tells."""

_LIBRARIES = ("libxcb.so.1", "libxcb-cursor.so.0")
"""What Qt's X11 plug-in loads and ends the process without; Debian's own names."""


class NoScreen(Exception):
    """There is no screen to draw on; the message says why and what to do."""


def open_application(icon: str = "") -> QApplication:
    """Return the application, which stays when its windows close; raises `NoScreen`.

    `icon` is the path of the picture that its windows carry.
    """
    if obstacle := find_obstacle(os.environ):
        raise NoScreen(obstacle)
    QLoggingCategory.setFilterRules(_QUIET)
    os.environ.setdefault(*_ONE_THREAD)
    os.environ.setdefault(*_GO_ON)
    with _surroundings(theme_for(os.environ)):
        app = QApplication([DESKTOP_ID])
    app.setApplicationName(DESKTOP_ID)
    app.setApplicationDisplayName("sitwatch")
    app.setDesktopFileName(DESKTOP_ID)
    app.setWindowIcon(QIcon(icon))
    app.setQuitOnLastWindowClosed(False)
    return app


def theme_for(surroundings: Mapping[str, str]) -> str:
    """Return the platform theme that Qt shall take, empty where Qt knows best."""
    if sys.platform != "linux" or _THEME in surroundings:
        return ""
    desktops = surroundings.get("XDG_CURRENT_DESKTOP", "").upper().split(":")
    return "" if "KDE" in desktops else _LIGHT_THEME


def find_obstacle(surroundings: Mapping[str, str]) -> str:
    """Return why Qt would find no screen, in words for the user; empty: it will."""
    if sys.platform != "linux" or surroundings.get("QT_QPA_PLATFORM"):
        return ""
    if _has_wayland(surroundings):
        return ""
    if not surroundings.get("DISPLAY"):
        return _(
            "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set). "
            "Start sitwatch in a desktop session."
        )
    return _x11_obstacle(surroundings["DISPLAY"])


def _has_wayland(surroundings: Mapping[str, str]) -> bool:
    """Return whether a compositor's socket is where Qt will look for it."""
    name = surroundings.get("WAYLAND_DISPLAY", "")
    folder = surroundings.get("XDG_RUNTIME_DIR", "")
    return name != "" and (Path(folder) / name).is_socket()


def _x11_obstacle(display: str) -> str:
    if missing := first_missing(_LIBRARIES):
        words = _(
            "Qt cannot draw without {name}. Install it (on Debian and Ubuntu: "
            "libxcb-cursor0) and start sitwatch again."
        )
        return words.format(name=missing)
    if _is_reachable(display):
        return ""
    words = _(
        "The screen {display} cannot be reached. Check that it runs and that you may "
        "use it (DISPLAY, XAUTHORITY)."
    )
    return words.format(display=display)


def first_missing(libraries: Iterable[str]) -> str:
    """Return the first shared library that cannot be loaded, empty: all can."""
    for name in libraries:
        try:
            ctypes.CDLL(name)
        except OSError:
            return name
    return ""


def _is_reachable(display: str) -> bool:
    """Return whether the X server lets this user in."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    wire = ctypes.c_void_p(xcb.xcb_connect(display.encode(), None))
    refused = xcb.xcb_connection_has_error(wire)
    xcb.xcb_disconnect(wire)
    return not refused


@contextmanager
def _surroundings(theme: str) -> Iterator[None]:
    """Name the theme while Qt starts; programs started later get the user's own."""
    if theme:
        os.environ[_THEME] = theme
    yield
    if theme:
        del os.environ[_THEME]
