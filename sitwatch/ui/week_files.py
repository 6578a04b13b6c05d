"""A week as a file: the chart as a picture, its days as a table."""

from __future__ import annotations

from collections.abc import Callable
from gettext import gettext as _

from sitwatch.ui.charts.week_chart import WeekChart, picture_of
from sitwatch.ui.files import outcome

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImageWriter
from PySide6.QtWidgets import QMenu, QPushButton

PICTURE, TABLE = "png", "csv"


def save_picture(chart: WeekChart, path: str) -> str:
    """Write the chart as a PNG; return what became of it, in words."""
    writer = QImageWriter(path, QByteArray(b"png"))
    trouble = "" if writer.write(picture_of(chart)) else writer.errorString()
    return outcome(path, trouble)


class SaveButton(QPushButton):
    """A button with the two kinds of file in a menu."""

    def __init__(self, on_chosen: Callable[[str], None]) -> None:
        super().__init__(_("Save as…"))
        menu = QMenu(self)
        menu.addAction(_("Picture (PNG)"), lambda: on_chosen(PICTURE))
        menu.addAction(_("Table (CSV)"), lambda: on_chosen(TABLE))
        self.setMenu(menu)
