"""What the days of a week come to."""

from __future__ import annotations

from datetime import date, timedelta

from sitwatch.presenters.week_days import broken_in, days_within, seated_in
from tests.presenters.days import day_of_work, hours

MONDAY = date(2026, 3, 2)


def test_a_week_has_the_days_from_its_monday_to_its_sunday() -> None:
    dates = [MONDAY + timedelta(days=n) for n in (-1, 0, 6, 7)]
    days = [day_of_work(each, seated=hours(5), breaks=4) for each in dates]
    mine = days_within(MONDAY, days)
    assert [day.day for day in mine] == dates[1:3]
    assert (seated_in(mine), broken_in(mine)) == (hours(10), 8)


def test_a_week_that_was_not_seen_comes_to_nothing() -> None:
    assert (seated_in(()), broken_in(())) == (timedelta(), 0)
