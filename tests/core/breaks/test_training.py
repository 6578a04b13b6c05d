"""What the user's reasons teach, for how long, and that it fades."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from sitwatch.core.breaks.training import (
    Given,
    Patience,
    call_until,
    is_hushed,
    is_sore,
    patience_of,
    with_reason,
)
from sitwatch.core.facts import Reason
from tests.daylight import at

DAY = timedelta(days=1)
TOLD = at("Tue 10:00")
USUAL = timedelta(seconds=15)


def given(reason: Reason, moment: datetime = TOLD) -> Given:
    return Given(reason, moment, moment)


def test_reasons_are_kept_for_four_weeks() -> None:
    old, new = given("flow", TOLD - 28 * DAY), given("flow", TOLD - 27 * DAY)
    last = given("call")
    assert with_reason((old, new), last) == (new, last)


@pytest.mark.parametrize(
    ("count", "pause_s", "longer_min"),
    [(0, 15, 0), (1, 30, 5), (3, 60, 15), (9, 60, 15)],
)
def test_flow_asks_for_patience(count: int, pause_s: int, longer_min: int) -> None:
    reasons = (given("flow"),) * count
    patience = Patience(timedelta(seconds=pause_s), timedelta(minutes=longer_min))
    assert patience_of(reasons, TOLD + DAY, USUAL) == patience
    assert patience_of(reasons, TOLD + 7 * DAY, USUAL).pause == USUAL


def test_only_flow_asks_for_patience() -> None:
    assert patience_of((given("sore"),), TOLD, USUAL).longer == timedelta(0)


def test_a_call_lasts_for_half_an_hour() -> None:
    reasons = (given("flow"), given("call"))
    assert call_until(reasons, TOLD + timedelta(minutes=29)) == at("Tue 10:30")
    assert call_until(reasons, at("Tue 10:30")) is None


@pytest.mark.parametrize(
    ("reason", "later", "hushed"),
    [
        ("place", timedelta(hours=1, minutes=59), True),
        ("place", timedelta(hours=2), False),
        ("place", DAY - timedelta(minutes=30), True),
        ("place", DAY + timedelta(minutes=31), False),
        ("place", 7 * DAY, False),
        ("call", timedelta(minutes=10), False),
        ("call", 7 * DAY + timedelta(minutes=20), True),
        ("call", 8 * DAY, False),
        ("call", 28 * DAY, False),
        ("flow", DAY, False),
        ("sore", DAY, False),
    ],
    ids=[
        "for two hours",
        "then no more",
        "at that time the next day",
        "not at another",
        "for a week",
        "a call of now is held, not hushed",
        "the weekly meeting",
        "on its weekday only",
        "for four weeks",
        "flow hushes nothing",
        "nor does being sore",
    ],
)
def test_the_tray_alone_asks_at_such_times(
    reason: Reason, later: timedelta, *, hushed: bool
) -> None:
    now = TOLD + later
    assert is_hushed((given(reason),), now, now) == hushed


def test_a_time_of_day_is_near_another_across_midnight() -> None:
    late = given("place", at("Tue 23:50"))
    assert is_hushed((late,), at("Thu 00:10"), at("Thu 00:10"))


def test_sore_until_the_next_day() -> None:
    assert is_sore((given("sore"),), at("Tue 04:00"))
    assert not is_sore((given("sore"),), at("Wed 04:00"))
    assert not is_sore((given("flow"),), at("Tue 04:00"))
