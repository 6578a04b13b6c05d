"""A first measure: chair rises in half a minute, and marching steps on each side.

The chair stand in 30 seconds is a usual simple test; its norms are made for people over
60, so it is held against the user's own past and nothing else.
"""

from __future__ import annotations

from gettext import gettext as _
from math import ceil

import msgspec

READY_S = 5.0
LENGTH_S = 30.0
MOST = 60
"""More than two rises a second is a slip of the finger."""


class TimerView(msgspec.Struct, frozen=True):
    """The timer at a moment: its figure, what is done now, the share that is gone."""

    figure: str
    line: str
    gone: float

    @property
    def is_over(self) -> bool:
        """Whether the time is up."""
        return self.gone >= 1


class Measure(msgspec.Struct, frozen=True):
    """What was counted, 0: not measured; steps are those of the left and the right."""

    rises: int = 0
    left: int = 0
    right: int = 0


def timer_before() -> TimerView:
    """Return the timer before it is started."""
    return TimerView(
        f"{LENGTH_S:.0f}", _("Arms crossed. Rise all the way, sit gently."), 0.0
    )


def timer_at(gone_s: float) -> TimerView:
    """Return the timer so many seconds after its start: get ready, rise, over."""
    if gone_s < READY_S:
        left = ceil(READY_S - gone_s)
        return TimerView(str(left), _("Get ready, seated"), 0.0)
    moving_s = gone_s - READY_S
    if moving_s >= LENGTH_S:
        return TimerView("0", _("Stop. How many did you do?"), 1.0)
    left = ceil(LENGTH_S - moving_s)
    line = _("Stand up and sit down, and count")
    return TimerView(str(left), line, moving_s / LENGTH_S)


def measure_changes(measure: Measure) -> dict[str, object]:
    """Return the change of the profile that a measure makes, none without figures."""
    named = {
        "chair_stands": measure.rises,
        "march_left": measure.left,
        "march_right": measure.right,
    }
    told = {name: count for name, count in named.items() if count > 0}
    return {"self_test": told} if told else {}
