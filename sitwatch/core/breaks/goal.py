"""The goal of a day: four breaks, then six on a full desk day.

A year-long programme came to 4.2 breaks a day (Mainsbridge). The goal never moves away
from somebody who has not reached it: six is asked only of those who have had four and
sit a full desk day all the same. There are no streaks: each day begins at nothing.
"""

from __future__ import annotations

from datetime import timedelta

FIRST, FULL = 4, 6

FULL_DAY = timedelta(hours=6)
"""From this much sitting on it is a full desk day: the lower end of where the risk
bends (Patterson 2018: 6 to 8 h)."""


def goal_of(kept: int, seated: timedelta) -> int:
    """Return how many breaks the day aims at; `kept` so far, `seated` as estimated."""
    return FULL if kept >= FIRST and seated >= FULL_DAY else FIRST
