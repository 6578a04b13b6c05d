"""The cards of the page of today: the total, the course of the day, or nothing yet."""

from __future__ import annotations

from gettext import gettext as _

from sitwatch.presenters.strip import Strip
from sitwatch.presenters.today import NothingYet, Today
from sitwatch.ui.charts.day_strip import DayStrip
from sitwatch.ui.charts.parts_bar import PartsBar
from sitwatch.ui.charts.scale_bar import ScaleBar
from sitwatch.ui.column import card, label
from sitwatch.ui.correction import Correction
from sitwatch.ui.legend import Entry, Legend

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout

_FIGURE = 3.2
_LIKELY = 1.15


class TotalCard:
    """Today's total with its range and its place on the scale."""

    def __init__(self) -> None:
        self.frame, inside = card()
        self.figure = label()
        self.likely = label(role="muted")
        self.next_break = label(role="muted", is_wrapped=True)
        self.scale = ScaleBar()
        self.figure.setFont(_scaled(self.figure.font(), _FIGURE, is_bold=True))
        self.likely.setFont(_scaled(self.likely.font(), _LIKELY))
        inside.addWidget(label(_("Seated so far"), "muted"))
        inside.addLayout(self._row())
        inside.addWidget(self.scale)
        inside.addWidget(self.next_break)

    def show_day(self, day: Today) -> None:
        """Show a day's total."""
        self.figure.setText(day.figure)
        self.likely.setText(day.likely)
        self.next_break.setText(day.next_break)
        self.next_break.setVisible(bool(day.next_break))
        self.scale.show_scale(day.scale)
        self.frame.setAccessibleName(day.summary)

    def _row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.figure, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.likely, 0, Qt.AlignmentFlag.AlignBottom)
        self.likely.setContentsMargins(0, 0, 0, 8)
        row.addStretch(1)
        return row


class DayCard:
    """The course of the day, what it is made of, and the word of the user on it."""

    def __init__(self) -> None:
        self.frame, inside = card(spacing=14)
        self.strip = DayStrip()
        self.correction = Correction()
        self._bar, self._legend = PartsBar(), Legend()
        self.strip.chosen.connect(self.correction.show_segment)
        self.strip.setAccessibleName(_("The course of the day"))
        self._bar.setAccessibleName(_("The parts of the day"))
        inside.addWidget(label(_("The day so far"), "title"))
        inside.addWidget(self.strip, 1)
        inside.addWidget(self.correction)
        inside.addSpacing(4)
        inside.addWidget(self._bar)
        inside.addWidget(self._legend)
        inside.addWidget(
            label(_("Input is counted, never its content."), "muted", is_wrapped=True)
        )

    def show_day(self, day: Today) -> None:
        """Show a day's course and parts."""
        self.strip.show_strip(day.strip or Strip((), (), 0.0))
        self._bar.show_parts(day.parts)
        self._legend.show_entries(
            [Entry(part.fill, part.words, part.amount) for part in day.parts]
        )


class NothingCard:
    """What will appear, and when, while there is nothing to show."""

    def __init__(self) -> None:
        self.frame, inside = card(margin=32, spacing=14)
        self.title = label(role="title", is_wrapped=True)
        self._lines = label(role="muted", is_wrapped=True)
        inside.addWidget(self.title)
        inside.addWidget(self._lines)

    def show_nothing(self, nothing: NothingYet) -> None:
        """Say so."""
        self.title.setText(nothing.title)
        self._lines.setText("\n\n".join(nothing.lines))


def _scaled(font: QFont, by: float, *, is_bold: bool = False) -> QFont:
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * by)
    if is_bold:
        made.setWeight(QFont.Weight.DemiBold)
    return made
