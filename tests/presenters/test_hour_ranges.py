from __future__ import annotations

import msgspec
import pytest

from sitwatch.core.policy import HourRange
from sitwatch.presenters.hour_ranges import UnreadableHours, hours_words, read_hours


@pytest.mark.parametrize(
    ("text", "ranges"),
    [
        ("", ()),
        (" , ", ()),
        ("09:00-17:30", ("09:00-17:30",)),
        ("9-17", ("09:00-17:00",)),
        ("9 – 12:30; 13:30 — 17", ("09:00-12:30", "13:30-17:00")),
        ("00:00-24:00", ("00:00-24:00",)),
        ("22:00-6:00,", ("22:00-06:00",)),
    ],
    ids=["empty", "commas", "kept", "hours", "typed", "all day", "past midnight"],
)
def test_hours_are_read_as_people_write_them(
    text: str, ranges: tuple[str, ...]
) -> None:
    assert read_hours(text) == ranges
    assert msgspec.convert(list(ranges), list[HourRange]) == list(ranges)
    assert read_hours(hours_words(ranges)) == ranges


@pytest.mark.parametrize(
    "text",
    [
        "nine to five",
        "9",
        "9-",
        "25-26",
        "24:00-06:00",
        "9:60-10",
        "9-10:60",
        "9-24:30",
    ],
)
def test_what_is_no_span_is_refused_with_the_way_to_write_it(text: str) -> None:
    with pytest.raises(UnreadableHours, match="09:00-17:30") as refused:
        read_hours(f"08:00-09:00, {text}")
    assert f"“{text}”" in str(refused.value)


def test_an_empty_span_is_refused() -> None:
    with pytest.raises(UnreadableHours):
        read_hours("9-9:00")
