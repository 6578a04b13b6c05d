from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from sitwatch.core.sitting.verdicts import Because, State, Stretch
from sitwatch.core.timeline.spans import Span
from sitwatch.presenters.nights import (
    awake_days,
    clipped,
    is_idle,
    lived,
    without_nights,
)
from tests.daylight import at
from tests.presenters.days import day_of_work, hours


def stretch(start: str, end: str, state: State, because: Because) -> Stretch:
    return Stretch(at(start), at(end), state, float(state == "seated"), because)


DAY = Span(at("04:00"), at("Tue 04:00"))
STRETCHES = (
    stretch("01:00", "06:00", "away", "slept"),
    stretch("06:00", "06:30", "unknown", "off"),
    stretch("06:30", "07:00", "away", "locked"),
    stretch("08:10", "09:00", "seated", "input"),
    stretch("09:00", "09:30", "away", "slept"),
    stretch("09:30", "10:00", "seated", "input"),
    stretch("10:00", "11:00", "away", "locked"),
    stretch("11:00", "Tue 09:00", "unknown", "off"),
)


def test_a_day_goes_from_the_first_sign_of_anybody_to_the_last() -> None:
    starts = [piece.start for piece in lived(STRETCHES, DAY, is_over=True)]
    assert starts == [at("08:10"), at("09:00"), at("09:30")]


def test_a_day_that_goes_on_goes_up_to_now() -> None:
    pieces = lived(STRETCHES, Span(DAY.start, at("12:00")), is_over=False)
    assert (pieces[-1].start, pieces[-1].end) == (at("11:00"), at("12:00"))


@pytest.mark.parametrize("is_over", [True, False])
def test_where_nobody_was_there_is_no_day(*, is_over: bool) -> None:
    assert lived(STRETCHES[:3], DAY, is_over=is_over) == ()
    assert lived((), DAY, is_over=is_over) == ()


def test_time_off_the_ends_is_no_part_of_the_day() -> None:
    day = day_of_work(away=hours(4), unknown=hours(20))
    told = without_nights(day, STRETCHES, DAY, is_over=True)
    assert (told.away, told.unknown) == (hours(0.5), hours(2.5))
    short = day_of_work(away=hours(1), unknown=hours(1))
    told = without_nights(short, STRETCHES, DAY, is_over=True)
    assert (told.away, told.unknown) == (timedelta(), timedelta())


def test_a_call_with_a_locked_screen_is_not_taken_for_the_night() -> None:
    assert not is_idle(stretch("08:10", "09:00", "seated", "locked"))


def test_what_lies_outside_is_cut_off() -> None:
    start: datetime = at("05:00")
    (left,) = clipped(STRETCHES[:1], start, at("05:30"))
    assert (left.start, left.end) == (start, at("05:30"))


def test_each_day_of_a_week_loses_its_own_nights() -> None:
    monday = day_of_work(DAY.start.date(), away=hours(4), unknown=hours(20))
    tuesday = day_of_work(DAY.end.date(), away=hours(1), unknown=hours(9))
    now = at("Tue 12:00")
    first, last = awake_days((monday, tuesday), STRETCHES, now, hours(4))
    assert (first.away, first.unknown) == (hours(0.5), hours(2.5))
    assert (last.away, last.unknown) == (hours(1), hours(4))
