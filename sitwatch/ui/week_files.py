"""A week as a file: the chart as a picture, its days as a table."""

from __future__ import annotations

from collections.abc import Callable
from gettext import gettext as _

from sitwatch.ui.charts.week_chart import WeekChart, picture_of

from PySide6.QtCore import QByteArray, QIODevice, QSaveFile
from PySide6.QtGui import QImageWriter
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QWidget

PICTURE, TABLE = "png", "csv"
AskForFile = Callable[[QWidget, str, str], str]
"""Asks where to save: parent, proposed name, filter; returns a path, empty for none."""


def ask_for_file(parent: QWidget, name: str, kinds: str) -> str:
    """Ask with the system's dialogue."""
    path, _kind = QFileDialog.getSaveFileName(parent, _("Save the week"), name, kinds)
    return path


def save_picture(chart: WeekChart, path: str) -> str:
    """Write the chart as a PNG; return what became of it, in words."""
    writer = QImageWriter(path, QByteArray(b"png"))
    return _outcome(
        path, "" if writer.write(picture_of(chart)) else writer.errorString()
    )


def save_table(table: str, path: str) -> str:
    """Write a table, whole or not at all; return what became of it, in words."""
    file = QSaveFile(path)
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        return _outcome(path, file.errorString())
    file.write(table.encode())
    return _outcome(path, "" if file.commit() else file.errorString())


def _outcome(path: str, trouble: str) -> str:
    if not trouble:
        return _("Saved as {path}").format(path=path)
    return _("Could not write {path}: {why}").format(path=path, why=trouble)


class SaveButton(QPushButton):
    """A button with the two kinds of file in a menu."""

    def __init__(self, on_chosen: Callable[[str], None]) -> None:
        super().__init__(_("Save as…"))
        menu = QMenu(self)
        menu.addAction(_("Picture (PNG)"), lambda: on_chosen(PICTURE))
        menu.addAction(_("Table (CSV)"), lambda: on_chosen(TABLE))
        self.setMenu(menu)
