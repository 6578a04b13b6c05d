"""How long a break invites to be up: a minute after the exercise, every third longer.

    kept today    0    1    2    3    4    5
    the next     1'   1'  3-5'  1'   1'  3-5'

Breaks of one to five minutes were studied, the longer ones did more for blood sugar
(Duran 2023, Frequency 2021); few people have time for these each time.
"""

from __future__ import annotations

from datetime import date

import msgspec

EVERY = 3
"""Every third break is a long one."""


class Kept(msgspec.Struct, frozen=True, gc=False):
    """How many breaks were kept on a day by the clock on the wall."""

    day: date | None = None
    count: int = 0

    def on(self, day: date) -> int:
        """Return how many it were on that day."""
        return self.count if day == self.day else 0


def kept_after(kept: Kept, day: date) -> Kept:
    """Return the count after one more break on a day."""
    return Kept(day, kept.on(day) + 1)


def is_long(kept: Kept, day: date) -> bool:
    """Tell whether the next break of a day is a long one."""
    return kept.on(day) % EVERY == EVERY - 1
