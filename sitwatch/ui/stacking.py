"""Whether cards lie above a window that fills the screen: only where the user asks.

Most window managers of X11 keep a window that fills the screen above all that stays on
top, so a card has to pass them by to be seen there; with some (GNOME's) what stays on
top covers it, so there a card must not stay on top. It is a property of the
application, so that no widget has to be told. Wayland leaves it to the compositor.
"""

from __future__ import annotations

from sitwatch.core.policy import AboveFullScreen
from sitwatch.ui.x11_hints import is_full_screen_in_front

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QWindow

_PROPERTY = "sitwatchAboveFullScreen"


def choose_stacking(wanted: AboveFullScreen) -> None:
    """Have cards lie above full screen, or not, from the next one on."""
    app = QCoreApplication.instance()
    assert app is not None  # noqa: S101 - for the types
    app.setProperty(_PROPERTY, wanted)


def stacking_flags() -> Qt.WindowType:
    """Return what a card is made with, so that it may lie where it is wanted."""
    above = Qt.WindowType.WindowStaysOnTopHint
    if _is_above_wanted() and QGuiApplication.platformName() == "xcb":
        return above | Qt.WindowType.X11BypassWindowManagerHint
    return above


def keep_its_layer(window: QWindow) -> None:
    """Have a card that is about to be shown cover what it may cover, and no more."""
    covers = _is_above_wanted() or not is_full_screen_in_front()
    window.setFlag(Qt.WindowType.WindowStaysOnTopHint, on=covers)


def _is_above_wanted() -> bool:
    app = QCoreApplication.instance()
    return app is not None and app.property(_PROPERTY) == "yes"
