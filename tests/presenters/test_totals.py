from __future__ import annotations

from typing import Any

import pytest

from sitwatch.core.sitting.verdicts import DaySummary
from sitwatch.presenters.totals import (
    Level,
    classify_level,
    is_blank,
    level_words,
    likely_words,
    measured,
    parts_of,
    scale_of,
    was_off,
)
from tests.presenters.days import NONE, blank_day, day_of_work, day_off, hours


@pytest.mark.parametrize(
    ("day", "level", "words"),
    [
        (day_of_work(seated=NONE), "calm", "under 6 h"),
        (day_of_work(seated=hours(5.99)), "calm", "under 6 h"),
        (day_of_work(seated=hours(6)), "notice", "between 6 h and 9 h"),
        (day_of_work(seated=hours(8.99)), "notice", "between 6 h and 9 h"),
        (day_of_work(seated=hours(9)), "high", "over 9 h"),
        (day_of_work(seated=hours(8), declared=hours(4)), "notice", "between 6 h and"),
        (day_of_work(seated=hours(8), declared=hours(4.1)), "high", "over 7 h"),
        (
            day_of_work(seated=hours(8), declared=hours(2), corrected=hours(2.1)),
            "high",
            "over 7 h",
        ),
    ],
    ids=[
        "nothing",
        "just under six",
        "six",
        "just under nine",
        "nine",
        "half of it told",
        "more than half of it told",
        "told and corrected together",
    ],
)
def test_a_total_lies_in_one_zone(day: DaySummary, level: Level, words: str) -> None:
    assert classify_level(day) == level
    assert level_words(day).startswith(words)


@pytest.mark.parametrize("known", ["seated", "standing", "away"])
def test_a_day_is_blank_where_nothing_but_unknown_time_is_in_it(known: str) -> None:
    seen: dict[str, Any] = {known: hours(1)}
    assert is_blank(blank_day())
    assert is_blank(day_off())
    assert not is_blank(
        day_of_work(**{"seated": NONE, "low": NONE, "away": NONE} | seen)
    )


def test_a_day_on_which_sitwatch_ran_blind_is_no_day_off() -> None:
    assert was_off(day_off())
    assert not was_off(blank_day())
    assert not was_off(day_of_work(high=NONE))


def test_the_range_is_told_as_likely() -> None:
    assert likely_words(day_of_work()) == "likely 4 h 40 – 6 h 05"


def test_the_scale_ends_at_twelve_hours() -> None:
    scale = scale_of(day_of_work(low=hours(3), seated=hours(4.5), high=hours(6)))
    assert (scale.low, scale.mark, scale.high) == (0.25, 0.375, 0.5)
    assert (scale.notice.at, scale.notice.words) == (0.5, "6 h")
    assert (scale.top.at, scale.top.words) == (0.75, "9 h")
    assert (scale.level, scale.words) == ("calm", "under 6 h")


def test_the_scale_grows_with_a_longer_day() -> None:
    scale = scale_of(day_of_work(seated=hours(14), high=hours(16)))
    assert (scale.high, scale.notice.at) == (1.0, 0.375)


def test_the_parts_are_shares_of_all_of_them() -> None:
    day = day_of_work(
        seated=hours(4),
        corrected=hours(1),
        declared=hours(1),
        standing=hours(1),
        away=hours(2),
        unknown=hours(1),
    )
    parts = [(part.fill, part.amount, part.share) for part in parts_of(day)]
    assert parts == [
        ("seated", "2 h", 0.25),
        ("corrected", "1 h", 0.125),
        ("declared", "1 h", 0.125),
        ("standing", "1 h", 0.125),
        ("away", "2 h", 0.25),
        ("unknown", "1 h", 0.125),
    ]


def test_empty_parts_are_left_out() -> None:
    assert [part.fill for part in parts_of(day_of_work())] == ["seated", "away"]
    assert parts_of(day_of_work(seated=NONE, away=NONE)) == ()


def test_what_was_measured_is_never_less_than_nothing() -> None:
    assert measured(day_of_work(seated=hours(1), declared=hours(2))) == NONE
