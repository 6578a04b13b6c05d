"""What may stand in the settings, at its edges."""

from __future__ import annotations

import pytest

from sitwatch.core.policy import ALL_DAY, BadPolicy, Hours, Policy, policy_from


@pytest.mark.parametrize("clock", ["00:00", "04:30", "19:59", "23:59"])
def test_a_day_may_begin_at_any_time(clock: str) -> None:
    assert policy_from({"day": {"rollover": clock}}).day.rollover == clock


@pytest.mark.parametrize(
    "clock", ["24:00", "4:00", "04:60", "04:00\n", "0\uff14:00", ""]
)
def test_what_is_no_time_of_day_is_refused(clock: str) -> None:
    with pytest.raises(BadPolicy, match=r"day\.rollover"):
        policy_from({"day": {"rollover": clock}})


@pytest.mark.parametrize("hours", ["09:00-17:30", "22:00-06:00", "00:00-24:00"])
def test_hours_may_pass_midnight_and_last_all_day(hours: str) -> None:
    assert policy_from({"hours": {"mon": [hours]}}).hours.mon == (hours,)


@pytest.mark.parametrize("hours", ["24:00-06:00", "09:00", "09:00-25:00", "9-17", "x"])
def test_what_is_no_range_of_hours_is_refused(hours: str) -> None:
    with pytest.raises(BadPolicy, match=r"hours\.mon"):
        policy_from({"hours": {"mon": [hours]}})


def test_a_weekday_may_have_no_hours_or_several() -> None:
    hours = {"mon": [], "tue": ["09:00-12:00", "13:00-17:00"]}
    policy = policy_from({"hours": hours})
    assert policy.hours.mon == ()
    assert len(policy.hours.tue) == 2


def test_hours_are_found_by_weekday() -> None:
    hours = Hours(mon=("09:00-10:00",), sun=("11:00-12:00",))
    assert hours.of(0) == ("09:00-10:00",)
    assert hours.of(3) == ALL_DAY
    assert hours.of(6) == ("11:00-12:00",)


def test_the_names_that_traces_speak_of_have_their_defaults() -> None:
    policy = Policy()
    assert policy.breaks.after_min == 45
    assert policy.breaks.rest_s == 120
    assert policy.breaks.window_min == 5
    assert policy.day.rollover == "04:00"
    assert policy.estimate.questions_per_day == 3
    assert policy.hours.mon == ("00:00-24:00",)
