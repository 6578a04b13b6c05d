"""Every fault in the settings is told in words of the settings."""

from __future__ import annotations

import math
from datetime import time
from typing import Any

import pytest

from sitwatch.core.policy import BadPolicy, policy_from

FAULTS: list[tuple[object, str]] = [
    (
        {"breaks": {"after_min": 0}},
        "breaks.after_min: 0 is outside 1..180 (minutes)",
    ),
    (
        {"breaks": {"rest_s": 10**30}},
        f"breaks.rest_s: {10**30} is outside 30..900 (seconds)",
    ),
    (
        {"breaks": {"after_min": 4.5}},
        "breaks.after_min: 4.5 is not a whole number; write one in 1..180 (minutes)",
    ),
    (
        {"breaks": {"after_min": "45"}},
        'breaks.after_min: "45" is not a number; write one in 1..180 (minutes)',
    ),
    (
        {"estimate": {"questions_per_day": True}},
        "estimate.questions_per_day: true is not a number; write one in 0..20 (times)",
    ),
    ({"day": {"goal_h": math.nan}}, "day.goal_h: nan is outside 1..16 (hours)"),
    ({"day": {"goal_h": math.inf}}, "day.goal_h: inf is outside 1..16 (hours)"),
    (
        {"day": {"goal_h": 10**400}},
        f"day.goal_h: 1{'0' * 39}... is outside 1..16 (hours)",
    ),
    (
        {"day": {"rollover": time(4)}},
        'day.rollover: write it as "04:00", not 04:00:00',
    ),
    (
        {"day": {"rollover": "4\n"}},
        'day.rollover: write it as "04:00", not "4\\n"',
    ),
    (
        {"hours": {"mon": "09:00-10:00"}},
        'hours.mon: write it as a list, like ["09:00-17:30"], not "09:00-10:00"',
    ),
    (
        {"hours": {"mon": ["09:00-10:00", "nine"]}},
        'hours.mon[1]: write it as "09:00-17:30", not "nine"',
    ),
    (
        {"hours": {"sun": [[1]]}},
        'hours.sun[0]: write it as "09:00-17:30", not [1]',
    ),
    (
        {"look": {"scheme": "pink"}},
        'look.scheme: "pink" is not one of auto, light, dark',
    ),
    (
        {"programme": {"emergency_number": "call me"}},
        'programme.emergency_number: write it as "112", not "call me"',
    ),
    ({"look": {"icon": 3}}, "look.icon: 3 is not one of colour, symbolic"),
    (
        {"estimate": {"colour": "pink"}},
        'estimate: no setting "colour"; there are questions_per_day',
    ),
    (
        {"brakes": {}},
        (
            'settings: no group "brakes"; there are '
            "[breaks], [day], [estimate], [hours], [input], [keys], [look], "
            "[programme], [sound]"
        ),
    ),
    ({"breaks": 3}, "breaks: write it as a table, headed [breaks]"),
    ([], "settings: write them as tables, headed [breaks] and so on"),
]


@pytest.mark.parametrize(("tables", "words"), FAULTS, ids=range(len(FAULTS)))
def test_a_fault_names_the_setting_and_what_is_allowed(
    tables: object, words: str
) -> None:
    with pytest.raises(BadPolicy) as raised:
        policy_from(tables)
    assert str(raised.value) == words


@pytest.mark.parametrize(
    ("tables", "where"),
    [
        ({"breaks": {"after_min": 0}}, "breaks.after_min"),
        ({"hours": {"mon": ["x"]}}, "hours.mon"),
        ({"breaks": {"x": 0}}, "breaks.x"),
        ({"breaks": 0}, "breaks"),
        ({"x": 0}, "x"),
        ([], ""),
    ],
)
def test_a_fault_knows_its_place(tables: Any, where: str) -> None:
    with pytest.raises(BadPolicy) as raised:
        policy_from(tables)
    assert raised.value.where == where
