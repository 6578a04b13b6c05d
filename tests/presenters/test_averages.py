from __future__ import annotations

from datetime import date

import pytest

from sitwatch.core.sitting.verdicts import DaySummary
from sitwatch.presenters.averages import (
    days_counted,
    mean_sit,
    seated_a_day,
    sit_words,
)
from tests.presenters.days import THURSDAY, blank_day, day_of_work, hours

MONDAY = date(2026, 3, 9)


def test_today_counts_only_where_it_stands_alone() -> None:
    today, over = day_of_work(), day_of_work(MONDAY)
    assert days_counted((over, blank_day(), today), THURSDAY) == (over,)
    assert days_counted((today,), THURSDAY) == (today,)
    assert days_counted((blank_day(MONDAY),), THURSDAY) == ()


def test_a_mean_day_is_that_of_the_days_there_are() -> None:
    days = (day_of_work(seated=hours(4)), day_of_work(MONDAY, seated=hours(6)))
    assert seated_a_day(days) == hours(5)
    assert seated_a_day(()) is None


def test_a_mean_sit_is_over_all_sits_not_over_days() -> None:
    long = day_of_work(seated=hours(4), bouts=2)
    short = day_of_work(MONDAY, seated=hours(1), bouts=3)
    assert mean_sit((long, short)) == hours(1)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ((), ""),
        ((blank_day(),), ""),
        ((day_of_work(bouts=1),), ""),
        (
            (day_of_work(seated=hours(1.5), bouts=2),),
            "the average is 45 min",
        ),
    ],
    ids=["no day", "nobody sat", "one sit is the longest", "two"],
)
def test_the_mean_is_told_beside_the_longest(
    days: tuple[DaySummary, ...], words: str
) -> None:
    assert sit_words(days) == words
