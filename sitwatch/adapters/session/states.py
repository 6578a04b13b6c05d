"""How a session stands, and the facts that lie between two states.

logind tells of one lock twice: the signal `Lock` asks the desktop to lock, and the hint
`LockedHint` says that it did. Facts come from the state, so that each is told once.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from sitwatch.core.facts import (
    Fact,
    Locked,
    ScreenCameOn,
    ScreenWentOff,
    Slept,
    Unlocked,
    UserLeft,
    UserReturned,
    Woke,
)
from sitwatch.core.timeline.ticks import Reading


class State(msgspec.Struct, frozen=True):
    """Whether it is locked and in front, the machine about to sleep, its screen off.

    `is_asked`: it is locked as far as that was asked for, and nobody has said more.
    """

    is_locked: bool = False
    is_asked: bool = False
    is_active: bool = True
    is_asleep: bool = False
    is_dark: bool = False


def state_after(state: State, properties: Mapping[str, tuple[str, Any]]) -> State:
    """Return the state after some properties of the session (as D-Bus writes them)."""
    told = {name: value for name, (_signature, value) in properties.items()}
    return msgspec.structs.replace(
        state,
        is_locked=bool(told.get("LockedHint", state.is_locked)),
        is_asked=state.is_asked and "LockedHint" not in told,
        is_active=bool(told.get("Active", state.is_active)),
    )


def state_asked(state: State, *, is_locked: bool) -> State:
    """Return the state once the desktop was asked to lock, or to unlock.

    A lock that somebody has said to be done stays done.
    """
    is_asked = is_locked and (state.is_asked or not state.is_locked)
    return msgspec.structs.replace(state, is_locked=is_locked, is_asked=is_asked)


def is_end_told(state: State) -> bool:
    """Tell whether somebody is away by a sign that also tells of their return."""
    is_away = state.is_locked or not state.is_active
    return is_away and not (state.is_locked and state.is_asked)


def facts_between(before: State, after: State, now: Reading) -> tuple[Fact, ...]:
    """Return what happened; what wakes a machine comes before what a person does."""
    kinds = (
        (Woke, before.is_asleep and not after.is_asleep),
        (ScreenCameOn, before.is_dark and not after.is_dark),
        (Locked, after.is_locked and not before.is_locked),
        (Unlocked, before.is_locked and not after.is_locked),
        (UserLeft, before.is_active and not after.is_active),
        (UserReturned, after.is_active and not before.is_active),
        (ScreenWentOff, after.is_dark and not before.is_dark),
        (Slept, after.is_asleep and not before.is_asleep),
    )
    return tuple(kind(**now.stamp) for kind, happened in kinds if happened)
