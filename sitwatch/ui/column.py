"""The ground of a page: a headline, and below it what scrolls, in a bounded width."""

from __future__ import annotations

from gettext import gettext as _

from sitwatch.ui.enter_key import press_by
from sitwatch.ui.style import give_role

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

WIDEST = 1240
WIDE_FROM = 760
"""From this width on, things stand side by side."""

GAP = 16
MARGIN = 24
MARGIN_NARROW = 12


class Column(QScrollArea):
    """A scrolling column. `head` takes buttons beside the headline, `body` the rest.

    `widened` tells whether there is room for two things side by side.
    """

    widened = Signal(bool)

    def __init__(self, title: str, *, widest: int = WIDEST) -> None:
        super().__init__()
        self._widest = widest
        self._is_wide: bool | None = None
        self.title = QLabel(title)
        give_role(self.title, "headline")
        self.title.setWordWrap(True)
        self.head, self.body = QHBoxLayout(), QVBoxLayout()
        self.head.setSpacing(8)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(8)
        self._top.addWidget(self.title, 1)
        self._top.addLayout(self.head)
        self.body.setSpacing(GAP)
        self._frame = QVBoxLayout()
        self._frame.setSpacing(GAP)
        self._frame.addLayout(self._top)
        self._frame.addLayout(self.body, 1)
        self.setWidget(self._centred(self._frame))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().installEventFilter(self)

    def lead_to(self, widget: QWidget) -> None:
        """Bring something into sight, whole where there is room."""
        self.ensureWidgetVisible(widget, 0, GAP)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.viewport():
            self._fit(self.viewport().width())
            self._stack(self.viewport().width())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_by(event):
            super().keyPressEvent(event)

    def _centred(self, inside: QVBoxLayout) -> QWidget:
        ground, column = QWidget(), QWidget()
        column.setLayout(inside)
        column.setMaximumWidth(self._widest)
        column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        around = QHBoxLayout(ground)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(column)
        return ground

    def _stack(self, width: int) -> None:
        """Put buttons below the headline where they do not fit beside it."""
        margins = self._frame.contentsMargins()
        room = width - margins.left() - margins.right() - self._top.spacing()
        title, head = self.title.minimumSizeHint(), self.head.minimumSize()
        is_stacked = self.head.count() > 0 and title.width() + head.width() > room
        direction = QBoxLayout.Direction
        self._top.setDirection(
            direction.TopToBottom if is_stacked else direction.LeftToRight
        )

    def _fit(self, width: int) -> None:
        is_wide = width >= WIDE_FROM
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        margin = MARGIN if is_wide else MARGIN_NARROW
        self._frame.setContentsMargins(margin, margin, margin, margin)
        self.widened.emit(is_wide)


def card(*, margin: int = 20, spacing: int = 12) -> tuple[QFrame, QVBoxLayout]:
    """Return a card and the layout inside it."""
    frame = QFrame()
    give_role(frame, "card")
    inside = QVBoxLayout(frame)
    inside.setContentsMargins(margin, margin, margin, margin)
    inside.setSpacing(spacing)
    return frame, inside


def label(words: str = "", role: str = "", *, is_wrapped: bool = False) -> QLabel:
    """Return a label in plain text."""
    made = QLabel(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(is_wrapped)
    if role:
        made.setProperty("role", role)
    return made


def from_to(start: QWidget, end: QWidget) -> QWidget:
    """Return a row in which two fields ask from when to when."""
    times = QWidget()
    line = QHBoxLayout(times)
    line.setContentsMargins(0, 0, 8, 0)
    line.setSpacing(6)
    for shown in (label(_("From"), "muted"), start, label(_("to"), "muted"), end):
        line.addWidget(shown)
    return times
