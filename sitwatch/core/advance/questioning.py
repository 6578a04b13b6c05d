"""The question on return: asked at the input that ends a pause, or not at all.

    input     ====|        pause        |== ====|   lock
    question                             [.......]
                                         shown   withdrawn, never asked again

What cannot be shown at that moment (a call, a full screen, a prompt) is dropped, for
nobody remembers an hour later.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import chain

import msgspec

from sitwatch.core import facts as f
from sitwatch.core.advance.sight import local_of, presence_of
from sitwatch.core.advance.state import State
from sitwatch.core.breaks.holds import find_hold
from sitwatch.core.orders import Order, ShowQuestion, WithdrawQuestion
from sitwatch.core.policy import Policy
from sitwatch.core.sitting.estimate import Sitting
from sitwatch.core.sitting.pauses import PAUSE
from sitwatch.core.sitting.questions import (
    Question,
    counted,
    heard,
    is_chosen,
    is_eligible,
    is_up,
    on_day,
)
from sitwatch.core.sitting.verdicts import Stretch

replace = msgspec.structs.replace

Stepped = tuple[State, tuple[Order, ...]]
Pause = Sequence[Stretch]

ENDS = (
    f.Locked
    | f.Slept
    | f.UserLeft
    | f.Started
    | f.Stopped
    | f.CallBegan
    | f.FullScreenBegan
    | f.ShareBegan
    | f.QuietBegan
    | f.Paused
    | f.QuestionsStopped
)
"""Facts that take a question away."""


def questioned(
    state: State, before: Sitting, fact: f.Step, at: datetime, policy: Policy
) -> Stepped:
    """Return the state after what a step means for questions, with the orders.

    `state` has seen the step, which lies `at` that moment of the line; `before` is the
    sitting that it found.
    """
    assert state.day is not None  # noqa: S101 - the step was placed
    now = state.now or at
    pause = _pause(state, before, fact)
    questions = on_day(state.questions, state.day)
    if not isinstance(fact, f.Input):
        questions = heard(questions, fact, at)
    state, withdrawn = _withdrawn(replace(state, questions=questions), fact, pause, now)
    if not _may_ask(state, pause):
        return state, withdrawn
    local = local_of(state, fact.at + (now - at))
    state, shown = _asked(state, pause, local, policy)
    return state, (*withdrawn, *shown)


def _may_ask(state: State, pause: Pause) -> bool:
    """Tell whether the pause may be asked about at all."""
    if not pause or state.breaks.asking is not None:
        return False
    layers = state.layers
    words = chain(layers.replacing, layers.filling, layers.usual)
    return is_eligible(state.questions, pause, words)


def _pause(state: State, before: Sitting, fact: f.Step) -> Pause:
    """Return the pause that a step has ended; none but input ends one."""
    if not isinstance(fact, f.Input) or not state.settled:
        return ()
    return tuple(s for s in state.settled if s.start >= before.active_to)


def _withdrawn(state: State, fact: f.Step, pause: Pause, now: datetime) -> Stepped:
    """Return the state without a question that is out of date, and take it away."""
    asking = state.questions.asking
    if asking is None or not (pause or _ends(state, asking, fact, now)):
        return state, ()
    questions = replace(state.questions, asking=None)
    return replace(state, questions=questions), (WithdrawQuestion(asking.question),)


def _ends(state: State, asking: Question, fact: f.Step, now: datetime) -> bool:
    """Tell whether a step, or the time that passed, ends the question at hand."""
    assert state.sitting is not None  # noqa: S101 - the step was placed
    if isinstance(fact, f.Corrected):
        return fact.start < asking.end and fact.end > asking.start
    if isinstance(fact, ENDS) or state.breaks.asking is not None:
        return True
    return now - state.sitting.active_to >= PAUSE or not is_up(asking, now)


def _asked(state: State, pause: Pause, local: datetime, policy: Policy) -> Stepped:
    """Return the state with the pause counted, and asked about where chance has it."""
    start, end = pause[0].start, pause[-1].end
    questions, per_day = state.questions, policy.estimate.questions_per_day
    is_wanted = is_chosen(questions, start, per_day)
    if not is_wanted or _is_held(state, local, policy):
        return replace(state, questions=counted(questions)), ()
    name = f"pause-{start:%Y%m%dT%H%M%SZ}"
    asking = Question(name, start, end, shown=state.now or end)
    zone = local.tzinfo
    order = ShowQuestion(name, start.astimezone(zone), end.astimezone(zone))
    return replace(state, questions=counted(questions, asking)), (order,)


def _is_held(state: State, local: datetime, policy: Policy) -> bool:
    """Tell whether this is no moment for a question, nor would it be for a prompt."""
    assert state.sitting is not None  # noqa: S101 - the step was placed
    assert state.now is not None  # noqa: S101
    presence = presence_of(state, state.sitting, state.now, policy)
    return find_hold(presence, state.breaks.context, local, policy) is not None
