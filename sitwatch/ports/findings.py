"""What tells of itself: how facts are posted, and what `doctor` is told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import msgspec

from sitwatch.core.facts import Fact, Recorded

Post = Callable[[Fact], None]
"""Puts a fact into the inbox; the only thing that a foreign thread may do."""


InTurn = Callable[[Callable[[], None]], None]
"""Does something on the main thread, once all that was posted before was taken in."""


class LastSeen(msgspec.Struct, frozen=True):
    """The last that was seen: a fact's kind, as traces name it, and when."""

    fact: str
    at: datetime


def last_seen(fact: Recorded) -> LastSeen:
    """Return a fact as the last that was seen."""
    return LastSeen(str(type(fact).__struct_config__.tag), fact.at)


class Finding(msgspec.Struct, frozen=True):
    """One line of `doctor`: what serves a need, why, and what to do about a gap.

    `part` is the need (`input`, `lock`, `tray`, ...), `used` what serves it now (empty:
    nothing does), `why` the reason for the choice, `remedy` the one thing to do, empty
    where nothing is amiss. `since` is when it began to work, None where nobody knows;
    `last` is the last fact that came from it.
    """

    part: str
    used: str
    why: str
    remedy: str = ""
    since: datetime | None = None
    last: LastSeen | None = None
