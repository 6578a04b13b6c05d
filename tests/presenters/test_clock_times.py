from __future__ import annotations

from datetime import timedelta

import pytest

from sitwatch.presenters.clock_times import (
    UnreadableTime,
    moment_after,
    read_time,
    span_within,
)
from tests.daylight import at

BEGIN = at("04:00")


@pytest.mark.parametrize(
    ("text", "hours", "minutes"),
    [
        ("10:25", 10, 25),
        (" 9:05 ", 9, 5),
        ("9.5", 9, 5),
        ("9h30", 9, 30),
        ("0905", 9, 5),
        ("905", 9, 5),
        ("9", 9, 0),
        ("00:00", 0, 0),
        ("23:59", 23, 59),
    ],
)
def test_a_time_is_read_as_people_write_it(text: str, hours: int, minutes: int) -> None:
    assert read_time(text) == timedelta(hours=hours, minutes=minutes)


@pytest.mark.parametrize("text", ["", "noon", "24:00", "9:60", "10:25:30", "-1", "10:"])
def test_what_is_no_time_is_said_with_how_to_write_one(text: str) -> None:
    with pytest.raises(
        UnreadableTime, match=r"is no time of day\. Write it as 10:25\."
    ):
        read_time(text)


@pytest.mark.parametrize(
    ("text", "moment"),
    [("04:00", "04:00"), ("10:25", "10:25"), ("01:10", "Tue 01:10")],
)
def test_a_day_lasts_past_midnight(text: str, moment: str) -> None:
    assert moment_after(BEGIN, text) == at(moment)


def test_a_stretch_ends_now_at_the_latest() -> None:
    span = span_within(BEGIN, at("11:00"), ("10:25", "12:00"))
    assert span == (at("10:25"), at("11:00"))


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (("10:25", "10:25"), "The end comes before the beginning."),
        (("10:25", "9:00"), "The end comes before the beginning."),
        (("12:00", "13:00"), "That time is still to come."),
    ],
)
def test_a_stretch_that_is_none_is_refused(typed: tuple[str, str], words: str) -> None:
    with pytest.raises(UnreadableTime, match=words):
        span_within(BEGIN, at("11:00"), typed)
