"""What holds a prompt, what softens it, and what is left alone."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from sitwatch.core.breaks.holds import (
    Context,
    Hold,
    find_hold,
    is_paused,
    is_softened,
)
from sitwatch.core.breaks.training import Given
from sitwatch.core.orders import Held
from sitwatch.core.policy import Hours, Policy, policy_from
from tests.core.breaks.present import present
from tests.daylight import at

NINE_TO_FIVE = Hours(mon=("09:00-12:30", "13:30-17:00"))
CLOSED: dict[str, list[str]] = {"mon": []}


@pytest.mark.parametrize(
    ("otherwise", "context", "cause"),
    [
        ({}, Context(), ""),
        ({"is_locked": True}, Context(), "locked"),
        ({"in_call": True}, Context(), "call"),
        ({"is_here": False}, Context(), "away"),
        ({}, Context(sharing=True), "share"),
        ({}, Context(fullscreen=True), "fullscreen"),
        ({}, Context(quiet=True), "quiet"),
        ({}, Context(paused=True), "paused"),
        ({"is_locked": True}, Context(paused=True), "paused"),
    ],
)
def test_what_holds_a_prompt(
    otherwise: dict[str, Any], context: Context, cause: Held
) -> None:
    now = at("10:00")
    held = find_hold(present(now, **otherwise), context, now, Policy())
    assert ("" if held is None else held.cause) == cause


def test_a_pause_of_prompts_ends_by_itself() -> None:
    context = Context(paused=True, paused_until=at("11:00"))
    held = find_hold(present(at("10:00")), context, at("10:00"), Policy())
    assert held == Hold("paused", at("11:00"))
    assert not is_paused(context, at("11:00"))


def test_outside_the_hours_a_prompt_waits_for_their_beginning() -> None:
    now = at("12:45")
    held = find_hold(present(now), Context(), now, Policy(hours=NINE_TO_FIVE))
    assert held == Hold("hours", at("13:30"))


def test_where_no_hour_is_open_all_week_it_waits_for_the_user() -> None:
    never = Hours((), (), (), (), (), (), ())
    now = at("12:45")
    held = find_hold(present(now), Context(), now, Policy(hours=never))
    assert held == Hold("hours", None)


CAUSES: list[tuple[str, dict[str, Any], Context]] = [
    ("call", {"in_call": True}, Context()),
    ("media", {"is_watching": True}, Context()),
    ("share", {}, Context(sharing=True)),
    ("fullscreen", {}, Context(fullscreen=True)),
    ("quiet", {}, Context(quiet=True)),
    ("standing", {"is_standing": True, "is_here": False}, Context()),
    ("hours", {}, Context()),
]


@pytest.mark.parametrize(("cause", "otherwise", "context"), CAUSES)
def test_each_cause_holds_softens_or_is_ignored(
    cause: str, otherwise: dict[str, Any], context: Context
) -> None:
    now = at("10:00")
    found = {}
    for manner in ("hold", "soften", "ignore"):
        tables: dict[str, Any] = {"breaks": {f"on_{cause}": manner}}
        if cause == "hours":
            tables["hours"] = CLOSED
        asked = present(now, **otherwise), context, now, policy_from(tables)
        held = find_hold(*asked)
        found[manner] = ("" if held is None else held.cause, is_softened(*asked))
    assert found == {
        "hold": (cause, False),
        "soften": ("", True),
        "ignore": ("", False),
    }


def test_a_lock_an_empty_chair_and_the_users_pause_only_hold() -> None:
    ignoring = {f"on_{cause}": "ignore" for cause, _, _ in CAUSES}
    policy, now = policy_from({"breaks": ignoring}), at("10:00")
    for otherwise, context in (
        ({"is_locked": True}, Context()),
        ({"is_here": False}, Context()),
        ({}, Context(paused=True)),
    ):
        assert find_hold(present(now, **otherwise), context, now, policy)


def test_a_call_that_the_user_told_of_holds_for_half_an_hour() -> None:
    context = Context(reasons=(Given("call", at("10:00"), at("10:00")),))
    held = find_hold(present(at("10:10")), context, at("10:10"), Policy())
    assert held == Hold("call", at("10:30"))
    now = at("10:30")
    assert find_hold(present(now), context, now, Policy()) is None


def test_the_wrong_place_is_asked_in_the_tray_alone() -> None:
    context = Context(reasons=(Given("place", at("10:00"), at("10:00")),))
    now = at("10:00") + timedelta(hours=1)
    assert is_softened(present(now), context, now, Policy())
    assert find_hold(present(now), context, now, Policy()) is None
