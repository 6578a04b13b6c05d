"""What the journal of the last days comes to, when the program begins to think."""

from __future__ import annotations

from datetime import datetime

from sitwatch.core.advance import State, advance
from sitwatch.core.facts import Unknown
from sitwatch.core.policy import Policy
from sitwatch.core.programme.pick import Menu
from sitwatch.core.sitting.answers import MEMORY
from sitwatch.core.timeline.days import DAY
from sitwatch.runtime.memory import Memory

LOOK_BACK = MEMORY + DAY
"""How much of the journal is read: every answer that is not forgotten, and the whole
day in which the oldest of them was given."""


def recalled(memory: Memory, now: datetime, menu: Menu, policy: Policy) -> State:
    """Return the state after the last days; what they ordered is not done again."""
    state = State(menu=menu)
    for fact in memory.facts(since=now - LOOK_BACK):
        if not isinstance(fact, Unknown):
            state, _ = advance(state, fact, policy)
    return state
