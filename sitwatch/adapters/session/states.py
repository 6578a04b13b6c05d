"""How a session stands by what logind says, and the facts that lie between two states.

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
    Slept,
    Unlocked,
    UserLeft,
    UserReturned,
    Woke,
)
from sitwatch.core.timeline.ticks import Reading


class State(msgspec.Struct, frozen=True):
    """Whether the session is locked and in front, and the machine about to sleep."""

    is_locked: bool = False
    is_active: bool = True
    is_asleep: bool = False


def state_after(state: State, properties: Mapping[str, tuple[str, Any]]) -> State:
    """Return the state after some properties of the session (as D-Bus writes them)."""
    told = {name: value for name, (_signature, value) in properties.items()}
    return msgspec.structs.replace(
        state,
        is_locked=bool(told.get("LockedHint", state.is_locked)),
        is_active=bool(told.get("Active", state.is_active)),
    )


def facts_between(before: State, after: State, now: Reading) -> tuple[Fact, ...]:
    """Return what happened; what wakes a machine comes before what a person does."""
    facts: list[Fact] = []
    if before.is_asleep > after.is_asleep:
        facts.append(Woke(**now.stamp))
    if before.is_locked != after.is_locked:
        facts.append((Locked if after.is_locked else Unlocked)(**now.stamp))
    if before.is_active != after.is_active:
        facts.append((UserReturned if after.is_active else UserLeft)(**now.stamp))
    if before.is_asleep < after.is_asleep:
        facts.append(Slept(**now.stamp))
    return tuple(facts)
