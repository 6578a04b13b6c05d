"""How much may move: as the desktop says, or less where the user wants less of it.

It is a property of the application, so that no widget has to be told.
"""

from __future__ import annotations

from sitwatch.core.policy import Motion

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStyle, QWidget

_PROPERTY, _DESKTOP = "sitwatchMotion", "sitwatchDesktopMotion"


def choose_motion(wanted: Motion) -> None:
    """Have figures move, or stand still, from now on."""
    app = QCoreApplication.instance()
    assert app is not None  # noqa: S101 - for the types
    app.setProperty(_PROPERTY, wanted)


def heed_desktop(*, is_less: bool) -> None:
    """Take note of what the user has asked their desktop for; it goes for `auto`."""
    app = QCoreApplication.instance()
    assert app is not None  # noqa: S101 - for the types
    app.setProperty(_DESKTOP, is_less)


def is_less_wanted() -> bool:
    """Return whether less movement is wanted, by the setting or by the desktop."""
    app = QCoreApplication.instance()
    if app is None:
        return False
    return app.property(_PROPERTY) == "reduced" or app.property(_DESKTOP) is True


def is_motion_reduced(widget: QWidget) -> bool:
    """Return whether the user has asked the desktop, or sitwatch, for less movement."""
    if is_less_wanted():
        return True
    duration = QStyle.StyleHint.SH_Widget_Animation_Duration
    return widget.style().styleHint(duration, None, widget) == 0
