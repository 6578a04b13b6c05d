"""On which screens a card is shown, and word of those that come and go."""

from __future__ import annotations

from typing import assert_never

from sitwatch.core.policy import ScreenChoice

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QCursor, QGuiApplication, QScreen


def pick_screens(choice: ScreenChoice) -> tuple[QScreen, ...]:
    """Return the screens to show a card on, the one for the whole card first."""
    primary = QGuiApplication.primaryScreen()
    pointed = QGuiApplication.screenAt(QCursor.pos()) or primary
    match choice:
        case "pointer":
            return (pointed,)
        case "primary":
            return (primary,)
        case "every":
            others = (s for s in QGuiApplication.screens() if s is not pointed)
            return (pointed, *others)
        case _:
            assert_never(choice)


class ScreenWatch(QObject):
    """Tells that screens came, went or changed, once for all that happens together.

    A desktop takes a screen away in several steps, and Qt moves windows in between.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._calm = QTimer(self, interval=0, singleShot=True)
        self._calm.timeout.connect(self.changed)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)  # noqa: S101 - for the types
        app.screenAdded.connect(self.on_added)
        app.screenRemoved.connect(self.on_moved)
        for screen in app.screens():
            screen.availableGeometryChanged.connect(self.on_moved)

    def on_added(self, screen: QScreen) -> None:
        """Follow a screen that came."""
        screen.availableGeometryChanged.connect(self.on_moved)
        self._calm.start()

    def on_moved(self) -> None:
        """Tell of it when all is done."""
        self._calm.start()
