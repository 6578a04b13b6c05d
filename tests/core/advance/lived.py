"""Steps lived through one after another, and what they ask for."""

from __future__ import annotations

from sitwatch.core.advance import State, advance
from sitwatch.core.facts import BreakWanted, Step, Ticked
from sitwatch.core.orders import Order
from sitwatch.core.policy import Policy
from tests.daylight import at

POLICY = Policy()


def ticked(clock: str) -> Ticked:
    """Return a bell heard."""
    return Ticked(at=at(clock))


def wanted(clock: str) -> BreakWanted:
    """Return the user's wish for a break."""
    return BreakWanted(at=at(clock))


def after(*steps: Step, begin: State | None = None, policy: Policy = POLICY) -> State:
    """Return the state after some steps."""
    state = begin or State()
    for step in steps:
        state, _ = advance(state, step, policy)
    return state


def asked_for(
    *steps: Step, begin: State | None = None, policy: Policy = POLICY
) -> tuple[Order, ...]:
    """Return the orders of the last of some steps."""
    state = after(*steps[:-1], begin=begin, policy=policy)
    return advance(state, steps[-1], policy)[1]
