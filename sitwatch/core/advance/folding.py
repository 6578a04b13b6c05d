"""The fold itself: one fact through all stations."""

from __future__ import annotations

from datetime import datetime

import msgspec

from sitwatch.core import facts as f
from sitwatch.core.advance.coaching import remembered
from sitwatch.core.advance.learning import learnt
from sitwatch.core.advance.moves import Asked, Moved, amended, moved, ring_at
from sitwatch.core.advance.placing import cut_off, placed
from sitwatch.core.advance.questioning import questioned
from sitwatch.core.advance.shortcuts import sat_on
from sitwatch.core.advance.sight import (
    after_further,
    local_of,
    presence_of,
    terms_of,
    unexplained,
)
from sitwatch.core.advance.state import State
from sitwatch.core.advance.wording import Spoken, heeded
from sitwatch.core.breaks import course
from sitwatch.core.breaks.due import Presence
from sitwatch.core.breaks.plan import waited
from sitwatch.core.orders import Order, WakeAt
from sitwatch.core.policy import Policy
from sitwatch.core.programme.history import Telling
from sitwatch.core.sitting import activity, estimate
from sitwatch.core.sitting.estimate import Settled, Sitting
from sitwatch.core.sitting.verdicts import Offer
from sitwatch.core.timeline.line import place

replace = msgspec.structs.replace
Stepped = tuple[State, tuple[Order, ...]]


def advance(state: State, fact: f.Step, policy: Policy) -> Stepped:
    """Return the state after one fact, and what is to be done about it.

    Facts come in the order in which they were written; each is placed on the line of
    time, where nothing lies before what its computer told earlier.
    """
    anchor = place(state.anchors, fact)
    if isinstance(fact, f.Input):
        shortly = sat_on(state, fact, anchor, policy)
        if shortly is not None:
            return shortly, ()
    else:
        state = cut_off(state, fact)
    state = placed(state, fact, anchor, policy)
    state = learnt(state, fact, anchor.at, policy)
    before = state.sitting
    assert before is not None  # noqa: S101 - placed opened it
    state = _told(state, fact, before, anchor.at, policy)
    state, orders = _decided(state, fact, anchor.at, policy)
    state, questions = questioned(state, before, fact, anchor.at, policy)
    return state, (*questions, *orders)


def _told(
    state: State, fact: f.Step, sitting: Sitting, at: datetime, policy: Policy
) -> State:
    """Return the state after what the fact says of posture."""
    if isinstance(fact, f.Input):
        state = replace(state, now=max(state.now or at, at + fact.length))
        if not fact.injected:
            return _typed(state, fact, sitting, at, policy)
    elif isinstance(fact, Spoken):
        state = heeded(state, fact, policy)
    sitting, settled = estimate.noted(sitting, fact, at)
    return _settled(state, sitting, settled, policy)


def _typed(
    state: State, fact: f.Input, sitting: Sitting, at: datetime, policy: Policy
) -> State:
    """Return the state after input that somebody made."""
    if state.breaks.is_watching:
        quiet = unexplained(sitting, at)
        breaks = course.typed(state.breaks, at, sitting.active_to, quiet)
        state = replace(state, breaks=breaks)
    sitting, settled = activity.typed(sitting, fact, at)
    return _settled(state, sitting, settled, policy)


def _settled(state: State, sitting: Sitting, settled: Settled, policy: Policy) -> State:
    every = (*state.settled, *settled)
    if not every:
        return replace(state, sitting=sitting)
    now = state.now or sitting.active_to
    # Words on what is still open count when that is settled.
    until = min(now, every[-1].end)
    sat, load = after_further(state, every, until, terms_of(state, now, policy))
    return replace(
        state,
        sitting=sitting,
        settled=every,
        today=state.today + every,
        sat=sat,
        load=load,
    )


def _decided(state: State, fact: f.Step, at: datetime, policy: Policy) -> Stepped:
    """Return the state after what the fact means for breaks, with the orders."""
    assert state.sitting is not None  # noqa: S101 - placed opened it
    now = state.now or at
    presence = presence_of(state, state.sitting, now, policy)
    local = local_of(state, fact.at + (now - at))
    if not isinstance(fact, f.Input):
        before, state = state, _heard(state, fact, presence, policy)
        presence = _seen_anew(state, before, presence, policy)
    breaks = waited(state.breaks, presence, local, policy)
    state = replace(state, breaks=breaks)
    orders: tuple[Order, ...] = ()
    if isinstance(fact, Asked):
        before = state
        state, orders = _moved(state, presence, fact, local, policy)
        presence = _seen_anew(state, before, presence, policy)
    elif isinstance(fact, f.ProfileChanged):
        move = amended(state, presence, fact, local, policy)
        state, orders = _followed(state, presence, move, policy)
    bell = ring_at(state, presence, local, policy)
    woken = (WakeAt(bell),) if bell != state.bell else ()
    return replace(state, bell=bell), (*orders, *woken)


def _seen_anew(
    state: State, before: State, presence: Presence, policy: Policy
) -> Presence:
    """Return the presence; looked at again where an answer starts the load anew."""
    if state.breaks.answered == before.breaks.answered:
        return presence
    assert state.sitting is not None  # noqa: S101 - placed opened it
    return presence_of(state, state.sitting, presence.now, policy)


def _heard(state: State, fact: f.Step, presence: Presence, policy: Policy) -> State:
    """Return the state with what the fact means for breaks and exercises."""
    breaks = course.heard(state.breaks, fact, presence, policy)
    if isinstance(fact, Telling):
        state = remembered(state, fact, policy)
    if breaks.ended is None:
        return replace(state, breaks=breaks)
    offered = (*state.offered, _offer(breaks.ended))
    return replace(state, breaks=replace(breaks, ended=None), offered=offered)


def _offer(ended: course.Ended) -> Offer:
    return Offer(
        prompt=ended.asking.prompt,
        at=ended.asking.since,
        why=ended.asking.why,
        exercise=ended.asking.exercise,
        outcome=ended.outcome,
        until=ended.until,
    )


def _moved(
    state: State, presence: Presence, step: Asked, local: datetime, policy: Policy
) -> Stepped:
    """Return the state after the move that a tick sets going."""
    move = moved(state, presence, step, local, policy)
    breaks = course.hidden(state.breaks, presence.now, move.held)
    breaks = course.shown_as(breaks, move.phase)
    if isinstance(step, f.BreakWanted):
        breaks = course.wished(breaks)
    return _followed(replace(state, breaks=breaks), presence, move, policy)


def _followed(state: State, presence: Presence, move: Moved, policy: Policy) -> Stepped:
    """Return the state after the fact that follows from a move, with its orders."""
    if move.fact is None:
        return state, move.orders
    assert state.sitting is not None  # noqa: S101 - placed opened it
    sitting, _ = estimate.noted(state.sitting, move.fact, presence.now)
    state = _heard(replace(state, sitting=sitting), move.fact, presence, policy)
    breaks = course.shown_as(state.breaks, move.phase)
    breaks = course.served(breaks, move.offered.portion, move.offered.urgency)
    return replace(state, breaks=breaks), move.orders
