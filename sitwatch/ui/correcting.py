"""A few figures that can be put right, each by typing or by its two small buttons."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from gettext import gettext as _

from sitwatch.presenters.efforts import Correction, Done, corrected
from sitwatch.ui.column import label
from sitwatch.ui.editor_sheet import EDITORS
from sitwatch.ui.style import give_role

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QGridLayout,
    QPushButton,
    QWidget,
)

_BOX_EM = 5


class Correcting(QWidget):
    """Shows figures of what was done; `corrected` carries it with one put right."""

    corrected = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setStyleSheet(EDITORS)
        self._done: Done | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self.fields: dict[str, QDoubleSpinBox] = {}
        self._stops: list[QWidget] = []

    @property
    def has_any(self) -> bool:
        """Whether there is anything to put right."""
        return bool(self.fields)

    def offer(self, done: Done, figures: tuple[Correction, ...]) -> None:
        """Show these figures of what was done."""
        self._done = done
        for row, figure in enumerate(figures):
            box = _box(figure)
            box.valueChanged.connect(partial(self.on_changed, figure))
            name = label(figure.words)
            name.setBuddy(box)
            row_of = (
                name,
                _step("\N{MINUS SIGN}", box, box.stepDown),
                box,
                _step("+", box, box.stepUp),
            )
            for column, widget in enumerate(row_of):
                self._grid.addWidget(widget, row, column)
            self.fields[figure.field] = box
            self._stops += row_of[1:]

    def follow(self, before: QWidget) -> None:
        """Be reached by Tab after what stands before it; it was filled only later."""
        for stop in self._stops:
            QWidget.setTabOrder(before, stop)
            before = stop

    def take_focus(self) -> None:
        """Have the keys go on at the first figure."""
        first = next(iter(self.fields.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def on_changed(self, figure: Correction, value: float) -> None:
        """Take a figure that was put right."""
        if self._done is not None:
            self._done = corrected(self._done, figure.field, value)
            self.corrected.emit(self._done)


def _box(figure: Correction) -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setAccessibleName(figure.words)
    box.setDecimals(0 if figure.step >= 1 else 1)
    box.setRange(0, figure.most)
    box.setSingleStep(figure.step)
    box.setValue(figure.value)
    box.setAlignment(Qt.AlignmentFlag.AlignCenter)
    box.setFixedWidth(_BOX_EM * box.fontMetrics().height())
    if figure.unit:
        box.setSuffix(f" {figure.unit}")
    return box


def _step(sign: str, box: QDoubleSpinBox, step: Callable[[], None]) -> QPushButton:
    button = QPushButton(sign)
    give_role(button, "chip")
    button.setAutoRepeat(True)
    words = _("{name}: more") if sign == "+" else _("{name}: less")
    button.setAccessibleName(words.format(name=box.accessibleName()))
    button.clicked.connect(step)
    return button
