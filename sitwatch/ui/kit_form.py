"""Places, kit and what it is like at work; in the first run and on the user's page.

`changed` tells that something was changed and can be read; a line of weights that
cannot be read is told of below it, and nothing is passed on.
"""

from __future__ import annotations

from gettext import gettext as _

from sitwatch.presenters.kit import (
    MOST_BANDS,
    Kit,
    UnreadableWeights,
    equipment,
    kit_changes,
    places,
    surroundings,
)
from sitwatch.ui.column import label
from sitwatch.ui.editor_sheet import EDITORS
from sitwatch.ui.setting_editors import steady
from sitwatch.ui.ticks import Ticks

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

_CLOTHES, _SHARED = "office_clothes", "shared_room"


class KitForm(QWidget):
    """Shows a `Kit`, and tells the changes of the profile that it comes to."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.places, self.equipment = Ticks(places()), Ticks(equipment())
        self.around = Ticks(surroundings())
        self.bands, self.weights = QSpinBox(), QLineEdit()
        self.problem = label(role="badge", is_wrapped=True)
        self._band_row = _row(_("How many bands, of different strength"), self.bands)
        self._weight_row = _row(_("Their weights in kg"), self.weights)
        self._kept: Kit | None = None
        self.setStyleSheet(EDITORS)
        self._dress()
        self._lay_out()
        self._connect()

    def show_kit(self, kit: Kit) -> None:
        """Show what was told; what is being edited stays where nothing changed."""
        if kit == self._kept:
            return
        self._kept = kit
        self.places.show_marked(kit.places)
        self.equipment.show_marked(kit.equipment)
        told = {_CLOTHES: kit.office_clothes, _SHARED: kit.shared_room}
        self.around.show_marked([name for name, is_so in told.items() if is_so])
        with QSignalBlocker(self.bands):
            self.bands.setValue(kit.bands)
        self.weights.setText(kit.weights)
        self._fold()

    def kit(self) -> Kit:
        """Return what the fields say."""
        return Kit(
            places=self.places.marked,
            equipment=self.equipment.marked,
            bands=self.bands.value(),
            weights=self.weights.text(),
            office_clothes=_CLOTHES in self.around.marked,
            shared_room=_SHARED in self.around.marked,
        )

    def changes(self) -> dict[str, object] | None:
        """Return the changes of the profile, None where a line cannot be read."""
        self._refuse("")
        try:
            return kit_changes(self.kit())
        except UnreadableWeights as error:
            self._refuse(str(error))
            return None

    def on_changed(self) -> None:
        """Ask for what belongs to the kit, and tell."""
        self._fold()
        if self.changes() is not None and self.kit() != self._kept:
            self._kept = self.kit()
            self.changed.emit()

    def _fold(self) -> None:
        """Show what is asked of the kit that is there."""
        self._band_row.setVisible("band" in self.equipment.marked)
        self._weight_row.setVisible("weight" in self.equipment.marked)

    def _refuse(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _dress(self) -> None:
        self.bands.setRange(1, MOST_BANDS)
        self.bands.setFixedWidth(64)
        self.bands.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.bands.setAccessibleName(_("How many bands"))
        steady(self.bands)
        self.weights.setPlaceholderText(_("4, 8, 12"))
        self.weights.setAccessibleName(_("Weights in kg"))
        self._refuse("")

    def _connect(self) -> None:
        for ticks in (self.places, self.equipment, self.around):
            ticks.changed.connect(self.on_changed)
        self.bands.valueChanged.connect(self.on_changed)
        self.weights.editingFinished.connect(self.on_changed)

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        for shown in (
            label(_("Where can you exercise?"), "title", is_wrapped=True),
            self.places,
            label(_("What do you have?"), "title", is_wrapped=True),
            self.equipment,
            self._band_row,
            self._weight_row,
            self.problem,
            label(_("What is it like at work?"), "title", is_wrapped=True),
            self.around,
        ):
            inside.addWidget(shown)


def _row(words: str, field: QWidget) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(12, 0, 0, 0)
    line.setSpacing(10)
    line.addWidget(label(words, is_wrapped=True), 1)
    line.addWidget(field, 1)
    return row
