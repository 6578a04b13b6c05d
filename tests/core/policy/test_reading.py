"""Settings are read, changed by name and compared."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitwatch.core.policy import (
    BadPolicy,
    Breaks,
    Day,
    Policy,
    Setting,
    changed,
    clock_offset,
    differences,
    policy_from,
    settings,
)
from sitwatch.core.policy.saying import PHONE


def _value_of(row: Setting) -> st.SearchStrategy[Any]:
    """Draw what a setting may be."""
    if row.choices:
        return st.sampled_from(row.choices)
    if row.unit == "clock":
        return st.times().map(lambda time: f"{time:%H:%M}")
    if row.unit == "phone":
        return st.from_regex(PHONE, fullmatch=True)
    if row.unit == "ranges":
        clocks = st.times().map(lambda time: f"{time:%H:%M}")
        ranges = st.tuples(clocks, clocks).map("-".join)
        return st.lists(ranges, max_size=3)
    if isinstance(row.default, float):
        return st.floats(row.low, row.high)
    assert row.low is not None
    assert row.high is not None
    return st.integers(int(row.low), int(row.high))


CHANGES = st.fixed_dictionaries(
    {}, optional={row.name: _value_of(row) for row in settings()}
)


def test_nothing_said_means_the_defaults() -> None:
    assert policy_from({}) == Policy()


def test_a_named_setting_is_changed_and_the_others_stay() -> None:
    policy = changed(Policy(), {"breaks.after_min": 30, "day.rollover": "05:00"})
    assert policy == Policy(breaks=Breaks(after_min=30), day=Day(rollover="05:00"))


@pytest.mark.parametrize("name", ["breaks.colour", "brakes.after_min", "after_min", ""])
def test_an_unknown_name_is_left_alone(name: str) -> None:
    assert changed(Policy(), {name: 30}) == Policy()


def test_a_change_out_of_range_is_refused() -> None:
    with pytest.raises(BadPolicy, match=r"breaks\.after_min: 0 is outside 1\.\.180"):
        changed(Policy(), {"breaks.after_min": 0})


def test_differences_say_what_is_new_by_name() -> None:
    new = Policy(breaks=Breaks(after_min=30))
    assert differences(Policy(), new) == {"breaks.after_min": 30}
    assert differences(new, Policy()) == {"breaks.after_min": 45}
    assert differences(new, new) == {}


@given(CHANGES, CHANGES)
def test_differences_lead_from_the_old_to_the_new(
    first: dict[str, Any], then: dict[str, Any]
) -> None:
    old = changed(Policy(), first)
    new = changed(Policy(), then)
    assert changed(old, differences(old, new)) == new


@given(CHANGES)
def test_settings_come_back_from_their_plain_tables(changes: dict[str, Any]) -> None:
    policy = changed(Policy(), changes)
    assert policy_from(msgspec.to_builtins(policy)) == policy


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("00:00", timedelta(0)),
        ("04:30", timedelta(hours=4, minutes=30)),
        ("24:00", timedelta(days=1)),
    ],
)
def test_a_clock_is_time_since_midnight(text: str, offset: timedelta) -> None:
    assert clock_offset(text) == offset
