"""How long a bridge on one leg stays level: a stopwatch for each side."""

from __future__ import annotations

from gettext import gettext as _

from sitwatch.ports import Clock
from sitwatch.presenters.self_test import held_words
from sitwatch.presenters.stages import Side
from sitwatch.presenters.stopwatch import Stopwatch
from sitwatch.ui.column import label
from sitwatch.ui.noted import Noted

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

FRAME_MS = 200


class HoldTest(QWidget):
    """Two stopwatches, of which one runs at a time; `held_s` are their seconds."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._watches: dict[Side, Stopwatch] = {
            "left": Stopwatch(),
            "right": Stopwatch(),
        }
        self.buttons = {side: QPushButton() for side in self._watches}
        self.figures = {side: label(role="title") for side in self._watches}
        self.frames = QTimer(self, interval=FRAME_MS)
        self.frames.timeout.connect(self.on_frame)
        self._lay_out()
        self.on_frame()

    @property
    def held_s(self) -> dict[Side, float]:
        """What was held so far, whole seconds."""
        now = self._now_s
        return {side: round(w.gone_s(now)) for side, w in self._watches.items()}

    def clear(self) -> None:
        """Forget what was held."""
        self.frames.stop()
        self._watches = {side: Stopwatch() for side in self._watches}
        self.on_frame()

    def on_pressed(self, side: Side) -> None:
        """Begin anew with a side, or stop there."""
        was_running = self._watches[side].is_running
        self._stop()
        if not was_running:
            self._watches[side] = Stopwatch().started(self._now_s)
            self.frames.start()
        self.on_frame()

    def on_frame(self) -> None:
        """Show the seconds."""
        for side, held_s in self.held_s.items():
            running = self._watches[side].is_running
            self.figures[side].setText(held_words(held_s))
            self.buttons[side].setText(_("Stop") if running else _("Start"))

    def hideEvent(self, event: QHideEvent) -> None:
        self._stop()
        super().hideEvent(event)

    @property
    def _now_s(self) -> float:
        return self._clock.read().awake_s

    def _stop(self) -> None:
        self.frames.stop()
        now = self._now_s
        self._watches = {side: w.stopped(now) for side, w in self._watches.items()}

    def _lay_out(self) -> None:
        self.card = Noted(_("Level bridge on one leg"))
        inside = self.card.inside
        words = _(
            "On your back, one foot on the floor, the other leg straight. Lift the hips"
            " and start; stop when they sink or tilt."
        )
        inside.addWidget(label(words, is_wrapped=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setColumnStretch(2, 1)
        names: dict[Side, str] = {"left": _("Left leg"), "right": _("Right leg")}
        for row, (side, button) in enumerate(self.buttons.items()):
            button.setAccessibleName(names[side])
            button.clicked.connect(lambda _checked=False, it=side: self.on_pressed(it))
            grid.addWidget(label(names[side], "muted"), row, 0)
            grid.addWidget(button, row, 1)
            grid.addWidget(self.figures[side], row, 2)
        inside.addLayout(grid)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.card.frame)
