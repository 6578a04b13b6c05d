"""A year at a computer as a journal has it: merged input, and all that goes with it.

Of each day's rows nearly every one ends a gap of 15 s or a pause of 30 s and more. How
long a pause lasts follows a power law without a knee, as recorded input does.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from itertools import chain
from random import Random

from sitwatch.core import facts as f

HERE = timezone(timedelta(hours=1))
FIRST_MORNING = datetime(2026, 1, 1, 9, tzinfo=HERE)

MORNINGS = timedelta(hours=9)
"""From the first to the last input of a day."""

SHORTEST_S, LONGEST_S, SHAPE = 15.0, 9000.0, 0.8
"""A journal joins input that is closer than 15 s. Of the gaps that are longer 57 % last
for 30 s, 14 % for 3 min."""

WORK_S = 75.0
"""Mean length of input."""

PROMPT_EVERY = timedelta(minutes=50)
QUESTIONS = 3
LOCKED_FROM_S = 120.0
LOCKED_SHARE = 0.3


def year(days: int = 365) -> list[f.Fact]:
    """Return the facts of some days, the same ones each time."""
    return [*chain.from_iterable(_Day(number).facts() for number in range(days))]


class _Day:
    """One day, told as it passes."""

    def __init__(self, number: int) -> None:
        self._luck = Random(number)
        self._start = FIRST_MORNING + timedelta(days=number)
        self._now = self._start
        self._questions = QUESTIONS
        self._prompt_at = self._start + PROMPT_EVERY

    def facts(self) -> Iterator[f.Fact]:
        yield self._told(f.Started)
        while self._now < self._start + MORNINGS:
            yield self._input()
            yield from self._prompted()
            yield from self._paused()
        yield self._told(f.PostureTold, posture="sitting")
        yield self._told(f.Stopped)

    def _told(self, kind: type[f.Fact], **rest: object) -> f.Fact:
        up = (self._now - self._start).total_seconds()
        return kind(at=self._now, up=up, **rest)  # type: ignore[arg-type]

    def _input(self) -> f.Fact:
        length_s = round(1 + self._luck.expovariate(1 / WORK_S), 3)
        strokes = int(length_s)
        fact = self._told(f.Input, for_s=length_s, keys=strokes, pointer=strokes)
        self._now += timedelta(seconds=length_s)
        return fact

    def _prompted(self) -> Iterator[f.Fact]:
        if self._now < self._prompt_at:
            return
        prompt = f"{self._now:%Y%m%dT%H%M%SZ}"
        yield self._told(f.Prompted, prompt=prompt, exercise="squat")
        self._now += timedelta(seconds=9)
        reply = self._luck.choice(["done", "snoozed", "skipped", "ignored"])
        yield self._told(f.Answered, prompt=prompt, reply=reply)
        self._prompt_at = self._now + PROMPT_EVERY

    def _paused(self) -> Iterator[f.Fact]:
        gap_s = min(LONGEST_S, SHORTEST_S / self._luck.random() ** (1 / SHAPE))
        start, end = self._now, self._now + timedelta(seconds=round(gap_s, 3))
        is_locked = gap_s > LOCKED_FROM_S and self._luck.random() < LOCKED_SHARE
        if is_locked:
            self._now += timedelta(seconds=self._luck.choice([5, 90]))
            yield self._told(f.Locked)
        self._now = end
        if is_locked:
            yield self._told(f.Unlocked)
        elif gap_s > LOCKED_FROM_S and self._questions:
            self._questions -= 1
            yield self._input()
            yield self._answered(start, end)

    def _answered(self, start: datetime, end: datetime) -> f.Fact:
        posture = self._luck.choice(["sitting", "away"])
        return self._told(
            f.Corrected, start=start, end=end, posture=posture, asked=True
        )
