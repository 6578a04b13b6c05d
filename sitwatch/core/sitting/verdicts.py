"""The values in which sitting is told: stretches, bouts, days.

Times are aware UTC, spans half-open; durations are timedeltas.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Literal

import msgspec

from sitwatch.core.sitting.habits import Belief
from sitwatch.core.timeline.spans import Span

State = Literal["seated", "standing", "away", "unknown"]
"""What a stretch most likely was."""

Because = Literal[
    "input",
    "short_gap",
    "long_gap",
    "media",
    "call",
    "said",
    "corrected",
    "declared",
    "locked",
    "slept",
    "off",
    "blind",
]
"""The evidence behind a stretch."""


class Stretch(msgspec.Struct, frozen=True, gc=False):
    """A span of time with its verdict.

    `p_seated` is the probability of sitting at this computer (0 where unknown: unknown
    time is no part of the mean). `band` is the row of the pause table that judged it,
    -1 where no pause did: pauses share one personal offset, so the day's interval
    needs to know it. `label` is what the user calls what they declared.
    """

    start: datetime
    end: datetime
    state: State
    p_seated: float
    because: Because
    band: int = -1
    label: str = ""

    @property
    def length(self) -> timedelta:
        """How long it lasted."""
        return self.end - self.start


class Bout(msgspec.Struct, frozen=True, gc=False):
    """A run of sitting, broken only by less than the shortest rest that counts."""

    start: datetime
    end: datetime

    @property
    def length(self) -> timedelta:
        """How long it lasted."""
        return self.end - self.start


class DaySummary(msgspec.Struct, frozen=True):
    """What a day adds up to.

    `seated` is the expected value, `low`..`high` its 80 % interval; all three hold the
    `declared` part (seated time away from the computer that the user told of) and the
    `corrected` part (what the user said of measured time). `rises` are ends of bouts
    that were not the end of the day, `breaks` absences from sitting of at least the
    shortest rest.
    """

    day: date
    seated: timedelta
    low: timedelta
    high: timedelta
    standing: timedelta
    away: timedelta
    unknown: timedelta
    declared: timedelta
    corrected: timedelta
    bouts: int
    longest_bout: timedelta
    rises: int
    prompts: int
    breaks: int
    done: int


class Offer(msgspec.Struct, frozen=True):
    """A prompt and what became of it; `outcome` is judged by input, not by the click.

    `asking`: still on screen; `natural`: the user left by themself; `typed_through`:
    answered as done while input went on.
    """

    prompt: str
    at: datetime
    why: str
    exercise: str
    outcome: Literal[
        "asking",
        "done",
        "partial",
        "typed_through",
        "natural",
        "snoozed",
        "skipped",
        "ignored",
    ]
    until: datetime | None


class Report(msgspec.Struct, frozen=True):
    """Everything that a stretch of the journal, or a trace, comes to.

    `days` in order, without gaps in between only where there were facts; `stretches`
    disjoint and in order, also what the user told of times outside `seen`, which goes
    from the first fact to the last (None: there is none); `beliefs` those by which each
    day was judged, in order.
    """

    days: tuple[DaySummary, ...]
    stretches: tuple[Stretch, ...]
    bouts: tuple[Bout, ...]
    offers: tuple[Offer, ...]
    unknown_facts: int = 0
    bad_lines: int = 0
    beliefs: tuple[Belief, ...] = ()
    seen: Span | None = None
