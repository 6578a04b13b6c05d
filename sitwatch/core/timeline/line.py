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

import msgspec

from sitwatch.core.facts import Started, Step, Woke
from sitwatch.core.timeline.ticks import SLACK, Stamp

ZERO = timedelta(0)


class Anchor(msgspec.Struct, frozen=True, gc=False):
    """Where one computer's last fact lies: on the line, on its wall clock, on `up`."""

    at: datetime
    wall: datetime
    up: float | None
    lead: timedelta = ZERO


Anchors = dict[str | None, Anchor]
"""The last fact of each computer, by device; treated as a value, never changed."""


def place(anchors: Anchors, fact: Step) -> Anchor:
    """Return where a fact lies; never before the last fact of the same computer."""
    wall = fact.at.astimezone(UTC)
    last = anchors.get(fact.device)
    if last is None:
        return Anchor(wall, wall, fact.up)
    lead = last.lead + _stepped(last, fact, wall)
    if _is_broken(last, fact):
        lead = ZERO
    at = wall + lead
    if at < last.at:
        at, lead = last.at, last.at - wall
    return Anchor(at, wall, fact.up, lead)


def _stepped(last: Anchor, fact: Step, wall: datetime) -> timedelta:
    """Return by how much the wall clock lost against the clock that never steps."""
    if last.up is None or fact.up is None:
        return ZERO
    lost = timedelta(seconds=fact.up - last.up) - (wall - last.wall)
    return lost if abs(lost) > SLACK else ZERO


def _is_broken(last: Anchor, fact: Step) -> bool:
    """Tell whether the record is broken here, so that the wall clock counts again."""
    if isinstance(fact, Started | Woke):
        return True
    return fact.up is not None and last.up is not None and fact.up < last.up


def labels_at(anchors: Anchors, at: datetime, offset: timedelta) -> Stamp:
    """Return how the computer last heard of would label the moment `at` of the line."""
    last = max(anchors.values(), key=lambda anchor: anchor.at)
    wall = (at - last.lead).astimezone(timezone(offset))
    up = (last.up or 0.0) + (at - last.at).total_seconds()
    return {"at": wall, "up": up}


def moment_at(anchors: Anchors, wall: datetime) -> datetime:
    """Return where a wall clock's reading lies on the line, as heard last."""
    lead = max(anchors.values(), key=lambda anchor: anchor.at).lead if anchors else ZERO
    return wall.astimezone(UTC) + lead
