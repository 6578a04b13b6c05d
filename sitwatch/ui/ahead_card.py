"""The card of the rest of today: when breaks would fall, and how many there were."""

from __future__ import annotations

from sitwatch.presenters.ahead import AheadView, Coming, Goal
from sitwatch.ui.column import card, label
from sitwatch.ui.flow import Flow
from sitwatch.ui.goal_dots import GoalDots
from sitwatch.ui.style import give_role

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

_TO_COME = Goal(0, 1, "")
"""The ring beside a time, which is the one on the strip of the day."""


class AheadCard:
    """Shows an `AheadView`; without one it is not there."""

    def __init__(self) -> None:
        self.frame, self._inside = card()
        self._shown: AheadView | None = None
        self.title, self.goal = label(role="title"), label(role="muted")
        self.notes = label(role="muted", is_wrapped=True)
        self.dots, self.times = GoalDots(), QWidget()
        head = (self.title, self.dots, self.goal)
        self._inside.addLayout(Flow(head, spacing=10))
        self._inside.addWidget(self.times)
        self._inside.addWidget(self.notes)
        self.frame.hide()

    def show_ahead(self, view: AheadView | None) -> None:
        """Show the rest of today; None: another day, or nothing was seen."""
        self.frame.setVisible(view is not None)
        if view is None or view == self._shown:
            return
        self._shown = view
        self.title.setText(view.title)
        self.goal.setText(view.goal.words)
        self.dots.show_goal(view.goal)
        self.notes.setText("\n".join(view.notes))
        self.notes.setVisible(bool(view.notes))
        self._replace(_times(view))

    def _replace(self, times: QWidget) -> None:
        before, self.times = self.times, times
        self._inside.replaceWidget(before, times)
        before.hide()
        before.deleteLater()


def _times(view: AheadView) -> QWidget:
    """Return the breaks to come side by side, as many in a line as fit."""
    times = QWidget()
    shown: list[QWidget] = [_time(each) for each in view.coming]
    if view.more:
        shown.append(label(view.more, "muted"))
    times.setLayout(Flow(shown))
    times.setVisible(bool(shown))
    return times


def _time(coming: Coming) -> QFrame:
    frame = QFrame()
    give_role(frame, "inset")
    inside = QVBoxLayout(frame)
    inside.setContentsMargins(14, 8, 14, 8)
    inside.setSpacing(0)
    line, ring = QHBoxLayout(), GoalDots()
    ring.show_goal(_TO_COME)
    line.setSpacing(4)
    line.addWidget(ring)
    line.addWidget(label(coming.at), 1)
    inside.addLayout(line)
    if coming.latest:
        inside.addWidget(label(coming.latest, "muted"))
    return frame
