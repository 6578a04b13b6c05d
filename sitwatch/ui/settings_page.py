"""The page of the settings: a way to every group, and below it the cards."""

from __future__ import annotations

from gettext import gettext as _

from sitwatch.presenters.hearing import missing_words
from sitwatch.presenters.settings_form import Group
from sitwatch.ui.column import GAP, Column, label
from sitwatch.ui.flow import Flow
from sitwatch.ui.setting_row import SettingRow
from sitwatch.ui.settings_cards import SettingsCards
from sitwatch.ui.sources import SourceFailed, WindowSource
from sitwatch.ui.style import give_role

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

_SOUND = "sound"
_BELOW_TITLE = 1
_WIDEST = 880
"""The eye has to find its way from the words to the editor."""


class SettingsPage(QWidget):
    """Shows the settings in force and writes what is changed."""

    def __init__(self, source: WindowSource) -> None:
        super().__init__()
        self._source = source
        self.all = SettingsCards(source)
        self.column = Column(_("Settings"), widest=_WIDEST)
        self._leading = QWidget()
        self.all.built.connect(self.on_built)
        self._lay_out()

    def refresh(self) -> None:
        """Read the settings anew, unless a change waits; raises `SourceFailed`."""
        self.all.refresh()

    def lead_to(self, name: str) -> None:
        """Bring a group to the top, as far as there is something below it."""
        card = self.all.cards[name]
        place = card.mapTo(self.column.viewport(), QPoint(0, -GAP))
        bar = self.column.verticalScrollBar()
        bar.setValue(bar.value() + place.y())
        card.findChildren(SettingRow)[0].editor.setFocus()

    def on_built(self) -> None:
        """Offer a way to every group, which may be far below."""
        self._tell_of_sounds()
        self._leading.setLayout(Flow([self._lead(group) for group in self.all.groups]))

    def _lay_out(self) -> None:
        self.column.head.addWidget(self.all.status)
        for shown in (self._leading, self.all):
            self.column.body.addWidget(shown)
        self.column.body.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.column)

    def _tell_of_sounds(self) -> None:
        """Say where sounds are chosen that there are none to be had."""
        try:
            sounds = self._source.sounds()
            found, can_speak = sounds.finding, sounds.can_speak
            told = found.used, found.why, found.remedy
            words = missing_words(*told, can_speak=can_speak)
        except SourceFailed as error:
            words = str(error)
        inside = self.all.cards[_SOUND].layout()
        if words and isinstance(inside, QVBoxLayout):
            inside.insertWidget(_BELOW_TITLE, label(words, "notice", is_wrapped=True))

    def _lead(self, group: Group) -> QPushButton:
        button = QPushButton(group.title)
        give_role(button, "chip")
        button.clicked.connect(lambda: self.lead_to(group.name))
        return button
