from __future__ import annotations

import pytest

from sitwatch.adapters.session.states import (
    State,
    facts_between,
    is_end_told,
    state_after,
    state_asked,
)
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


ASKED = State(is_locked=True, is_asked=True)


def test_a_lock_that_was_only_asked_for_may_be_done_without_anybodys_saying() -> None:
    assert state_asked(OPEN, is_locked=True) == ASKED
    assert state_asked(ASKED, is_locked=True) == ASKED
    assert state_asked(LOCKED, is_locked=True) == LOCKED
    assert state_asked(ASKED, is_locked=False) == OPEN
    assert state_after(ASKED, {"LockedHint": ("b", True)}) == LOCKED
    assert state_after(ASKED, {"IdleHint": ("b", True)}) == ASKED


@pytest.mark.parametrize(
    ("state", "is_told"),
    [
        (OPEN, False),
        (ASLEEP, False),
        (LOCKED, True),
        (ASKED, False),
        (State(is_active=False), True),
        (State(is_active=False, is_locked=True), True),
        (State(is_active=False, is_locked=True, is_asked=True), False),
    ],
)
def test_whoever_says_that_it_was_locked_says_when_it_no_longer_is(
    state: State, *, is_told: bool
) -> None:
    assert is_end_told(state) is is_told
