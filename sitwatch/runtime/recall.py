"""What the journal of the last days comes to, when the program begins to think."""

from __future__ import annotations

from datetime import datetime, timedelta

from sitwatch.core.advance import State, advance
from sitwatch.core.facts import Unknown
from sitwatch.core.policy import Policy
from sitwatch.core.programme.pick import Menu
from sitwatch.runtime.memory import Memory

LOOK_BACK = timedelta(days=7)
"""How much of the journal is read: pauses, and exercises of a week."""


def recalled(memory: Memory, now: datetime, menu: Menu, policy: Policy) -> State:
    """Return the state after the last days; what they ordered is not done again."""
    state = State(menu=menu)
    for fact in memory.facts(since=now - LOOK_BACK):
        if not isinstance(fact, Unknown):
            state, _ = advance(state, fact, policy)
    return state
