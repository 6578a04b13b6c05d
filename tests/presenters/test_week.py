from __future__ import annotations

from datetime import date, timedelta

import pytest

from sitwatch.core.sitting.verdicts import DaySummary
from sitwatch.presenters.bars import Bar, Kind
from sitwatch.presenters.week import (
    Calendar,
    Week,
    week_after,
    week_before,
    week_view,
)
from tests.presenters.days import THURSDAY, blank_day, day_of_work, day_off, hours

MONDAY = date(2026, 3, 9)
TUESDAY = date(2026, 3, 10)
WEDNESDAY = date(2026, 3, 11)
LAST_MONTH = date(2026, 2, 2)


def told(*days: DaySummary, begun: date | None = MONDAY, goal_h: float = 6.0) -> Week:
    return week_view(days, Calendar(THURSDAY, THURSDAY, begun), goal_h)


def bar_of(week: Week, day: date) -> Bar:
    (bar,) = [bar for bar in week.bars if bar.day == day]
    return bar


def test_a_week_goes_from_monday_to_sunday() -> None:
    week = told()
    assert week.title == "9 – 15 March"
    days = [f"{bar.weekday} {bar.date}" for bar in week.bars]
    assert ", ".join(days) == "Mon 9, Tue 10, Wed 11, Thu 12, Fri 13, Sat 14, Sun 15"
    assert [bar.is_today for bar in week.bars].index(True) == 3


def test_a_day_has_its_figures_in_hours() -> None:
    day = day_of_work(declared=hours(1), corrected=hours(0.5))
    bar = bar_of(told(day), THURSDAY)
    assert (bar.kind, bar.value, bar.level) == ("seen", "5 h 20", "calm")
    assert bar.here_h == pytest.approx(3 + 5 / 6)
    assert (bar.corrected_h, bar.elsewhere_h) == (0.5, 1.0)
    assert bar.seated_h == pytest.approx(5 + 1 / 3)
    assert bar.low_h == pytest.approx(4 + 2 / 3)
    assert bar.high_h == pytest.approx(6 + 1 / 12)
    assert bar.title == "Thursday 12 March"
    assert bar.details == (
        "Seated 5 h 20, likely 4 h 40 – 6 h 05",
        "Of it corrected by you: 30 min",
        "Of it elsewhere, as you said: 1 h",
        "Longest without a rest: 1 h 15",
        "Breaks taken: 4, exercises done: 3",
    )


@pytest.mark.parametrize(
    ("day", "kind", "words"),
    [
        (THURSDAY, "seen", "Seated 5 h 20, likely 4 h 40 – 6 h 05"),
        (MONDAY, "unknown", "sitwatch ran, but could not see input."),
        (TUESDAY, "none", "Nothing was recorded."),
        (WEDNESDAY, "none", "Nothing was recorded."),
        (date(2026, 3, 13), "ahead", "Still to come."),
    ],
    ids=["seen", "unknown", "none", "off", "ahead"],
)
def test_a_day_without_figures_is_not_a_zero(day: date, kind: Kind, words: str) -> None:
    bar = bar_of(told(blank_day(MONDAY), day_off(WEDNESDAY), day_of_work()), day)
    assert (bar.kind, bar.details[0], bool(bar.value)) == (kind, words, kind == "seen")


@pytest.mark.parametrize(
    ("seated", "goal_h", "top_h", "words"),
    [
        (5.0, 6.0, 8, ["0", "2", "4", "6 h"]),
        (5.0, 9.0, 9.9, ["0", "2", "4", "6", "8 h"]),
        (11.5, 6.0, 12.4, ["0", "2", "4", "6", "8", "10", "12 h"]),
        (13.0, 6.0, 13.9, ["0", "4", "8", "12 h"]),
    ],
    ids=["short week", "high line", "long day", "very long day"],
)
def test_the_axis_has_room_for_everything(
    seated: float, goal_h: float, top_h: float, words: list[str]
) -> None:
    day = day_of_work(seated=hours(seated), high=hours(seated))
    week = told(day, goal_h=goal_h)
    assert week.top_h == pytest.approx(top_h)
    assert [tick[1] for tick in week.ticks] == words
    assert week.ticks[1][0] == float(words[1])


def test_the_line_is_told_in_hours_and_minutes() -> None:
    assert (told(goal_h=6.5).goal.at_h, told(goal_h=6.5).goal.words) == (6.5, "6 h 30")


def test_a_week_adds_up() -> None:
    days = (
        day_of_work(MONDAY, seated=hours(4), breaks=2, done=1),
        day_of_work(TUESDAY, seated=hours(6), longest_bout=hours(2)),
        day_of_work(LAST_MONTH, seated=hours(20), longest_bout=hours(9)),
        day_of_work(seated=hours(1)),
    )
    mean, longest, breaks, done = told(*days).tiles
    assert (mean.value, mean.note) == ("5 h", "over 2 days")
    assert (longest.value, longest.note) == ("2 h", "the average is 24 min")
    assert (breaks.value, done.value) == ("10", "7")


@pytest.mark.parametrize(
    ("days", "value", "note"),
    [
        ([day_of_work(MONDAY, seated=hours(4)), day_of_work()], "4 h", "over 1 day"),
        ([day_of_work(seated=hours(2))], "2 h", "today so far"),
        ([blank_day(MONDAY)], "–", ""),
        (
            [blank_day(MONDAY), day_of_work(TUESDAY, seated=hours(3))],
            "3 h",
            "over 1 day",
        ),
        ([], "–", ""),
    ],
    ids=["one over", "only today", "blank", "blank days do not count", "no records"],
)
def test_the_mean_is_that_of_days_that_are_over(
    days: list[DaySummary], value: str, note: str
) -> None:
    mean = told(*days).tiles[0]
    assert (mean.value, mean.note) == (value, note)


@pytest.mark.parametrize("days", [[], [day_off()]], ids=["no records", "off"])
def test_an_empty_week_says_so_and_claims_nothing(days: list[DaySummary]) -> None:
    week = told(*days)
    assert week.note == "Nothing was recorded in this time."
    assert {tile.value for tile in week.tiles} == {"–"}
    assert told(day_of_work()).note == ""


def test_the_summary_leaves_out_what_is_to_come() -> None:
    lines = told(day_of_work()).summary.split("\n")
    assert len(lines) == 4
    assert lines[0] == "Monday 9 March: Nothing was recorded."
    assert lines[3].startswith("Thursday 12 March: Seated 5 h 20")


@pytest.mark.parametrize(
    ("shown", "begun", "has_earlier", "has_later"),
    [
        (THURSDAY, MONDAY, False, False),
        (THURSDAY, LAST_MONTH, True, False),
        (THURSDAY, None, False, False),
        (LAST_MONTH, LAST_MONTH, False, True),
    ],
    ids=["first week", "later week", "nothing recorded", "the past"],
)
def test_weeks_are_turned_within_the_records(
    shown: date, begun: date | None, *, has_earlier: bool, has_later: bool
) -> None:
    week = week_view([], Calendar(shown, THURSDAY, begun), 6.0)
    assert (week.has_earlier, week.has_later) == (has_earlier, has_later)


def test_the_weeks_before_and_after_are_seven_days_off() -> None:
    assert week_after(week_before(THURSDAY)) == THURSDAY
    assert THURSDAY - week_before(THURSDAY) == timedelta(days=7)
