"""The page on which people measure themselves, every four weeks if they like."""

from __future__ import annotations

from gettext import gettext as _

import msgspec

from sitwatch.presenters.self_test import measure_changes, measure_view
from sitwatch.ui.column import Column, label
from sitwatch.ui.flow import Flow
from sitwatch.ui.hold_test import HoldTest
from sitwatch.ui.self_test import SelfTest
from sitwatch.ui.sources import Attempt, WindowSource
from sitwatch.ui.style import give_role

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

_WIDEST = 720


class MeasurePage(QWidget):
    """Keeps what was measured; `left` tells that the user is done with the page."""

    left = Signal()

    def __init__(self, source: WindowSource, attempt: Attempt) -> None:
        super().__init__()
        self._source, self._attempt = source, attempt
        self.column = Column(_("Self-test"), widest=_WIDEST)
        self.line = label(is_wrapped=True)
        self.counts, self.holds = SelfTest(source.clock()), HoldTest(source.clock())
        self.keep, self.back = QPushButton(_("Keep")), QPushButton(_("Back"))
        give_role(self.keep, "primary")
        give_role(self.back, "quiet")
        self.keep.clicked.connect(self.on_kept)
        self.back.clicked.connect(self.left)
        self._lay_out()

    def refresh(self) -> None:
        """Say whether it is time for it, and show what suits; raises `SourceFailed`."""
        source = self._source
        view = measure_view(source.history(), source.catalogue(), source.now())
        self.line.setText(view.line)
        self.counts.show_trials(view.notes)
        self.holds.card.show_note(view.notes.get("hold"))
        self.keep.setVisible(bool(view.notes))

    def on_kept(self) -> None:
        """Put the figures there are into the journal, and go back."""
        held_s = self.holds.held_s
        measure = msgspec.structs.replace(
            self.counts.measure,
            hold_left_s=held_s["left"],
            hold_right_s=held_s["right"],
        )
        changes = measure_changes(measure)
        if changes:
            self._attempt(lambda: self._source.tell(changes), self._begin_anew)

    def _begin_anew(self) -> None:
        """Leave; the next visit measures anew."""
        self.counts.clear()
        self.holds.clear()
        self.left.emit()

    def _lay_out(self) -> None:
        body = self.column.body
        body.addWidget(self.line)
        body.addWidget(self.counts)
        body.addWidget(self.holds)
        body.addLayout(Flow((self.keep, self.back)))
        body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.column)
