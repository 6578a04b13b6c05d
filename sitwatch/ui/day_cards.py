"""The cards of the page of a day: the total, the course, what was said, or nothing."""

from __future__ import annotations

from gettext import gettext as _

from sitwatch.presenters.day import DayView, NothingSeen
from sitwatch.presenters.words import SaidOn
from sitwatch.ui.charts.day_strip import DayStrip
from sitwatch.ui.charts.parts_bar import PartsBar
from sitwatch.ui.charts.scale_bar import ScaleBar
from sitwatch.ui.column import card, label
from sitwatch.ui.correction import Correction
from sitwatch.ui.legend import Entry, Legend
from sitwatch.ui.style import give_role

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

_FIGURE = 3.2
_LIKELY = 1.15


class TotalCard:
    """A day's total with its range and its place on the scale."""

    def __init__(self) -> None:
        self.frame, inside = card()
        self.caption = label(role="muted")
        self.figure = label()
        self.likely = label(role="muted", is_wrapped=True)
        self.up = label(role="muted", is_wrapped=True)
        self.next_break = label(role="muted", is_wrapped=True)
        self.scale = ScaleBar()
        self.figure.setFont(_scaled(self.figure.font(), _FIGURE, is_bold=True))
        self.likely.setFont(_scaled(self.likely.font(), _LIKELY))
        inside.addWidget(self.caption)
        inside.addLayout(self._row())
        inside.addWidget(self.scale)
        inside.addWidget(self.up)
        inside.addWidget(self.next_break)

    def show_day(self, day: DayView) -> None:
        """Show a day's total."""
        self.caption.setText(day.caption)
        self.figure.setText(day.figure)
        self.likely.setText(day.likely)
        self.up.setText(day.up)
        self.up.setVisible(bool(day.up))
        self.next_break.setText(day.next_break)
        self.next_break.setVisible(bool(day.next_break))
        self.scale.show_scale(day.scale)
        self.frame.setAccessibleName(day.summary)

    def _row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.figure, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.likely, 1, Qt.AlignmentFlag.AlignBottom)
        self.likely.setContentsMargins(0, 0, 0, 8)
        return row


class DayCard:
    """The course of the day, what it is made of, and the word of the user on it."""

    def __init__(self) -> None:
        self.frame, inside = card(spacing=14)
        self.strip = DayStrip()
        self.correction = Correction()
        self.wrong = QPushButton(_("This day is wrong…"))
        self.note = label(role="muted", is_wrapped=True)
        self._bar, self._legend = PartsBar(), Legend()
        self.strip.chosen.connect(self.correction.show_segment)
        self.strip.setAccessibleName(_("The course of the day"))
        self._bar.setAccessibleName(_("The parts of the day"))
        inside.addWidget(label(_("The course of the day"), "title", is_wrapped=True))
        inside.addWidget(self.strip, 1)
        inside.addWidget(self.correction)
        inside.addSpacing(4)
        inside.addWidget(self._bar)
        inside.addWidget(self._legend)
        self._foot = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        inside.addLayout(self._foot)
        self._fill_foot()

    def on_widened(self, is_wide: bool) -> None:  # noqa: FBT001 - Qt's own signature
        """Put the note beside the button where there is room."""
        direction = QBoxLayout.Direction
        self._foot.setDirection(
            direction.LeftToRight if is_wide else direction.TopToBottom
        )

    def show_day(self, day: DayView) -> None:
        """Show a day's course and parts."""
        self.strip.show_strip(day.strip)
        self._bar.show_parts(day.parts)
        self._legend.show_entries(
            [Entry(part.fill, part.words, part.amount) for part in day.parts]
        )

    def _fill_foot(self) -> None:
        give_role(self.wrong, "quiet")
        self.wrong.setToolTip(
            _(
                "Save this day as a file that shows what went wrong: times and kinds"
                " only, no names."
            )
        )
        self.note.setText(_("Input is counted, never its content."))
        self._foot.addWidget(self.note, 1)
        self._foot.addWidget(self.wrong, 0, Qt.AlignmentFlag.AlignLeft)


class SaidCard(QObject):
    """The user's last words on the day; `undone` carries the moment of one."""

    undone = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.frame, self._inside = card(spacing=8)
        self._said: tuple[SaidOn, ...] = ()
        self._rows = QWidget()
        self.buttons: list[QPushButton] = []
        self._inside.addWidget(label(_("What you said of it"), "title"))
        self._inside.addWidget(self._rows)

    def show_said(self, said: tuple[SaidOn, ...]) -> None:
        """List words, each with what takes it back; none: nothing is shown."""
        self.frame.setVisible(bool(said))
        if said == self._said:
            return
        self._said = said
        self._inside.removeWidget(self._rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = QWidget()
        lines = QVBoxLayout(self._rows)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        self.buttons = [self._add(lines, word) for word in said]
        self._inside.addWidget(self._rows)

    def _add(self, lines: QVBoxLayout, word: SaidOn) -> QPushButton:
        line, undo = QHBoxLayout(), QPushButton(_("Undo"))
        give_role(undo, "quiet")
        undo.setAccessibleName(_("Undo: {word}").format(word=word.words))
        undo.clicked.connect(lambda: self.undone.emit(word.word))
        line.addWidget(label(word.words, is_wrapped=True), 1)
        line.addWidget(undo)
        lines.addLayout(line)
        return undo


class NothingCard:
    """What will appear, and when, while there is nothing to show."""

    def __init__(self) -> None:
        self.frame, inside = card(margin=32, spacing=14)
        self.title = label(role="title", is_wrapped=True)
        self._lines = label(role="muted", is_wrapped=True)
        inside.addWidget(self.title)
        inside.addWidget(self._lines)

    def show_nothing(self, nothing: NothingSeen) -> None:
        """Say so."""
        self.title.setText(nothing.title)
        self._lines.setText("\n\n".join(nothing.lines))


def _scaled(font: QFont, by: float, *, is_bold: bool = False) -> QFont:
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * by)
    if is_bold:
        made.setWeight(QFont.Weight.DemiBold)
    return made
