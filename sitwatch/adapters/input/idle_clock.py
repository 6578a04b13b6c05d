"""Sees input by a clock of the system that tells how long ago the last input was.

Windows and macOS have one. It is glanced at once a beat, and only two glances that
follow each other are compared: over hours of idleness two clocks drift apart. What is
told at a glance was used since the one before.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Protocol

import msgspec

from sitwatch.adapters.input import rests
from sitwatch.adapters.input.sight import Sight
from sitwatch.adapters.input.stretches import SETTLING_S
from sitwatch.adapters.input.trail import Sample, Trail
from sitwatch.core.facts import Fact, Input
from sitwatch.core.timeline.ticks import Reading
from sitwatch.ports import Finding

SAME_S = 0.05
"""Moments closer than this are the same; Windows counts in steps of 16 ms."""


class Glance(msgspec.Struct, frozen=True):
    """How long ago there was input: of keys and of the pointer, or of any kind.

    None: that is not told apart. `place` is where the pointer is, where that is known.
    """

    any_s: float | None = None
    keys_s: float | None = None
    pointer_s: float | None = None
    place: tuple[int, int] | None = None

    def moments(self, now_s: float) -> dict[str, float]:
        """Return when there was input, by its kind."""
        agos = {"any": self.any_s, "keys": self.keys_s, "pointer": self.pointer_s}
        return {kind: now_s - ago for kind, ago in agos.items() if ago is not None}


class IdleClockFailed(Exception):
    """The system does not say how long it has been idle; the message is its words."""


class IdleClock(Protocol):
    """What is asked of the system."""

    def glance(self) -> Glance:
        """Return how long ago there was input, or raise `IdleClockFailed`."""
        ...


class Words(msgspec.Struct, frozen=True):
    """What `doctor` says of a source: what it is, and why, and what to do if it fails.

    `restless` is said where it is not believed any more.
    """

    used: str
    why: str
    restless: str
    remedy: str


class IdleClockSource:
    """Any such clock as a source of input."""

    def __init__(self, name: str, clock: IdleClock, words: Words) -> None:
        """Glance at the clock, or raise `IdleClockFailed`."""
        clock.glance()
        self._clock, self._words = clock, words
        self._trail, self._sight = Trail(), Sight(name)
        self._trouble = ""
        self._before: dict[str, float] | None = None
        self._place: tuple[int, int] | None = None
        self._rested_s = self._settled_s = self._looked_s = 0.0

    @property
    def finding(self) -> Finding:
        if self._trouble:
            return Finding("input", "", self._trouble, self._words.remedy)
        return Finding("input", self._words.used, self._words.why)

    @property
    def can_wait(self) -> bool:
        return False

    def look(self, reading: Reading) -> tuple[Fact, ...]:
        is_placed = self._trail.begin(reading)
        if self._before is None and self._trouble and not self._sight.is_due(reading):
            return ()
        try:
            glance = self._clock.glance()
        except IdleClockFailed as error:
            self._before = None
            return self._lose(str(error), reading)
        used = self._used_since(glance, reading, is_placed=is_placed)
        if rests.is_restless(self._rested_s, reading.awake_s):
            return self._lose(self._words.restless, reading)
        self._trouble = ""
        sighted = self._sight.regain(reading)
        return sighted if sighted or not used else (self._told(used, reading),)

    def close(self) -> None:
        """There is nothing to let go of."""

    def _used_since(
        self, glance: Glance, reading: Reading, *, is_placed: bool
    ) -> dict[str, float]:
        """Return what was used since the last look, and when last."""
        now_s, before, looked_s = reading.awake_s, self._before, self._looked_s
        self._before = moments = glance.moments(now_s)
        self._note_rest(glance, now_s)
        self._looked_s = now_s
        if before is None:
            self._rested_s = now_s
            return {}
        if not is_placed:
            self._settled_s = now_s + SETTLING_S
        return {
            kind: at_s
            for kind, at_s in moments.items()
            if at_s > max(before[kind] + SAME_S, looked_s - SAME_S, self._settled_s)
        }

    def _note_rest(self, glance: Glance, now_s: float) -> None:
        """Note a rest; a pointer that goes somewhere is as good as one."""
        idle_s = now_s - max(glance.moments(now_s).values())
        if glance.place is not None and glance.place != self._place:
            idle_s = rests.REST_S
        self._place = glance.place
        unseen_s = now_s - self._looked_s
        self._rested_s = rests.rested(self._rested_s, now_s, idle_s, unseen_s)

    def _told(self, used: dict[str, float], reading: Reading) -> Input:
        is_any = "any" in used
        sample = Sample(
            ago=timedelta(seconds=max(0.0, reading.awake_s - max(used.values()))),
            keys=None if is_any or "keys" in used else 0,
            pointer=None if is_any or "pointer" in used else 0,
        )
        return self._trail.input(sample)

    def _lose(self, trouble: str, reading: Reading) -> tuple[Fact, ...]:
        self._trouble = trouble
        return self._sight.lose(reading)
