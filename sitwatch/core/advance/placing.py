"""Where a fact finds the day: the clock moved on, the offset in force, a new day begun.

offset    +01:00 ............ | +02:00 ....
day       monday ..................... 04:00 | tuesday
facts       x    x       started        x          x
                 last heard ^ in force since then
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec

from sitwatch.core import facts as f
from sitwatch.core.advance.moves import Asked
from sitwatch.core.advance.state import State
from sitwatch.core.advance.wording import reworded
from sitwatch.core.policy import Policy, clock_offset
from sitwatch.core.sitting import estimate
from sitwatch.core.timeline.days import DAY, OffsetChange, day_of, day_start
from sitwatch.core.timeline.line import Anchor

replace = msgspec.structs.replace

ZERO = timedelta(0)


def cut_off(state: State, fact: f.Step) -> State:
    """End a recorder that starts anew without having stopped where it was last seen."""
    last = state.anchors.get(fact.device)
    if not isinstance(fact, f.Started) or last is None or state.sitting is None:
        return state
    since = max(last.end, state.sitting.active_to)
    return replace(state, sitting=estimate.cut_off(state.sitting, fact.device, since))


def placed(state: State, fact: f.Step, anchor: Anchor, policy: Policy) -> State:
    """Return the state moved on to the fact: clock, offset, day."""
    now = max(anchor.at, state.now or anchor.at)
    state = _with_offset(state, fact)
    seen = {} if isinstance(fact, Asked) else {fact.device: anchor}
    moved = replace(
        state,
        anchors={**state.anchors, **seen},
        sitting=state.sitting or estimate.opened(anchor.at),
        now=now,
        settled=(),
        offered=(),
    )
    if moved.day_end is None or now >= moved.day_end:
        return _new_day(moved, now, policy)
    return moved


def _with_offset(state: State, fact: f.Step) -> State:
    """Return the state under the fact's offset, in force since the fact before it."""
    offset = fact.at.utcoffset() or ZERO
    if state.changes and offset == state.offset:
        return state
    changes = (*state.changes, OffsetChange(_last_heard(state), offset))
    return replace(state, offset=offset, changes=changes, day_end=None)


def _last_heard(state: State) -> datetime:
    """Return where the last fact ended; ticks, which no trace holds, are none."""
    if state.sitting is None:
        return datetime.min.replace(tzinfo=UTC)
    heard = (anchor.end for anchor in state.anchors.values())
    return max([state.sitting.active_to, *heard])


def _new_day(state: State, now: datetime, policy: Policy) -> State:
    rollover = clock_offset(policy.day.rollover)
    day = day_of(now, state.offset, rollover)
    day = day if state.day is None else max(day, state.day)
    state = replace(state, day_end=day_start(day + DAY, state.offset, rollover))
    if day == state.day:
        return reworded(state, policy)
    assert state.sitting is not None  # noqa: S101 - placed opened it
    begins = day_start(day, state.offset, rollover)
    said = tuple(word for word in state.said if word.end > begins)
    sitting, settled = estimate.told(state.sitting, "sitting", begins)
    state = replace(state, day=day, today=(), said=said)
    state = replace(state, sat_before=state.sat, load_before=state.load)
    return replace(reworded(state, policy), sitting=sitting, settled=settled)
