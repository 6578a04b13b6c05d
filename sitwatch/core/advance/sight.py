"""What the state shows at a moment: presence for the breaks, stretches for the day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta, timezone

from sitwatch.core.advance.state import State
from sitwatch.core.breaks.due import Presence, Quiet
from sitwatch.core.breaks.load import Load, Terms, load_at, sat_on
from sitwatch.core.policy import Policy, seconds
from sitwatch.core.sitting.bouts import Sat, sat_after
from sitwatch.core.sitting.estimate import ABSENT, Sitting, open_stretches, spoken_over
from sitwatch.core.sitting.evidence import has_media, kind_of
from sitwatch.core.sitting.layers import within
from sitwatch.core.sitting.pauses import EXPLAINED
from sitwatch.core.sitting.said import laid, layers_within
from sitwatch.core.sitting.verdicts import Stretch

HERE = 0.7
"""From this probability on the person counts as being at the machine right now: a
prompt must not speak to an empty chair (pauses up to two minutes, calls, videos, unless
answers say otherwise). Half-way between the table's figures for shorter and for longer
pauses, so that the remains of an old answer decide nothing."""


def rest_of(policy: Policy) -> timedelta:
    """Return the shortest rest that counts."""
    return seconds(policy.breaks.rest_s)


def presence_of(
    state: State, sitting: Sitting, now: datetime, policy: Policy
) -> Presence:
    """Return what the estimate says of the person at `now` (on the line)."""
    opened, terms = open_stretches(sitting, now), terms_of(state, now, policy)
    sat, load = after_further(state, opened, now, terms)
    is_over = sat is None or now - sat.end >= terms.rest
    seen = kind_of(sitting.machines)
    kind = spoken_over(sitting, seen)
    return Presence(
        now=now,
        bout=None if sat is None or is_over else sat.start,
        last_input=sitting.active_to,
        is_here=bool(opened) and _is_here(opened[-1]),
        is_locked=kind in ABSENT,
        is_explained=kind in EXPLAINED,
        in_call=seen == "call",
        load=load_at(load, now, terms),
        back=load.back,
        is_after_lunch=is_after_lunch(load, terms),
        is_standing=kind == "standing",
        is_watching=seen == "media" or (seen == "call" and has_media(sitting.machines)),
        unexplained=unexplained(sitting, now) if state.breaks.asking else (),
    )


def unexplained(sitting: Sitting, now: datetime) -> Quiet:
    """Return the parts of the open pause that nothing but leaving explains."""
    ends = (*(mark.since for mark in sitting.marks[1:]), now)
    return tuple(
        (max(mark.since, sitting.active_to), end)
        for mark, end in zip(sitting.marks, ends, strict=True)
        if mark.kind not in EXPLAINED
    )


def terms_of(state: State, now: datetime, policy: Policy) -> Terms:
    """Return what the load is counted by at `now`: nothing while they rest."""
    breaks = state.breaks
    counted = now if breaks.is_resting else breaks.answered
    return Terms(rest_of(policy), state.offset, counted)


def is_after_lunch(load: Load, terms: Terms) -> bool:
    """Tell whether they have sat since lunch, and nothing has been answered since."""
    if load.lunch is None or load.rested != load.lunch:
        return False
    return terms.counted is None or terms.counted <= load.lunch


def _is_here(stretch: Stretch) -> bool:
    return stretch.state == "seated" and stretch.p_seated >= HERE


def after_further(
    state: State, further: tuple[Stretch, ...], now: datetime, terms: Terms
) -> tuple[Sat | None, Load]:
    """Return the latest bout and the load after further stretches, as told by the user.

    `further` go on where `state.sat` ends to be known. What the words say of the time
    to come counts when it comes.
    """
    stretches = _as_told(state, further, now)
    return counted((state.sat, state.load), stretches, terms)


def counted(
    before: tuple[Sat | None, Load], stretches: Iterable[Stretch], terms: Terms
) -> tuple[Sat | None, Load]:
    """Return the latest bout and the load after stretches in order."""
    sat, load = before
    for stretch in stretches:
        if stretch.state == "seated":
            sat = sat_after(sat, stretch, terms.rest)
            load = sat_on(load, stretch.start, stretch.end, terms)
    return sat, load


def _as_told(
    state: State, further: tuple[Stretch, ...], now: datetime
) -> Iterable[Stretch]:
    """Return the stretches as the user's words have them, up to now."""
    if not further or not state.layers:
        return further
    known = layers_within(state.layers, further[0].start, now)
    if not known and further[-1].end <= now:
        return further
    return within(laid(further, known), further[0].start, now)


def local_of(state: State, wall: datetime) -> datetime:
    """Return a wall clock's reading in the local time that is in force."""
    return wall.astimezone(timezone(state.offset))
