"""What the fold has learnt: kept whole, and believed as of the morning or an answer.

While facts come, a pause is judged by what was believed when its day began, and anew as
soon as an answer changes that. Whoever shows a day judges it by the belief of that very
moment.
"""

from __future__ import annotations

from datetime import datetime

import msgspec

from sitwatch.core import facts as f
from sitwatch.core.advance.state import State
from sitwatch.core.advance.wording import with_latest_sat
from sitwatch.core.policy import Policy
from sitwatch.core.sitting.answers import UNTAUGHT, Learnt
from sitwatch.core.sitting.estimate import Sitting, open_stretches
from sitwatch.core.sitting.habits import believed
from sitwatch.core.sitting.lessons import Lesson, learnt_after
from sitwatch.core.sitting.pauses import judged
from sitwatch.core.timeline.days import DAY

replace = msgspec.structs.replace


def learnt(state: State, fact: f.Step, at: datetime, policy: Policy) -> State:
    """Return the state after what a step teaches, before anything else is made of it.

    The step lies `at` that moment of the line, on which the state was placed.
    """
    assert state.sitting is not None  # noqa: S101 - the step was placed
    if not isinstance(fact, f.Input) and isinstance(fact, Lesson):
        stretches = (*state.today, *open_stretches(state.sitting, at))
        after = learnt_after(state.learnt, fact, at, state.sitting, stretches)
        if after is not state.learnt:
            state = _taught(state, after, fact, policy)
    return state if state.learnt is UNTAUGHT else _this_morning(state)


def _this_morning(state: State) -> State:
    """Return the state with the belief of this day's morning, or a later one."""
    assert state.sitting is not None  # noqa: S101 - the step was placed
    assert state.day_end is not None  # noqa: S101 - it began a day
    morning = state.day_end - DAY
    if state.believed is not None and morning <= state.believed:
        return state
    return _believing(state, state.sitting, morning)


def _taught(state: State, after: Learnt, fact: Lesson, policy: Policy) -> State:
    """Return the state with more learnt; a mere label can wait for the next morning."""
    state = replace(state, learnt=after)
    if isinstance(fact, f.PostureTold):
        return state
    assert state.sitting is not None  # noqa: S101 - the step was placed
    return _judged_anew(state, state.sitting, policy)


def _believing(state: State, sitting: Sitting, at: datetime) -> State:
    sitting = replace(sitting, habits=believed(state.learnt, at))
    return replace(state, sitting=sitting, believed=at)


def _judged_anew(state: State, sitting: Sitting, policy: Policy) -> State:
    """Return the state with the day judged by what is believed now."""
    state = _believing(state, sitting, state.now or sitting.active_to)
    assert state.sitting is not None  # noqa: S101 - it still is
    today = tuple(judged(stretch, state.sitting.habits) for stretch in state.today)
    return with_latest_sat(replace(state, today=today), policy)
