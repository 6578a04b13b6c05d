from __future__ import annotations

from datetime import date, timedelta

import pytest

from sitwatch.core.sitting.verdicts import DaySummary
from sitwatch.presenters.trend import TrendRow, first_of, trend_rows, trend_view
from sitwatch.presenters.week import Calendar, Week
from tests.presenters.days import THURSDAY, blank_day, day_of_work, day_off, hours

MONDAY = date(2026, 3, 9)
LAST_WEEK = date(2026, 3, 4)
HINT = "Point at a week for its figures; click to see its days."
CALENDAR = Calendar(THURSDAY, THURSDAY, date(2026, 1, 1))


def told(*days: DaySummary) -> Week:
    return trend_view(days, CALENDAR, 6.0)


def test_ten_weeks_end_with_the_one_shown() -> None:
    week = told()
    assert first_of(THURSDAY) == date(2026, 1, 5)
    assert week.title == "5 January – 15 March"
    assert [bar.day for bar in week.bars][::9] == [date(2026, 1, 5), MONDAY]
    first, last = week.bars[0], week.bars[-1]
    assert (first.weekday, first.date, last.weekday, last.date) == (
        "5",
        "Jan",
        "9",
        "Mar",
    )
    assert [bar.is_today for bar in week.bars] == [False] * 9 + [True]
    assert (week.has_earlier, week.has_later) == (True, False)


def test_a_week_is_its_mean_day() -> None:
    days = (
        day_of_work(date(2026, 3, 2), seated=hours(4), low=hours(3), high=hours(5)),
        day_of_work(LAST_WEEK, seated=hours(8), low=hours(7), high=hours(10)),
        day_off(date(2026, 3, 5)),
    )
    bar = told(*days).bars[-2]
    assert (bar.seated_h, bar.low_h, bar.high_h, bar.value) == (6, 5, 7.5, "6.0")
    assert (bar.kind, bar.level, bar.unknown_h) == ("seen", "notice", 0)
    assert bar.title == "Week of Monday 2 March"
    assert bar.details == (
        "Seated 6 h a day, over 2 days",
        "Longest without a rest: 1 h 15",
        "the average is 40 min",
        "Breaks taken: 8, exercises done: 6",
    )


def test_today_is_left_out_of_a_week_that_has_other_days() -> None:
    bar = told(day_of_work(MONDAY, seated=hours(6)), day_of_work(seated=hours(1))).bars
    assert bar[-1].seated_h == 6
    assert bar[-1].details[0] == "Seated 6 h on 1 day"
    assert bar[-1].details[-1] == "Breaks taken: 8, exercises done: 6"


def test_a_week_without_figures_is_not_a_zero() -> None:
    week = told(blank_day(MONDAY))
    assert (week.bars[-1].kind, week.bars[-2].kind) == ("unknown", "none")
    assert week.bars[-1].details == ("sitwatch ran, but could not see input.",)
    assert week.bars[-2].details == ("Nothing was recorded.",)


@pytest.mark.parametrize(
    ("weeks_ago", "words"),
    [
        ((0, 5), "Seated a day: 5 h in the last four weeks, 10 h in the four before. "),
        ((0, 1), ""),
        ((5,), ""),
        ((9,), ""),
    ],
    ids=["both", "late only", "early only", "before both"],
)
def test_the_last_weeks_are_set_beside_those_before(
    weeks_ago: tuple[int, ...], words: str
) -> None:
    days = [
        day_of_work(MONDAY - timedelta(weeks=ago), seated=hours(5 + ago))
        for ago in weeks_ago
    ]
    assert told(*days).hint == words + HINT


def test_nothing_recorded_is_said() -> None:
    assert told().note == "Nothing was recorded in this time."
    assert told(day_of_work()).note == ""


def test_scripts_get_the_same_weeks_in_seconds() -> None:
    days = (day_of_work(LAST_WEEK, seated=hours(6), bouts=6),)
    before, now = trend_rows(days, CALENDAR, 2)
    assert before == TrendRow(
        week=date(2026, 3, 2),
        days=1,
        seated_s=21600,
        mean_bout_s=3600,
        longest_bout_s=4500,
        breaks=4,
        exercises=3,
    )
    assert (now.days, now.seated_s, now.mean_bout_s, now.breaks) == (0, None, None, 0)
