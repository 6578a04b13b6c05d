"""The menu of the tray: what is known in two lines, then what can be done."""

from __future__ import annotations

from gettext import gettext as _

from sitwatch.core.facts import Posture
from sitwatch.ports import Page
from sitwatch.presenters.face import FaceWords

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu


class TrayMenu(QMenu):
    """Says what was chosen by signals; `word` gives it new texts."""

    break_wanted = Signal()
    posture_told = Signal(str)
    sore_told = Signal(bool)
    pause_wanted = Signal(int)
    """Which of `pause_choices`."""
    resume_wanted = Signal()
    page_wanted = Signal(str)
    quit_wanted = Signal()

    def __init__(self, pauses: tuple[str, ...]) -> None:
        super().__init__()
        self._told: Posture = "standing"
        self._sore = True
        self.today = self._line()
        self.coming = self._line()
        self.warning = self._line()
        self.warning.setVisible(False)
        self.addSeparator()
        self._add_doings()
        self._add_pauses(pauses)
        self.addSeparator()
        self._add_page(_("Dashboard"), "today")
        self._add_page(_("Settings"), "settings")
        self.addSeparator()
        self.addAction(_("Quit")).triggered.connect(self.quit_wanted.emit)

    def word(self, words: FaceWords) -> None:
        """Give every entry the words of the moment."""
        self.today.setText(words.today)
        self.coming.setText(words.coming)
        self._told = words.posture
        self.posture.setText(words.posture_words)
        self._sore = words.sore
        self.sore.setText(words.sore_words)
        self.pauses.menuAction().setVisible(not words.is_paused)
        self.resume.setVisible(words.is_paused)

    def warn(self, words: str) -> None:
        """Say what is amiss; empty: nothing is."""
        self.warning.setText(words)
        self.warning.setVisible(bool(words))

    def on_posture(self) -> None:
        """Tell the posture that the entry named when it was chosen."""
        self.posture_told.emit(self._told)

    def on_sore(self) -> None:
        """Tell that they are sore, or no more, as the entry said."""
        self.sore_told.emit(self._sore)

    def on_pause(self) -> None:
        """Tell which length was chosen."""
        chosen = self.sender()
        if isinstance(chosen, QAction):
            self.pause_wanted.emit(self.pauses.actions().index(chosen))

    def _line(self) -> QAction:
        line = self.addAction("")
        line.setEnabled(False)
        return line

    def _add_doings(self) -> None:
        self.start = self.addAction(_("Start a break now"))
        self.start.triggered.connect(self.break_wanted.emit)
        self.posture = self.addAction("")
        self.posture.triggered.connect(self.on_posture)
        self.sore = self.addAction(_("Sore today"))
        self.sore.triggered.connect(self.on_sore)

    def _add_pauses(self, pauses: tuple[str, ...]) -> None:
        self.pauses = self.addMenu(_("Pause prompts"))
        for words in pauses:
            self.pauses.addAction(words).triggered.connect(self.on_pause)
        self.resume = self.addAction(_("Resume prompts"))
        self.resume.setVisible(False)
        self.resume.triggered.connect(self.resume_wanted.emit)

    def _add_page(self, words: str, page: Page) -> None:
        self.addAction(words).triggered.connect(lambda: self.page_wanted.emit(page))
