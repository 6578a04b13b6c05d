"""A break is due once the load has grown to an interval, after lunch a shorter one."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sitwatch.core.breaks.due import due_at, interval_of, window_of
from sitwatch.core.policy import policy_from
from tests.core.breaks.present import present
from tests.daylight import at

MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("load", "due"),
    [(0, "09:45"), (20, "09:25"), (45, "09:00"), (50, "08:55")],
    ids=["fresh", "on the way", "due", "long due"],
)
def test_a_break_is_due_after_an_interval_of_load(load: int, due: str) -> None:
    presence = present(at("09:00"), load=load * MINUTE)
    assert due_at(presence, policy_from({})) == at(due)


def test_nothing_is_due_for_somebody_who_rests() -> None:
    assert due_at(present(at("09:00"), bout=None), policy_from({})) is None


@pytest.mark.parametrize(
    ("breaks", "interval", "window"),
    [
        ({}, 30, 15),
        ({"after_min": 40}, 30, 10),
        ({"after_min": 20}, 20, 5),
        ({"after_min": 90}, 30, 15),
        ({"lunch_min": 0}, 45, 5),
        ({"window_min": 20}, 30, 20),
    ],
    ids=[
        "half an hour, and a quarter to wait",
        "never later than at other times",
        "no longer than at other times",
        "within 45 minutes at most",
        "not wanted",
        "a patient user",
    ],
)
def test_the_first_break_after_lunch(
    breaks: dict[str, int], interval: int, window: int
) -> None:
    policy = policy_from({"breaks": breaks})
    presence = present(at("13:00"), is_after_lunch=True)
    assert interval_of(presence, policy) == interval * MINUTE
    assert window_of(presence, policy) == window * MINUTE


def test_at_other_times_the_settings_hold() -> None:
    presence, policy = present(at("13:00")), policy_from({})
    assert interval_of(presence, policy) == 45 * MINUTE
    assert window_of(presence, policy) == 5 * MINUTE


def test_a_pause_is_counted_from_the_last_input() -> None:
    presence = present(at("09:01"), last_input=at("09:00"))
    assert presence.pause == MINUTE
