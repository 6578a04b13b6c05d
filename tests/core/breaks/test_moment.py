"""A due prompt waits for a pause, not for ever; and what holds it is named."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from sitwatch.core.breaks.moment import (
    Context,
    Hold,
    Later,
    Now,
    Verdict,
    decide_moment,
    find_hold,
    is_paused,
    is_within,
    next_opening,
)
from sitwatch.core.orders import Held
from sitwatch.core.policy import Hours, Policy
from tests.core.breaks.present import present
from tests.daylight import at

WINDOW = timedelta(minutes=5)
NINE_TO_FIVE = Hours(mon=("09:00-12:30", "13:30-17:00"), tue=(), wed=("22:00-06:00",))
DUE = at("09:45")


@pytest.mark.parametrize(
    ("now", "last_input", "verdict"),
    [
        (at("09:45:00"), at("09:45:00"), Later(at("09:45:15"))),
        (at("09:45:14"), at("09:45:00"), Later(at("09:45:15"))),
        (at("09:45:15"), at("09:45:00"), Now()),
        (at("09:45:00"), at("09:44:00"), Now()),
        (at("09:49:50"), at("09:49:49"), Later(at("09:50:00"))),
        (at("09:50:00"), at("09:50:00"), Now()),
    ],
    ids=["typing", "a breath", "a pause", "paused already", "near the end", "the end"],
)
def test_the_moment(now: datetime, last_input: datetime, verdict: Verdict) -> None:
    presence = present(now, last_input=last_input)
    assert decide_moment(presence, None, DUE, WINDOW) == verdict


def test_a_hold_goes_before_every_moment() -> None:
    held = Hold("call")
    assert decide_moment(present(at("10:30")), held, DUE, WINDOW) == held


@pytest.mark.parametrize(
    ("otherwise", "context", "cause"),
    [
        ({}, Context(), ""),
        ({"is_locked": True}, Context(), "locked"),
        ({"in_call": True}, Context(), "call"),
        ({"is_here": False}, Context(), "away"),
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


@pytest.mark.parametrize(
    ("local", "is_open"),
    [
        (at("08:59:59"), False),
        (at("09:00"), True),
        (at("12:30"), False),
        (at("13:30"), True),
        (at("Tue 10:00"), False),
        (at("Wed 21:59"), False),
        (at("Wed 22:00"), True),
        (at("Thu 05:59"), True),
    ],
)
def test_hours(local: datetime, *, is_open: bool) -> None:
    hours = Hours(
        mon=NINE_TO_FIVE.mon, tue=NINE_TO_FIVE.tue, wed=NINE_TO_FIVE.wed, thu=()
    )
    assert is_within(hours, local) == is_open


def test_outside_the_hours_a_prompt_waits_for_their_beginning() -> None:
    now = at("12:45")
    held = find_hold(present(now), Context(), now, Policy(hours=NINE_TO_FIVE))
    assert held == Hold("hours", at("13:30"))


def test_where_no_hour_is_open_all_week_it_waits_for_the_user() -> None:
    never = Hours((), (), (), (), (), (), ())
    now = at("12:45")
    assert next_opening(never, now) is None
    held = find_hold(present(now), Context(), now, Policy(hours=never))
    assert held == Hold("hours", None)


def test_a_range_that_passes_midnight_opens_only_on_its_own_day() -> None:
    assert next_opening(NINE_TO_FIVE, at("Tue 10:00")) == at("Wed 22:00")
