"""One editor per kind of setting. Each shows a field and tells of a new value.

`edited` carries a plain value, as the settings file would hold it; `show_value` takes
what stands in the field, and never tells. The wheel scrolls the page, and turns nothing
by accident.
"""

from __future__ import annotations

from typing import Any, assert_never

from sitwatch.presenters.hour_ranges import (
    UnreadableHours,
    hours_words,
    read_hours,
)
from sitwatch.presenters.settings_form import (
    Choice,
    ClockTime,
    Field,
    HourSpans,
    Number,
    Phone,
)
from sitwatch.ui.phone_editor import PhoneEditor

from PySide6.QtCore import QEvent, QObject, QPointF, QSignalBlocker, Qt, QTime, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLineEdit,
    QSlider,
    QSpinBox,
    QTimeEdit,
    QWidget,
)

_CLOCK = "HH:mm"
_BOX_WIDTH, _BOX_MARGIN = 92, 8
_SHORTENED = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
_LEAST_LETTERS = 14
"""A choice may be cut off in a small window, but never make the page wider."""


class NumberEditor(QWidget):
    """A slider over the usual span, beside a box that takes whatever is allowed."""

    edited = Signal(object)

    def __init__(self, field: Number) -> None:
        super().__init__()
        self._step = field.step
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.box: QSpinBox | QDoubleSpinBox = _box(field)
        self.slider.setRange(*(round(end / field.step) for end in field.slider))
        self.slider.setAccessibleName(field.words.title)
        self.box.setAccessibleName(field.words.title)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(12)
        inside.addWidget(self.slider, 1)
        inside.addWidget(self.box)
        self.show_value(field.value)
        self.slider.valueChanged.connect(self.on_slid)
        self.box.valueChanged.connect(self.on_typed)
        steady(self.slider, self.box)

    def show_value(self, value: Any) -> None:
        """Show a number; beyond the usual span the slider rests at its end."""
        with QSignalBlocker(self.box), QSignalBlocker(self.slider):
            self.box.setValue(value)
            self.slider.setValue(round(value / self._step))

    def on_slid(self, steps: int) -> None:
        """Take the slider's value into the box, which tells of it."""
        value = steps * self._step
        if isinstance(self.box, QSpinBox):
            self.box.setValue(int(value))
        else:
            self.box.setValue(value)

    def on_typed(self, value: float) -> None:
        """Move the slider along and tell."""
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(value / self._step))
        self.edited.emit(value)


class ClockEditor(QTimeEdit):
    """A time of day."""

    edited = Signal(object)

    def __init__(self, field: ClockTime) -> None:
        super().__init__()
        self.setDisplayFormat(_CLOCK)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        _box_like(self)
        self.setAccessibleName(field.words.title)
        self.show_value(field.value)
        self.timeChanged.connect(lambda time: self.edited.emit(time.toString(_CLOCK)))
        steady(self)

    def show_value(self, value: Any) -> None:
        """Show `HH:MM`."""
        with QSignalBlocker(self):
            self.setTime(QTime.fromString(value, _CLOCK))


class ChoiceEditor(QComboBox):
    """One of a few; it draws its own arrow, which a style sheet takes away."""

    edited = Signal(object)

    def __init__(self, field: Choice) -> None:
        super().__init__()
        for value, words in field.choices:
            self.addItem(words, value)
        self.setSizeAdjustPolicy(_SHORTENED)
        self.setMinimumContentsLength(_LEAST_LETTERS)
        self.setAccessibleName(field.words.title)
        self.show_value(field.value)
        self.activated.connect(lambda _row: self.edited.emit(self.currentData()))
        steady(self)

    def show_value(self, value: Any) -> None:
        """Show one of the choices."""
        self.setCurrentIndex(self.findData(value))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Text), 1.5))
        x, y = self.width() - 16.0, self.height() / 2
        tip, wing = QPointF(x, y + 2), QPointF(4, 4)
        painter.drawPolyline([tip - wing, tip, tip + QPointF(wing.x(), -wing.y())])
        painter.end()


class HoursEditor(QLineEdit):
    """Spans of time as one line; `refused` says what is wrong with it."""

    edited = Signal(object)
    refused = Signal(str)

    def __init__(self, field: HourSpans) -> None:
        super().__init__()
        self._kept = ""
        self.setAccessibleName(field.words.title)
        self.setPlaceholderText(field.none)
        self.show_value(field.value)
        self.editingFinished.connect(self.on_finished)

    def show_value(self, value: Any) -> None:
        """Show a line of spans."""
        self._kept = value
        self.setText(value)

    @property
    def ranges(self) -> tuple[str, ...]:
        """The spans last shown or told of."""
        return read_hours(self._kept)

    def on_finished(self) -> None:
        """Read what was typed, and tell of it where it is new."""
        try:
            ranges = read_hours(self.text())
        except UnreadableHours as error:
            self.refused.emit(str(error))
            return
        self.refused.emit("")
        is_new = ranges != self.ranges
        self.show_value(hours_words(ranges))
        if is_new:
            self.edited.emit(list(ranges))


Editor = NumberEditor | ClockEditor | ChoiceEditor | HoursEditor | PhoneEditor


def editor_of(field: Field) -> Editor:
    """Return the editor that a field asks for."""
    match field:
        case Number():
            return NumberEditor(field)
        case ClockTime():
            return ClockEditor(field)
        case Choice():
            return ChoiceEditor(field)
        case HourSpans():
            return HoursEditor(field)
        case Phone():
            return PhoneEditor(field)
        case _:
            assert_never(field)


def _box(field: Number) -> QSpinBox | QDoubleSpinBox:
    box = QSpinBox() if field.is_whole else QDoubleSpinBox()
    if isinstance(box, QSpinBox):
        box.setRange(int(field.low), int(field.high))
        box.setSingleStep(int(field.step))
    else:
        box.setRange(field.low, field.high)
        box.setSingleStep(field.step)
        box.setDecimals(1)
    box.setSuffix(f" {field.unit}" if field.unit else "")
    box.setAlignment(Qt.AlignmentFlag.AlignRight)
    box.setKeyboardTracking(False)
    _box_like(box)
    return box


def _box_like(box: QAbstractSpinBox) -> None:
    """Give every box the same width, and its text some room to the edge."""
    letters = box.fontMetrics().horizontalAdvance("0000 min")
    box.setFixedWidth(max(_BOX_WIDTH, letters + 4 * _BOX_MARGIN))
    box.lineEdit().setTextMargins(_BOX_MARGIN, 0, _BOX_MARGIN, 0)


class _Steady(QObject):
    """Keeps the wheel from turning what it only passes over."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def steady(*widgets: QWidget) -> None:
    """Let the wheel scroll the page over these, and turn nothing."""
    for widget in widgets:
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        widget.installEventFilter(_Steady(widget))
