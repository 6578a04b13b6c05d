"""The one line on which every fact lies, whatever people do to the clock.

    wall     10:00 ---- 10:10 | 07:10 ---- 07:30        (set back three hours)
    up           0 ----   600 |   600 ----  1800        (never steps)
    line     10:00 ------------------------ 10:30       (runs on, never back)

While a run of the recorder lasts, the line follows the wall clock but for its steps,
which the sleep-inclusive clock exposes. Where the record is broken anyway (a start, a
wake) it joins the wall clock again, never running backwards. Several computers each
have their own place on it.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import TypedDict

import msgspec

from sitwatch.core.facts import Input, Started, Step, Woke
from sitwatch.core.timeline.ticks import SLACK

ZERO = timedelta(0)

AGREED_S = 1.0
"""Clocks that differ by less agree whatever the rounding: well within `SLACK`."""


class Anchor(msgspec.Struct, frozen=True, gc=False):
    """Where one computer's last fact lies: on the line, on its wall clock, on `up`."""

    at: datetime
    wall: datetime
    up: float | None
    lead: timedelta = ZERO
    lasts: timedelta = ZERO

    @property
    def end(self) -> datetime:
        """Where the fact was over: input lasts, all others are moments."""
        return self.at + self.lasts


class Labels(TypedDict):
    """The labels of a fact of one of several computers, ready for its constructor."""

    at: datetime
    up: float
    device: str | None


Anchors = dict[str | None, Anchor]
"""The last fact of each computer, by device; treated as a value, never changed."""


def place(anchors: Anchors, fact: Step) -> Anchor:
    """Return where a fact lies; never before the last fact of the same computer.

    A fact that is told late (the second of input into which a lock fell) lies where the
    line has got to, and moves nothing for those that follow.
    """
    wall = fact.at.astimezone(UTC)
    last = anchors.get(fact.device)
    lasts = fact.length if isinstance(fact, Input) else ZERO
    if last is None:
        return Anchor(wall, wall, fact.up, lasts=lasts)
    stepped = _stepped(last, fact, wall)
    lead = last.lead + stepped
    at = wall + lead
    if stepped or not isinstance(fact, Input):
        at = wall if _rejoins(last, fact, wall - lead, stepped=stepped) else at
    if at >= last.at:
        return Anchor(at, wall, fact.up, at - wall, lasts)
    if not stepped and _is_late(last, fact, by=last.at - at):
        return last
    return Anchor(last.end, wall, fact.up, last.end - wall, lasts)


def _stepped(last: Anchor, fact: Step, wall: datetime) -> timedelta:
    """Return by how much the wall clock lost against the clock that never steps."""
    if last.up is None or fact.up is None:
        return ZERO
    went_on = wall - last.wall
    if abs(fact.up - last.up - went_on.total_seconds()) < AGREED_S:
        return ZERO
    lost = timedelta(seconds=fact.up - last.up) - went_on
    return lost if abs(lost) > SLACK else ZERO


def _rejoins(
    last: Anchor, fact: Step, remaining: datetime, *, stepped: timedelta
) -> bool:
    """Tell whether the record is broken here, so that the wall clock counts again.

    Of a sleep, at least as much must remain as the joining takes away: a sleep that
    vanished would be no rest.
    """
    if isinstance(fact, Started):
        return True
    if isinstance(fact, Woke):
        return remaining >= last.at
    return bool(stepped) and (fact.up or 0.0) < (last.up or 0.0)


def _is_late(last: Anchor, fact: Step, *, by: timedelta) -> bool:
    """Tell whether a fact was seen before the last one but told after it."""
    if isinstance(fact, Started):
        return False
    if fact.up is None or last.up is None:
        return by <= SLACK
    return fact.up <= last.up


def labels_at(anchors: Anchors, at: datetime, offset: timedelta) -> Labels:
    """Return how the computer last heard of would label the moment `at` of the line."""
    device, last = max(anchors.items(), key=lambda item: item[1].at)
    wall = (at - last.lead).astimezone(timezone(offset))
    up = (last.up or 0.0) + (at - last.at).total_seconds()
    return {"at": wall, "up": up, "device": device}


def moment_at(anchors: Anchors, wall: datetime) -> datetime:
    """Return where a wall clock's reading lies on the line, as heard last."""
    lead = max(anchors.values(), key=lambda anchor: anchor.at).lead if anchors else ZERO
    return wall.astimezone(UTC) + lead
