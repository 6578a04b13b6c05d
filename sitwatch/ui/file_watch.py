"""Tells that a file was written, made or taken away, by the system's own word.

Nothing is asked again and again. Editors write a file anew under its name, which ends
the watch on the old one, so its folder is watched as well; and they write in several
goes, so it is told once the file has come to rest.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

AT_REST_MS = 300


class FileWatch(QObject):
    """Watches one file, which need not be there yet; its folder has to be.

    None: there is no file, and nothing to tell.
    """

    changed = Signal()

    def __init__(self, path: Path | None) -> None:
        super().__init__()
        self._path = path
        self.rest = QTimer(self)
        self.rest.setSingleShot(True)
        self.rest.setInterval(AT_REST_MS)
        self.rest.timeout.connect(self.on_rest)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self.on_moved)
        self._watcher.fileChanged.connect(self.on_moved)
        self._watch()

    def close(self) -> None:
        """Watch nothing any more; safe to call twice."""
        self.rest.stop()
        if watched := self._watcher.files() + self._watcher.directories():
            self._watcher.removePaths(watched)

    def on_moved(self) -> None:
        """Wait until it has come to rest."""
        self.rest.start()

    def on_rest(self) -> None:
        """Tell of it, and watch what lies under the name now."""
        self._watch()
        self.changed.emit()

    def _watch(self) -> None:
        if self._path is None:
            return
        seen = {*self._watcher.files(), *self._watcher.directories()}
        for path in (self._path, self._path.parent):
            if path.exists() and str(path) not in seen:
                self._watcher.addPath(str(path))
