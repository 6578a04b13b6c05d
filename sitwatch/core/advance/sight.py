"""What the state shows at a moment: presence for the breaks, stretches for the day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta, timezone

from sitwatch.core.advance.state import State
from sitwatch.core.breaks.due import Presence
from sitwatch.core.policy import Policy
from sitwatch.core.sitting.bouts import Sat, sat_after
from sitwatch.core.sitting.estimate import ABSENT, Sitting, kind_now, open_stretches
from sitwatch.core.sitting.evidence import Kind
from sitwatch.core.sitting.layers import within
from sitwatch.core.sitting.pauses import PASSIVE_KINDS
from sitwatch.core.sitting.said import laid, layers_within
from sitwatch.core.sitting.verdicts import Stretch

HERE = 0.7
"""From this probability on the person counts as being at the machine right now: a
prompt must not speak to an empty chair (pauses up to two minutes, calls, videos, unless
answers say otherwise). Half-way between the table's figures for shorter and for longer
pauses, so that the remains of an old answer decide nothing."""


EXPLAINED: tuple[Kind, ...] = (*PASSIVE_KINDS, "blind")
"""Kinds under which no input does not mean that nobody is there."""


def rest_of(policy: Policy) -> timedelta:
    """Return the shortest rest that counts."""
    return timedelta(seconds=policy.breaks.rest_s)


def presence_of(
    state: State, sitting: Sitting, now: datetime, policy: Policy
) -> Presence:
    """Return what the estimate says of the person at `now` (on the line)."""
    opened = open_stretches(sitting, now)
    sat = latest_sat(state, opened, now, policy)
    is_over = sat is None or now - sat.end >= rest_of(policy)
    kind = kind_now(sitting)
    return Presence(
        now=now,
        bout=None if sat is None or is_over else sat.start,
        last_input=sitting.active_to,
        is_here=bool(opened) and _is_here(opened[-1]),
        is_locked=kind in ABSENT,
        is_explained=kind in EXPLAINED,
        in_call=any(m.call for m in sitting.machines.values() if m.is_attended),
    )


def _is_here(stretch: Stretch) -> bool:
    return stretch.state == "seated" and stretch.p_seated >= HERE


def latest_sat(
    state: State, further: tuple[Stretch, ...], now: datetime, policy: Policy
) -> Sat | None:
    """Return the latest bout after further stretches, as the user's words have it.

    `further` go on where `state.sat` ends to be known. What the words say of the time
    to come counts when it comes.
    """
    rest, sat = rest_of(policy), state.sat
    for stretch in _as_told(state, further, now):
        sat = sat_after(sat, stretch, rest)
    return sat


def _as_told(
    state: State, further: tuple[Stretch, ...], now: datetime
) -> Iterable[Stretch]:
    """Return the stretches as the user's words have them, up to now."""
    if not further or not state.layers:
        return further
    known = layers_within(state.layers, further[0].start, now)
    return within(laid(further, known), further[0].start, now)


def local_of(state: State, wall: datetime) -> datetime:
    """Return a wall clock's reading in the local time that is in force."""
    return wall.astimezone(timezone(state.offset))
