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
    """A clock that starts at a moment of its own and runs `rate` times as fast."""

    def __init__(self, real: Clock, start: datetime) -> None:
        """Start now; the rate is 1 until it is set."""
        self._real = real
        self._base = real.read()
        self._shown = Reading(start, self._base.up_s, self._base.awake_s)
        self._rate = 1.0

    def read(self) -> Reading:
        """Return the three clocks of the recorded day."""
        passed = (self._real.read().up_s - self._base.up_s) * self._rate
        return _later(self._shown, passed)

    def run_at(self, rate: float) -> None:
        """Run at this rate from now on."""
        if rate != self._rate:
            self._shown, self._base = self.read(), self._real.read()
            self._rate = rate


def _later(reading: Reading, seconds: float) -> Reading:
    return Reading(
        reading.wall + timedelta(seconds=seconds),
        reading.up_s + seconds,
        reading.awake_s + seconds,
    )


class SteppingClock:
    """Reads a clock that is far ahead in steps that are small enough to be lived."""

    def __init__(self, clock: Clock, step: timedelta) -> None:
        """Begin where `clock` is now."""
        self._clock = clock
        self._step = step
        self._at = clock.read()

    def read(self) -> Reading:
        """Return the step that is being lived."""
        return self._at

    def steps(self) -> Iterator[Reading]:
        """Take the steps that lead to where the clock behind is now."""
        until = self._clock.read().up_s
        while (ahead := until - self._at.up_s) > 0:
            self._at = _later(self._at, min(ahead, self._step.total_seconds()))
            yield self._at


class RecordedSource:
    """Hands out recorded facts, all kinds of them, as their time comes."""

    def __init__(self, facts: Iterable[Recorded]) -> None:
        """`facts` in order of time."""
        self._coming = deque(fact for fact in facts if not isinstance(fact, Unknown))

    @property
    def finding(self) -> Finding:
        """Say that this is a recording."""
        return Finding("input", "demo", "a recorded day, played faster than it was")

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
        """Return the input up to now, and leave the rest to come."""
        seen = (now - fact.at).total_seconds()
        if fact.for_s <= seen:
            return fact
        rest = msgspec.structs.replace(fact, at=now, for_s=fact.for_s - seen)
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
