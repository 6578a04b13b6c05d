"""Which hours are open, and which open next: several a day, and past midnight."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from sitwatch.core.breaks.hours import is_in_any, is_within, next_opening
from sitwatch.core.policy import Hours
from tests.daylight import at

NINE_TO_FIVE = Hours(mon=("09:00-12:30", "13:30-17:00"), tue=(), wed=("22:00-06:00",))
NEVER = Hours((), (), (), (), (), (), ())


@pytest.mark.parametrize(
    ("local", "is_open"),
    [
        (at("08:59:59"), False),
        (at("09:00"), True),
        (at("12:30"), False),
        (at("13:30"), True),
        (at("Tue 10:00"), False),
        (at("Wed 21:59"), False),
        (at("Wed 22:00"), True),
        (at("Thu 05:59"), True),
    ],
)
def test_hours(local: datetime, *, is_open: bool) -> None:
    hours = Hours(
        mon=NINE_TO_FIVE.mon, tue=NINE_TO_FIVE.tue, wed=NINE_TO_FIVE.wed, thu=()
    )
    assert is_within(hours, local) == is_open


def test_where_no_hour_is_open_nothing_opens_all_week() -> None:
    assert next_opening(NEVER, at("12:45")) is None


def test_a_range_that_passes_midnight_opens_only_on_its_own_day() -> None:
    assert next_opening(NINE_TO_FIVE, at("Tue 10:00")) == at("Wed 22:00")


def test_ranges_of_every_day_may_pass_midnight_too() -> None:
    assert is_in_any(("22:00-06:00",), at("Tue 05:59"))
    assert not is_in_any(("22:00-06:00",), at("Tue 06:00"))
    assert not is_in_any((), at("Tue 05:59"))


WINTER, SUMMER = timezone(timedelta(hours=1)), timezone(timedelta(hours=2))
NIGHT = Hours(sat=("22:00-06:00",), sun=("09:00-17:00",))


@pytest.mark.parametrize(
    ("local", "is_open"),
    [
        (datetime(2026, 3, 29, 1, 59, tzinfo=WINTER), True),
        (datetime(2026, 3, 29, 5, 59, tzinfo=SUMMER), True),
        (datetime(2026, 3, 29, 6, 0, tzinfo=SUMMER), False),
        (datetime(2026, 3, 29, 8, 59, tzinfo=SUMMER), False),
        (datetime(2026, 3, 29, 9, 0, tzinfo=SUMMER), True),
        (datetime(2026, 10, 25, 2, 30, tzinfo=SUMMER), True),
        (datetime(2026, 10, 25, 2, 30, tzinfo=WINTER), True),
        (datetime(2026, 10, 25, 5, 59, tzinfo=WINTER), True),
        (datetime(2026, 10, 25, 6, 0, tzinfo=WINTER), False),
    ],
    ids=[
        "spring: before the hour that is missing",
        "spring: the last minute of the night",
        "spring: the night is over by the wall",
        "spring: closed in the morning",
        "spring: open by the wall",
        "autumn: the hour that comes twice, first",
        "autumn: the hour that comes twice, again",
        "autumn: the last minute of the night",
        "autumn: the night is over by the wall",
    ],
)
def test_hours_go_by_the_wall_when_clocks_change(
    local: datetime, *, is_open: bool
) -> None:
    assert is_within(NIGHT, local) == is_open
    assert is_within(Hours(), local.astimezone(UTC))
