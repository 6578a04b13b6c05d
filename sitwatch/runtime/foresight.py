"""The breaks to come as a state has them, with the clock on the wall as it goes on."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from sitwatch.adapters.clock import local_time
from sitwatch.core.advance import State, outlook_of
from sitwatch.core.breaks.forecast import Forecast, Wall
from sitwatch.core.policy import Policy
from sitwatch.core.timeline.line import moment_at


def foreseen(state: State, now: datetime, policy: Policy) -> Forecast | None:
    """Return the breaks from `now` (by the wall) until the day ends, None: no past."""
    line = moment_at(state.anchors, now)
    return outlook_of(state, line, policy, wall_from(now))


def wall_from(now: datetime, local: Wall = local_time) -> Wall:
    """Return what shows later moments by the clock that shows `now`.

    `local` knows when this computer's clock changes its offset; by as much as that the
    offset of `now` changes, which may be another's: that of a recorded day.
    """
    before = _offset(local(now))

    def wall(moment: datetime) -> datetime:
        changed = _offset(local(moment)) - before
        return moment.astimezone(timezone(_offset(now) + changed))

    return wall


def _offset(moment: datetime) -> timedelta:
    return moment.utcoffset() or timedelta(0)
