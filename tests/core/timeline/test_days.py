"""Days begin at the rollover hour of the local time then in force."""

from __future__ import annotations

import itertools
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitwatch.core.timeline.days import (
    DayPart,
    OffsetChange,
    day_about,
    day_of,
    day_parts,
    day_start,
    offset_at,
    week_of,
)

FOUR = timedelta(hours=4)
HOUR = timedelta(hours=1)
MONDAY = date(2026, 3, 2)
BEGINNING = datetime(2026, 1, 1, tzinfo=UTC)
WINTER = OffsetChange(BEGINNING, HOUR)


def utc(day: int, hour: int, month: int = 3) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=UTC)


@pytest.mark.parametrize(
    ("instant", "day"),
    [
        (utc(2, 2), date(2026, 3, 1)),
        (utc(2, 3), MONDAY),
        (utc(3, 2), MONDAY),
        (utc(3, 3), date(2026, 3, 3)),
    ],
    ids=["before four", "at four", "the next night", "the next four"],
)
def test_the_day_of_an_instant(instant: datetime, day: date) -> None:
    assert day_of(instant, HOUR, FOUR) == day


def test_the_start_of_a_day_is_its_first_instant() -> None:
    start = day_start(MONDAY, HOUR, FOUR)
    assert start == utc(2, 3)
    assert day_of(start, HOUR, FOUR) == MONDAY


def test_a_week_begins_on_monday() -> None:
    week = week_of(date(2026, 3, 8))
    assert week == tuple(date(2026, 3, day) for day in range(2, 9))


def test_the_offset_of_a_time_before_all_changes_is_the_first() -> None:
    later = OffsetChange(utc(29, 1), 2 * HOUR)
    changes = [OffsetChange(utc(2, 0), HOUR), later]
    found = [offset_at(changes, utc(day, 1)) for day in (1, 2, 29)]
    assert found == [HOUR, HOUR, 2 * HOUR]


def test_a_night_is_cut_where_the_day_begins() -> None:
    parts = list(day_parts(utc(2, 20), utc(3, 6), [WINTER], FOUR))
    assert [(part.day, part.start, part.end) for part in parts] == [
        (MONDAY, utc(2, 20), utc(3, 3)),
        (date(2026, 3, 3), utc(3, 3), utc(3, 6)),
    ]


@pytest.mark.parametrize(
    ("spring", "change", "hours"),
    [(date(2026, 3, 28), 2, 23), (date(2026, 10, 24), 1, 25)],
    ids=["spring", "autumn"],
)
def test_a_day_on_which_the_clock_changes(
    spring: date, change: int, hours: int
) -> None:
    before = HOUR * (3 - change)
    changed = datetime.combine(spring, datetime.min.time(), UTC) + 25 * HOUR
    changes = [OffsetChange(BEGINNING, before), OffsetChange(changed, HOUR * change)]
    start = changed - timedelta(days=3)
    parts = day_parts(start, start + timedelta(days=6), changes, FOUR)
    lengths: dict[date, timedelta] = {}
    for part in parts:
        lengths[part.day] = lengths.get(part.day, timedelta(0)) + part.end - part.start
    assert lengths[spring] == hours * HOUR


def test_a_day_that_is_over_does_not_come_back_for_a_traveller() -> None:
    west = OffsetChange(utc(3, 4), -5 * HOUR)
    parts = list(day_parts(utc(3, 2), utc(3, 12), [WINTER, west], FOUR))
    assert [part.day for part in parts] == [MONDAY, date(2026, 3, 3), date(2026, 3, 3)]


@given(st.integers(0, 200), st.integers(1, 200), st.integers(-11, 13))
def test_parts_share_out_the_whole(begin: int, lasts: int, offset: int) -> None:
    start = BEGINNING + begin * HOUR
    end = start + lasts * HOUR
    changes = [WINTER, OffsetChange(BEGINNING + 100 * HOUR, offset * HOUR)]
    parts = list(day_parts(start, end, changes, FOUR))
    assert parts[0].start == start
    assert parts[-1].end == end
    assert all(a.end == b.start for a, b in itertools.pairwise(parts))
    assert [part.day for part in parts] == sorted(part.day for part in parts)


@given(st.integers(0, 300), st.integers(0, 300), st.sampled_from([-9, 0, 1, 13]))
def test_what_lies_about_an_instant_is_one_part_of_its_day(
    begin: int, later: int, offset: int
) -> None:
    instant = BEGINNING + begin * HOUR / 4
    travelled = OffsetChange(BEGINNING + 30 * HOUR, offset * HOUR)
    changes = (WINTER, travelled)
    about = day_about(instant, changes, FOUR)
    assert about.start <= instant < about.end
    end = min(about.end, instant + later * HOUR / 8)
    parts = [*day_parts(instant, end, changes, FOUR)]
    assert parts == [DayPart(about.day, instant, end)] * (instant < end)
