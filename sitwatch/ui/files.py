"""Files that the user asks for: where they go, and what became of them."""

from __future__ import annotations

from collections.abc import Callable
from gettext import gettext as _

from PySide6.QtCore import QIODevice, QSaveFile
from PySide6.QtWidgets import QFileDialog, QWidget

AskForFile = Callable[[QWidget, str, str], str]
"""Asks where to save: parent, proposed name, filter; returns a path, empty for none."""


def ask_for_file(parent: QWidget, name: str, kinds: str) -> str:
    """Ask with the system's dialogue."""
    path, _kind = QFileDialog.getSaveFileName(parent, _("Save as"), name, kinds)
    return path


def save_bytes(content: bytes, path: str) -> str:
    """Write a file, whole or not at all; return what became of it, in words."""
    file = QSaveFile(path)
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        return outcome(path, file.errorString())
    file.write(content)
    return outcome(path, "" if file.commit() else file.errorString())


def outcome(path: str, trouble: str) -> str:
    """Say that a file was written, or why not."""
    if not trouble:
        return _("Saved as {path}").format(path=path)
    return _("Could not write {path}: {why}").format(path=path, why=trouble)
