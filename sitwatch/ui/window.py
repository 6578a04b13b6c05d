"""The window: the days, the week, the whole day, the settings, and what sitwatch is.

It lives in a process of its own and only while it is wanted. Pages are made when they
are first turned to, so that the window stands before pyqtgraph is loaded. While it is
seen it reads anew every ten seconds; what cannot be read is said in one line, and what
was last shown stays.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from sitwatch.core.policy import Scheme
from sitwatch.ports import Page
from sitwatch.presenters.about import Product
from sitwatch.presenters.welcome import standing_of
from sitwatch.ui import style
from sitwatch.ui.column import label
from sitwatch.ui.contents import listed, marked_for
from sitwatch.ui.motion import choose_motion
from sitwatch.ui.navigation import Navigation
from sitwatch.ui.pages import made_page
from sitwatch.ui.sources import SourceFailed, WindowSource
from sitwatch.ui.style import give_role

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QHideEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from sitwatch.ui.day_page import DayPage

REFRESH_MS = 10_000
SMALLEST = QSize(440, 420)
USUAL = QSize(1000, 780)
_BESIDE_FROM = 720
_SHARE = 0.9
"""At most this much of a small screen, which has a panel too."""


class Window(QWidget):
    """The window of one source; `closed` tells that the user is done with it."""

    closed = Signal()

    def __init__(self, source: WindowSource, product: Product) -> None:
        super().__init__()
        self._source, self._product = source, product
        self._scheme: Scheme | None = None
        self._is_read = self._is_set_up = False
        self._pages: dict[Page, QWidget] = {}
        self._readings: dict[QWidget | None, Callable[[], None]] = {}
        self._days: DayPage | None = None
        self.beat = QTimer(self)
        self.beat.setInterval(REFRESH_MS)
        self.beat.timeout.connect(self.refresh)
        self.navigation = Navigation(listed())
        self.navigation.turned.connect(self.open)
        self.trouble, self._trouble_band = label(is_wrapped=True), QWidget()
        self._stack = QStackedWidget()
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lay_out()
        self._add_shortcuts()

    @property
    def page(self) -> QWidget | None:
        """The page that is open, None before the first."""
        return self._stack.currentWidget()

    def open(self, page: Page) -> None:
        """Turn to a page and read it anew; the window need not be seen yet.

        The page of a day begins with today.
        """
        self._open(page, None)

    def on_day_picked(self, day: date) -> None:
        """Turn to the page of a day."""
        self._open("today", day)

    def _open(self, page: Page, day: date | None) -> None:
        if page not in self._pages:
            self._pages[page], reading = self._made(page)
            self._readings[self._pages[page]] = reading
            self._stack.addWidget(self._pages[page])
        self._stack.setCurrentWidget(self._pages[page])
        if self._days is not None:
            self._days.turn_to(day)
        self.navigation.mark(marked_for(page))
        self.navigation.setVisible(page != "welcome")
        self.refresh()

    def refresh(self) -> None:
        """Read the open page anew, and the colours that were chosen."""
        self._is_read = True
        self._try(self._read)
        if self._scheme is None:
            self._dress("auto")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._is_read:
            self.refresh()
        self.beat.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._is_read = False
        self.beat.stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stand(beside=event.size().width() >= _BESIDE_FROM)

    def _read(self) -> None:
        policy = self._source.policy()
        choose_motion(policy.look.motion)
        if policy.look.scheme != self._scheme:
            self._scheme = policy.look.scheme
            self._dress(policy.look.scheme)
        if not self._is_set_up:
            self._is_set_up = standing_of(self._source.lasting()).progress == "done"
            self.navigation.offer("welcome", is_offered=not self._is_set_up)
        self._readings[self.page]()

    def _try(self, *steps: Callable[[], None]) -> None:
        """Take the steps; where one fails, say so in a line and leave the rest."""
        words = ""
        try:
            for step in steps:
                step()
        except SourceFailed as error:
            words = str(error)
        self.trouble.setText(words)
        self._trouble_band.setVisible(bool(words))

    def _made(self, page: Page) -> tuple[QWidget, Callable[[], None]]:
        """Return a page and what reads it anew; its module is loaded only now."""
        match page:
            case "today":
                return self._made_day()
            case "week":
                return self._made_week()
            case _:
                return made_page(
                    page, self._source, self._try, self._product, self.open
                )

    def _made_day(self) -> tuple[QWidget, Callable[[], None]]:
        from sitwatch.ui.day_page import DayPage

        self._days = DayPage(self._source, self._try)
        return self._days, self._days.refresh

    def _made_week(self) -> tuple[QWidget, Callable[[], None]]:
        from sitwatch.ui.week_page import WeekPage

        made = WeekPage(self._source, self._try)
        made.turned.connect(self.refresh)
        made.day_picked.connect(self.on_day_picked)
        return made, made.refresh

    def _dress(self, scheme: Scheme) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            style.apply(app, "system" if scheme == "auto" else scheme)

    def _stand(self, *, beside: bool) -> None:
        direction = QBoxLayout.Direction
        self._across.setDirection(
            direction.LeftToRight if beside else direction.TopToBottom
        )
        self._across.setContentsMargins(*((12, 0, 0, 0) if beside else (4, 8, 4, 0)))
        self.navigation.stand(beside=beside)

    def _add_shortcuts(self) -> None:
        for keys, act in (
            (QKeySequence.StandardKey.Close, self.close),
            (QKeySequence.StandardKey.Refresh, self.refresh),
        ):
            shortcut = QShortcut(self)
            shortcut.setKeys(keys)
            shortcut.activated.connect(act)
        for n, (page, _words) in enumerate(listed(), start=1):
            QShortcut(f"Ctrl+{n}", self, lambda page=page: self.open(page))

    def _lay_out(self) -> None:
        self.setWindowTitle("sitwatch")
        self.setMinimumSize(SMALLEST)
        self.resize(USUAL.boundedTo(self.screen().availableSize() * _SHARE))
        self._lay_out_trouble()
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._trouble_band)
        right.addWidget(self._stack, 1)
        self._trouble_band.hide()
        self._across.setSpacing(0)
        self._across.addWidget(self.navigation, 0, Qt.AlignmentFlag.AlignTop)
        self._across.addLayout(right, 1)

    def _lay_out_trouble(self) -> None:
        frame = QFrame()
        give_role(frame, "inset")
        inside, around = QHBoxLayout(frame), QVBoxLayout(self._trouble_band)
        inside.setContentsMargins(14, 10, 14, 10)
        inside.addWidget(self.trouble)
        around.setContentsMargins(12, 8, 12, 0)
        around.addWidget(frame)
