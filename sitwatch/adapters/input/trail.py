"""Turns "input was seen, last so long ago" into facts that adjoin and never overlap.

        looks       |         |         |         |         |
        last seen          x         x       x                  x
        facts              [)[========)[=====)                  [)

A source tells at a look only when the last input before it was. The first fact is as
long as the source can vouch for; one that follows soon, or is told at the very next
look, begins where the one before ended.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from sitwatch.core.facts import Input
from sitwatch.core.timeline.ticks import Reading, classify_tick

CONTINUOUS = timedelta(seconds=2)
"""Up to this distance input is one stretch, however often a source is looked at."""

_MILLISECOND = timedelta(milliseconds=1)


class Sample(msgspec.Struct, frozen=True):
    """What a source saw in a beat.

    `ago` is how long before the reading the last input was, `vouched` how far back from
    there the source knows of input when there was none in the beat before.
    """

    ago: timedelta = timedelta(0)
    vouched: timedelta = timedelta(0)
    keys: int | None = None
    pointer: int | None = None
    injected: bool | None = None


class Trail:
    """Follows the readings of a source; `begin` each beat, `input` where there was."""

    def __init__(self) -> None:
        self._now: Reading | None = None
        self._since: datetime | None = None
        self._before: datetime | None = None
        self._end: datetime | None = None

    def begin(self, now: Reading) -> bool:
        """Take the beat's reading, and tell whether input in it can be placed.

        It cannot in the first beat; nor in one that holds a suspend, because nobody can
        say on which side of it the input was, and a waking machine is no person. Input
        before and after a long while without a look, as behind a lock, is not joined.
        """
        before, self._now = self._now, now
        verdict = "first" if before is None else classify_tick(before, now)
        is_even = before is not None and verdict in {"plain", "starved"}
        self._before = self._since if is_even else None
        self._since = before.wall if before is not None and is_even else None
        self._end = self._end if verdict == "plain" else None
        return verdict not in {"first", "slept"}

    def input(self, sample: Sample) -> Input:
        """Return the fact of this beat."""
        if self._now is None:
            raise ValueError("a trail needs the reading of the beat first: begin()")
        end = self._now.wall - sample.ago
        start = self._start(end, sample.vouched).astimezone(self._now.wall.tzinfo)
        milliseconds = max(0, (end - start) // _MILLISECOND)
        self._end = start + timedelta(milliseconds=milliseconds)
        age = (self._now.wall - start).total_seconds()
        return Input(
            at=start,
            up=max(0.0, round(self._now.up_s - age, 3)),
            for_s=milliseconds / 1000,
            keys=sample.keys,
            pointer=sample.pointer,
            injected=sample.injected,
        )

    def _start(self, end: datetime, vouched: timedelta) -> datetime:
        """Return where input began that ended at `end`, not before this beat did."""
        if self._end is not None and self._goes_on(self._end, end):
            return self._end
        if self._since is None:
            return end - vouched
        return min(end, max(end - vouched, self._since))

    def _goes_on(self, before: datetime, end: datetime) -> bool:
        """Tell whether input was told at the last look too, or lately at least."""
        if end - before <= CONTINUOUS:
            return True
        return self._before is not None and before >= self._before
