"""A recorded day in place of the machine: its clock, and what it sees.

The clock runs many times as fast as the real one, and at the pace of a person while
somebody is asked something; the source hands out the recorded facts as their time
comes.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

import msgspec

from sitwatch.core.facts import Fact, Input, Recorded, Unknown
from sitwatch.core.timeline.ticks import Reading
from sitwatch.ports import Clock, Finding


class DemoClock:
    """A clock that starts at a moment of its own, and goes on in small steps.

    It runs `rate` times as fast as the real one, and stands still while that sleeps.
    Each step is small enough to be lived; the rate may change after any of them.
    """

    def __init__(self, real: Clock, start: datetime, step: timedelta) -> None:
        """Begin now, at `start`."""
        self._real = real
        self._step_s = step.total_seconds()
        self._lived = real.read()
        self._at = Reading(start, self._lived.up_s, self._lived.awake_s)
        self.rate = 1.0

    def read(self) -> Reading:
        """Return the three clocks at the step that is being lived."""
        return self._at

    def steps(self) -> Iterator[Reading]:
        """Take the steps for the real time that passed since those before."""
        now = self._real.read()
        left_s, self._lived = now.awake_s - self._lived.awake_s, now
        while left_s > 0:
            ahead_s = min(left_s * self.rate, self._step_s)
            left_s -= ahead_s / self.rate
            self._at = _later(self._at, ahead_s)
            yield self._at


def _later(reading: Reading, seconds: float) -> Reading:
    return Reading(
        reading.wall + timedelta(seconds=seconds),
        reading.up_s + seconds,
        reading.awake_s + seconds,
    )


class RecordedSource:
    """Hands out recorded facts, all kinds of them, as their time comes."""

    def __init__(self, facts: Iterable[Recorded]) -> None:
        """`facts` in order of time."""
        self._coming = deque(fact for fact in facts if not isinstance(fact, Unknown))

    @property
    def finding(self) -> Finding:
        """Say that this is a recording."""
        return Finding("input", "demo", "a recorded day, played faster than it was")

    @property
    def can_wait(self) -> bool:
        return False

    def look(self, reading: Reading) -> tuple[Fact, ...]:
        """Return the facts whose time has come, labelled by the clock that is read."""
        return tuple(self._due(reading))

    def _due(self, reading: Reading) -> Iterator[Fact]:
        while self._coming and self._coming[0].at < reading.wall:
            fact = self._coming.popleft()
            if isinstance(fact, Input):
                fact = self._so_far(fact, reading.wall)
            early = (reading.wall - fact.at).total_seconds()
            yield msgspec.structs.replace(fact, up=reading.up_s - early)

    def _so_far(self, fact: Input, now: datetime) -> Input:
        """Return the input up to now, and leave the rest to come, counted already."""
        seen = (now - fact.at).total_seconds()
        if fact.for_s <= seen:
            return fact
        left = fact.for_s - seen
        rest = msgspec.structs.replace(fact, at=now, for_s=left, keys=0, pointer=0)
        self._coming.appendleft(rest)
        return msgspec.structs.replace(fact, for_s=seen)

    def close(self) -> None:
        """Nothing to let go of."""


def moved_to(day: date, facts: Iterable[Recorded]) -> Iterator[Recorded]:
    """Yield a recording whose last day is `day`, at the same times of the local day.

    The recorded wall times are kept, also those that a fact speaks of; the offset
    becomes the one in force here then.
    """
    recorded = list(facts)
    shift = day - recorded[-1].at.date() if recorded else timedelta(0)
    for fact in recorded:
        moments = {
            name: (moment.replace(tzinfo=None) + shift).astimezone()
            for name in fact.__struct_fields__
            if isinstance(moment := getattr(fact, name), datetime)
        }
        yield msgspec.structs.replace(fact, **moments, up=None)
