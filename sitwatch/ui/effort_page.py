"""The last side of the card: stand tall, and say in one tap how it was.

Two marks may be set before: that it was shaky, which keeps an exercise from growing too
soon, and that it hurt, which asks how much, since pain decides what comes next.
"""

from __future__ import annotations

from functools import partial
from gettext import gettext as _

from sitwatch.core.facts import Control
from sitwatch.presenters.prompt import effort_choices, pain_words
from sitwatch.ui.card_page import CardPage

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QSlider

_COLUMNS = 2
_GROWING = QSizePolicy.Policy.Expanding
_MOST_PAIN = 10
_FIRST_PAIN = 3


class EffortPage(QObject):
    """Tells which effort was chosen; empty where the question was passed over."""

    chosen = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.page = CardPage()
        self.page.setAccessibleName(_("Stand tall, squeeze. How was that?"))
        self.page.title(_("Stand tall, squeeze"))
        self.page.say(_("Let go, breathe. How was that?"), "muted")
        self.page.column.addSpacing(4)
        self._add_efforts()
        self._add_pain()
        self.page.column.addStretch(1)
        self.shaky = self._add_mark(_("It was shaky"))
        self.hurt = self._add_mark(_("It hurt"))
        self.hurt.toggled.connect(self.on_hurt)
        self.page.buttons.addStretch(1)
        self.skip = self.page.offer(_("Skip"), "quiet", partial(self.chosen.emit, ""))

    @property
    def control(self) -> Control | None:
        """How it went; None where nothing was said of it."""
        return "shaky" if self.shaky.isChecked() else None

    @property
    def pain(self) -> int | None:
        """How much it hurt, 1 to 10; None where nothing was said of it."""
        return self.slider.value() if self.hurt.isChecked() else None

    def on_hurt(self, is_hurt: bool) -> None:  # noqa: FBT001 - Qt's own signal
        """Ask how much, or no longer."""
        self.slider.setVisible(is_hurt)
        self.how_much.setVisible(is_hurt)

    def on_pain(self, pain: int) -> None:
        """Say in words what the slider stands at."""
        self.how_much.setText(pain_words(pain))

    def _add_efforts(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(8)
        self.efforts: list[QPushButton] = []
        for index, choice in enumerate(effort_choices()):
            button = QPushButton(choice.words)
            button.clicked.connect(partial(self.chosen.emit, choice.effort))
            button.setSizePolicy(_GROWING, _GROWING)
            button.setMaximumHeight(3 * button.fontMetrics().height())
            grid.addWidget(button, *divmod(index, _COLUMNS))
            self.efforts.append(button)
        self.page.column.addLayout(grid, 4)

    def _add_pain(self) -> None:
        self.how_much = QLabel()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(1, _MOST_PAIN)
        self.slider.setAccessibleName(_("How much it hurt, 1 to 10"))
        self.slider.valueChanged.connect(self.on_pain)
        self.slider.setValue(_FIRST_PAIN)
        for widget in (self.how_much, self.slider):
            widget.hide()
            self.page.column.addWidget(widget)

    def _add_mark(self, words: str) -> QPushButton:
        mark = QPushButton(words)
        mark.setCheckable(True)
        self.page.buttons.addWidget(mark)
        return mark
