"""The side of the card for whoever asks why: the reason, and what to look at."""

from __future__ import annotations

from gettext import gettext as _

from sitwatch.ports import Clock
from sitwatch.presenters.contrast import contrast_title
from sitwatch.presenters.explaining import Explanation
from sitwatch.ui.card_page import CardPage, enlarged
from sitwatch.ui.contrast_view import ContrastView
from sitwatch.ui.style import give_role

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont

_TITLE_TIMES = 1.25
_FIGURE_EM = 10


class WhyPage(QObject):
    """Explains an exercise, with both ways of it where they are drawn."""

    left = Signal()

    def __init__(self, told: Explanation, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self.page = CardPage()
        self.page.is_long = True
        self.page.setAccessibleName(told.title)
        self.contrast: ContrastView | None = None
        title = told.title if told.ways is None else contrast_title()
        enlarged(self.page.say(title), _TITLE_TIMES)
        if told.ways is not None:
            self.page.is_wide = True
            self.contrast = ContrastView(told.ways, clock, tall_em=_FIGURE_EM)
            self.page.column.addWidget(self.contrast)
        for heading, lines in told.parts:
            self._tell(heading, lines)
        self.page.column.addStretch(1)
        self.back = self.page.offer(_("Back"), None, self.left.emit)
        self.page.buttons.add_stretch()

    def _tell(self, heading: str, lines: tuple[str, ...]) -> None:
        title = self.page.say(heading)
        font = title.font()
        font.setWeight(QFont.Weight.DemiBold)
        title.setFont(font)
        for line in lines:
            give_role(self.page.say(line), "muted")
