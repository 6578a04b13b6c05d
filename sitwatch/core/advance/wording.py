"""The user's words in the state: said, taken back, and returning by themselves.

    settled   =====seated=====|==away==|===|          <- horizon: settled up to here
    words           [standing)  [ drive .......)
    sat             the latest bout of both, up to the horizon

The layers are made anew when a word comes or a day begins. In between each stretch is
laid under them once, when it is settled, so that a day costs what its stretches cost.
"""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec

from sitwatch.core import facts as f
from sitwatch.core.advance.sight import counted, terms_of
from sitwatch.core.advance.state import State
from sitwatch.core.policy import Policy, clock_offset
from sitwatch.core.sitting.routines import routines_after, usual_within
from sitwatch.core.sitting.said import (
    laid,
    layers_of,
    layers_within,
    said_after,
)
from sitwatch.core.timeline.days import DAY, Calendar
from sitwatch.core.timeline.spans import Span

replace = msgspec.structs.replace

Spoken = f.Corrected | f.Declared | f.RoutineSet | f.Undone
"""The facts by which the user speaks of time other than now."""

EVER = datetime.min.replace(tzinfo=UTC)


def heeded(state: State, word: Spoken, policy: Policy) -> State:
    """Return the state after a word of the user, or one that is taken back."""
    said = said_after(state.said, word)
    routines = routines_after(state.routines, word)
    return reworded(replace(state, said=said, routines=routines), policy)


def reworded(state: State, policy: Policy) -> State:
    """Return the state with its layers made anew from the words and routines.

    Nothing is done where there are none, and were none.
    """
    if not state.said and not state.routines and not state.layers:
        return state
    layers = layers_of(state.said, _usual(state, policy))
    return with_latest_sat(replace(state, layers=layers), policy)


def with_latest_sat(state: State, policy: Policy) -> State:
    """Return the state with its latest bout found anew in all that is settled today."""
    assert state.sitting is not None  # noqa: S101 - facts opened it
    known = layers_within(state.layers, EVER, state.sitting.active_from)
    before = state.sat_before
    told = (
        stretch
        for stretch in laid(state.today, known)
        if before is None or stretch.end > before.end
    )
    terms = terms_of(state, state.now or state.sitting.active_to, policy)
    sat, load = counted((before, state.load_before), told, terms)
    return replace(state, sat=sat, load=load)


def _usual(state: State, policy: Policy) -> tuple[f.Declared, ...]:
    """Return what routines say of this day, and of the night before it."""
    assert state.day_end is not None  # noqa: S101 - a fact began the day
    calendar = Calendar(state.changes, clock_offset(policy.day.rollover))
    whole = Span(state.day_end - 2 * DAY, state.day_end)
    return usual_within(state.routines, whole, calendar)
