"""Pictures of an exercise, one after another for as long as there are any to come."""

from __future__ import annotations

from sitwatch.ports import Clock
from sitwatch.presenters.pacing import PICTURES_A_SECOND
from sitwatch.ui.player import Player

from PySide6.QtCore import QObject, Qt, QTimer, Signal

FRAME_MS = 1000 // PICTURES_A_SECOND
"""Twenty pictures a second: smooth for a body, light for a laptop."""


class Film(QObject):
    """Asks a player for its pictures; `ended` tells that it has no more to show."""

    ended = Signal()

    def __init__(self, clock: Clock, player: Player, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._player = player
        self._frames = QTimer(
            self, interval=FRAME_MS, timerType=Qt.TimerType.PreciseTimer
        )
        self._frames.timeout.connect(self.on_frame)

    @property
    def now_s(self) -> float:
        """This moment, in seconds awake."""
        return self._clock.read().awake_s

    @property
    def is_moving(self) -> bool:
        """Whether pictures are being asked for."""
        return self._frames.isActive()

    def load(self, player: Player) -> None:
        """Show what this player has from now on."""
        self._player = player

    def roll(self) -> None:
        """Ask for pictures, from the next moment on."""
        self._frames.start()

    def stop(self) -> None:
        """Ask for no more; what counts stands still."""
        self._frames.stop()
        self._player.halt(self.now_s)

    def on_frame(self) -> None:
        """Show the next moment."""
        if not self._player.play(self.now_s):
            self._frames.stop()
            self.ended.emit()
