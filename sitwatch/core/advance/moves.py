"""From the plan's move to orders, and to the fact that follows from it.

A prompt that is raised, or that ends by itself, is a fact as well: it goes into the
journal and through the same `heard` as one that was read there, so that a day lived and
a day read again come out alike.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import assert_never

import msgspec

from sitwatch.core import facts as f
from sitwatch.core.advance.coaching import Offered, offered
from sitwatch.core.advance.state import State
from sitwatch.core.breaks.asking import WANTED, Asking
from sitwatch.core.breaks.course import SNOOZES
from sitwatch.core.breaks.due import Presence
from sitwatch.core.breaks.length import is_long
from sitwatch.core.breaks.offering import (
    End,
    Hide,
    Move,
    Nothing,
    Raise,
    Show,
    is_committed,
    phase_of,
)
from sitwatch.core.breaks.plan import planned
from sitwatch.core.orders import (
    Held,
    Order,
    Phase,
    Record,
    ShowPrompt,
    WithdrawPrompt,
    Yesterday,
)
from sitwatch.core.policy import Policy, seconds
from sitwatch.core.programme.first_weeks import is_new
from sitwatch.core.programme.fitting import is_cautious
from sitwatch.core.programme.morning import morning_question

Asked = f.Ticked | f.BreakWanted


class Moved(msgspec.Struct, frozen=True):
    """What a move comes to: orders, the fact that follows, what the screen shows.

    `held` is what hides the offer at hand, empty: nothing does; `phase` how loud it is
    shown from now on, None: as before; `offered` what a new one comes with.
    """

    orders: tuple[Order, ...] = ()
    fact: f.Prompted | f.Answered | None = None
    held: Held = ""
    phase: Phase | None = None
    offered: Offered = Offered()


class Scene(msgspec.Struct, frozen=True):
    """A moment in which something may be moved: who is there, and when by the wall.

    `local` is the wall clock's local time, for the hours in which prompts may appear.
    """

    presence: Presence
    local: datetime
    policy: Policy


def moved(
    state: State, presence: Presence, step: Asked, local: datetime, policy: Policy
) -> Moved:
    """Return what a tick, or the user's wish for a break, sets going.

    `local` is the wall clock's local time, for the hours in which prompts may appear.
    """
    asking, scene = state.breaks.asking, Scene(presence, local, policy)
    if isinstance(step, f.BreakWanted):
        return _wanted(state, scene, step)
    move = planned(state.breaks, presence, local, policy)
    if isinstance(move, Raise):
        sat = presence.now - (presence.bout or presence.now)
        why = f"seated {int(sat / timedelta(minutes=1))} min"
        return _raised(state, scene, step, why)
    return Moved() if asking is None else _of_card(state, scene, step, move)


def amended(
    state: State,
    presence: Presence,
    fact: f.ProfileChanged,
    local: datetime,
    policy: Policy,
) -> Moved:
    """Return what becomes of an offer at hand once the user tells of themself.

    Where what is offered can no longer be done, or not as much of it, something else is
    offered in its place, under the same prompt; what was begun goes on.
    """
    asking = state.breaks.asking
    if asking is None or asking.begun is not None:
        return Moved()
    anew = offered(state, presence, local, policy)
    if anew == Offered(asking.exercise, asking.portion, asking.urgency):
        return Moved()
    changed = msgspec.structs.replace(asking, **msgspec.structs.asdict(anew))
    prompted = f.Prompted(
        at=fact.at,
        up=fact.up,
        device=fact.device,
        prompt=asking.prompt,
        exercise=anew.exercise,
        why=asking.why,
    )
    orders: tuple[Order, ...] = (Record(prompted),)
    if asking.phase is not None:
        scene = Scene(presence, local, policy)
        orders = (*orders, _card(state, changed, scene, asking.phase))
    return Moved(orders, prompted, phase=asking.phase, offered=anew)


def _of_card(state: State, scene: Scene, step: Asked, move: Move) -> Moved:
    """Return what the move does to the card that is up."""
    asking = state.breaks.asking
    assert asking is not None  # noqa: S101 - the caller looked
    away = (WithdrawPrompt(asking.prompt),)
    match move:
        case End():
            silence = _silence(asking, step)
            return Moved((*away, Record(silence)), silence)
        case Hide(cause):
            return Moved(away, held=cause)
        case Show(phase):
            return Moved((_card(state, asking, scene, phase),), phase=phase)
        case Nothing() | Raise():
            return Moved(held=asking.held)
        case _:
            assert_never(move)


def _wanted(state: State, scene: Scene, step: f.BreakWanted) -> Moved:
    """Return a new card, or the one that waits for its answer, brought up again."""
    asking = state.breaks.asking
    if asking is None:
        return _raised(state, scene, step, WANTED)
    return Moved((_card(state, asking, scene, "card"),), phase="card")


def _raised(state: State, scene: Scene, step: Asked, why: str) -> Moved:
    now = scene.presence.now
    offer = offered(state, scene.presence, scene.local, scene.policy)
    fact = f.Prompted(
        at=step.at,
        up=step.up,
        device=step.device,
        prompt=f"{now:%Y%m%dT%H%M%SZ}",
        exercise=offer.exercise,
        why=why,
    )
    asking = Asking(
        fact.prompt,
        fact.exercise,
        why,
        since=now,
        shown=now,
        portion=offer.portion,
        urgency=offer.urgency,
    )
    breaks = msgspec.structs.replace(state.breaks, asking=asking)
    phase = phase_of(breaks, scene.presence, scene.local, scene.policy)
    orders = Record(fact), _card(state, asking, scene, phase)
    return Moved(orders, fact, phase=phase, offered=offer)


def _silence(asking: Asking, step: Asked) -> f.Answered:
    """Return the fact that nobody answered."""
    return f.Answered(
        at=step.at,
        up=step.up,
        device=step.device,
        prompt=asking.prompt,
        reply="ignored",
    )


def _card(state: State, asking: Asking, scene: Scene, phase: Phase) -> ShowPrompt:
    presence, number = scene.presence, scene.policy.programme.emergency_number
    return ShowPrompt(
        prompt=asking.prompt,
        exercise=asking.exercise,
        why=asking.why,
        seated=presence.now - (presence.bout or presence.now),
        snoozes_left=SNOOZES - state.breaks.snoozes,
        phase=phase,
        commitment=is_committed(scene.local, scene.policy),
        portion=asking.portion,
        urgency=asking.urgency,
        asks_pain=bool(state.programme.flags.troubles),
        is_cautious=_is_cautious(state, asking.exercise),
        is_new=is_new(state.programme, scene.local),
        is_long=is_long(state.breaks.kept, scene.local.date()),
        emergency_number=number if asking.urgency is not None else "",
        yesterday=_yesterday(state, asking, scene.local),
    )


def _yesterday(state: State, asking: Asking, local: datetime) -> Yesterday | None:
    """Return what the card asks after; one that sends to a clinician asks nothing."""
    one = morning_question(state.programme, local)
    if one is None or asking.urgency is not None:
        return None
    return Yesterday(one.prompt, one.exercise)


def _is_cautious(state: State, exercise: str) -> bool:
    known = state.catalogue.find(exercise)
    return known is not None and is_cautious(known, state.programme)


def ring_at(
    state: State, presence: Presence, local: datetime, policy: Policy
) -> datetime | None:
    """Return when the next tick is wanted; now, where a move is due already.

    What is to come is announced a little ahead: the tray has to be looked at then.
    """
    move = planned(state.breaks, presence, local, policy)
    if not isinstance(move, Nothing):
        return presence.now
    if move.until is None or state.breaks.asking is not None:
        return move.until
    ahead = move.until - seconds(policy.breaks.heads_up_s)
    return ahead if presence.now < ahead else move.until
