"""The first measure: a timer of half a minute, and what was counted."""

from __future__ import annotations

from collections.abc import Mapping
from gettext import gettext as _

from sitwatch.core.programme.trials import Trial
from sitwatch.ports import Clock
from sitwatch.presenters.self_test import (
    MOST,
    Measure,
    TimerView,
    timer_at,
    timer_before,
)
from sitwatch.ui.column import GAP, label
from sitwatch.ui.editor_sheet import EDITORS
from sitwatch.ui.flow import Flow
from sitwatch.ui.noted import Noted
from sitwatch.ui.setting_editors import steady

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

FRAME_MS = 100
_FINE = 1000


class SelfTest(QWidget):
    """Leads through both measures; `measure` is what was counted."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._since_s = 0.0
        self.frames = QTimer(self, interval=FRAME_MS)
        self.frames.timeout.connect(self.on_frame)
        self.figure, self.line = label(role="number"), label(is_wrapped=True)
        self.bar = QProgressBar()
        self.start = QPushButton()
        self.rises = _count(_("Rises in 30 seconds"))
        self.left, self.right = _count(_("Steps, left")), _count(_("Steps, right"))
        self.cards: dict[Trial, Noted] = {}
        self.setStyleSheet(EDITORS)
        self._lay_out()
        self.start.clicked.connect(self.on_start)
        self._show(timer_before())

    @property
    def measure(self) -> Measure:
        """What was counted."""
        return Measure(self.rises.value(), self.left.value(), self.right.value())

    def show_trials(self, notes: Mapping[Trial, str]) -> None:
        """Show the measures that suit, each with what to mind."""
        for trial, noted in self.cards.items():
            noted.show_note(notes.get(trial))

    def clear(self) -> None:
        """Forget what was counted."""
        self.frames.stop()
        self._show(timer_before())
        self.start.setText(_("Start the timer"))
        for box in (self.rises, self.left, self.right):
            box.setValue(0)

    def on_start(self) -> None:
        """Begin, or begin anew."""
        self._since_s = self._clock.read().awake_s
        self.start.setText(_("Begin anew"))
        self.frames.start()
        self.on_frame()

    def on_frame(self) -> None:
        """Show the moment; when it is over, ask for the count."""
        view = timer_at(self._clock.read().awake_s - self._since_s)
        self._show(view)
        if view.is_over:
            self.frames.stop()
            self.rises.setFocus()
            self.rises.selectAll()

    def hideEvent(self, event: QHideEvent) -> None:
        self.frames.stop()
        super().hideEvent(event)

    def _show(self, view: TimerView) -> None:
        self.figure.setText(view.figure)
        self.line.setText(view.line)
        self.bar.setValue(round(view.gone * _FINE))

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GAP)
        self.cards = {"rises": self._rising(), "march": self._marching()}
        for noted in self.cards.values():
            inside.addWidget(noted.frame)

    def _rising(self) -> Noted:
        noted = Noted(_("Chair rises in 30 seconds"))
        inside = noted.inside
        self.bar.setRange(0, _FINE)
        self.bar.setTextVisible(False)
        self.start.setText(_("Start the timer"))
        top = QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(self.figure)
        top.addWidget(self.line, 1)
        inside.addLayout(top)
        inside.addWidget(self.bar)
        inside.addLayout(Flow((self.start, _named(_("Counted"), self.rises))))
        return noted

    def _marching(self) -> Noted:
        noted = Noted(_("Marching in place"))
        words = _(
            "Stand tall, a hand near the desk. Lift one knee to hip height, slowly, and"
            " count how often it stays smooth. Then the other side."
        )
        noted.inside.addWidget(label(words, is_wrapped=True))
        sides = (_named(_("Left"), self.left), _named(_("Right"), self.right))
        noted.inside.addLayout(Flow(sides, spacing=16))
        return noted


def _count(words: str) -> QSpinBox:
    box = QSpinBox()
    box.setRange(0, MOST)
    box.setSpecialValueText("–")
    box.setAlignment(Qt.AlignmentFlag.AlignCenter)
    box.setMinimumWidth(64)
    box.setAccessibleName(words)
    steady(box)
    return box


def _named(words: str, box: QSpinBox) -> QWidget:
    both = QWidget()
    line = QHBoxLayout(both)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    line.addWidget(label(words, "muted"))
    line.addWidget(box)
    return both
