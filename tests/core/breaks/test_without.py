"""Hours of a day without some of them."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sitwatch.core.breaks.without import without
from sitwatch.core.policy import HourRanges

NOON, THREE = timedelta(hours=12), timedelta(hours=15)


@pytest.mark.parametrize(
    ("ranges", "left"),
    [
        (("09:00-17:00",), ("09:00-12:00", "15:00-17:00")),
        (("00:00-24:00",), ("00:00-12:00", "15:00-24:00")),
        (("09:00-12:00", "13:00-14:00"), ("09:00-12:00",)),
        (("15:00-17:00",), ("15:00-17:00",)),
        (("14:00-17:00",), ("15:00-17:00",)),
        (("09:00-13:00",), ("09:00-12:00",)),
        (("22:00-06:00",), ("22:00-06:00",)),
        (("22:00-13:00",), ("22:00-12:00",)),
        ((), ()),
    ],
    ids=[
        "out of the middle",
        "all day",
        "a range within goes",
        "after it",
        "its end",
        "its beginning",
        "a night",
        "a night and a morning",
        "a day off",
    ],
)
def test_hours_without_the_early_afternoon(
    ranges: HourRanges, left: HourRanges
) -> None:
    assert without(ranges, NOON, THREE) == left
