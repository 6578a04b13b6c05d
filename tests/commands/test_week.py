from __future__ import annotations

from datetime import timedelta

import pytest

from sitwatch.core.facts import Input, Started, Stopped
from tests.commands.conftest import Journal, Typed
from tests.fakes.clock import MONDAY, HandClock

DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def two_weeks(journal: Journal, clock: HandClock) -> None:
    """Friday: 3 h, Monday: 2 h, Wednesday: 7 h; it is Wednesday evening now."""
    for day, hours in ((-3, 3), (0, 2), (2, 7)):
        start = MONDAY + day * DAY
        journal(
            Started(at=start),
            Input(at=start, for_s=hours * 3600),
            Stopped(at=start + timedelta(hours=hours)),
        )
    clock.go_on((2 * DAY + timedelta(hours=9)).total_seconds())


def test_a_week_is_its_days_as_in_replay(typed: Typed) -> None:
    told = typed("week", "--json").json
    assert list(told) == ["days"]
    days = ["2026-03-02", "2026-03-03", "2026-03-04"]
    assert [day["day"] for day in told["days"]] == days
    assert [day["longest_bout_s"] / 3600 for day in told["days"]] == [2, 0, 7]
    assert list(told["days"][0]) == [
        "day",
        "seated_s",
        "seated_low_s",
        "seated_high_s",
        "standing_s",
        "away_s",
        "unknown_s",
        "declared_s",
        "bouts",
        "longest_bout_s",
        "rises",
        "prompts",
        "breaks",
    ]


def test_an_earlier_week_can_be_asked_for(typed: Typed) -> None:
    told = typed("week", "--weeks-ago", "1", "--json").json
    assert [day["day"] for day in told["days"]] == [
        "2026-02-27",
        "2026-02-28",
        "2026-03-01",
    ]


def test_a_week_ahead_cannot(typed: Typed) -> None:
    assert typed("week", "--weeks-ago", "-1").status == 2


def test_people_see_a_bar_a_day_with_its_range_and_the_line(typed: Typed) -> None:
    outcome = typed("week")
    assert outcome.status == 0
    title, *lines = outcome.out.splitlines()
    days, key = lines[:7], lines[7]
    assert title == "2 – 8 March"
    weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    assert [line.split()[0] for line in days] == weekdays
    assert days[0].count("█") > 3
    assert days[2].count("█") > 3 * days[0].count("█")
    assert all(line.count("│") == 1 for line in days)
    assert "Seated 1 h 5" in days[0]
    assert "likely" in days[0]
    assert "█" not in days[1]
    assert days[6].split() == ["Sun", "8", "│"]
    assert key.endswith("│ your line, 6 h")


def test_the_line_is_that_of_the_settings(typed: Typed) -> None:
    assert typed("settings", "set", "day.goal_h", "7.5").status == 0
    assert "│ your line, 7 h 30" in typed("week").out


def test_weeks_are_told_as_their_mean_days(typed: Typed) -> None:
    weeks = typed("week", "--weeks", "2", "--json").json["weeks"]
    assert [(week["week"], week["days"]) for week in weeks] == [
        ("2026-02-23", 1),
        ("2026-03-02", 1),
    ]
    assert list(weeks[0]) == [
        "week",
        "days",
        "seated_s",
        "mean_bout_s",
        "longest_bout_s",
        "breaks",
        "exercises",
    ]
    assert [week["longest_bout_s"] / 3600 for week in weeks] == [3, 7]


def test_people_see_a_bar_a_week(typed: Typed) -> None:
    title, *lines = typed("week", "--weeks", "3").out.splitlines()
    assert title == "16 February – 8 March"
    assert [" ".join(line.split()[:2]) for line in lines[:3]] == [
        "16 Feb",
        "23 Feb",
        "2 Mar",
    ]
    assert [line.count("█") > 3 for line in lines[:3]] == [False, True, True]
    assert "a day" not in lines[0]
