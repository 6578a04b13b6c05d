"""What the journal of the last days comes to, when the program begins to think."""

from __future__ import annotations

from datetime import datetime

from sitwatch.core.advance import State, advance
from sitwatch.core.advance.lasting import COACHING, LOOK_BACK, with_lasting
from sitwatch.core.facts import Unknown
from sitwatch.core.policy import Policy
from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.ports import Reach
from sitwatch.runtime.memory import Memory


def recalled(
    memory: Memory, now: datetime, catalogue: Catalogue, policy: Policy
) -> State:
    """Return the state after the last days; what they ordered is not done again."""
    return remembered(memory.reach(now - LOOK_BACK, COACHING), catalogue, policy)


def remembered(reach: Reach, catalogue: Catalogue, policy: Policy) -> State:
    """Return the state after facts that were read, and what lasts from before them."""
    state = State(catalogue=catalogue)
    for fact in reach.lasting:
        state = with_lasting(state, fact, policy)
    for fact in reach.facts:
        if not isinstance(fact, Unknown):
            state, _ = advance(state, fact, policy)
    return state
