"""The programme among the breaks: what is offered next, and what was made of it.

    prompted, answered, profile  ->  History  --pick-->  exercise and portion

The programme and the orders know nothing of each other; here the words of the one
become those of the other. Nothing of this is looked at but when a prompt is raised.
"""

from __future__ import annotations

from datetime import datetime
from typing import assert_never

import msgspec

from sitwatch.core.advance.state import State
from sitwatch.core.breaks.due import Presence
from sitwatch.core.breaks.training import call_until, is_sore
from sitwatch.core.facts import SESSION
from sitwatch.core.orders import Portion, Urgency
from sitwatch.core.policy import Policy, clock_offset
from sitwatch.core.programme.dose import NextDose
from sitwatch.core.programme.fitting import Situation
from sitwatch.core.programme.history import History, Telling, history_after
from sitwatch.core.programme.pick import SeeClinician, pick
from sitwatch.core.timeline.days import DAY

replace = msgspec.structs.replace


class Offered(msgspec.Struct, frozen=True, gc=False):
    """What a break is offered with: an exercise and how much of it.

    Where there is `urgency` it is the card that sends to a clinician; where there is
    nothing at all, a walk.
    """

    exercise: str = ""
    portion: Portion | None = None
    urgency: Urgency | None = None


def remembered(state: State, fact: Telling, policy: Policy) -> State:
    """Return the state with one more fact of the programme in its history."""
    history = _with_days(state.programme, policy)
    return replace(state, programme=history_after(history, fact))


def _with_days(history: History, policy: Policy) -> History:
    """Return the history whose days begin when the settings say."""
    rollover = clock_offset(policy.day.rollover)
    if history.rollover == rollover:
        return history
    return replace(history, rollover=rollover)


def offered(
    state: State, presence: Presence, local: datetime, policy: Policy
) -> Offered:
    """Return what to offer at a moment; `local` is the wall clock's local time.

    What was put off comes again, as long as it can be done now.
    """
    state = replace(state, programme=_with_days(state.programme, policy))
    dose = pick(state.programme, state.catalogue, situation(state, presence, local))
    match dose:
        case None:
            return Offered()
        case SeeClinician(urgency):
            return Offered(urgency=urgency)
        case NextDose():
            return Offered(dose.exercise, portion_of(dose))
        case _:
            assert_never(dose)


def situation(state: State, presence: Presence, local: datetime) -> Situation:
    """Return what the core knows of the moment of a break."""
    assert state.day_end is not None  # noqa: S101 - a step began the day
    context, reasons = state.breaks.context, state.breaks.context.reasons
    history = state.programme
    is_told = call_until(reasons, presence.now) is not None
    return Situation(
        now=local,
        is_calling=presence.in_call or context.sharing or is_told,
        is_quiet=history.flags.shared_room,
        in_office_clothes=history.flags.office_clothes,
        is_sore=is_sore(reasons, state.day_end - DAY)
        or history.sore == history.day_of(local),
        is_tight=history.tight == history.day_of(local),
        again=_put_off(state),
    )


def _put_off(state: State) -> str:
    """Return the exercise that was put off and comes back, empty: none was.

    What is on offer already stays, as long as it can be done.
    """
    if state.breaks.asking is not None:
        return state.breaks.asking.exercise
    if not state.breaks.snoozes:
        return ""
    offers = reversed(state.programme.offered)
    names = (name for prompt, name in offers if not prompt.startswith(SESSION))
    return next(names, "")


def portion_of(dose: NextDose) -> Portion:
    """Return a dose as an order has it."""
    amount = dose.amount
    return Portion(
        sets=dose.sets,
        reps=amount.reps,
        hold_s=amount.hold_s,
        lower_s=amount.lower_s,
        load_kg=amount.load_kg,
        band_level=amount.band_level,
        first=dose.first,
        extra_set=dose.extra_set,
        because=dose.because,
    )
