"""Notices a panel that comes late, or comes back.

Qt chooses between the two kinds of tray (StatusNotifierItem and XEmbed) once, when an
icon is made. Started before the panel, it takes XEmbed, which panels of the other kind
never show. So whoever owns the icon has to make a new one when a panel has come.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QTimer, Signal

WATCHER = "org.kde.StatusNotifierWatcher"
"""The bus name that a panel with a tray of the newer kind owns, on every desktop."""

SETTLED_AFTER_MS = 300
"""A panel takes its name before it can take icons in."""


class PanelWatch(QObject):
    """Emits `came` whenever a panel has come; does nothing where there is no bus."""

    came = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLED_AFTER_MS)
        self._settled.timeout.connect(self.came.emit)
        if sys.platform == "linux":
            self._watch_bus()

    def on_registered(self, _name: str) -> None:
        """Let the panel settle before it is told."""
        self._settled.start()

    def _watch_bus(self) -> None:
        from PySide6.QtDBus import QDBusConnection, QDBusServiceWatcher

        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        mode = QDBusServiceWatcher.WatchModeFlag.WatchForRegistration
        watcher = QDBusServiceWatcher(WATCHER, bus, mode, self)
        watcher.serviceRegistered.connect(self.on_registered)
