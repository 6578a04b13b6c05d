"""The short ways of input that changes nothing but how long somebody has sat.

    goes on       ====|   |===              no pause between the two
    sat through   ====|        |====        a pause of less than three minutes, as most
                            bell ........x  are: sat through more likely than not

In both one sits on. No prompt, hold or question comes of that, and the moment at which
a break falls due stays where it was. Most facts of a day go one of these ways; whatever
is not sure to come out alike goes the long one. A property test holds them equal, but
for two things that wait here for the next long way: a question that has been up for too
long, and the bell of a prompt that waits for a good moment. All further input puts that
off; here it stays, rings early, and is put off then.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from sitwatch.core import facts as f
from sitwatch.core.advance.sight import counted, is_after_lunch, rest_of, terms_of
from sitwatch.core.advance.state import State
from sitwatch.core.breaks.load import Load, Terms
from sitwatch.core.policy import Policy, minutes, seconds
from sitwatch.core.sitting import activity
from sitwatch.core.sitting.estimate import Sitting
from sitwatch.core.sitting.pauses import LONG, PAUSE
from sitwatch.core.timeline.line import Anchor

replace = msgspec.structs.replace

ZERO = timedelta(0)


def sat_on(state: State, fact: f.Input, anchor: Anchor, policy: Policy) -> State | None:
    """Return the state after input that lets one sit on, None: it may be more."""
    sitting = state.sitting
    if sitting is None:
        return None
    gap = anchor.at - sitting.active_to
    if not ZERO <= gap < LONG or not _is_plain(state, sitting, fact, anchor):
        return None
    if sitting.told == "standing" and not _has_risen(state, policy):
        return None
    if gap < PAUSE:
        return _gone_on(state, sitting, fact, anchor)
    if _is_calm(state, sitting):
        return _sat_through(state, sitting, fact, anchor, policy)
    return None


def _is_plain(state: State, sitting: Sitting, fact: f.Input, anchor: Anchor) -> bool:
    """Tell whether the fact is input as usual, and nothing else waits to be seen to."""
    if state.day_end is None or state.breaks.is_watching or fact.injected:
        return False
    words, end = state.layers.replacing, anchor.at + fact.length
    if words and words[-1].end > sitting.active_from:
        return False
    machine = sitting.machines.get(fact.device)
    return (
        sitting.active_to > sitting.active_from
        and len(sitting.marks) == 1
        and sitting.marks[0].kind in ("none", "media", "call", "standing")
        and machine is not None
        and machine.is_attended
        and fact.at.utcoffset() == state.offset
        and end < state.day_end
        and _is_quiet(state, sitting, end)
    )


def _is_quiet(state: State, sitting: Sitting, end: datetime) -> bool:
    """Tell whether no bell rings up to `end`.

    While one stands, it is put off, and before long all that was snoozed is over.
    """
    if sitting.told == "standing":
        return state.bell is None and not state.breaks.snoozes
    return state.bell is None or end < state.bell


def _has_risen(state: State, policy: Policy) -> bool:
    """Tell whether the bout was over already: before, a due break may fall due anew."""
    sat, now = state.sat, state.now
    return sat is None or now is None or now - sat.end >= rest_of(policy)


def _gone_on(state: State, sitting: Sitting, fact: f.Input, anchor: Anchor) -> State:
    """Return the state with the open activity made longer."""
    end = anchor.at + fact.length
    return replace(
        state,
        anchors={**state.anchors, fact.device: anchor},
        now=max(end, state.now or end),
        sitting=activity.extended(sitting, end),
        settled=(),
        offered=(),
    )


def _is_calm(state: State, sitting: Sitting) -> bool:
    """Tell whether there is no prompt or question to be thought of."""
    breaks, questions = state.breaks, state.questions
    return (
        sitting.marks[0].kind == "none"
        and breaks.waiting_since is None
        and breaks.snoozed_until is None
        and questions.asking is None
        and questions.today is not None
        and questions.today.day == state.day
    )


def _sat_through(
    state: State, sitting: Sitting, fact: f.Input, anchor: Anchor, policy: Policy
) -> State | None:
    """Return the state with the pause settled, None: they may have got up in it."""
    end = anchor.at + fact.length
    active, settled = activity.came_back(sitting, fact, anchor.at)
    for stretch in settled:
        if stretch.state != "seated":
            return None
    terms = terms_of(state, end, policy)
    sat, load = counted((state.sat, state.load), settled, terms)
    if end < (state.now or end) or not _rings_as_before(state, load, terms, policy):
        return None
    return replace(
        state,
        anchors={**state.anchors, fact.device: anchor},
        now=end,
        sitting=active,
        settled=settled,
        offered=(),
        today=state.today + settled,
        sat=sat,
        load=load,
    )


def _rings_as_before(state: State, load: Load, terms: Terms, policy: Policy) -> bool:
    """Tell whether the bell is that of a break which falls due when it did before."""
    if state.bell is None or load.until is None or is_after_lunch(load, terms):
        return False
    if terms.counted is not None and terms.counted > load.until:
        return False
    due = load.until + minutes(policy.breaks.after_min) - load.carried
    return state.bell == due - seconds(policy.breaks.heads_up_s)
