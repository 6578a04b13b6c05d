from __future__ import annotations

import pytest

from sitwatch.adapters.session.states import State, facts_between, state_after
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
from tests.fakes.clock import HandClock

OPEN = State()
LOCKED = State(is_locked=True)
ASLEEP = State(is_asleep=True)


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        (OPEN, OPEN, []),
        (OPEN, LOCKED, [Locked]),
        (LOCKED, LOCKED, []),
        (LOCKED, OPEN, [Unlocked]),
        (OPEN, State(is_active=False), [UserLeft]),
        (State(is_active=False), OPEN, [UserReturned]),
        (OPEN, State(is_dark=True), [ScreenWentOff]),
        (State(is_dark=True), OPEN, [ScreenCameOn]),
        (OPEN, ASLEEP, [Slept]),
        (ASLEEP, OPEN, [Woke]),
        (OPEN, State(is_locked=True, is_asleep=True), [Locked, Slept]),
        (State(is_locked=True, is_asleep=True), OPEN, [Woke, Unlocked]),
    ],
)
def test_facts_lie_between_states(
    before: State, after: State, kinds: list[type[Fact]]
) -> None:
    now = HandClock().read()
    facts = facts_between(before, after, now)
    assert [type(fact) for fact in facts] == kinds
    assert {(fact.at, fact.up) for fact in facts} <= {(now.wall, now.up_s)}


def test_properties_change_what_they_name() -> None:
    assert state_after(OPEN, {"LockedHint": ("b", True)}) == LOCKED
    assert state_after(LOCKED, {"IdleHint": ("b", True)}) == LOCKED
    assert state_after(LOCKED, {"Active": ("b", False)}) == State(
        is_locked=True, is_active=False
    )
