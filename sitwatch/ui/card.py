"""The window of a prompt or a question: a calm card that never takes the keyboard.

It is shown without focus and refuses it, so every key goes on to where it was going. A
click into it is a wish to use it: from then on it takes keys like any window. It locks
nothing, covers no panel, and belongs to the screen on which the pointer is.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from math import ceil

from sitwatch.ui.announcing import announce
from sitwatch.ui.card_page import CardPage
from sitwatch.ui.enter_key import press_by
from sitwatch.ui.screens import pick_screens
from sitwatch.ui.shadow import RADIUS, SHADOW, rounded, shadow_of
from sitwatch.ui.stacking import keep_its_layer, stacking_flags
from sitwatch.ui.style import colours, give_role
from sitwatch.ui.x11_hints import is_composited, keep_out_of_taskbar

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QRegion,
    QResizeEvent,
    QScreen,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

FIGURE_EM = 15
"""How wide the figure is, in heights of a line."""

LEAST_EM = 18
"""How high the card is at least, which makes the figure large."""

TEXT_EM = (18, 26, 36)
"""How wide the words are: at least beside a figure, as a rule, and at most."""

MARGIN = 20
"""Between the card and the edges of the screen's free area."""

PADDING = 18
GAP = 24

_REFUSAL = Qt.WindowType.WindowDoesNotAcceptFocus
_FLAGS = Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint | _REFUSAL


class Card(QWidget):
    """Holds one page at a time, beside a figure where there is one."""

    escaped = Signal()
    typed = Signal(str)
    closed = Signal()
    clicked = Signal()
    appeared = Signal()
    gone = Signal()

    def __init__(self, figure: QWidget | None, pages: Sequence[CardPage]) -> None:
        super().__init__(None, _FLAGS | stacking_flags())
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow)
        self._reach = SHADOW if is_composited() else 0
        if self._reach:
            self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self._shadow = QPixmap()
        self._draws = figure is not None
        self.figure = _framed(figure or QWidget())
        self._has_figure = self._draws
        self._pages = tuple(pages)
        self.page = self._pages[0]
        self._stack = QStackedWidget()
        for page in pages:
            self._stack.addWidget(page)
        row = QHBoxLayout(self)
        row.setContentsMargins(*(self._reach + PADDING,) * 4)
        row.setSpacing(GAP)
        row.addWidget(self.figure)
        row.addWidget(self._stack, 1)

    @property
    def is_in_use(self) -> bool:
        """Whether the pointer is on it, or it was clicked and takes the keys."""
        takes_keys = not self.windowHandle().flags() & _REFUSAL
        return self.underMouse() or (takes_keys and self.isActiveWindow())

    def turn_to(self, page: CardPage) -> None:
        """Show this page; no button of it is taken by a key that was meant before."""
        self.setFocus()
        is_as_large = page.sizes == self.page.sizes
        self.page = page
        self._stack.setCurrentWidget(page)
        self.figure.setVisible(self._has_figure and not page.is_wide)
        if not is_as_large:
            self.on_grown()
        self.setWindowTitle(page.accessibleName())
        if self.isVisible():
            announce(self, page.accessibleName())

    def bring_up(self, screen: QScreen | None = None) -> None:
        """Show the card in the lower right of a screen, or of the pointer's."""
        self.settle(screen or pick_screens("pointer")[0])
        keep_out_of_taskbar(int(self.winId()))
        keep_its_layer(self.windowHandle())
        self._take_keys(wanted=False)
        self.show()

    def settle(self, screen: QScreen) -> None:
        """Take the place and the size that the card has on a screen."""
        free = screen.availableGeometry()
        self.fit(free)
        inset = MARGIN - self._reach
        corner = free.adjusted(0, 0, -inset, -inset).bottomRight()
        self.move(corner - self.rect().bottomRight())

    def on_grown(self) -> None:
        """Make room for what a page has more to show than before."""
        if self.isVisible():
            self.settle(self.screen())

    def fit(self, free: QRect) -> None:
        """Take the size that the words need; the figure goes where room is short."""
        inset = MARGIN - self._reach
        around = 2 * (self._reach + PADDING)
        most = free.adjusted(inset, inset, -inset, -inset).size()
        most -= QSize(around, around)
        words, figure = self._laid_out(most)
        self._has_figure = figure > 0
        self.figure.setVisible(self._has_figure and not self.page.is_wide)
        self.figure.setFixedWidth(FIGURE_EM * self.fontMetrics().height())
        height = min(self._needed(words, figure), most.height())
        self.setFixedSize(words + figure + around, height + around)

    def _laid_out(self, most: QSize) -> tuple[int, int]:
        """Return the widths of words and figure: the best way that has room."""
        em = self.fontMetrics().height()
        least, usual, widest = (wide * em for wide in TEXT_EM)
        row = max(page.row_width for page in self._pages)
        beside = FIGURE_EM * em + GAP if self._draws else 0
        words = figure = 0
        for figure, size in product((beside, 0), reversed(self.page.sizes)):
            self.page.take_size(size)
            is_large = 0 < size == self.page.sizes[-1]
            wanted = widest if is_large else min(max(usual, row), widest)
            words = min(wanted, most.width() - figure)
            is_enough = words >= max(least if figure else 0, self.page.least_width)
            if is_enough and self._needed(words, figure) <= most.height():
                break
        return words, figure

    def _needed(self, width: int, figure: int) -> int:
        """Return the height of the highest page at this width, or of a good figure."""
        least = LEAST_EM * self.fontMetrics().height() if figure else 0
        wide = width + figure
        pages = (
            page for page in self._pages if not (page.is_long or page.is_from_afar)
        )
        shown = {self.page} if self.page.is_from_afar else {self.page, *pages}
        heights = [page.fit(wide if page.is_wide else width) for page in shown]
        return max(least, *heights)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take keys from the first click on."""
        if event.type() == QEvent.Type.MouseButtonPress:
            self.take_keys()
        return super().eventFilter(watched, event)

    def take_keys(self) -> None:
        """Take keys like any window: the user has asked for it."""
        self._take_keys(wanted=True)
        self.windowHandle().requestActivate()

    def _take_keys(self, *, wanted: bool) -> None:
        self.windowHandle().setFlag(_REFUSAL, on=not wanted)

    def showEvent(self, event: QShowEvent) -> None:
        self.windowHandle().installEventFilter(self)
        announce(self, self.page.accessibleName())
        self.appeared.emit()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.gone.emit()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif not press_by(event):
            self.page.scroll_by(event.key())
            self.typed.emit(event.text())
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell of a click that no button has taken."""
        self.clicked.emit()
        super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._reach:
            ratio = self.devicePixelRatioF()
            self._shadow = shadow_of(self.size(), ratio, colours(self).shadow)
        else:
            outline = rounded(QRectF(self.rect())).toFillPolygon().toPolygon()
            self.setMask(QRegion(outline))
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), colours(self)
        side, top = self._reach + 1, self._reach + ceil(RADIUS)
        if self.rect().adjusted(side, top, -side, -top).contains(event.rect()):
            # Away from the corners it is plain: what changes there is painted lightly.
            painter.fillRect(event.rect(), QColor(palette.raised))
            return
        painter.setClipRegion(event.region())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._reach:
            painter.drawPixmap(0, 0, self._shadow)
        else:
            # The mask has whole pixels: what it leaves beyond the curve is border.
            painter.fillRect(self.rect(), QColor(palette.line))
        inset = self._reach + 0.5
        paper = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.setPen(QPen(QColor(palette.line), 1))
        painter.setBrush(QColor(palette.raised))
        painter.drawPath(rounded(paper))


def _framed(figure: QWidget) -> QFrame:
    frame = QFrame()
    give_role(frame, "inset")
    inside = QVBoxLayout(frame)
    inside.setContentsMargins(8, 8, 8, 8)
    inside.addWidget(figure)
    return frame
