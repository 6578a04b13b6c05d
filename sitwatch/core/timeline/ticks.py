"""Two clock readings make a tick, and tell what happened between them.

        wall    the clock on the wall, which people and time servers set
        up      runs on during suspend and never steps (boot time)
        awake   never steps, and stands still during suspend (monotonic)

A suspend shows as `up` running ahead of `awake`; a set clock as the wall parting from
`up`; a process that got no processor as a long tick in which all three agree.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal, TypedDict

import msgspec

SLACK = timedelta(seconds=2)
"""Clocks that differ by less are taken to agree."""

STARVED_AFTER = timedelta(seconds=15)
"""A tick that takes longer, with all clocks agreeing, means that nobody was looking."""

_SLACK_S = SLACK.total_seconds()
_STARVED_AFTER_S = STARVED_AFTER.total_seconds()

Verdict = Literal["plain", "slept", "clock_moved", "starved"]


class Stamp(TypedDict):
    """The two labels of a fact, ready to be given to its constructor."""

    at: datetime
    up: float


class Reading(msgspec.Struct, frozen=True, gc=False):
    """The three clocks, read at one place at one moment.

    `wall` is aware, in local time with the offset then in force; `up_s` and `awake_s`
    are seconds since an arbitrary start.
    """

    wall: datetime
    up_s: float
    awake_s: float

    @property
    def stamp(self) -> Stamp:
        """Return the labels of a fact that is seen at this moment."""
        return {"at": self.wall, "up": self.up_s}


def classify_tick(before: Reading, after: Reading) -> Verdict:
    """Tell what lies between two readings; sleep is named before a moved clock."""
    up_s = after.up_s - before.up_s
    if up_s - (after.awake_s - before.awake_s) > _SLACK_S:
        return "slept"
    if abs((after.wall - before.wall).total_seconds() - up_s) > _SLACK_S:
        return "clock_moved"
    return "starved" if up_s > _STARVED_AFTER_S else "plain"
