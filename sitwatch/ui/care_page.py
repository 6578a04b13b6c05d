"""The page for when something feels wrong; it has no red, and no hurry.

`left` tells that the user is done here.
"""

from __future__ import annotations

from functools import partial

from sitwatch.presenters.care import (
    CareView,
    Scene,
    care_changes,
    care_view,
    checked,
    checking,
    scene_after,
    scene_first,
)
from sitwatch.ui.announcing import announce
from sitwatch.ui.asking import Asking
from sitwatch.ui.column import Column, card, label
from sitwatch.ui.footer import Footer
from sitwatch.ui.sources import Attempt, WindowSource
from sitwatch.ui.ticks import Ticks

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

_WIDEST = 720


class CarePage(QWidget):
    """Asks, keeps a yes at once, and shows what to do."""

    left = Signal()

    def __init__(self, source: WindowSource, attempt: Attempt) -> None:
        super().__init__()
        self._source, self._attempt = source, attempt
        self.scene: Scene | None = None
        self.ticks: Ticks | None = None
        self.unlock = QPushButton()
        self.asking = Asking()
        self.column = Column("", widest=_WIDEST)
        self.footer = Footer(widest=_WIDEST)
        self._place = QVBoxLayout()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Begin where things stand, unless something is asked already."""
        if self.scene is None:
            self.turn_to(scene_first(self._source.history().flags))

    def turn_to(self, scene: Scene) -> None:
        """Show a scene; raises `SourceFailed`."""
        self.scene, self.ticks = scene, None
        view = self._view()
        self.scene = view.scene
        self._clear()
        self._fill(view)
        self._word(view)
        self.column.verticalScrollBar().setValue(0)
        announce(self, view.title)

    def on_onward(self) -> None:
        """Keep a yes, or go on to what is asked next."""
        if self.scene is None or self.scene == "clear":
            self.on_left()
            return
        marked = self.ticks.marked if self.ticks else ()
        following = scene_after(self.scene, marked)
        turn = partial(self.turn_to, following)
        if marked:
            self._attempt(lambda: self._keep(marked), turn)
        else:
            self._attempt(turn)

    def on_back(self) -> None:
        """Ask from the beginning."""
        self._attempt(partial(self.turn_to, "now"))

    def on_marked(self) -> None:
        """Word the way onward by whether something is marked."""
        self._word(self._view())

    def on_unlock(self) -> None:
        """Ask once whether that is so."""
        held = self._view().card
        if held is not None:
            self.asking.ask(checking(held))

    def on_checked(self) -> None:
        """Let exercises be offered again, and leave."""
        self._attempt(lambda: self._source.tell(checked()), self.on_left)

    def on_left(self) -> None:
        """Leave; the next visit begins anew."""
        self.scene = None
        self.left.emit()

    def _keep(self, marked: tuple[str, ...]) -> None:
        flags = self._source.history().flags
        self._source.tell(care_changes(marked, flags))

    def _view(self) -> CareView:
        number = self._source.policy().programme.emergency_number
        flags = self._source.history().flags
        has_marks = bool(self.ticks and self.ticks.marked)
        return care_view(self.scene or "now", flags, number, has_marks=has_marks)

    def _clear(self) -> None:
        self.asking.frame.hide()
        while (item := self._place.takeAt(0)) is not None:
            if (shown := item.widget()) is not None:
                shown.hide()
                shown.deleteLater()

    def _fill(self, view: CareView) -> None:
        self.column.title.setText(view.title)
        self.setAccessibleName(view.title)
        if view.card is not None:
            self._place.addWidget(self._told(view.lines, view.card.told))
        else:
            for line in view.lines:
                self._place.addWidget(label(line, is_wrapped=True))
        if view.asks:
            self.ticks = Ticks(view.asks)
            self.ticks.changed.connect(self.on_marked)
            self._place.addWidget(self.ticks)
        self.unlock.setText(view.card.unlock if view.card else "")
        self.unlock.setVisible(view.card is not None)
        self.footer.come_after(self.column)

    def _told(self, lines: tuple[str, ...], told: tuple[str, ...]) -> QWidget:
        frame, inside = card(spacing=10)
        for line in lines:
            inside.addWidget(label(line, is_wrapped=True))
        for words in told:
            inside.addWidget(label(f"•  {words}", "muted", is_wrapped=True))
        return frame

    def _word(self, view: CareView) -> None:
        self.footer.show_words(view.back, "", view.onward)

    def _connect(self) -> None:
        self.footer.onward.clicked.connect(self.on_onward)
        self.footer.back.clicked.connect(self.on_back)
        self.unlock.clicked.connect(self.on_unlock)
        self.asking.asked.connect(
            self.column.lead_to, Qt.ConnectionType.QueuedConnection
        )
        self.asking.agreed.connect(self.on_checked)

    def _lay_out(self) -> None:
        self._place.setSpacing(10)
        self.column.body.addLayout(self._place)
        self.column.body.addWidget(self.unlock, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.body.addWidget(self.asking.frame)
        self.column.body.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(self.column, 1)
        around.addWidget(self.footer)
