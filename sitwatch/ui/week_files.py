"""A week as a file: the chart as a picture, its days as a table."""

from __future__ import annotations

from collections.abc import Callable
from gettext import gettext as _

from PySide6.QtCore import QIODevice, QSaveFile
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QWidget

from sitwatch.ui.charts.week_chart import WeekChart, picture_of

PICTURE, TABLE = "png", "csv"
AskForFile = Callable[[QWidget, str, str], str]
"""Asks where to save: parent, proposed name, filter; returns a path, empty for none."""


def ask_for_file(parent: QWidget, name: str, kinds: str) -> str:
    """Ask with the system's dialogue."""
    path, _kind = QFileDialog.getSaveFileName(parent, _("Save the week"), name, kinds)
    return path


def save_picture(chart: WeekChart, path: str) -> str:
    """Write the chart as a PNG; return what became of it, in words."""
    if picture_of(chart).save(path, b"PNG"):
        return _("Saved as {path}").format(path=path)
    return _("Could not write {path}").format(path=path)


def save_table(table: str, path: str) -> str:
    """Write a table, whole or not at all; return what became of it, in words."""
    file = QSaveFile(path)
    if file.open(QIODevice.OpenModeFlag.WriteOnly):
        file.write(table.encode())
        if file.commit():
            return _("Saved as {path}").format(path=path)
    words = _("Could not write {path}: {why}")
    return words.format(path=path, why=file.errorString())


class SaveButton(QPushButton):
    """A button with the two kinds of file in a menu."""

    def __init__(self, on_chosen: Callable[[str], None]) -> None:
        super().__init__(_("Save as…"))
        menu = QMenu(self)
        menu.addAction(_("Picture (PNG)"), lambda: on_chosen(PICTURE))
        menu.addAction(_("Table (CSV)"), lambda: on_chosen(TABLE))
        self.setMenu(menu)
