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
from sitwatch.core.advance.state import State
from sitwatch.core.breaks.course import SNOOZES, Asking
from sitwatch.core.breaks.due import Presence
from sitwatch.core.breaks.plan import End, Hide, Move, Nothing, Raise, Show, planned
from sitwatch.core.orders import Order, Record, ShowPrompt, WithdrawPrompt
from sitwatch.core.policy import Policy
from sitwatch.core.programme.pick import pick

WANTED = "you asked"
"""The reason of a prompt that the user called for."""

Asked = f.Ticked | f.BreakWanted


class Moved(msgspec.Struct, frozen=True):
    """What a move comes to: orders, the fact that follows, is the card hidden."""

    orders: tuple[Order, ...] = ()
    fact: f.Prompted | f.Answered | None = None
    is_hidden: bool = False


def moved(
    state: State, presence: Presence, step: Asked, local: datetime, policy: Policy
) -> Moved:
    """Return what a tick, or the user's wish for a break, sets going.

    `local` is the wall clock's local time, for the hours in which prompts may appear.
    """
    asking = state.breaks.asking
    if isinstance(step, f.BreakWanted):
        return _wanted(state, presence, step)
    move = planned(state.breaks, presence, local, policy)
    if isinstance(move, Raise):
        sat = presence.now - (presence.bout or presence.now)
        why = f"seated {int(sat / timedelta(minutes=1))} min"
        return _raised(state, presence, step, why)
    return Moved() if asking is None else _of_card(state, asking, presence, step, move)


def _of_card(
    state: State, asking: Asking, presence: Presence, step: Asked, move: Move
) -> Moved:
    """Return what the move does to the card that is up."""
    away = (WithdrawPrompt(asking.prompt),)
    match move:
        case End():
            return Moved(
                (*away, Record(_silence(asking, step))), _silence(asking, step)
            )
        case Hide():
            return Moved(away, is_hidden=True)
        case Show():
            return Moved((_card(state, asking, presence),))
        case Nothing() | Raise():
            return Moved(is_hidden=asking.hidden is not None)
        case _:
            assert_never(move)


def _wanted(state: State, presence: Presence, step: f.BreakWanted) -> Moved:
    """Return a new card, or the one that waits for its answer, brought up again."""
    asking = state.breaks.asking
    if asking is None:
        return _raised(state, presence, step, WANTED)
    return Moved((_card(state, asking, presence),))


def _raised(state: State, presence: Presence, step: Asked, why: str) -> Moved:
    fact = f.Prompted(
        at=step.at,
        up=step.up,
        device=step.device,
        prompt=f"{presence.now:%Y%m%dT%H%M%SZ}",
        exercise=pick(state.menu, state.exercises),
        why=why,
    )
    now = presence.now
    asking = Asking(fact.prompt, fact.exercise, why, since=now, shown=now)
    return Moved((Record(fact), _card(state, asking, presence)), fact)


def _silence(asking: Asking, step: Asked) -> f.Answered:
    """Return the fact that nobody answered."""
    return f.Answered(
        at=step.at,
        up=step.up,
        device=step.device,
        prompt=asking.prompt,
        reply="ignored",
    )


def _card(state: State, asking: Asking, presence: Presence) -> ShowPrompt:
    return ShowPrompt(
        prompt=asking.prompt,
        exercise=asking.exercise,
        why=asking.why,
        seated=presence.now - (presence.bout or presence.now),
        snoozes_left=SNOOZES - state.breaks.snoozes,
    )


def ring_at(
    state: State, presence: Presence, local: datetime, policy: Policy
) -> datetime | None:
    """Return when the next tick is wanted; now, where a move is due already."""
    move = planned(state.breaks, presence, local, policy)
    return move.until if isinstance(move, Nothing) else presence.now
