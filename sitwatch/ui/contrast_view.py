"""The right way of a movement beside the common mistake, both moving at one time.

It moves by itself while it can be seen, for there is nothing to be paced; whoever wants
less motion sees both as stills, in the pose that tells them apart.
"""

from __future__ import annotations

from gettext import gettext as _

from sitwatch.ports import Clock
from sitwatch.presenters.contrast import (
    Way,
    Ways,
    telling_phase,
    way_phase,
    way_pictures,
)
from sitwatch.ui.column import label
from sitwatch.ui.drawing_ahead import DrawingAhead
from sitwatch.ui.figure import FigureView
from sitwatch.ui.film import FRAME_MS
from sitwatch.ui.motion import is_motion_reduced
from sitwatch.ui.style import give_role

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

_COLUMN_EM, _TALL_EM = 12, 15
_GAP = 16


class ContrastView(QWidget):
    """Two figures with a caption and notes each; one above the other where narrow."""

    def __init__(self, ways: Ways, clock: Clock, *, tall_em: int = _TALL_EM) -> None:
        """Take how tall the figures are, in heights of a line."""
        super().__init__()
        self._ways = ways
        self._clock = clock
        self._since_s = 0.0
        self._is_wide: bool | None = None
        self.frames = QTimer(self, interval=FRAME_MS)
        self.frames.timeout.connect(self.on_frame)
        self.sides = [
            _Side(way, ways, tall_em, self) for way in (ways.right, ways.wrong)
        ]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self.arrange(is_wide=True)

    @property
    def is_wide(self) -> bool:
        """Whether they stand side by side."""
        return self._is_wide is True

    def arrange(self, *, is_wide: bool) -> None:
        """Put the figures side by side, or one above the other."""
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        for at, side in enumerate(self.sides):
            for row, part in enumerate(side.parts):
                self._grid.removeWidget(part)
                column, below = (at, 0) if is_wide else (0, at * len(side.parts))
                self._grid.addWidget(part, row + below, column)
        for column in range(len(self.sides)):
            self._grid.setColumnStretch(column, int(is_wide or column == 0))

    def on_frame(self) -> None:
        """Show the moment; without motion the one that tells the ways apart."""
        is_still = is_motion_reduced(self)
        now_s = self._clock.read().awake_s
        for side in self.sides:
            if is_still:
                side.move_to(telling_phase(side.way))
            else:
                side.ahead.go_on(now_s)
                gone_s = now_s - self._since_s
                side.move_to(way_phase(self._ways, side.way, gone_s))
        if is_still:
            self.frames.stop()

    def minimumSizeHint(self) -> QSize:
        return QSize(_COLUMN_EM * self.fontMetrics().height(), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        both = 2 * _COLUMN_EM * self.fontMetrics().height() + _GAP
        self.arrange(is_wide=event.size().width() >= both)
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        self._since_s = self._clock.read().awake_s
        self.frames.start()
        self.on_frame()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.frames.stop()
        super().hideEvent(event)


class _Side:
    """One way: its figure, its caption, and what to look at, from above to below."""

    def __init__(self, way: Way, ways: Ways, tall_em: int, parent: QWidget) -> None:
        self.way = way
        self.figure = FigureView()
        self.figure.fill_ground()
        self.figure.show_exercise(way.movement, ways.body)
        self.figure.setAccessibleName(way.caption)
        self.ahead = DrawingAhead(self.figure, way_pictures(ways, way))
        frame = _framed(self.figure)
        frame.setFixedHeight(tall_em * parent.fontMetrics().height())
        self.parts = (frame, _words(way))

    def move_to(self, phase: float) -> None:
        """Show a moment, where it is another one."""
        if self.figure.phase != phase:
            self.figure.set_phase(phase)


def _words(way: Way) -> QWidget:
    """Return what stands below a figure: which way it is, and what to look at."""
    mark, role = ("✓", "badge") if way.is_right else ("✗", "notice")
    caption = label(_("{mark} {words}").format(mark=mark, words=way.caption), role)
    caption.setAccessibleName(way.caption)
    words = QWidget()
    column = QVBoxLayout(words)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(caption, 0, Qt.AlignmentFlag.AlignLeft)
    for note in way.notes:
        column.addWidget(label(note, is_wrapped=True))
    column.addStretch(1)
    return words


def _framed(figure: QWidget) -> QWidget:
    frame = QFrame()
    give_role(frame, "inset")
    inside = QHBoxLayout(frame)
    inside.setContentsMargins(8, 8, 8, 8)
    inside.addWidget(figure)
    return frame
