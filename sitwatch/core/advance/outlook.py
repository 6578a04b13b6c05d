"""What the rest of the day holds in store, as a state has it at a moment."""

from __future__ import annotations

from datetime import datetime

from sitwatch.core.advance.sight import presence_of
from sitwatch.core.advance.state import State
from sitwatch.core.breaks.forecast import (
    Forecast,
    Outset,
    Wall,
    as_now,
    forecast,
    shown,
)
from sitwatch.core.policy import Policy, clock_offset
from sitwatch.core.timeline.days import DAY, day_of, day_start
from sitwatch.core.timeline.line import labels_at


def outlook_of(
    state: State, now: datetime, policy: Policy, wall: Wall = as_now
) -> Forecast | None:
    """Return the breaks to come until the day ends; None before the first fact.

    `now` lies on the line; `wall` knows when clocks change. Whoever has not sat lately
    is taken to sit down now.
    """
    if state.sitting is None:
        return None
    local = labels_at(state.anchors, now, state.offset)["at"]
    rollover = clock_offset(policy.day.rollover)
    tomorrow = day_of(now, state.offset, rollover) + DAY
    ends = day_start(tomorrow, state.offset, rollover)
    presence = presence_of(state, state.sitting, now, policy)
    outset = Outset(state.breaks, presence, local, policy, wall)
    return forecast(outset, shown(wall, local + (ends - now)))
