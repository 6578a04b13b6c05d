"""The page about sitwatch: privacy first, then purpose, version and licences."""

from __future__ import annotations

from collections.abc import Callable
from gettext import gettext as _

from sitwatch.presenters.about import Product, Section, about_of
from sitwatch.ui.column import GAP, Column, card, label

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget


def open_folder(folder: str) -> None:
    """Show a folder in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(folder))


class AboutPage(QWidget):
    """Shows what `about_of` has to say; there is nothing to refresh."""

    def __init__(
        self, product: Product, *, on_folder: Callable[[str], None] = open_folder
    ) -> None:
        super().__init__()
        self._on_folder = on_folder
        self.cards = tuple(self._card(section) for section in about_of(product))
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        column = Column(_("About and privacy"))
        column.body.addLayout(self._grid)
        column.body.addStretch(1)
        column.widened.connect(self.on_widened)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(column)

    def refresh(self) -> None:
        """Do nothing: what stands here does not change while it is shown."""

    def on_widened(self, is_wide: bool) -> None:  # noqa: FBT001 - Qt's own signature
        """Lay the cards in two columns where there is room."""
        columns = 2 if is_wide else 1
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, columns - 1)
        for n, frame in enumerate(self.cards):
            self._grid.addWidget(frame, n // columns, n % columns)

    def _card(self, section: Section) -> QFrame:
        frame, inside = card(spacing=8)
        inside.addWidget(label(section.title, "title"))
        for line in section.lines:
            words = label(line, is_wrapped=True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            inside.addWidget(words)
        inside.addStretch(1)
        if section.folder:
            button = QPushButton(_("Open the folder"))
            button.clicked.connect(lambda: self._on_folder(section.folder))
            inside.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return frame
