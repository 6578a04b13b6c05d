from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from sitwatch.presenters.dates import (
    clock,
    day_words,
    days_words,
    short_date,
    short_weekday,
    weekday,
)

MONDAY = date(2026, 3, 2)
NEPAL = timezone(timedelta(hours=5, minutes=45))


def test_the_time_of_day_is_told_in_the_zone_asked_for() -> None:
    instant = datetime(2026, 3, 2, 8, 5, 59, tzinfo=UTC)
    assert (clock(instant, UTC), clock(instant, NEPAL)) == ("08:05", "13:50")


def test_every_weekday_has_a_long_and_a_short_name() -> None:
    days = [MONDAY + timedelta(days=n) for n in range(7)]
    assert [short_weekday(day) for day in days] == [weekday(day)[:3] for day in days]
    assert [weekday(days[0]), weekday(days[-1])] == ["Monday", "Sunday"]


def test_a_day_is_named_without_the_year() -> None:
    assert day_words(date(2026, 12, 24)) == "Thursday 24 December"


def test_a_date_is_short_where_there_is_little_room() -> None:
    assert short_date(date(2026, 12, 4)) == "4 Dec"


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2026, 3, 2), date(2026, 3, 8), "2 – 8 March"),
        (date(2026, 3, 30), date(2026, 4, 5), "30 March – 5 April"),
        (date(2025, 12, 29), date(2026, 1, 4), "29 December 2025 – 4 January 2026"),
    ],
    ids=["one month", "two months", "two years"],
)
def test_days_share_what_they_have_in_common(
    first: date, last: date, words: str
) -> None:
    assert days_words(first, last) == words
